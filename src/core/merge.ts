import type { CommentRecord, PostRecord, RemovalRecord } from '../importers/record.ts';
import type { ChannelBook } from './channel-book.ts';
import type { Doing } from './handler.ts';
import { commentMerger } from './merge-comments.ts';
import { postMerger } from './merge-posts.ts';
import type { Staging } from '../store/staging.ts';

/**
 * What became of a record. `counted`: of a post that was here only what the platform counts has grown, or what kind it
 * is has become known. `own` is the office's own comment for which no comment that it answers is here.
 */
export type Outcome = 'new' | 'changed' | 'counted' | 'unchanged' | 'own';

/** What those who merge records use. */
export type Merging = Pick<Doing, 'db' | 'now' | 'newId'> & { staging: Staging };

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
export function merger(merging: Merging, book: ChannelBook, run: MergeRun) {
  const comments = commentMerger(merging, book, run);
  const posts = postMerger(merging, book, run);
  return {
    /** Our own comments wait until those that they answer are in. */
    isOwn: comments.isOwn,
    merge: (record: CommentRecord | RemovalRecord | PostRecord): Outcome => {
      if (record.kind === 'comment') return comments.merge(record);
      if (record.kind === 'removal') return comments.remove(record);
      const outcome = posts.merge(record);
      if (outcome !== 'unchanged') comments.postsChanged();
      return outcome;
    },
    /** How many counts were lower than what is known; the higher ones were kept. */
    lowerCounts: posts.lowerCounts,
  };
}
