import type { Channel } from '../contract/office.ts';
import { fetchedFormats, isFetched } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { ImportItem } from '../importers/record.ts';
import { deferForeignKeys } from '../store/database.ts';
import { addToFetchedRun } from '../store/imports.ts';
import { channelBook } from './channel-book.ts';
import { type IntakeCounts, type Taking, intake } from './intake.ts';

/** What a page brought. `wrote`: whether anything is other than it was. */
export type FetchedCounts = IntakeCounts & { wrote: boolean };

const nothing: FetchedCounts = { new: 0, changed: 0, unchanged: 0, rejected: 0, wrote: false };

/**
 * Takes in a page that was fetched from a channel, as an import takes in a file, within the transaction under way. What
 * a fetch brings is one run, which can be taken back as a whole; a page that brings nothing leaves no trace.
 *
 * @throws Refusal call.cancelled
 */
export async function mergeFetched(
  taking: Taking,
  { channel, id, startedAt }: { channel: Channel; id: string; startedAt: Instant },
  records: readonly ImportItem[],
  signal: AbortSignal,
): Promise<FetchedCounts> {
  // Many steps of a fetch bring no record, and taking in is not begun for nothing.
  if (records.length === 0) return nothing;
  const { db } = taking;
  deferForeignKeys(db);
  const taken = intake(taking, channelBook(taking), {
    id,
    channel: channel.name,
    channelId: channel.id,
    otherName: channel.name,
  });
  try {
    for (const record of records) if (record.kind !== 'plan') taken.take(record);
    await taken.finish(signal);
    // An answer of ours to what is not here comes again with every fetch, and is no fault of it.
    const rejected = [...taken.rejected()].filter(({ reason }) => reason !== 'comment.own');
    // What is counted of a post grows all the time, and is no news.
    const grown = taken.countedPosts();
    const counts = {
      new: taken.counts.new,
      changed: taken.counts.changed - grown,
      unchanged: taken.counts.unchanged + grown,
      rejected: rejected.length,
    };
    const wrote = counts.new + taken.counts.changed > 0;
    if (wrote && isFetched(channel.platform)) {
      addToFetchedRun(db, {
        id,
        format: fetchedFormats[channel.platform],
        channel: { id: channel.id, name: channel.name },
        startedAt,
        ...counts,
        rejected,
      });
    }
    return { ...counts, wrote };
  } finally {
    taken.close();
  }
}
