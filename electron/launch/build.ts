import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from './app.ts';
import { CannotLaunch } from './failure.ts';
import { type Electron, projectFolder } from './find.ts';
import { run } from './run.ts';

/** Builds the program with electron-vite for the Electron that was found; what it prints is shown on failure only. */
export async function buildProgram(electron: Electron): Promise<void> {
  const code = await run(process.execPath, [electronVite(), 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env: childEnvironment(electron),
  });
  if (code !== 0) throw new CannotLaunch('The program could not be built: see above.');
}

/** The builder's own program. Throws CannotLaunch when it is not installed. */
export function electronVite(): string {
  const program = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(program)) {
    throw new CannotLaunch('The package electron-vite is not installed: run `npm ci`.');
  }
  return program;
}

export function isBuilt(): boolean {
  return ['main/main.cjs', 'preload/preload.cjs', 'renderer/index.html'].every((file) =>
    existsSync(join(projectFolder, 'out', file)),
  );
}
