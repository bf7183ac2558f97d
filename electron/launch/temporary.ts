import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { stopSignals } from './run.ts';

const prefix = '.vuoro-part-';
const staleAfterMs = 3_600_000;

/**
 * Runs `work` with a new folder inside `parent` and removes the folder afterwards, also when the work
 * fails or the process is told to stop. What a killed process left more than an hour ago goes too.
 */
export async function inTemporaryFolder<T>(
  parent: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(parent, { recursive: true });
  removeStale(parent);
  const folder = mkdtempSync(join(parent, prefix));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(folder);
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
    remove();
  }
}

function removeStale(parent: string): void {
  const now = Date.now();
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed > staleAfterMs) rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of all files under a folder; what vanishes while it is counted counts as nothing. */
export function folderSize(folder: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      bytes += entry.isDirectory() ? folderSize(path) : statSync(path).size;
    }
  } catch {
    // Another process is moving these files at this moment.
  }
  return bytes;
}
