/**
 * `npm run demo`: builds the program, makes the sample municipality's office, imports a Meta export into it,
 * writes last month's report in every format into demo/, and opens the program if there is a display.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../../src/cli.ts';
import { addMonths, instant, monthOf } from '../../src/domain/time.ts';
import { startElectron } from './app.ts';
import { buildProgram } from './build.ts';
import { hasDisplay } from './display.ts';
import { CannotLaunch } from './failure.ts';
import { findElectron, projectFolder } from './find.ts';

const folder = join(projectFolder, 'demo');
const office = join(folder, 'Lemmes.vuoro');
const exported = join(projectFolder, 'resources/sample/meta-export.csv');
const month = addMonths(monthOf(instant(Date.now())), -1);

process.exitCode = await demo();

async function demo(): Promise<number> {
  try {
    const electron = await findElectron({ log: say });
    say('Building the program …');
    await buildProgram(electron);

    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) rmSync(join(folder, old), { recursive: true });
    await step('The sample municipality, a fictional one', [
      'init',
      '--sample',
      '--office',
      office,
    ]);
    await step(`Meta's export ${relative(projectFolder, exported)}`, [
      'import',
      exported,
      '--office',
      office,
    ]);
    for (const format of ['html', 'pdf', 'csv', 'json']) {
      const out = join(folder, `raportti-${month}.${format}`);
      const report = ['report', '--office', office, '--month', month];
      await step(`The report of ${month}`, [...report, '--format', format, '--out', out]);
    }

    say(`\nEverything is in ${folder}`);
    if (!hasDisplay()) {
      say('There is no display here, so the program is not opened. Elsewhere: npm start');
      return 0;
    }
    say('Opening the program on the sample office …');
    return await startElectron(electron, projectFolder, [office]);
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** One command of the command line, as a user could give it. */
async function step(what: string, command: readonly string[]): Promise<void> {
  say(`\n${what}`);
  const code = await run(command);
  if (code !== 0) throw new CannotLaunch(`The step failed: vuoro ${command.join(' ')}`);
}

function say(line: string): void {
  console.log(line);
}
