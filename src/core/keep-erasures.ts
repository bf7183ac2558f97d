import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../contract/errors.ts';
import type { Instant } from '../domain/time.ts';
import type { Analyser } from '../search/analyser.ts';
import { compact, dropIndex } from '../store/compact.ts';
import type { Reader, Writer } from '../store/database.ts';
import { columnValue, eraseTargets } from '../store/erasure.ts';
import { copyReceipts, markCleaned, settleBackups, unfinishedErasures } from '../store/erasures.ts';
import { forgetAllSteps } from '../store/holdings.ts';
import { indexPendingThreads } from '../store/search.ts';
import type { Rewriting } from './backups.ts';

export type Erasures = {
  /** Cleans what an erasure has left in the file's bytes and in the backups, and resolves when that is done. */
  finish(): Promise<void>;
  /** Tries no more. */
  stop(): void;
};

/** Threads indexed in one transaction. */
const step = 1000;
/** Milliseconds after which what failed is tried again: somebody was reading the file, or a disk was full. */
const againMs = 60_000;

/**
 * Finishes erasures behind the transaction that made them, and after a crash: until then the office knows that they
 * are not done, and so does its user.
 */
export function keepErasures(means: {
  reader: Reader;
  clock: () => Instant;
  analyser: () => Promise<Analyser>;
  /** Runs work as a transaction of the writer, after the commands that were asked before it. */
  write: <T>(body: (writer: Writer) => T) => Promise<T>;
  /** Runs work on the writer outside of a transaction, when nothing else is at it. */
  alone: (body: (writer: Writer) => void) => Promise<void>;
  /** Changes every backup, and says what became of them. */
  rewrite: (change: (copy: Writer) => void) => Promise<Rewriting>;
  /** Copies of backups elsewhere that are to be removed when that place is reached. */
  unreached: () => string[];
  done: () => void;
  failed: (error: unknown) => void;
}): Erasures {
  let under: Promise<void> | undefined;
  let again: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    const { uncleaned, targets } = unfinishedErasures(means.reader);
    if (uncleaned.length === 0 && targets.length === 0) return;
    if (uncleaned.length > 0) {
      const analyser = await means.analyser();
      // What waits to be indexed anew is in the index still as it was.
      while (await means.write((writer) => indexPendingThreads(writer, analyser, step))) {
        await setImmediate();
      }
      await means.alone(compact);
      await means.write((writer) => markCleaned(writer, uncleaned, means.clock()));
    }
    const { rewritten, removed } = await means.rewrite((copy) => eraseInCopy(copy, means.reader));
    const unreached = means.unreached();
    await means.write((writer) => settleBackups(writer, { rewritten, removed, unreached }));
    means.done();
  }

  return {
    finish() {
      under ??= run()
        .catch((error: unknown) => {
          // The office was closed: it goes on when it is opened again.
          if (error instanceof Refusal && error.code === 'core.gone') return;
          means.failed(error);
          again = setTimeout(() => void this.finish(), againMs).unref();
        })
        .finally(() => (under = undefined));
      return under;
    },
    stop: () => clearTimeout(again),
  };
}

/** Erases in a backup what was erased in the office; of what only a part went, it gets what the office has now. */
function eraseInCopy(copy: Writer, office: Reader): void {
  const { targets, at } = unfinishedErasures(office);
  eraseTargets(copy, targets, {
    at,
    masked: ({ of, key, column }) => {
      const now = columnValue(office, { of, key, column });
      const required = of.words.some((one) => one.column === column && one.required);
      return now ?? (required ? '' : null);
    },
  });
  forgetAllSteps(copy);
  dropIndex(copy);
  copyReceipts(office, copy);
}
