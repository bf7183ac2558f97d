import type { CommentRecord, PostRecord } from '../importers/record.ts';
import type { ChannelBook } from './channel-book.ts';
import type { Doing } from './handler.ts';
import { commentMerger } from './merge-comments.ts';
import { postMerger } from './merge-posts.ts';

/** What became of a record. `own` is the office's own comment for which no comment that it answers is here. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'own';

/** What those who merge records use. */
export type Merging = Pick<Doing, 'db' | 'now' | 'newId'>;

/** What an import tells of itself to those who merge its records. */
export type MergeRun = {
  id: string;
  /** Where records belong that name no channel. */
  channel: string | null;
  /** The one channel that all records are of, whatever they say: a fetch is of one. */
  channelId?: string;
  /** The name of a channel for what could be anywhere. */
  otherName: string;
};

/**
 * Merges records into the office: by the platform's id, else by the fingerprint of channel, time and
 * text. Importing the same again, or in another order, gives the same office.
 */
export function merger(doing: Merging, book: ChannelBook, run: MergeRun) {
  const comments = commentMerger(doing, book, run);
  const posts = postMerger(doing, book, run);
  return {
    /** Our own comments wait until those that they answer are in. */
    isOwn: comments.isOwn,
    merge: (record: CommentRecord | PostRecord): Outcome =>
      record.kind === 'comment' ? comments.merge(record) : posts.merge(record),
    /** How many counts were lower than what is known; the higher ones were kept. */
    lowerCounts: posts.lowerCounts,
  };
}
