import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apifyJson,
  downloadMessages,
  graphJson,
  type PagePost,
  scraperCsv,
  youtubeJson,
} from '../core/import-order.fixture.ts';
import { median, times } from './measure.ts';

const runs = 3;
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

const files: readonly [string, (comments: number) => string][] = [
  ['apify.comments.json', (comments) => apifyJson(posts(comments))],
  ['graph.api.json', (comments) => graphJson(posts(comments), 1)],
  ['youtube.comments.json', (comments) => youtubeJson(posts(comments), 1)],
  ['facebook.download.json', (comments) => downloadMessages(1, 0, comments)],
  ['comments.table.csv', (comments) => scraperCsv(posts(comments))],
];

/**
 * Reading alone of the larger formats, each in a process of its own, against the bare parser's reading of the same
 * bytes; and the peak of memory at a tenth of the rows, at which a stream is as high.
 */
export function importersBench(folder: string, rows: number): string[] {
  return files.map(([name, make]) => {
    const file = join(folder, name);
    writeFileSync(file, make(rows / 10));
    const small = take('ours', file);
    writeFileSync(file, make(rows));
    const ours = Array.from({ length: runs }, () => take('ours', file));
    const bare = Array.from({ length: runs }, () => take('bare', file));
    const middle = (of: readonly Taken[], key: keyof Taken) => median(of.map((one) => one[key]));
    const perSecond = (middle(ours, 'rows') / middle(ours, 'ms')) * 1000;
    return (
      `Reading ${name}: ${Math.round(perSecond)} rows/s, ${times(middle(ours, 'ms') / middle(bare, 'ms'))} of the bare parser's time; ` +
      `peak ${Math.round(middle(ours, 'megabytes'))} MB (${Math.round(small.megabytes)} MB at a tenth, bare parser ${Math.round(middle(bare, 'megabytes'))} MB)`
    );
  });
}

function take(how: 'ours' | 'bare', file: string): Taken {
  const script = join(import.meta.dirname, 'read-file.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, how, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Taken;
}
