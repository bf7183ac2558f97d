import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { extname, join, resolve } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { writeWhole } from '../core/write-whole.ts';
import { type RenderedFormat, type ReportFormat, reportFormats } from '../contract/report.ts';
import { periodPattern } from '../domain/period.ts';
import { atLocal } from '../domain/time.ts';
import { type Language, languages } from '../domain/words.ts';
import { type Arguments, type Output, Usage, withCore } from './terminal.ts';

/**
 * `report --office FILE --month YYYY-MM | --period YYYY-Qn|YYYY --format FORMAT --out PATH [--edition N] [--lang …]
 * [--as-of …]`. The summary is a page: to a path that ends in `.pdf` it is printed.
 */
export async function writeReport(args: Arguments, out: Output): Promise<void> {
  const period = periodOption(args, out);
  const format = oneOf<ReportFormat>(reportFormats, args.required('format'), out);
  const language = oneOf<Language>(languages, args.option('lang') ?? 'fi', out);
  const path = resolve(args.required('out'));
  const asOf = asOfOption(args.option('as-of'), out);
  const edition = editionOption(args.option('edition'), out);
  const { content, encoding } = await withCore(args.required('office'), out, (call) =>
    call('report.render', {
      period,
      language,
      format: renderedAs(format),
      ...(asOf === undefined ? {} : { asOf }),
      ...(edition === undefined ? {} : { edition }),
    }),
  );
  const printed = format === 'pdf' || (format === 'summary' && extname(path) === '.pdf');
  await (printed ? printPdf(content, path) : writeFileWhole(path, Buffer.from(content, encoding)));
  out.result(out.t('cli.wrote', { file: path }), { period, format, language, file: path });
}

function renderedAs(format: ReportFormat): RenderedFormat {
  return format === 'pdf' ? 'html' : format;
}

/** A month may be told as one, as it was when there was nothing else. */
function periodOption(args: Arguments, out: Output): string {
  const month = args.option('month');
  const period = args.option('period') ?? month ?? args.required('period');
  if (month !== undefined && period !== month) throw new Usage();
  if (!periodPattern.test(period) || (month !== undefined && !/^\d{4}-\d\d$/.test(month))) {
    throw new Usage(out.t('cli.badPeriod', { value: period }));
  }
  return period;
}

function editionOption(text: string | undefined, out: Output): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Usage(out.t('cli.badEdition', { value: text }));
  return Number(text);
}

function oneOf<T extends string>(known: readonly T[], value: string, out: Output): T {
  const found = known.find((k) => k === value);
  if (found === undefined) {
    throw new Usage(out.t('cli.unknownValue', { value, values: known.join(', ') }));
  }
  return found;
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

async function writeFileWhole(path: string, content: Uint8Array): Promise<void> {
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
