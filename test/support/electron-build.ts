import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '../../electron/launch/app.ts';
import { findElectron, projectFolder } from '../../electron/launch/find.ts';

/**
 * Before the tests in the real Electron: finds one and builds the program, once for all of them.
 * VUORO_BUILT=1 takes the build that is there.
 */
export default async function setup(): Promise<void> {
  const electron = await findElectron({ log: (line) => console.error(line) });
  process.env['VUORO_TEST_ELECTRON'] = electron.path;
  if (process.env['VUORO_BUILT'] === '1') return;
  const builder = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: projectFolder,
    env: { ...childEnvironment(electron), NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The program could not be built:\n${stdout}\n${stderr}`);
}
