import type { RejectionReason } from '../domain/imports.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import type {
  ParticipationLevel,
  Platform,
  PostMetric,
  PostStatus,
  Purpose,
} from '../domain/words.ts';
import type { TableLink } from '../domain/post-table.ts';
import type { PlanPlace } from './plan-names.ts';

/**
 * What an importer yields. `row` is the row a spreadsheet shows: the first row of the file is 1.
 * Texts are cleaned (see text.ts); a missing value is null or absent, never an empty text or a zero.
 */
export type CommentRecord = {
  kind: 'comment';
  row: number;
  at: Instant;
  /** The file gave only a day: `at` is its first moment in Helsinki. */
  dayOnly: boolean;
  text: string;
  author: string | null;
  link: string | null;
  /** The post as the file names it: a web link, the platform's id, or a title. */
  post: string | null;
  /** The file holds the whole conversation: what another took for the post may have been an answer of ours. */
  postIsSure?: boolean;
  channel: string | null;
  platformId: string | null;
  parentId: string | null;
  /** Where the file is of one platform only. */
  platform?: Platform;
  /** Messages of one conversation belong together, whatever answers what. */
  conversation?: string | null;
  /** The file says that the page itself wrote it. Else it is ours when its author is the channel. */
  own?: boolean;
  /** When the platform says that the words were changed. */
  editedAt?: Instant | null;
};

/**
 * A comment of which the source itself says that it is gone from the platform, removed by whoever wrote it or by the
 * platform. What is merely missing from a source is none: it may not have been asked for. Nor is what is hidden or
 * blocked, as others may still see it, and hiding is the office's own moderation.
 */
export type RemovalRecord = {
  kind: 'removal';
  row: number;
  platform: Platform;
  platformId: string;
  /** When it was removed, where the source tells. */
  at: Instant | null;
};

export type PostForm = 'photo' | 'video' | 'link' | 'text' | 'reel' | 'live' | 'carousel' | 'other';

export type PostRecord = {
  kind: 'post';
  row: number;
  platform: Platform;
  /** The page's or account's name as people know it; empty when the file does not tell. */
  account: string;
  accountId: string | null;
  /** Null where the format has none: such a post is known again by its time and words. */
  platformId: string | null;
  at: Instant;
  /** The file gave only a day: `at` is its first moment in Helsinki. */
  dayOnly?: boolean;
  text: string;
  link: string | null;
  form: PostForm;
  /** Whole numbers. What the platform did not count is absent. */
  metrics: Partial<Record<PostMetric, number>>;
};

/** What a table says of a planned post. A field that is absent says nothing; an empty one says that there is none. */
export type PlanFields = {
  on: LocalDate | null;
  at: LocalTime | null;
  title: string;
  purpose: Purpose | null;
  level: ParticipationLevel | null;
  status: PostStatus;
  themes: string[];
  answeredBy: string | null;
  /** The name of the unit whose expert is booked. */
  expert: string | null;
  answeredUntil: LocalDate | null;
  expiresOn: LocalDate | null;
  contentious: boolean;
  hashtags: string;
  links: TableLink[];
  approval: string;
  notes: string;
};

/** A text for a channel; null where only the channel is marked. `adds`: also where the post has none yet. */
export type PlanText = PlanPlace & { text: string | null; adds: boolean };

/** A row of a content calendar. With an id it tells all of the post; without, what its cells hold. */
export type PlanRecord = {
  kind: 'plan';
  row: number;
  id: string | null;
  fields: Pick<PlanFields, 'title'> & { [F in keyof PlanFields]?: PlanFields[F] | undefined };
  texts: PlanText[];
  /** The file's encoding has lost what Windows-1252 can't write: emoji and other alphabets are question marks. */
  lossy: boolean;
};

export type Rejection = {
  kind: 'rejection';
  row: number;
  column: string | null;
  reason: RejectionReason;
  /** The start of the offending cell, at most 40 characters; never a comment's own text. */
  value?: string;
};

export type ImportItem = CommentRecord | RemovalRecord | PostRecord | PlanRecord | Rejection;
