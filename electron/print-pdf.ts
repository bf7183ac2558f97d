import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { writeWhole } from '../src/core/write-whole.ts';
import { printPdf } from './print.ts';

/**
 * The command line's errand: prints one page, shows nothing and ends, with exit code 0 or 1. Runs
 * beside an open program, so it has a folder of its own for what Chromium keeps.
 */
export async function printAndQuit(source: string, target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-print-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  // The window of the page closes before the file is written.
  app.on('window-all-closed', () => {});
  app.on('quit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  app.disableHardwareAcceleration();
  try {
    await app.whenReady();
    await writeWhole(target, await printPdf(await readFile(source, 'utf8'), 'portrait'));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}
