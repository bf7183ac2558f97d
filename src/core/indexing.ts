import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../contract/errors.ts';
import type { Analyser } from '../search/analyser.ts';
import type { Connection, Writer } from '../store/database.ts';
import { indexPendingThreads, isIndexed } from '../store/search.ts';

/** Threads indexed in one transaction: about a tenth of a second, between which others are answered. */
const step = 1000;

export type Indexing = {
  /** Indexes what waits, in steps; resolves when the first is done. Does nothing while it is at it. */
  start(): Promise<void>;
};

/** Brings the search index up to date behind whatever else is done. */
export function keepIndexing(means: {
  analyser: () => Promise<Analyser>;
  reader: Connection;
  /** Runs one step as a transaction, after the commands that were asked before it. */
  write: (body: (writer: Writer) => boolean) => Promise<boolean>;
  done: () => void;
  failed: (error: unknown) => void;
}): Indexing {
  let first: Promise<boolean> | undefined;

  async function firstStep(): Promise<boolean> {
    const analyser = await means.analyser();
    if (isIndexed(means.reader, analyser)) return false;
    return means.write((writer) => indexPendingThreads(writer, analyser, step));
  }

  async function run(begun: Promise<boolean>): Promise<void> {
    const analyser = await means.analyser();
    const before = isIndexed(means.reader, analyser);
    let more = await begun;
    while (more) {
      // Whoever asked meanwhile is answered first.
      await setImmediate();
      more = await means.write((writer) => indexPendingThreads(writer, analyser, step));
    }
    if (!before) means.done();
  }

  return {
    async start() {
      if (first) return void (await first.catch(() => {}));
      first = firstStep();
      void run(first)
        .catch((error: unknown) => {
          // The office was closed: what waits is indexed when it is opened again.
          const isGone = error instanceof Refusal && error.code === 'core.gone';
          if (!isGone && means.reader.db.open) means.failed(error);
        })
        .finally(() => (first = undefined));
      await first.catch(() => {});
    },
  };
}
