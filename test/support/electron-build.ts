import { buildProgram } from '../../electron/launch/build.ts';
import { findElectron } from '../../electron/launch/find.ts';

/**
 * Before the tests in the real Electron: finds one and builds the program, once for all of them.
 * VUORO_BUILT=1 takes the build that is there.
 */
export default async function setup(): Promise<void> {
  const electron = await findElectron({ log: (line) => console.error(line) });
  process.env['VUORO_TEST_ELECTRON'] = electron.path;
  if (process.env['VUORO_BUILT'] !== '1') await buildProgram(electron);
}
