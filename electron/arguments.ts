import { resolve } from 'node:path';
import { handoverEnding } from '../src/domain/handover.ts';

/** What the program was started for. */
export type Errand =
  | { is: 'window'; file: string | null }
  /** For the command line: `--print-pdf IN.html OUT.pdf`. */
  | { is: 'print'; source: string; target: string }
  /** To reach the network for the program that started it. */
  | { is: 'network' };

/**
 * @param argv with or without Electron's own flags and folder before what is ours
 * @param folder that relative paths start from
 */
export function errandOf(argv: readonly string[], folder: string): Errand {
  const print = argv.indexOf('--print-pdf');
  const [source, target] = print === -1 ? [] : argv.slice(print + 1);
  if (source !== undefined && target !== undefined) {
    return { is: 'print', source: resolve(folder, source), target: resolve(folder, target) };
  }
  if (argv.includes('--network')) return { is: 'network' };
  const file = argv.slice(1).findLast((word) => !word.startsWith('-') && isOpened(word));
  return { is: 'window', file: file === undefined ? null : resolve(folder, file) };
}

/** What the program opens when it is started with it. */
export function isOpened(path: string): boolean {
  return path.toLowerCase().endsWith('.vuoro') || isHandover(path);
}

export function isHandover(path: string): boolean {
  return path.toLowerCase().endsWith(handoverEnding);
}
