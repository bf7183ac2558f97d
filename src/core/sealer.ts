import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '../contract/errors.ts';
import type { Under } from './media-folder.ts';
import { serialQueue } from './queue.ts';
import type { SealJobs, SealRequest, SealWord } from './seal-thread.ts';

/** Milliseconds that the thread is kept for more. */
const keptMs = 60_000;

/** The thread that seals and opens; it starts with its first job, and a job that is cancelled ends it. */
export const sealer = makeSealer();

function makeSealer() {
  const queue = serialQueue();
  let worker: Worker | undefined;
  let ending: NodeJS.Timeout | undefined;

  function started(): Worker {
    if (worker) return worker;
    // Beside this file, whether in the sources or in the program's bundle.
    const mine = new Worker(new URL(`./seal-thread${extname(import.meta.url)}`, import.meta.url));
    const gone = () => {
      if (worker === mine) worker = undefined;
    };
    // Whoever waits for a job is told by it.
    mine.on('error', gone).on('exit', gone);
    worker = mine;
    return mine;
  }

  async function end(): Promise<void> {
    const mine = worker;
    worker = undefined;
    await mine?.terminate();
  }

  async function work(request: SealRequest, { signal, onProgress }: Under): Promise<unknown> {
    if (signal.aborted) refuse('call.cancelled');
    clearTimeout(ending);
    const mine = started();
    mine.ref();
    const over = new AbortController();
    let resolve!: (output: unknown) => void;
    let reject!: (why: unknown) => void;
    const promise = new Promise<unknown>((...settle) => {
      [resolve, reject] = settle;
    });
    const hear = (word: SealWord) => {
      if ('progress' in word) onProgress(word.progress);
      else if ('output' in word) resolve(word.output);
      else reject('refusal' in word ? Refusal.from(word.refusal) : word.error);
    };
    const ended = () => reject(new Error('The thread that seals has ended.'));
    mine.on('message', hear).on('error', reject).on('exit', ended);
    // What it has written can be tidied when it writes no more.
    const stop = () => void end().finally(() => reject(new Refusal('call.cancelled')));
    signal.addEventListener('abort', stop, { signal: over.signal });
    mine.postMessage(request);
    try {
      return await promise;
    } catch (error) {
      if (signal.aborted) refuse('call.cancelled');
      throw error;
    } finally {
      over.abort();
      mine.off('message', hear).off('error', reject).off('exit', ended);
      // An idle thread keeps no process from ending.
      mine.unref();
      ending = setTimeout(() => void end(), keptMs).unref();
    }
  }

  return {
    /** @throws Refusal of the job, or call.cancelled */
    run: <J extends keyof SealJobs>(
      job: J,
      input: SealJobs[J]['input'],
      under: Under,
    ): Promise<SealJobs[J]['output']> =>
      queue.run(() => work({ job, input }, under)) as Promise<SealJobs[J]['output']>,
  };
}
