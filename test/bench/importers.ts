import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apifyJson,
  downloadMessages,
  graphJson,
  type PagePost,
  scraperCsv,
  youtubeJson,
} from '../core/import-order.fixture.ts';
import { ms, times } from './measure.ts';
import { workbookOfCsv } from './workbook.ts';

/** Longer than this nothing is waited for; the line then says so, and the rest goes on. */
const longestMs = 600_000;
/**
 * Megabytes of heap that our own processes have. Without a bound V8 keeps garbage as long as the machine has memory,
 * and a peak would say nothing; what needs more than this ends with an error.
 */
const heap = 96;
type How = 'bare' | 'read' | 'import';
type Taken = { ms: number; rows: number; megabytes: number };

/** So many comments on posts that have ten each. */
function posts(comments: number): PagePost[] {
  return Array.from({ length: comments / 10 }, (_, n) => ({
    n,
    comments: Array.from({ length: 10 }, (_, k) => ({
      n: n * 10 + k,
      parent: k === 0 ? null : n * 10,
      own: false,
      edited: false,
    })),
  }));
}

const files: readonly [string, (comments: number) => string | Buffer][] = [
  ['apify.comments.json', (comments) => apifyJson(posts(comments))],
  ['graph.api.json', (comments) => graphJson(posts(comments), 1)],
  ['youtube.comments.json', (comments) => youtubeJson(posts(comments), 1)],
  // One conversation, a third of which are our own answers: the hardest case for turns and answers.
  ['facebook.download.json', (comments) => downloadMessages(1, 0, comments)],
  ['comments.table.csv', (comments) => scraperCsv(posts(comments))],
  ['comments.table.xlsx', (comments) => workbookOfCsv(scraperCsv(posts(comments)))],
];

/**
 * The larger formats, each thing in a process of its own: reading to records against the bare parser's reading of
 * the same bytes, importing whole into a new office, and how far the peak of memory rises from a tenth of the
 * rows to all of them, with a bounded heap.
 */
export function* importersBench(folder: string, rows: number): Generator<string> {
  for (const [name, make] of files) {
    const file = join(folder, name);
    writeFileSync(file, make(rows / 10));
    const small = { read: take('read', file), import: take('import', file) };
    writeFileSync(file, make(rows));
    const bare = take('bare', file);
    yield `Reading ${name}: ${line(take('read', file), small.read, bare)}`;
    yield `Import of ${name}: ${line(take('import', file), small.import, bare)}`;
    rmSync(file);
  }
}

function line(all: Taken | null, tenth: Taken | null, bare: Taken | null): string {
  if (!all || !tenth || !bare) return `not within ${ms(longestMs)}`;
  const perSecond = Math.round((all.rows / all.ms) * 1000);
  return (
    `${perSecond} rows/s, ${times(all.ms / bare.ms)} of the bare parser's time; ` +
    `peak ${mb(all)}, ${mb(tenth)} at a tenth of the rows, ${mb(bare)} of the bare parser`
  );
}

const mb = ({ megabytes }: Taken) => `${Math.round(megabytes)} MB`;

/** @returns null when it took too long */
function take(how: How, file: string): Taken | null {
  const script = join(import.meta.dirname, 'read-file.ts');
  const bounds = how === 'bare' ? [] : [`--max-old-space-size=${heap}`, '--max-semi-space-size=4'];
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [...bounds, script, how, file],
    { encoding: 'utf8', timeout: longestMs },
  );
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${file}.vuoro${end}`, { force: true });
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return null;
  if (status !== 0) throw new Error(`${how} ${file}: ${stderr}`);
  return JSON.parse(stdout) as Taken;
}
