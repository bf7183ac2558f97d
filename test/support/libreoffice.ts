import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice makes of a file, saved in another format; a profile of its own lets several run at once. */
export async function converted(
  folder: string,
  name: string,
  bytes: Buffer,
  to: 'pdf' | 'fodt' | 'fods' | 'fodp',
): Promise<{ path: string; bytes: Buffer }> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file]);
  const path = file.replace(/\.\w+$/, `.${to}`);
  return { path, bytes: await readFile(path) };
}
