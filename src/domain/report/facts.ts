import type { GroundCode, ModerationAction } from '../moderation.ts';
import type { MediaKind } from '../media.ts';
import type { DueMove, PromiseFacts } from '../promise.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { TurnEvents } from '../turn.ts';
import type { CommentClass, Language, Platform, Purpose, Regime } from '../words.ts';
import type { WorkCalendar } from '../worktime.ts';

/** What the figures of a report are counted from: what had happened by `asOf`, over all periods that are compared. */
export type ReportFacts = {
  asOf: Instant;
  calendar: WorkCalendar;
  /** In working days. */
  targetDays: number;
  regime: Regime;
  /** When the first comment came or the first post came out; null in an empty office. */
  firstAt: Instant | null;
  /** By the time they arrived. */
  comments: readonly CommentFact[];
  /** Conversations in which somebody may have waited at the end of a compared period. */
  threads: readonly TurnEvents[];
  themes: ReadonlyMap<string, ThemeFact>;
  posts: readonly PostFact[];
  channels: readonly ChannelFact[];
  moderations: readonly ModerationFact[];
  /** Recordings of live streams without captions, by the day their post came out. */
  uncaptionedRecordings: readonly LocalDate[];
  promises: readonly PromiseFact[];
};

/** A resident's comment. */
export type CommentFact = {
  thread: ThreadFact;
  at: Instant;
  class: CommentClass | null;
  needsAnswer: boolean | null;
  /** Since when it was gone from the platform before it was answered. */
  removedAt?: Instant | null;
  language: Language | null;
  /** It came into the office only after `asOf`. */
  recordedLater: boolean;
  /** The first answer at the comment’s moment or later, and its language; of several at one moment one without a language,
   * then the first by language. */
  answeredAt: Instant | null;
  answerLanguage: Language | null;
  /** The first acknowledgement at the comment's moment or later. */
  acknowledgedAt: Instant | null;
};

/** A conversation, one and the same for all of its comments. */
export type ThreadFact = {
  /** Its first answer of all. */
  answeredAt: Instant | null;
  /** Ids. */
  themes: readonly string[];
  /** While experts had its question; `to` is null as long as they have it. */
  referrals: readonly { from: Instant; to: Instant | null }[];
  /** Only of those with a comment in the period that the report is about. */
  channelId: string | null;
};

export type ThemeFact = {
  id: string;
  name: string;
  forwardings: readonly {
    unit: string;
    on: LocalDate;
    result: string | null;
    resultOn: LocalDate | null;
  }[];
};

export type PostFact = {
  id: string;
  title: string;
  purpose: Purpose | null;
  /** When it first came out, in any channel. */
  publishedAt: Instant;
  variants: readonly VariantFact[];
  media: readonly {
    kind: MediaKind;
    decorative: boolean;
    altLanguages: readonly Language[];
    captioned: boolean;
  }[];
};

export type VariantFact = {
  channelId: string;
  language: Language;
  publishedAt: Instant;
  /** As last counted; null where the platform gave no number. */
  reactions: number | null;
  /** These two only of what came out in the period itself. */
  reach: number | null;
  shares: number | null;
  /** Residents' comments under it. */
  comments: number;
};

export type ChannelFact = {
  id: string;
  name: string;
  platform: Platform;
  archived: boolean;
  /** By the day they were counted. */
  followers: readonly { countedOn: LocalDate; followers: number }[];
};

export type ModerationFact = {
  action: ModerationAction;
  ground: { id: string; code: GroundCode | null; name: string | null };
  at: Instant;
  reversedAt: Instant | null;
};

export type PromiseFact = {
  id: string;
  text: string;
  facts: PromiseFacts;
  moves: readonly DueMove[];
  decision: string | null;
  decidedBy: string | null;
  reason: string | null;
  comments: number;
  themes: readonly string[];
};
