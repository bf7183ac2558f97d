import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type {
  CommentClass,
  Language,
  ParticipationLevel,
  Platform,
  PostMetric,
  PostStatus,
  PromiseState,
  Purpose,
  Regime,
  ReplyKind,
} from '../domain/words.ts';

/** A whole sample office as plain records; they refer to each other by `key`, not by database ids. */
export type SampleOffice = {
  office: {
    name: string;
    municipality: string;
    description: string;
    fictional: true;
    regime: Regime;
    hours: { weekday: number; opens: LocalTime; closes: LocalTime }[];
    closures: { name: string; from: LocalDate; to: LocalDate }[];
    targetDays: number;
    alarmDays: number;
  };
  units: { key: string; name: string; email: string }[];
  channels: SampleChannel[];
  themes: { key: string; name: string }[];
  followerCounts: { channel: string; date: LocalDate; count: number }[];
  posts: SamplePost[];
  threads: SampleThread[];
  promises: SamplePromise[];
  checklists: SampleChecklist[];
};

export type SampleChannel = {
  key: string;
  platform: Platform;
  name: string;
  language: Language;
  url: string;
  characterLimit: number | null;
};

export type SampleVariant = {
  channel: string;
  language: Language;
  text: string;
  /** The address on the platform; null until published. */
  link: string | null;
  platformId: string | null;
  publishedAt: Instant | null;
};

/** The platform's counts of one variant at a moment; what a platform does not tell is left out. */
export type SampleMetrics = {
  channel: string;
  countedAt: Instant;
  values: Partial<Record<PostMetric, number>>;
};

export type SamplePost = {
  key: string;
  title: string;
  purpose: Purpose;
  participationLevel: ParticipationLevel;
  status: PostStatus;
  /** Null: an idea without a day. */
  date: LocalDate | null;
  time: LocalTime | null;
  themes: string[];
  variants: SampleVariant[];
  metrics: SampleMetrics[];
};

export type SampleComment = {
  key: string;
  at: Instant;
  text: string;
  language: Language;
  /** Null: nobody has classed it yet. */
  class: CommentClass | null;
};
export type SampleReply = {
  at: Instant;
  kind: ReplyKind;
  text: string;
  language: Language;
  /** The day an acknowledgement promises the answer for. */
  promisedFor?: LocalDate;
};
export type SampleReferral = {
  unit: string;
  question: string;
  askedAt: Instant;
  wantedBy: LocalDate;
  answeredAt?: Instant;
  answer?: string;
};

export type SampleThread = {
  key: string;
  channel: string;
  /** Key of the post, on its variant of the same channel; null for a message of its own. */
  post: string | null;
  link: string;
  comments: SampleComment[];
  replies: SampleReply[];
  referrals: SampleReferral[];
  closedAt?: Instant;
  closeReason?: string;
  themes: string[];
};

export type SamplePromise = {
  post: string;
  text: string;
  /** The unit that decides. */
  decidedBy: string;
  madeOn: LocalDate;
  dueOn: LocalDate;
  state: PromiseState;
  decidedOn?: LocalDate;
  toldOn?: LocalDate;
  /** What came of it, as told to the residents. */
  outcome?: string;
  /** Why it was broken or withdrawn. */
  reason?: string;
};

export type SampleChecklist = {
  post: string;
  form: 'short' | 'full';
  items: { code: string; state: 'open' | 'done' | 'notApplicable'; reason?: string }[];
};
