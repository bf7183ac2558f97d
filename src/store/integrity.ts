import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** `quick` does without comparing the indexes with their tables. */
export type CheckDepth = 'quick' | 'full';

export type IntegrityCheck = {
  /** What is wrong, in SQLite's words; empty when all is well. Never settles once stopped. */
  problems: Promise<string[]>;
  stop(): Promise<void>;
};

/** Reads the whole office file in a thread of its own, because that takes seconds when the file is large. */
export function checkIntegrity(file: string, depth: CheckDepth): IntegrityCheck {
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
