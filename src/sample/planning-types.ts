import type { TemplateContent } from '../contract/templates.ts';
import type { LayerKind, ModeKind } from '../domain/layers.ts';
import type { MonthRule } from '../domain/month-rules.ts';
import type { SeriesRule } from '../domain/recurrence.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type { Language, ParticipationLevel, Purpose } from '../domain/words.ts';

/** What the sample's calendar has beside the posts that were imported or came out. */
export type SamplePlanning = {
  dialogueAim: number;
  layers: SampleLayer[];
  /** The posts about one meeting, made as the program makes them. */
  chain: SampleChain;
  series: SampleSeries[];
  posts: SamplePlanned[];
  ideas: SampleIdea[];
  modes: SampleMode[];
  postTemplate: SampleTemplate & { name: string };
  monthTemplate: { name: string; posts: (SampleTemplate & { rule: MonthRule })[] };
};

export type SampleText = { channel: string; language: Language; text: string };

export type SampleIdea = {
  title: string;
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  themes: string[];
  texts: SampleText[];
  notes: string;
  createdAt: Instant;
};

/** A post that stands in the calendar and is not out. */
export type SamplePlanned = SampleIdea & {
  date: LocalDate;
  time: LocalTime;
  status: 'draft' | 'ready';
  links: { url: string; campaign: string }[];
  hashtags: string;
  approval: string;
  answeredBy: string | null;
  answeredUntil: LocalDate | null;
  expiresOn: LocalDate | null;
  picture: SamplePicture | null;
};

export type SamplePicture = {
  name: string;
  base64: string;
  width: number;
  height: number;
  decorative: boolean;
  alts: Partial<Record<Language, string>>;
};

export type SampleSeries = {
  /** The first turn. */
  post: SamplePlanned;
  rule: SeriesRule;
  /** The days of the turns after the first. */
  turns: LocalDate[];
  /** Those of them that were taken out. */
  skipped: LocalDate[];
  /** A turn with a day and words of its own. */
  changed: {
    turn: LocalDate;
    date: LocalDate;
    time: LocalTime;
    title: string;
    notes: string;
    texts: SampleText[];
  } | null;
};

export type SampleLayer = { name: string; kind: LayerKind; events: SampleEvent[] };
export type SampleEvent = {
  title: string;
  from: LocalDate;
  to: LocalDate;
  at: LocalTime | null;
  place: string | null;
  link: string | null;
};

export type SampleChain = {
  /** The meeting: a layer's name and the day. */
  layer: string;
  on: LocalDate;
  /** What the post before it says already. */
  before: { time: LocalTime; themes: string[]; texts: SampleText[] };
};

export type SampleMode = {
  kind: ModeKind;
  name: string;
  from: LocalDate;
  to: LocalDate;
  /** Why a post came out all the same. */
  reasons: { post: string; reason: string; at: Instant }[];
};

/** What a post begins with, with the keys of its themes. */
export type SampleTemplate = { content: Omit<TemplateContent, 'themeIds'>; themes: string[] };
