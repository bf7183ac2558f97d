import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../contract/errors.ts';
import { afterAwake } from './awake.ts';
import type { BackupJob, BackupJobs } from './backup-jobs.ts';
import type { JobRequest, JobWord } from './backup-thread.ts';
import { serialQueue } from './queue.ts';

/** When nothing is heard of a job for so many milliseconds, its thread is left behind, and `hung` is why. */
type Bound = { quietMs: number; hung: Refusal };

/** A thread for work on backups, so that no command waits for a disk. */
export type BackupWorker = {
  /**
   * Does one job after another.
   *
   * @throws Refusal of the job, or `bound.hung`
   */
  run<J extends BackupJob>(
    job: J,
    input: BackupJobs[J]['input'],
    bound?: Bound,
  ): Promise<BackupJobs[J]['output']>;
  /** Does something else with the files when no job is at them. */
  alone<T>(task: () => T): Promise<T>;
  /** Waits for what is under way; what comes later is refused with `core.gone`. */
  close(): Promise<void>;
  /** Gives up what is under way. A thread that waits for a drive that has vanished can't be stopped, only forgotten. */
  abandon(): void;
};

/** The thread starts with its first job. */
export function backupWorker(): BackupWorker {
  const queue = serialQueue();
  let worker: Worker | undefined;
  let giveUp: ((why: unknown) => void) | undefined;

  function leave(why: unknown): void {
    const left = worker;
    worker = undefined;
    left?.removeAllListeners();
    // Terminating it may itself fail or never end.
    left?.on('error', () => {});
    void left?.terminate();
    giveUp?.(why);
  }

  function started(): Worker {
    if (worker) return worker;
    // Beside this file, whether in the sources or in the program's bundle.
    const thread = new URL(`./backup-thread${extname(import.meta.url)}`, import.meta.url);
    worker = new Worker(thread);
    worker.on('error', leave);
    worker.on('exit', () => leave(new Error('The thread of backups has ended.')));
    return worker;
  }

  async function work(request: JobRequest, bound: Bound | undefined): Promise<unknown> {
    const mine = started();
    mine.ref();
    let callOff = () => {};
    const wait = () => {
      callOff();
      if (bound) callOff = afterAwake(bound.quietMs, () => leave(bound.hung));
    };
    wait();
    try {
      return await new Promise((resolve, reject) => {
        giveUp = reject;
        mine.on('message', (word: JobWord) => {
          if (word === 'alive') wait();
          else if ('output' in word) resolve(word.output);
          else reject('refusal' in word ? Refusal.from(word.refusal) : word.error);
        });
        mine.postMessage(request);
      });
    } finally {
      callOff();
      giveUp = undefined;
      mine.removeAllListeners('message');
      // An idle thread keeps no process from ending.
      mine.unref();
    }
  }

  return {
    run: <J extends BackupJob>(job: J, input: BackupJobs[J]['input'], bound?: Bound) =>
      queue.run(() => work({ job, input }, bound)) as Promise<BackupJobs[J]['output']>,
    alone: (task) => queue.run(async () => task()),
    async close() {
      await queue.close();
      leave(new Refusal('core.gone'));
    },
    abandon() {
      void queue.close();
      leave(new Refusal('core.gone'));
    },
  };
}
