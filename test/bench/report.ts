import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { buildProgram } from '../../electron/launch/build.ts';
import { findElectron, projectFolder } from '../../electron/launch/find.ts';
import { monthRange, addMonths } from '../../src/domain/time.ts';
import { median, ms, times, timed } from './measure.ts';
import { reportOffice } from './report-office.ts';

const rounds = 9;
const printRounds = 4;

/**
 * The report of a month in a large office: its figures beside only reading the rows that they are counted from, when
 * the office has just been opened, after each change, with which SQLite forgets what it has read, and again; and its PDF, from the question to the file, beside a plain page of the same length.
 */
export async function reportBench(folder: string): Promise<string[]> {
  const file = join(folder, 'report.vuoro');
  const until = new Date('2026-11-05T10:00:00Z');
  const { core, month } = reportOffice(file, { comments: 100_000, posts: 10_000, until });
  const figures = () => core.call('report.figures', { period: month });
  const rows = rowsOf(file, month);
  const first = await timed(figures);
  rows.read();
  const changed: number[] = [];
  const again: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const words = { period: month, language: 'fi', place: 'summary', text: `Sanat ${round}` };
    await core.call('report.write', words);
    changed.push(await timed(figures));
    again.push(await timed(figures));
    bare.push(await timed(rows.read));
  }
  rows.close();

  const electron = await findElectron({ log: console.error });
  await buildProgram(electron);
  const pdf: number[] = [];
  const plain: number[] = [];
  let pages = 0;
  for (let round = 0; round <= printRounds; round += 1) {
    let html = '';
    const made = await timed(async () => {
      const rendered = (await core.call('report.render', {
        period: month,
        language: 'fi',
        format: 'html',
      })) as { content: string };
      html = rendered.content;
      print(html, join(folder, 'report.pdf'));
    });
    pages = pagesOf(join(folder, 'report.pdf'));
    const other = await timed(() => print(plainPage(pages), join(folder, 'plain.pdf')));
    // The first round warms the disk.
    if (round === 0) continue;
    pdf.push(made);
    plain.push(other);
  }
  await core.close();
  return [
    `Figures of a month, 100,000 comments and 10,000 posts: after a change ${ms(median(changed))} (at most 300 ms), again ${ms(median(again))}, first ${ms(first)}; reading their rows: ${ms(median(bare))}; ratio ${times(median(changed) / median(bare))}`,
    `Its PDF of ${pages} pages: ${ms(median(pdf))} (at most 3 s); a plain page as long: ${ms(median(plain))}; ratio ${times(median(pdf) / median(plain))}`,
  ];
}

/** Reads what a year and a month of dialogue are counted from, and counts nothing. */
function rowsOf(file: string, month: string): { read: () => void; close: () => void } {
  const db = new Sqlite(file, { readonly: true });
  const span = [monthRange(addMonths(month, -12)).from, monthRange(month).to];
  const statements = [
    'select at, thread_id, class, needs_answer, language from comment where at >= ? and at < ?',
    'select at, thread_id, kind, language from reply where at >= ? and at < ?',
    `select v.id, v.post_id, v.channel_id, v.language, v.published_at, m.metric, m.value
     from post_variant v join post_metric m on m.variant_id = v.id
     where v.published_at >= ? and v.published_at < ?`,
  ].map((sql) => db.prepare(sql).raw());
  return {
    read: () => {
      for (const statement of statements) statement.all(...span);
    },
    close: () => db.close(),
  };
}

/** With the program's own Electron, as the command line does it. */
function print(html: string, target: string): void {
  const source = target.replace(/pdf$/, 'html');
  writeFileSync(source, html);
  const script = join(projectFolder, 'electron/launch/print.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, source, target], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`print: ${stderr}`);
}

function plainPage(pages: number): string {
  const page = `<p style="break-after:page">${'Kunta vastaa asukkailleen. '.repeat(120)}</p>`;
  return `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>x</title></head><body>${page.repeat(pages)}</body></html>`;
}

function pagesOf(pdf: string): number {
  return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1;
}
