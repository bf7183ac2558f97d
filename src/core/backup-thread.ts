import { parentPort } from 'node:worker_threads';
import { Refusal, type RefusalData } from '../contract/errors.ts';
import { type BackupJob, type BackupJobs, backupJobs } from './backup-jobs.ts';

export type JobRequest = { job: BackupJob; input: BackupJobs[BackupJob]['input'] };
/** What the thread says of a job: that it goes on, or how it ended. */
export type JobWord = 'alive' | { output: unknown } | { refusal: RefusalData } | { error: unknown };

type Work = (input: unknown, alive: () => void) => unknown;

/** The thread of `backupWorker`: does the jobs that it is sent. */
const say = (word: JobWord) => parentPort?.postMessage(word);

parentPort?.on('message', ({ job, input }: JobRequest) => {
  try {
    // The request's type has proved that the input is the job's.
    say({ output: (backupJobs[job] as Work)(input, () => say('alive')) });
  } catch (error) {
    say(error instanceof Refusal ? { refusal: error.toData() } : { error });
  }
});
