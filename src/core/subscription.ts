import { open } from 'node:fs/promises';
import { Refusal, refuse } from '../contract/errors.ts';
import { readingWindow, subscriptionPath } from '../domain/layers.ts';
import { type Instant, localDate } from '../domain/time.ts';
import { icsMaker } from '../report/ics.ts';
import type { Reader } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { calendarFile } from './calendar-out.ts';
import { writeWhole } from './write-whole.ts';

/** How the file beside the office is: written since the program has run, or why not. */
export type SubscriptionState = { writtenAt: Instant | null; failure: Refusal | null };

export type Subscription = {
  state(): SubscriptionState;
  /** These tables have changed; soon after what matters of them is written. */
  changed(tables: readonly string[]): void;
  /** Writes what waits to be written. */
  close(): Promise<void>;
};

/** Changes that come one after another are written together. */
const waitMs = 500;
const watched = new Set(['post', 'post_variant', 'post_link', 'channel', 'office']);

/**
 * Keeps a calendar file beside the office, to which a calendar program can subscribe, if the office wants one.
 * It is written after the commands, whole or not at all, and no command waits for it or fails by it.
 */
export function keepSubscription(means: {
  file: string;
  reader: Reader;
  clock: () => Instant;
  failed: (error: unknown) => void;
  /** What `state` says has changed. */
  told: () => void;
}): Subscription {
  const path = subscriptionPath(means.file);
  let state: SubscriptionState = { writtenAt: null, failure: null };
  let waiting: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    let next: SubscriptionState;
    try {
      if (!readOffice(means.reader).subscription) return;
      const now = means.clock();
      const window = { ...readingWindow(localDate(now)), layers: [] };
      await assertOurs(path);
      await writeWhole(path, calendarFile(means.reader, window, now));
      next = { writtenAt: now, failure: null };
    } catch (error) {
      if (!(error instanceof Refusal)) means.failed(error);
      const failure =
        error instanceof Refusal ? error : new Refusal('file.unwritable', { file: path });
      next = { ...state, failure };
    }
    const before = state;
    state = next;
    const news =
      before.failure?.code !== next.failure?.code ||
      (before.writtenAt === null) !== (next.writtenAt === null);
    if (news) means.told();
  }

  function writeNow(): void {
    clearTimeout(waiting);
    waiting = undefined;
    writing = writing.then(write);
  }

  return {
    state: () => state,
    changed(tables) {
      if (!tables.some((table) => watched.has(table))) return;
      clearTimeout(waiting);
      waiting = setTimeout(writeNow, waitMs);
    },
    async close() {
      if (waiting !== undefined) writeNow();
      await writing;
    },
  };
}

/** A calendar of the same name that somebody else has put there is not ours to overwrite. */
async function assertOurs(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(400), 0, 400, 0);
    if (!buffer.toString('utf8', 0, bytesRead).includes(`PRODID:${icsMaker}`)) {
      refuse('subscription.notOurs', { file: path });
    }
  } finally {
    await file.close();
  }
}
