import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { integrityProblems } from './integrity-problems.ts';

/** `quick` does without comparing the indexes with their tables. */
export type CheckDepth = 'quick' | 'full';

export type IntegrityCheck = {
  /** What is wrong, in SQLite's words; empty when all is well. Never settles once stopped. */
  problems: Promise<string[]>;
  stop(): Promise<void>;
};

/** Bytes that are read within some milliseconds, which is less than a thread takes to begin. */
const smallFile = 2_000_000;

/** Reads the whole office file; in a thread of its own where the file is large, because that takes seconds. */
export function checkIntegrity(file: string, depth: CheckDepth): IntegrityCheck {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? Infinity;
  if (size <= smallFile) {
    const problems = Promise.resolve().then(() => integrityProblems(file, depth));
    return { problems, stop: async () => {} };
  }
  // Beside this file, whether in the sources or in the program's bundle.
  const thread = new URL(`./integrity-thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(thread, { workerData: { file, depth } });
  const problems = new Promise<string[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    problems,
    stop: async () => {
      await worker.terminate();
    },
  };
}
