import Sqlite from 'better-sqlite3';
import type { ThreadFilter } from '../../src/contract/comments.ts';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { countThreads } from '../../src/store/owed.ts';
import { listThreads } from '../../src/store/threads.ts';
import { instant } from '../../src/domain/time.ts';
import { median, ms, percentile, sqliteShell, times } from './measure.ts';

const rounds = 60;
const limit = 100;

/** The first page of the backlog and its counts, p95, beside the same SQL in the sqlite3 shell. */
export async function backlogBench(office: string): Promise<string[]> {
  const statements = recordSql(office);
  const core = createCore({
    file: office,
    ...systemWorld({ version: '0.0.0-bench', log: console.error }),
  });
  // The check at opening must not be what is measured.
  await core.call('channel.add', { platform: 'x', name: 'X', language: 'fi', url: null });
  const filter: ThreadFilter = {};
  const ours = {
    page: await rounds_(() => core.call('thread.list', { filter, limit })),
    counts: await rounds_(() => core.call('thread.counts', {})),
  };
  await core.close();
  return (['page', 'counts'] as const).map((what) => {
    const bare = shellTimes(office, statements[what]);
    const ratio = percentile(ours[what], 0.95) / percentile(bare, 0.95);
    const name = what === 'page' ? 'First page of the backlog' : 'Its counts';
    return `${name}: p95 ${ms(percentile(ours[what], 0.95))} (median ${ms(median(ours[what]))}); the same SQL in sqlite3: p95 ${ms(percentile(bare, 0.95))} (median ${ms(median(bare))}); ratio ${times(ratio)}`;
  });
}

async function rounds_(work: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await work();
    found.push(performance.now() - start);
  }
  return found.slice(5);
}

/** The SQL that the store runs for the two questions, with its values in place. */
function recordSql(office: string): Record<'page' | 'counts', string[]> {
  const seen: string[] = [];
  const db = new Sqlite(office, { readonly: true, verbose: (sql) => seen.push(String(sql)) });
  const now = instant(Date.now());
  listThreads({ db, mode: 'read' }, { filter: {}, limit, now });
  const page = seen.splice(0);
  countThreads({ db, mode: 'read' }, now);
  db.close();
  return { page, counts: seen };
}

/** Runs the statements together, again and again, in one sqlite3 shell; milliseconds of each round. */
function shellTimes(office: string, statements: readonly string[]): number[] {
  const round = statements.map((sql) => `${sql};`).join('\n');
  const script = ['.timer on', ...Array.from({ length: rounds }, () => round)].join('\n');
  const printed = sqliteShell(office, script);
  const seconds = [...printed.matchAll(/^Run Time: real ([\d.]+)/gm)].map((m) => Number(m[1]));
  const found: number[] = [];
  for (let i = 0; i < seconds.length; i += statements.length) {
    found.push(seconds.slice(i, i + statements.length).reduce((a, b) => a + b, 0) * 1000);
  }
  return found.slice(5);
}
