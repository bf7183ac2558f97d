import type { ItemCode } from '../checklist.ts';
import type { Finding } from '../checklist-findings.ts';
import type { ModerationAction } from '../moderation.ts';
import type { PostMedium } from '../post-warnings.ts';
import type { PromiseFacts, ToldIn } from '../promise.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { ThreadEvents } from '../turn.ts';
import type {
  CommentClass,
  Language,
  ParticipationLevel,
  Platform,
  Purpose,
  Regime,
  RoutingKind,
} from '../words.ts';
import type { WorkCalendar } from '../worktime.ts';

/** What the checks of a checklist look at. They are pure: the facts are gathered before. */

/** What can be seen of items, by their codes; each is looked for only when it is asked. */
export type Checks = Partial<Record<ItemCode, () => Finding[]>>;

export type PostFacts = {
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  regime: Regime;
  plannedOn: LocalDate | null;
  publishedOn: LocalDate | null;
  answeredBy: string | null;
  /** Who is booked for what `answeredBy` cannot answer. */
  expert: string | null;
  texts: readonly { platform: Platform; language: Language; text: string }[];
  links: readonly { url: string; campaign: string | null }[];
  hashtags: string;
  media: readonly PostMedium[];
  /** The alternative texts of its media, which come out with it. */
  alts: readonly string[];
  /** The day of the promise that is planned or made with it. */
  promiseDueOn: LocalDate | null;
};

/** A conversation under a post. */
export type TalkFacts = ThreadEvents & {
  /** By the comments' ids, as far as it is known. */
  languages: ReadonlyMap<string, Language>;
  answers: readonly { at: Instant; language: Language | null; text: string }[];
  moderations: readonly {
    action: ModerationAction;
    /** Of the comment that it is of; null when nobody has classed it. */
    class: CommentClass | null;
    reversed: boolean;
    evidence: boolean;
  }[];
  routings: readonly RoutingKind[];
  themeIds: readonly string[];
};

export type DuringFacts = {
  threads: readonly TalkFacts[];
  /** When a theme of theirs was last passed on, by its id. */
  forwardedOn: ReadonlyMap<string, LocalDate>;
  publishedOn: LocalDate | null;
  now: Instant;
  targets: { targetDays: number; alarmDays: number };
  calendar: WorkCalendar;
};

/** The parts of a "you said, we did" text; null when it has not their headings. */
export type ClosingParts = { said: string; done: string; notAdopted: string };

export type PromisedFacts = Omit<PromiseFacts, 'channels'> & {
  channels: readonly (ToldIn & { name: string })[];
  closings: readonly { language: Language; text: string; parts: ClosingParts | null }[];
};

export type AfterFacts = Pick<PostFacts, 'media' | 'plannedOn' | 'publishedOn'> & {
  promises: readonly PromisedFacts[];
  threads: readonly TalkFacts[];
  today: LocalDate;
};
