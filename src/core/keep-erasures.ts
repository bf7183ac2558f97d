import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../contract/errors.ts';
import { backupFolder } from '../domain/backups.ts';
import type { Instant } from '../domain/time.ts';
import type { Analyser } from '../search/analyser.ts';
import { compact, dropIndex } from '../store/compact.ts';
import type { Reader, Writer } from '../store/database.ts';
import { columnValue, eraseTargets } from '../store/erasure.ts';
import { copyReceipts, markCleaned, settleBackups, unfinishedErasures } from '../store/erasures.ts';
import { forgetAllSteps } from '../store/holdings.ts';
import { indexPendingThreads } from '../store/search.ts';
import { readState } from './backups.ts';
import type { BackupKeeper } from './keep-backups.ts';

export type Erasures = {
  /** Cleans what an erasure has left in the file's bytes and in the backups, and resolves when that is done. */
  finish(): Promise<void>;
  /** From now on what was not finished is, and each day what is due by the office's rule is erased. */
  start(): void;
  stop(): void;
};

/** Threads indexed in one transaction. */
const step = 1000;
/** Milliseconds after which what failed is tried again: somebody was reading the file, or a disk was full. */
const againMs = 60_000;
/** A program may be open for weeks. On the same day retention finds nothing more. */
const lookMs = 3_600_000;

/**
 * Finishes erasures behind the transaction that made them, and after a crash: until then the office knows that they
 * are not done, and so does its user.
 */
export function keepErasures(means: {
  file: string;
  reader: Reader;
  backups: Pick<BackupKeeper, 'rewrite'>;
  clock: () => Instant;
  analyser: () => Promise<Analyser>;
  /** Runs work as a transaction of the writer, after the commands that were asked before it. */
  write: <T>(body: (writer: Writer) => T) => Promise<T>;
  /** Runs work on the writer outside of a transaction, when nothing else is at it. */
  alone: (body: (writer: Writer) => void) => Promise<void>;
  /** Erases what is due today by the office's rule. */
  retain: () => Promise<unknown>;
  done: () => void;
  failed: (error: unknown) => void;
}): Erasures {
  let under: Promise<void> | undefined;
  let again: NodeJS.Timeout | undefined;
  let daily: NodeJS.Timeout | undefined;
  let stopped = false;

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
    const { rewritten, removed } = await means.backups.rewrite((copy) =>
      eraseInCopy(copy, means.reader),
    );
    // Copies elsewhere go when that place is reached.
    const unreached = readState(backupFolder(means.file)).forgotten;
    await means.write((writer) => settleBackups(writer, { rewritten, removed, unreached }));
    means.done();
  }

  /** The office was closed: it goes on when it is opened again. */
  function tell(error: unknown): void {
    if (!(error instanceof Refusal && error.code === 'core.gone')) means.failed(error);
  }

  function finish(): Promise<void> {
    under ??= run()
      .catch((error: unknown) => {
        tell(error);
        if (!stopped) again = setTimeout(() => void finish(), againMs).unref();
      })
      .finally(() => (under = undefined));
    return under;
  }

  return {
    finish,
    start() {
      void finish();
      const look = () => void means.retain().catch(tell);
      daily = setInterval(look, lookMs);
      daily.unref();
      look();
    },
    stop() {
      stopped = true;
      clearTimeout(again);
      clearInterval(daily);
    },
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
