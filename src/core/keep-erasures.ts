import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../contract/errors.ts';
import type { Instant } from '../domain/time.ts';
import type { Analyser } from '../search/analyser.ts';
import { compact, dropIndex } from '../store/compact.ts';
import type { Reader, Writer } from '../store/database.ts';
import { columnValue, eraseTargets } from '../store/erasure.ts';
import {
  type BackupOutcome,
  copyReceipts,
  markCleaned,
  settleBackups,
  unfinishedErasures,
} from '../store/erasures.ts';
import { forgetAllSteps } from '../store/holdings.ts';
import { indexPendingThreads } from '../store/search.ts';
import { type Rewriting, rewriteBackups } from './rewrite-backups.ts';

export type Erasures = {
  /** Cleans what an erasure has left in the file's bytes and in the backups, and resolves when that is done. */
  finish(): Promise<void>;
};

/** Threads indexed in one transaction. */
const step = 1000;

/**
 * Finishes erasures behind the transaction that made them, and after a crash: until then the office knows that they
 * are not done, and so does its user.
 */
export function keepErasures(means: {
  file: string;
  reader: Reader;
  clock: () => Instant;
  analyser: () => Promise<Analyser>;
  /** Runs work as a transaction of the writer, after the commands that were asked before it. */
  write: <T>(body: (writer: Writer) => T) => Promise<T>;
  /** Runs work on the writer outside of a transaction, when nothing else is at it. */
  alone: (body: (writer: Writer) => void) => Promise<void>;
  done: () => void;
  failed: (error: unknown) => void;
}): Erasures {
  let under: Promise<void> | undefined;

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
    // With nothing to erase in them there is nothing to say of the backups either.
    const rewriting = rewriteBackups(means.file, (copy) => eraseInCopy(copy, means.reader));
    await means.write((writer) => settleBackups(writer, outcomeOf(rewriting)));
    means.done();
  }

  return {
    finish() {
      under ??= run()
        .catch((error: unknown) => {
          // The office was closed: it goes on when it is opened again.
          if (!(error instanceof Refusal && error.code === 'core.gone')) means.failed(error);
        })
        .finally(() => (under = undefined));
      return under;
    },
  };
}

function outcomeOf({ rewritten, removed }: Rewriting): BackupOutcome {
  return { rewritten, removed, unreached: [] };
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
