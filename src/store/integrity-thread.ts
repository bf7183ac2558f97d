import { parentPort, workerData } from 'node:worker_threads';
import type { CheckDepth } from './integrity.ts';
import { integrityProblems } from './integrity-problems.ts';

/** The thread of `checkIntegrity`: reads the whole file and posts what is wrong with it. */
const { file, depth } = workerData as { file: string; depth: CheckDepth };
parentPort?.postMessage(integrityProblems(file, depth));
