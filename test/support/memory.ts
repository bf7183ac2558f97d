import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
const enoughBytes = 2 * 1024 ** 3;

/**
 * Before all tests: what they write is kept in memory where there is room for it, and is gone after them. An office
 * waits for the disk at every step, which was half of the time of the core's tests. Whoever names a folder by TMPDIR
 * has the files there.
 */
export default function setup(): (() => void) | undefined {
  if (process.env['TMPDIR'] !== undefined || freeInMemory() < enoughBytes) return undefined;
  const folder = mkdtempSync(join(memory, 'vuoro-'));
  // Database servers of tests are run by another user, who must get to what is his.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // Also when it is broken off: memory that nobody frees is lost until the machine starts anew.
  process.on('exit', remove);
  return remove;
}

function freeInMemory(): number {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
