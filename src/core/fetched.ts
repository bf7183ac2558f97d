import type { Channel } from '../contract/office.ts';
import { fetchedFormats, isFetched } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { ImportItem } from '../importers/record.ts';
import { deferForeignKeys } from '../store/database.ts';
import { addToFetchedRun } from '../store/imports.ts';
import { channelBook } from './channel-book.ts';
import { type IntakeCounts, type Taking, intake } from './intake.ts';

/**
 * Takes in a page that was fetched from a channel, as an import takes in a file, within the transaction under way. What
 * a fetch brings is one run, which can be taken back as a whole; a page that brings nothing leaves no trace.
 *
 * @throws Refusal call.cancelled
 */
export async function mergeFetched(
  taking: Taking,
  { channel, runId, startedAt }: { channel: Channel; runId: string; startedAt: Instant },
  records: readonly ImportItem[],
  signal: AbortSignal,
): Promise<IntakeCounts> {
  const { db } = taking;
  deferForeignKeys(db);
  const taken = intake(taking, channelBook(taking), {
    id: runId,
    channel: channel.name,
    channelId: channel.id,
    otherName: channel.name,
  });
  try {
    for (const record of records) if (record.kind !== 'plan') taken.take(record);
    await taken.finish(signal);
    // An answer of ours to what is not here comes again with every fetch, and is no fault of it.
    const rejected = [...taken.rejected()].filter(({ reason }) => reason !== 'comment.own');
    const counts = { ...taken.counts, rejected: rejected.length };
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
    return counts;
  } finally {
    taken.close();
  }
}
