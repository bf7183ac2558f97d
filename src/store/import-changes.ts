import { createHash } from 'node:crypto';
import { type Connection, type Writer, deferForeignKeys, statement } from './database.ts';

/** What a run made, changed or took away of plans and events, and how that is taken back. */

export type ChangedTable = 'post' | 'layer' | 'layer_event';
export type RunChange = {
  table: ChangedTable;
  key: string;
  /** A state as `stateOf` gives it; null where there was nothing. */
  before: string | null;
  /** Of the state that the run left; null where it left nothing. */
  afterHash: string | null;
};

type Row = Record<string, string | number | null>;
/** The rows that come back when a state does, by table, the row itself first. */
type State = { rows: Record<string, Row[]>; posts?: string[] };

/** What belongs to a post and may be changed by a table of plans. */
const partsOfPost = [
  'post_variant',
  'post_link',
  'post_theme',
  'post_reason',
  'checklist',
] as const;
/** What is said of a post besides: none of it is an import's, so any change in it is somebody's work. */
const aroundPost = [
  'select * from post_media where post_id = ? order by id',
  'select * from planned_promise where post_id = ? order by 1, 2',
  'select * from report_best where post_id = ? order by 1, 2',
  `select i.* from checklist c join checklist_item i on i.checklist_id = c.id
   where c.post_id = ? order by i.code`,
  `select m.* from post_variant v join post_metric m on m.variant_id = v.id
   where v.post_id = ? order by 1, 2, 3`,
  `select t.id from post_variant v join thread t on t.post_variant_id = v.id
   where v.post_id = ? order by t.id`,
  'select id from promise where post_id = ? order by id',
];

function rowsOf(db: Connection, sql: string, key: string): Row[] {
  return statement<Row>(db, sql).all(key);
}

/** What stands at a place, with what belongs to it, as JSON; null when there is nothing. */
export function stateOf(db: Connection, table: ChangedTable, key: string): string | null {
  const own = rowsOf(db, `select * from ${table} where id = ?`, key);
  if (own.length === 0) return null;
  const state: State = { rows: { [table]: own } };
  if (table === 'post') {
    for (const part of partsOfPost) {
      state.rows[part] = rowsOf(db, `select * from ${part} where post_id = ? order by 1, 2`, key);
    }
  }
  // Posts about an event lose it when it goes.
  if (table === 'layer_event') {
    state.posts = rowsOf(db, 'select id from post where layer_event_id = ? order by id', key).map(
      ({ id }) => String(id),
    );
  }
  return JSON.stringify(state);
}

/** Known again by it, with all that a person may have added since; null when there is nothing. */
export function hashOf(db: Connection, table: ChangedTable, key: string): string | null {
  const state = stateOf(db, table, key);
  if (state === null) return null;
  const around = table === 'post' ? aroundPost.map((sql) => rowsOf(db, sql, key)) : [];
  return createHash('sha256')
    .update(JSON.stringify([state, around]))
    .digest('base64url');
}

export function addChanges(db: Writer, runId: string, changes: readonly RunChange[]): void {
  const insert = statement(
    db,
    `insert into import_run_change (run_id, table_name, row_id, before, after_hash)
     values (?, ?, ?, ?, ?)`,
  );
  for (const { table, key, before, afterHash } of changes) {
    insert.run(runId, table, key, before, afterHash);
  }
}

/** What was taken back. `kept`: the titles of what somebody has worked on since. */
export type Reverted = { posts: number; events: number; restored: number; kept: string[] };

/** Takes back what a run did to plans and events, but for what somebody has worked on. Must run in a step. */
export function revertChanges(db: Writer, runId: string): Reverted {
  const reverted: Reverted = { posts: 0, events: 0, restored: 0, kept: [] };
  // Layers last: one that the run made goes when its events have gone.
  const changes = statement<RunChange>(
    db,
    `select table_name as "table", row_id as key, before, after_hash as afterHash
     from import_run_change where run_id = ?
     order by table_name = 'layer', table_name, row_id`,
  ).all(runId);
  deferForeignKeys(db);
  for (const change of changes) revert(db, change, reverted);
  return reverted;
}

function revert(db: Writer, change: RunChange, reverted: Reverted): void {
  const { table, key, before, afterHash } = change;
  const now = hashOf(db, table, key);
  // Somebody has removed it since: there is nothing to take back.
  if (now === null && afterHash !== null) return;
  if (table === 'layer') {
    revertLayer(db, change, now);
    return;
  }
  if (now !== afterHash || (afterHash === null && !hasLayer(db, before))) {
    if (now !== null) reverted.kept.push(titleOf(db, table, key));
    return;
  }
  const known = before === null ? null : (JSON.parse(before) as State);
  if (known === null) {
    statement(db, `delete from ${table} where id = ?`).run(key);
    reverted[table === 'post' ? 'posts' : 'events'] += 1;
    return;
  }
  restore(db, table, key, known);
  reverted.restored += 1;
}

/** A layer is no work of anybody's but for its name and kind; with events in it, it stays. */
function revertLayer(db: Writer, { key, before, afterHash }: RunChange, now: string | null): void {
  if (before === null) {
    statement(
      db,
      'delete from layer where id = ? and not exists (select 1 from layer_event where layer_id = layer.id)',
    ).run(key);
  } else if (now === afterHash) restore(db, 'layer', key, JSON.parse(before) as State);
}

/** Whether the layer of an event that is gone is still there. */
function hasLayer(db: Connection, before: string | null): boolean {
  const layer = before && (JSON.parse(before) as State).rows['layer_event']?.[0]?.['layer_id'];
  return statement(db, 'select 1 from layer where id = ?').get(layer) !== undefined;
}

function restore(db: Writer, table: ChangedTable, key: string, { rows, posts }: State): void {
  for (const [name, before] of Object.entries(rows)) {
    const own = keyOf(db, name);
    const same = own.map((column) => `${name}.${column} = value ->> '${column}'`).join(' and ');
    if (name !== table) {
      statement(
        db,
        `delete from ${name} where post_id = ?
           and not exists (select 1 from json_each(?) where ${same})`,
      ).run(key, JSON.stringify(before));
    }
    for (const row of before) putBack(db, name, own, row);
  }
  const link = statement(
    db,
    'update post set layer_event_id = ? where id = ? and layer_event_id is null',
  );
  for (const post of posts ?? []) link.run(key, post);
}

/** A row as it was, whether it is there or not; columns of a later version of the program keep what they have. */
function putBack(db: Writer, table: string, key: readonly string[], row: Row): void {
  const known = new Set(columnsOf(db, table).map(({ name }) => name));
  const names = Object.keys(row).filter((name) => known.has(name));
  const set = names.filter((name) => !key.includes(name));
  statement(
    db,
    `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})
     on conflict (${key.join(', ')}) do ${
       set.length === 0
         ? 'nothing'
         : `update set ${set.map((name) => `${name} = excluded.${name}`).join(', ')}`
     }`,
  ).run(row);
}

function columnsOf(db: Connection, table: string): { name: string; pk: number }[] {
  return statement<{ name: string; pk: number }>(
    db,
    'select name, pk from pragma_table_info(?)',
  ).all(table);
}

function keyOf(db: Connection, table: string): string[] {
  return columnsOf(db, table).flatMap(({ name, pk }) => (pk > 0 ? [name] : []));
}

function titleOf(db: Connection, table: ChangedTable, key: string): string {
  const row = statement<{ title: string }>(db, `select title from ${table} where id = ?`).get(key);
  return row?.title ?? '';
}
