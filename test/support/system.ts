/**
 * Sees to it that the system has what the tests need, then runs a command with a display:
 *
 *   node test/support/system.ts [-- COMMAND ...]
 *
 * As root with apt it installs what is missing, otherwise it names all of it in one line. Where there is
 * no display the command gets a virtual one. Exit code: the command's, or 1 when something is missing.
 */
import { withDisplay } from '../../electron/launch/display.ts';
import { CannotLaunch } from '../../electron/launch/failure.ts';
import { run } from '../../electron/launch/run.ts';
import { missingNeeds, thisSystem } from './system-needs.ts';
import type { Need } from './system-needs.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  const [program, ...args] = words[0] === '--' ? words.slice(1) : words;
  const complaint = await prepare();
  if (complaint) {
    console.error(complaint);
    return 1;
  }
  if (!program) return 0;
  try {
    // On Windows npm's programs are scripts, which only a shell can start.
    const shell = process.platform === 'win32';
    return await withDisplay((env) => run(program, args, { env, shell }));
  } catch (error) {
    const failed = error instanceof CannotLaunch || (error instanceof Error && 'code' in error);
    if (!failed) throw error;
    console.error(error.message);
    return 1;
  }
}

async function prepare(): Promise<string | undefined> {
  const missing = missingNeeds();
  if (missing.length === 0) return undefined;
  const canInstall = process.getuid?.() === 0 && thisSystem().program('apt-get') !== undefined;
  if (!canInstall) return lacking(missing);
  console.error(`Installing with apt what the tests need: ${names(missing)} …`);
  // Loaded only here: this program runs before every test run, and is to cost little.
  const { aptInstall } = await import('./system-apt.ts');
  const complaint = await aptInstall(missing.map((need) => need.packages));
  if (complaint) return complaint;
  const still = missingNeeds();
  return still.length === 0 ? undefined : lacking(still);
}

function lacking(missing: readonly Need[]): string {
  const packages = missing.map((need) => need.packages.at(-1)).join(' ');
  const remedy = process.platform === 'linux' ? ` (Debian: sudo apt-get install ${packages})` : '';
  return `The tests need what this system lacks: ${names(missing)}${remedy}.`;
}

function names(missing: readonly Need[]): string {
  return missing.map((need) => need.name).join(', ');
}
