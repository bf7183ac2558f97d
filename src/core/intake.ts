import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../contract/errors.ts';
import type { CommentRecord, ImportItem, PlanRecord } from '../importers/record.ts';
import type { Rejected } from '../store/imports.ts';
import { forgetTouchedTexts, leaveTouchedWaiting } from '../store/search.ts';
import { openStaging } from '../store/staging.ts';
import { forgetTouchedThreads, settleTouchedThreads } from '../store/turns.ts';
import type { ChannelBook } from './channel-book.ts';
import type { Doing } from './handler.ts';
import { type MergeRun, merger } from './merge.ts';

/** What an intake writes with; a command, and whatever else has a transaction under way. */
export type Taking = Pick<Doing, 'db' | 'now' | 'newId'>;
/** Whatever comes but the rows of a calendar: see merge-plans.ts. */
export type Taken = Exclude<ImportItem, PlanRecord>;

/** Where a record stands: in which of several files, and which of them that is, in their order. */
export type Whence = { file: string | null; place: number };

export type IntakeCounts = { new: number; changed: number; unchanged: number; rejected: number };

/**
 * Takes in the records of one run, in whichever order they come and from whatever source: files and their archives,
 * or what a platform answers. All of it belongs to the transaction under way.
 *
 * What waits until the end (our own answers, which may come before what they answer) and what must be remembered of
 * the run's own records lies in a `Staging`; turns are settled and texts left to be indexed every `partRecords`
 * records. So memory does not grow with the run.
 */
export type Intake = {
  take(item: Taken, from?: Whence): void;
  /** Something could not be taken in, as `take` of a rejection. */
  reject(rejected: Rejected, place?: number): void;
  /**
   * Takes in what has waited; call once, when all has come.
   * @throws Refusal call.cancelled
   */
  finish(signal: AbortSignal): Promise<void>;
  readonly counts: Readonly<IntakeCounts>;
  /** Comments, answers among them, and posts that are new or changed. */
  readonly brought: Readonly<{ comments: number; posts: number }>;
  /** Of the changed ones, the posts of which only counts have grown. */
  countedPosts(): number;
  /** How many counts were lower than what is known; the higher ones were kept. */
  lowerCounts(): number;
  /** What was not taken in and why, by file and row. */
  rejected(): Generator<Rejected>;
  /** Lets go of what was remembered. */
  close(): void;
};

/** Records between which turns are settled: about a fifth of a second. */
const partRecords = 2000;
/** Answers that have waited and are merged before others have their turn. */
const pauseRecords = 200;
/** A row further down is no longer told from its neighbours by its place. */
const maxRow = 2 ** 31;

/**
 * @param rehearsal all will be rolled back: nothing is derived that nobody will see
 */
export function intake(
  { db, now, newId }: Taking,
  book: ChannelBook,
  run: MergeRun & { rehearsal?: boolean },
): Intake {
  const staging = openStaging();
  const { merge, isOwn, lowerCounts } = merger({ db, now, newId, staging }, book, run);
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const brought = { comments: 0, posts: 0 };
  let taken = 0;
  let countedPosts = 0;

  function settlePart(): void {
    if (run.rehearsal === true) {
      forgetTouchedThreads(db);
      forgetTouchedTexts(db);
    } else {
      settleTouchedThreads(db);
      leaveTouchedWaiting(db);
    }
  }

  function reject(rejected: Rejected, place = 0): void {
    counts.rejected += 1;
    staging.push('rejected', rejected, place * maxRow + Math.min(rejected.row, maxRow - 1));
  }

  function mergeNow(record: Exclude<Taken, { kind: 'rejection' }>, { file, place }: Whence): void {
    taken += 1;
    if (taken % partRecords === 0) settlePart();
    const outcome = merge(record);
    if (outcome === 'own') {
      reject({ file, row: record.row, column: null, reason: 'comment.own' }, place);
      return;
    }
    if (outcome === 'counted') countedPosts += 1;
    counts[outcome === 'counted' ? 'changed' : outcome] += 1;
    if (outcome !== 'unchanged') brought[record.kind === 'post' ? 'posts' : 'comments'] += 1;
  }

  return {
    take(item, from = { file: null, place: 0 }) {
      if (item.kind === 'rejection') {
        const { kind: _, ...rest } = item;
        reject({ file: from.file, ...rest }, from.place);
      } else if (item.kind === 'comment' && isOwn(item)) staging.push('answers', [item, from]);
      else mergeNow(item, from);
    },
    reject,
    async finish(signal) {
      let merged = 0;
      for (const [record, from] of staging.values<[CommentRecord, Whence]>('answers')) {
        mergeNow(record, from);
        merged += 1;
        if (merged % pauseRecords !== 0) continue;
        await breathe();
        if (signal.aborted) refuse('call.cancelled');
      }
    },
    counts,
    brought,
    countedPosts: () => countedPosts,
    lowerCounts,
    rejected: () => staging.values<Rejected>('rejected'),
    close: () => staging.close(),
  };
}
