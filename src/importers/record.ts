import type { RejectionReason } from '../domain/imports.ts';
import type { Instant } from '../domain/time.ts';
import type { Platform, PostMetric } from '../domain/words.ts';

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
  channel: string | null;
  platformId: string | null;
  parentId: string | null;
};

export type PostForm = 'photo' | 'video' | 'link' | 'text' | 'reel' | 'live' | 'carousel' | 'other';

export type PostRecord = {
  kind: 'post';
  row: number;
  platform: Platform;
  /** The page's or account's name as people know it; empty when the file does not tell. */
  account: string;
  accountId: string | null;
  platformId: string;
  at: Instant;
  text: string;
  link: string | null;
  form: PostForm;
  /** Whole numbers. What the platform did not count is absent. */
  metrics: Partial<Record<PostMetric, number>>;
};

export type Rejection = {
  kind: 'rejection';
  row: number;
  column: string | null;
  reason: RejectionReason;
  /** The start of the offending cell, at most 40 characters; never a comment's own text. */
  value?: string;
};

export type ImportItem = CommentRecord | PostRecord | Rejection;
