import { parentPort } from 'node:worker_threads';
import { Refusal, type RefusalData } from '../contract/errors.ts';
import type { Progress } from '../contract/index.ts';
import { asRefusal } from '../store/database.ts';
import type { Under } from './media-folder.ts';
import type { Letter } from './sealed-letter.ts';
import { type Sealing, type Unsealing, sealOffice, unsealInto } from './sealing-work.ts';

/** What the thread of `sealer` can be asked. */
export type SealJobs = {
  seal: { input: Sealing; output: number };
  unseal: { input: Unsealing; output: Letter };
};
export type SealRequest = { job: keyof SealJobs; input: SealJobs[keyof SealJobs]['input'] };
/** What it says of a job: how far it is, or how it ended. */
export type SealWord =
  { progress: Progress } | { output: unknown } | { refusal: RefusalData } | { error: unknown };

const jobs: {
  [J in keyof SealJobs]: (
    input: SealJobs[J]['input'],
    under: Under,
  ) => Promise<SealJobs[J]['output']>;
} = { seal: sealOffice, unseal: unsealInto };

const say = (word: SealWord) => parentPort?.postMessage(word);
/** Milliseconds between two words of progress. */
const toldEvery = 100;

parentPort?.on('message', ({ job, input }: SealRequest) => {
  let told = -Infinity;
  const under: Under = {
    // It is stopped by ending the thread: in the middle of a passphrase it hears nothing.
    signal: new AbortController().signal,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - told < toldEvery && progress.done !== progress.total) return;
      told = now;
      say({ progress });
    },
  };
  const work = jobs[job] as (input: SealRequest['input'], under: Under) => Promise<unknown>;
  work(input, under).then(
    (output) => say({ output }),
    (error: unknown) => {
      // What SQLite says loses its code on the way.
      const known = asRefusal(error, 'office' in input ? input.office : input.file);
      say(known instanceof Refusal ? { refusal: known.toData() } : { error });
    },
  );
});
