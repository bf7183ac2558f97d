import type { GroundCode, ModerationAction } from '../domain/moderation.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type { ChecklistForm, ItemCode, ItemState } from '../domain/checklist.ts';
import type {
  ChecklistPhase,
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
  RoutingKind,
} from '../domain/words.ts';
import type { SamplePlanning } from './planning-types.ts';

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
  forwardings: SampleForwarding[];
  followerCounts: { channel: string; date: LocalDate; count: number }[];
  posts: SamplePost[];
  threads: SampleThread[];
  promises: SamplePromise[];
  checklists: SampleChecklist[];
  answers: SampleAnswer[];
  planning: SamplePlanning;
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
  answeredBy: string | null;
  /** The unit that is booked for questions. */
  expertUnit: string | null;
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
  /** When the unit was asked again. */
  remindedAt?: Instant[];
  answeredAt?: Instant;
  answer?: string;
  /** When the question was taken back. */
  withdrawnAt?: Instant;
};

/** What a resident was told of where the matter belongs. */
export type SampleRouting = {
  kind: RoutingKind;
  told: string;
  place: string;
  diaryNumber: string | null;
  at: Instant;
};

/** What was done to a thread's first comment, or to who wrote it; the comment's text is the evidence. */
export type SampleModeration = {
  action: ModerationAction;
  ground: GroundCode;
  at: Instant;
  note: string | null;
  /** Pictures that are evidence beside the text. */
  files: SampleFile[];
  /** When a block is looked at again. */
  reviewOn: LocalDate | null;
  /** When it was taken back, and why. */
  reversed?: { at: Instant; reason: string };
};

export type SampleFile = { name: string; base64: string };

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
  routings: SampleRouting[];
  notes: { at: Instant; text: string }[];
  /** Put aside at a moment, until another or (null) until the resident writes again. */
  snooze?: { at: Instant; until: Instant | null };
  moderations: SampleModeration[];
  /** Files beside the thread's first comment that are no evidence. */
  attachments: { at: Instant; file: SampleFile }[];
};

/** A theme taken to the unit that can do something about it, and what came of it. */
export type SampleForwarding = {
  theme: string;
  unit: string;
  forwardedOn: LocalDate;
  outcome: { result: string; on: LocalDate } | null;
};

export type SamplePromise = {
  post: string;
  text: string;
  /** The unit that prepares it; null: nobody has it yet. */
  unit: string | null;
  madeOn: LocalDate;
  dueOn: LocalDate;
  state: PromiseState;
  preparingOn?: LocalDate;
  decidedOn?: LocalDate;
  toldOn?: LocalDate;
  /** How residents were told in channels without a closing post. */
  how?: string;
  /** What came of it, as told to the residents. */
  outcome?: string;
  endedOn?: LocalDate;
  /** Why it was broken or withdrawn. */
  reason?: string;
  /** The day that was due before, and when and why it was moved. */
  move?: { from: LocalDate; on: LocalDate; reason: string };
  milestones: { name: string; dueOn: LocalDate; doneOn: LocalDate | null }[];
  /** The post that told what came of it, and the channels in which it did. */
  closing?: { title: string; text: string; channels: string[] };
};

/** A saved answer of the answer bank. */
export type SampleAnswer = {
  category: string;
  title: string;
  language: Language;
  text: string;
  updatedAt: Instant;
};

/** What was said of a post's checklist. Where the program sees for itself, nobody has to say anything. */
export type SampleChecklist = {
  post: string;
  form: ChecklistForm;
  items: {
    code: ItemCode;
    phase: ChecklistPhase;
    state: ItemState;
    reason?: string;
    /** When it was answered. */
    at: Instant;
  }[];
  /** Why the post is ready with required items open, if it has any. */
  goesOn: { reason: string; at: Instant } | null;
};
