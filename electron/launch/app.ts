import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronArgs } from './display.ts';
import { explainExit } from './explain.ts';
import { CannotLaunch } from './failure.ts';
import { electronEnvironment } from './find.ts';
import type { Electron } from './find.ts';
import { readRecord } from './record.ts';
import { run } from './run.ts';

/**
 * Runs an app's folder in Electron until it ends and gives its exit code. Needs a display: wrap it in
 * `withDisplay` where nothing is to be seen. Throws CannotLaunch when the app is not built.
 */
export async function startElectron(
  electron: Electron,
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const named = readRecord(join(folder, 'package.json'))['main'];
  const main = join(folder, typeof named === 'string' ? named : 'index.js');
  // Electron itself would say so in a dialog, and wait for a click that no script gives.
  if (!existsSync(main))
    throw new CannotLaunch(`The program is not built (no ${main}): run \`npm start\`.`);
  const code = await run(electron.path, [...electronArgs(environment), folder, ...args], {
    env: childEnvironment(electron, environment),
  });
  const explanation = explainExit(code, electron.dist);
  if (explanation) console.error(explanation);
  return code;
}

/** The environment for Electron and for tools that start it. */
export function childEnvironment(
  electron: Electron,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const variables = { ...environment, ...electronEnvironment(electron) };
  // Terminals inside Electron programs (editors) set this, and ours would start as plain Node.
  delete variables['ELECTRON_RUN_AS_NODE'];
  return variables;
}
