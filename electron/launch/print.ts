/**
 * Prints a page to PDF with the program's own Electron, for the command line:
 *
 *   node electron/launch/print.ts IN.html OUT.pdf
 *
 * Exit code 0 when the file is there, 1 when not; why is said on stderr.
 */
import { startElectron } from './app.ts';
import { buildProgram, isBuilt } from './build.ts';
import { withDisplay } from './display.ts';
import { CannotLaunch } from './failure.ts';
import { findElectron, projectFolder } from './find.ts';

const [source, target] = process.argv.slice(2);
process.exitCode = source !== undefined && target !== undefined ? await print(source, target) : 2;

async function print(source: string, target: string): Promise<number> {
  try {
    const electron = await findElectron({ log: (line) => console.error(line) });
    if (!isBuilt()) await buildProgram(electron);
    return await withDisplay((environment) =>
      startElectron(electron, projectFolder, ['--print-pdf', source, target], environment),
    );
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    console.error(error.message);
    return 1;
  }
}
