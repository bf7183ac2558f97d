import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Core, createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { ftsExpression, readQuery } from '../../src/search/query.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { testSetup } from '../support/setup.ts';
import { backlogBench } from './backlog.ts';
import { sought, writeComments } from './data.ts';
import { indexed } from './indexed.ts';
import { median, ms, percentile, timed, times } from './measure.ts';

const limit = 100;
/** The first rounds warm the caches and the compiler; of what takes long, fewer are enough. */
const rounds = { quick: { warming: 100, counted: 200 }, slow: { warming: 5, counted: 40 } };
const slow = 10;
/** Comments in one file of import, which has a limit. */
const fileRows = 200_000;

/** The same on every machine, whether it has a dictionary or not. */
const world = {
  ...systemWorld({ version: '0.0.0-bench', log: console.error }),
  analyser: snowballAnalyser,
};

/**
 * The first page of a search, through the core with its excerpts and marks, beside the bare FTS5 query: which
 * threads have the words, in the list's order, the first page of them with the same columns and the texts.
 * The bare one is a prepared statement of better-sqlite3 (the sqlite3 shell of Debian is older than the
 * index's secure delete) and the faster of two ways to write it, for each word and size.
 */
export async function searchBench(folder: string, sizes: readonly number[]): Promise<string[]> {
  const lines: string[] = [];
  for (const rows of sizes) {
    const office = await officeOf(folder, rows, lines);
    const core = createCore({ file: office, ...world });
    for (const [name, text] of Object.entries(sought)) {
      lines.push(await searchLine(core, office, rows, name, text));
    }
    await core.close();
    for (const line of await backlogBench(office)) lines.push(`${rows} comments: ${line}`);
  }
  return lines;
}

/** An office with that many imported comments and all of them in the index. */
async function officeOf(folder: string, rows: number, lines: string[]): Promise<string> {
  const place = join(folder, `haku-${rows}`);
  mkdirSync(place);
  const office = join(place, 'haku.vuoro');
  createOffice({ file: office, ...world }, testSetup);
  const core = createCore({ file: office, ...world });
  for (let from = 0; from < rows; from += fileRows) {
    const csv = join(place, `kommentit-${from}.csv`);
    const until = new Date('2026-11-20T00:00:00Z');
    await writeComments(csv, Math.min(fileRows, rows - from), until, from);
    await core.call('import.run', { file: csv });
  }
  lines.push(`Indexing of ${rows} comments by word form: ${ms(await timed(() => indexed(core)))}`);
  await core.close();
  return office;
}

async function searchLine(
  core: Core,
  office: string,
  rows: number,
  name: string,
  text: string,
): Promise<string> {
  const db = new Sqlite(office, { readonly: true });
  db.pragma('cache_size = -65536');
  const words = ftsExpression(readQuery(text, await snowballAnalyser()));
  const bareAsks = bareWays.map((way) => {
    const statements = way.map((sql) => db.prepare(sql));
    return () =>
      timed(() => {
        let left = limit;
        for (const part of statements) {
          if (left > 0) left -= part.all({ words, limit: left }).length;
        }
      });
  });
  let hits = 0;
  const ask = () =>
    timed(async () => {
      const found = await core.call('thread.list', { filter: { search: text }, limit });
      ({ hits } = (found as { search: { hits: number } }).search);
    });
  const trials: { bareAsk: () => Promise<number>; took: number }[] = [];
  for (const bareAsk of bareAsks) {
    await bareAsk();
    trials.push({ bareAsk, took: await bareAsk() });
  }
  const { bareAsk, took } = trials.toSorted((a, b) => a.took - b.took)[0]!;
  const { warming, counted } = took > slow ? rounds.slow : rounds.quick;
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < warming + counted; round += 1) {
    ours.push(await ask());
    bare.push(await bareAsk());
  }
  db.close();
  const p95 = (of: number[]) => percentile(of.slice(warming), 0.95);
  const told = (of: number[]) => `p95 ${ms(p95(of))} (median ${ms(median(of.slice(warming)))})`;
  return `Search in ${rows} comments, ${name} (${text}, ${hits} threads): ${told(ours)}; bare FTS5: ${told(bare)}; ratio ${times(p95(ours) / p95(bare))} (at most 2)`;
}

const columns = `tt.thread_id, tt.turn, tt.since, tt.due_at, tt.alarm_at, tt.last_at, tt.comment_id,
  c.at, substr(c.text, 1, 300), c.text, c.class, ch.name, ch.platform, p.title`;
const joins = `cross join thread t on t.id = tt.thread_id
  cross join comment c on c.id = tt.comment_id
  cross join channel ch on ch.id = t.channel_id
  left join post_variant v on v.id = t.post_variant_id
  left join post p on p.id = v.post_id`;
/** First what waits, then what is settled: two questions, the second only when the first fills no page. */
const parts = [
  ['tt.due_at is not null', 'order by tt.due_at, tt.thread_id'],
  ['tt.due_at is null', 'order by tt.last_at desc, tt.thread_id desc'],
] as const;
const bareWays = [
  // From the hits into the list.
  parts.map(
    ([part, order]) => `select ${columns} from thread_turn tt ${joins} where tt.thread_id in (
      select tt.thread_id from search s
      cross join search_thread st on st.doc = s.rowid
      cross join thread_turn tt on tt.thread_id = st.thread_id
      where s.search match @words and ${part} ${order} limit @limit) ${order}`,
  ),
  // Down the list, with the hits as a set.
  parts.map(
    ([part, order]) => `with hit as materialized (
        select rowid as doc from search where search match @words)
      select ${columns} from thread_turn tt ${joins}
      cross join search_thread st on st.thread_id = tt.thread_id
      where st.doc in (select doc from hit) and ${part} ${order} limit @limit`,
  ),
];
