import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
export const screensFolder = join(root, 'out/screens');

/** Builds the test page once before the tests of the screens, unless what is built is newer than its sources. */
export async function setup(): Promise<void> {
  const built = statSync(join(screensFolder, 'test.html'), { throwIfNoEntry: false })?.mtimeMs;
  if (built !== undefined && built > newest(join(root, 'renderer'), join(root, 'src'))) return;
  await build({ configFile: join(import.meta.dirname, 'screen.vite.config.ts') });
}

function newest(...folders: string[]): number {
  return Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    ),
  );
}
