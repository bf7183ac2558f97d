import { parseArgs } from 'node:util';
import { backUpOffice, recoverDamaged, restoreBackup } from './cli/backup.ts';
import { callProcedure, listProcedures } from './cli/call.ts';
import { checkOffice } from './cli/check.ts';
import { handOver, receive, takeOrSendBack } from './cli/handover.ts';
import { importFile } from './cli/import.ts';
import { initOffice } from './cli/init.ts';
import { exportOpenData, importOpenDataFolder } from './cli/open-data.ts';
import { type Arguments, type Output, type Surroundings, Usage, terminal } from './cli/terminal.ts';
import { writeReport } from './cli/report.ts';
import { Refusal } from './contract/errors.ts';

/**
 * The command line: the same core without a window.
 * Exit codes: 0 done, 1 failed, 2 wrong usage. Results on stdout, messages on stderr.
 */

const commands: Record<string, (args: Arguments, out: Output) => Promise<void> | void> = {
  init: initOffice,
  import: importFile,
  report: writeReport,
  export: exportOpenData,
  'import-open-data': importOpenDataFolder,
  check: checkOffice,
  handover: handOver,
  receive,
  return: takeOrSendBack,
  backup: backUpOffice,
  restore: restoreBackup,
  recover: recoverDamaged,
  call: (args, out) => (args.flag('list') ? listProcedures(out) : callProcedure(args, out)),
};

const options = {
  office: { type: 'string' },
  name: { type: 'string' },
  sample: { type: 'boolean' },
  as: { type: 'string' },
  map: { type: 'string', multiple: true },
  channel: { type: 'string' },
  layer: { type: 'string' },
  'dry-run': { type: 'boolean' },
  month: { type: 'string' },
  period: { type: 'string' },
  edition: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  conflicts: { type: 'string' },
  'open-data': { type: 'string' },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const here: Surroundings = {
  env: process.env,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
};

/** Runs one command line and returns its exit code. */
export async function run(
  argv: readonly string[],
  surroundings: Surroundings = here,
): Promise<number> {
  const out = terminal(surroundings);
  try {
    const { values, positionals } = parse(argv);
    const [name, ...operands] = positionals;
    if (values.help === true) {
      out.result(out.t('cli.usage'), null);
      return 0;
    }
    const command = name === undefined ? undefined : commands[name];
    if (!command) throw new Usage();
    const args: Arguments = {
      operands,
      flag: (key) => values[key] === true,
      option: (key) => {
        const value = values[key];
        return typeof value === 'string' ? value : undefined;
      },
      list: (key) => {
        const value = values[key];
        return Array.isArray(value) ? value : [];
      },
      required(key) {
        return this.option(key) ?? raiseUsage(out.t('cli.missingOption', { option: `--${key}` }));
      },
    };
    out.json = args.flag('json');
    await command(args, out);
    return 0;
  } catch (error) {
    if (error instanceof Usage) {
      out.message(error.message === '' ? out.t('cli.usage') : error.message);
      if (error.message !== '') out.message(out.t('cli.seeHelp'));
      return 2;
    }
    if (error instanceof Refusal) {
      out.message(out.sentence(error));
      return 1;
    }
    throw error;
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : '');
  }
}

function raiseUsage(message: string): never {
  throw new Usage(message);
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
