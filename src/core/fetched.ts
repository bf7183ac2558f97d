import type { Channel } from '../contract/office.ts';
import { fetchedFormats, isFetched } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { CommentRecord, ImportItem, PostRecord } from '../importers/record.ts';
import { deferForeignKeys } from '../store/database.ts';
import { type Rejected, addToFetchedRun } from '../store/imports.ts';
import { channelBook } from './channel-book.ts';
import { type Merging, merger } from './merge.ts';

export type FetchedCounts = { new: number; changed: number; unchanged: number; rejected: number };

/**
 * Merges a page that was fetched from a channel, as an import merges a file, within the transaction under way. What
 * a fetch brings is one run, which can be taken back as a whole; a page that brings nothing leaves no trace.
 */
export function mergeFetched(
  merging: Merging,
  { channel, runId, startedAt }: { channel: Channel; runId: string; startedAt: Instant },
  records: readonly ImportItem[],
): FetchedCounts {
  const { db } = merging;
  deferForeignKeys(db);
  const book = channelBook(merging);
  const { merge, isOwn } = merger(merging, book, {
    id: runId,
    channel: channel.name,
    channelId: channel.id,
    otherName: channel.name,
  });
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const rejected: Rejected[] = [];
  const take = (record: CommentRecord | PostRecord) => {
    const outcome = merge(record);
    // An answer of ours to what is not here comes again with every fetch, and is no fault of it.
    if (outcome !== 'own') counts[outcome] += 1;
  };
  const answers: CommentRecord[] = [];
  for (const item of records) {
    if (item.kind === 'rejection') {
      const { kind: _, ...rest } = item;
      rejected.push({ file: null, ...rest });
    } else if (item.kind === 'comment' && isOwn(item)) answers.push(item);
    else if (item.kind !== 'plan') take(item);
  }
  for (const answer of answers) take(answer);
  if (counts.new + counts.changed > 0 && isFetched(channel.platform)) {
    addToFetchedRun(db, {
      id: runId,
      format: fetchedFormats[channel.platform],
      channel: { id: channel.id, name: channel.name },
      startedAt,
      ...counts,
      rejected,
    });
  }
  return { ...counts, rejected: rejected.length };
}
