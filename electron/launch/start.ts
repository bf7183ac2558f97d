/**
 * Starts Electron on the project's folder, for development and tests:
 *
 *   node electron/launch/start.ts [--print-path | --dev | --build] [--hidden] [-- ARGUMENTS OF THE APP]
 *
 * --print-path  prints the path of the Electron program and starts nothing
 * --dev         runs `electron-vite dev --watch` with that Electron
 * --build       builds the program first
 * --hidden      nothing will be shown, so a virtual display does where there is none
 */
import { childEnvironment, startElectron } from './app.ts';
import { buildProgram, electronVite } from './build.ts';
import { electronArgs, hasDisplay, withDisplay } from './display.ts';
import { CannotLaunch } from './failure.ts';
import { findElectron, projectFolder } from './find.ts';
import type { Electron } from './find.ts';
import { run } from './run.ts';

const usage =
  'Usage: node electron/launch/start.ts [--print-path | --dev | --build] [--hidden] [-- ARGUMENTS OF THE APP]';
const options = new Set(['--print-path', '--dev', '--build', '--hidden']);

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  const end = words.indexOf('--');
  const own = end === -1 ? words : words.slice(0, end);
  const appArguments = end === -1 ? [] : words.slice(end + 1);
  if (own.some((word) => !options.has(word))) {
    console.error(usage);
    return 2;
  }
  try {
    const electron = await findElectron({ log: (line) => console.error(line) });
    if (own.includes('--print-path')) {
      console.log(electron.path);
      return 0;
    }
    if (own.includes('--build')) await buildProgram(electron);
    const start = (environment: NodeJS.ProcessEnv) =>
      own.includes('--dev')
        ? startDevelopment(electron, appArguments, environment)
        : startElectron(electron, projectFolder, appArguments, environment);
    if (own.includes('--hidden')) return await withDisplay(start);
    if (!hasDisplay())
      throw new CannotLaunch(
        'There is no display to show the program on: start it in a graphical session, set DISPLAY, ' +
          'or use a virtual one with `xvfb-run -a npm start`.',
      );
    return await start(process.env);
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    console.error(error.message);
    return 1;
  }
}

function startDevelopment(
  electron: Electron,
  appArguments: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const flags = [...electronArgs(environment), ...appArguments];
  return run(process.execPath, [electronVite(), 'dev', '--watch', '--', ...flags], {
    cwd: projectFolder,
    env: childEnvironment(electron, environment),
  });
}
