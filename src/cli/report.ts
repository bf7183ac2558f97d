import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { Refusal, refuse } from '../contract/errors.ts';
import { writeWhole } from '../core/write-whole.ts';
import { monthSchema } from '../contract/define.ts';
import { atLocal } from '../domain/time.ts';
import { type Language, languages } from '../domain/words.ts';
import { type Arguments, type Output, Usage, oneOf, withCore } from './terminal.ts';

const formats = ['html', 'pdf', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** `report --office FILE --month YYYY-MM --format html|pdf|csv|json --out PATH [--lang …] [--as-of …]` */
export async function writeReport(args: Arguments, out: Output): Promise<void> {
  const month = args.required('month');
  if (!monthSchema.safeParse(month).success)
    throw new Usage(out.sentence(new Refusal('report.month', { month })));
  const format = oneOf<Format>(formats, args.required('format'), out);
  const language = oneOf<Language>(languages, args.option('lang') ?? 'fi', out);
  const path = resolve(args.required('out'));
  const asOf = asOfOption(args.option('as-of'), out);
  const { content } = await withCore(args.required('office'), out, (call) =>
    call('report.render', {
      month,
      language,
      format: format === 'pdf' ? 'html' : format,
      ...(asOf === undefined ? {} : { asOf }),
    }),
  );
  await (format === 'pdf' ? printPdf(content, path) : writeFileWhole(path, content));
  out.result(out.t('cli.wrote', { file: path }), { month, format, language, file: path });
}

/** Wall-clock time in Helsinki. */
function asOfOption(text: string | undefined, out: Output): string | undefined {
  if (text === undefined) return undefined;
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(text) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`))) {
    throw new Usage(out.t('cli.badAsOf', { value: text }));
  }
  return atLocal(date, time);
}

async function writeFileWhole(path: string, content: string): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch {
    refuse('file.unwritable', { file: path });
  }
}

/** What Chromium tells itself of buses and graphics cards, which says nothing of the page. */
const engineNoise = /^\[\d+:\d+\/\d+\.\d+:[A-Z]+:/;

/** Printing needs a browser engine: the program's own Electron, in a process of its own. */
async function printPdf(html: string, path: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vuoro-pdf-'));
  try {
    const source = join(folder, 'report.html');
    await writeFile(source, html);
    const printer = join(import.meta.dirname, '../../electron/launch/print.ts');
    const code = await new Promise<number | null>((done) => {
      const child = spawn(process.execPath, [printer, source, path], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!engineNoise.test(line)) process.stderr.write(`${line}\n`);
      });
      child.on('error', () => done(null)).on('close', done);
    });
    if (code !== 0) refuse('pdf.failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
