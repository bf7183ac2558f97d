import type { Instant } from '../domain/time.ts';
import { type Database, type Writer, deferForeignKeys, statement } from './database.ts';
import { watchTexts } from './search.ts';

/**
 * One journal of inverse changes. Temporary triggers, generated from the schema, record for each row
 * that a step touches what is needed to take it back: the key of an inserted row, the old row of an
 * updated or deleted one. Taking a step back is itself recorded by the same triggers, into the same
 * step; so a step holds, at any time, the way to its other side, and undo and redo are one operation.
 */

export type Step = { id: number; procedure: string; at: Instant; undone: boolean };

/**
 * Not journalled: the journal itself, what is derived or lies beside the office, what was erased, and the file's own
 * bookkeeping.
 */
const unrecorded =
  /^(history_|sqlite_|thread_turn$|search(_|$)|media(_thumbnail)?$|made_by$|erasure(_|$)|retention_state$|handover_(base|columns)$)/;

/** Older steps can no longer be undone: the journal holds residents' words and must not grow old. */
const keptSteps = 500;

type Column = { name: string; type: string; pk: number };

/** Sets up the recording on the writing connection; call once after opening. */
export function recordHistory({ db }: Writer): void {
  db.exec('create temp table recording (step_id integer not null)');
  db.exec('create temp table touched_thread (thread_id text primary key) without rowid');
  db.exec('create temp table touched_promise (promise_id text primary key) without rowid');
  for (const table of recordedTables(db)) db.exec(triggers(table, columnsOf(db, table)));
  for (const table of ['comment', 'reply', 'referral', 'closing', 'snooze'])
    db.exec(touchTriggers(table));
  for (const table of ['office', 'office_hour', 'closure']) db.exec(touchWaitingTriggers(table));
  for (const [table, promises] of promiseTouches) db.exec(touchPromiseTriggers(table, promises));
  watchTexts(db);
}

/** What is derived will be derived anew of all there is. */
export function touchEverything({ db }: Writer): void {
  db.exec('insert or ignore into temp.touched_thread select id from thread');
  db.exec('insert or ignore into temp.touched_promise select id from promise');
}

function recordedTables(db: Database): string[] {
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  return names.filter((name) => !unrecorded.test(name));
}

function columnsOf(db: Database, table: string): Column[] {
  return db.pragma(`table_info(${table})`) as Column[];
}

function triggers(table: string, columns: readonly Column[]): string {
  const all = columns.map((c) => c.name);
  const key = columns.filter((c) => c.pk > 0).map((c) => c.name);
  const bytes = new Set(columns.filter(holdsBytes).map((c) => c.name));
  // JSON knows no bytes, and of no bytes at all hex() makes an empty text.
  const value = (side: 'old' | 'new', name: string) =>
    bytes.has(name)
      ? `iif(${side}.${name} is null, null, hex(${side}.${name}))`
      : `${side}.${name}`;
  const row = (side: 'old' | 'new', names: readonly string[]) =>
    `json_object(${names.map((name) => `'${name}', ${value(side, name)}`).join(', ')})`;
  /**
   * Of an updated row only what the step changed: what is fetched meanwhile changes other things of the same row, and
   * must not go with the step when that is taken back. What the row points at is noted too, for whoever looks for
   * steps that concern it.
   */
  const changes = [
    ...key.map((name) => `select '${name}' as name, ${value('old', name)} as value`),
    ...all
      .filter((name) => !key.includes(name))
      .map(
        (name) => `select '${name}', ${value('old', name)} where old.${name} is not new.${name}`,
      ),
    ...all
      .filter((name) => !key.includes(name) && name.endsWith('_id'))
      .map((name) => `select '#${name}', old.${name} where old.${name} is new.${name}`),
  ].join(' union all ');
  const record = (operation: string, json: string, when = 'true') => `
    create temp trigger record_${table}_${operation} after ${operation} on main.${table}
    when exists (select 1 from recording) and (${when}) begin
      insert into history_change (step_id, table_name, operation, row)
      select step_id, '${table}', '${operation}', ${json} from recording;
    end;`;
  return [
    record('insert', row('new', key)),
    // Setting a value to what it was is no change.
    record(
      'update',
      `(select json_group_object(name, value) from (${changes}))`,
      all.map((c) => `old.${c} is not new.${c}`).join(' or '),
    ),
    record('delete', row('old', all)),
  ].join('\n');
}

function holdsBytes({ type }: Column): boolean {
  return type.toLowerCase() === 'blob';
}

/**
 * Not `insert or ignore`: where a foreign key's own action fires a trigger, SQLite puts that action's
 * conflict rule in the place of the trigger's.
 */
function touched(threads: string): string {
  return `insert into touched_thread select thread_id from (${threads})
    where thread_id not in (select thread_id from touched_thread);`;
}

/** Whoever changes what a turn follows from, the thread's turn is settled again before the commit. */
function touchTriggers(table: string): string {
  const touch = (operation: string, sides: readonly string[]) => `
    create temp trigger touch_${table}_${operation} after ${operation} on main.${table} begin
      ${sides.map((side) => touched(`select ${side}.thread_id as thread_id`)).join('\n')}
    end;`;
  return [touch('insert', ['new']), touch('update', ['old', 'new']), touch('delete', ['old'])].join(
    '\n',
  );
}

/** Office hours and targets decide the due times of all that waits. */
function touchWaitingTriggers(table: string): string {
  return ['insert', 'update', 'delete']
    .map(
      (operation) => `
    create temp trigger touch_${table}_${operation} after ${operation} on main.${table} begin
      ${touched('select thread_id from thread_turn where due_at is not null')}
    end;`,
    )
    .join('\n');
}

/** Of a row of a table, the promises whose state may follow from it; `side` is the row as it was, or as it is. */
const promiseTouches: readonly [string, (side: 'old' | 'new') => string][] = [
  ['promise', (side) => `select ${side}.id as promise_id`],
  ['promise_channel', (side) => `select ${side}.promise_id as promise_id`],
  ['post', (side) => `select ${side}.closes_promise_id as promise_id`],
  [
    'post_variant',
    (side) => `select id as promise_id from promise where post_id = ${side}.post_id
      union select closes_promise_id from post where id = ${side}.post_id`,
  ],
];

/** Of what has become of a post that is gone, its own row's triggers tell. */
function touchPromiseTriggers(table: string, promises: (side: 'old' | 'new') => string): string {
  const touch = (operation: string, sides: readonly ('old' | 'new')[]) => `
    create temp trigger touch_promise_by_${table}_${operation} after ${operation} on main.${table} begin
      ${sides
        .map(
          (side) => `insert into touched_promise select promise_id from (${promises(side)})
        where promise_id is not null and promise_id not in (select promise_id from touched_promise);`,
        )
        .join('\n')}
    end;`;
  return [touch('insert', ['new']), touch('update', ['old', 'new']), touch('delete', ['old'])].join(
    '\n',
  );
}

/** Begins a named step; the changes that follow belong to it. What had been undone is forgotten. */
export function beginStep(
  writer: Writer,
  step: { procedure: string; requestId: string | null; at: Instant },
): number {
  statement(writer, 'delete from history_step where undone = 1').run();
  const { lastInsertRowid } = statement(
    writer,
    'insert into history_step (procedure, request_id, at) values (?, ?, ?)',
  ).run(step.procedure, step.requestId, step.at);
  const id = Number(lastInsertRowid);
  statement(writer, 'insert into temp.recording values (?)').run(id);
  return id;
}

/**
 * Ends the step and returns the tables it changed. A step that changed nothing leaves no trace
 * that a user could undo.
 */
export function endStep(writer: Writer, id: number): string[] {
  stopRecording(writer);
  const tables = changedTables(writer, id);
  if (tables.length === 0) statement(writer, 'delete from history_step where id = ?').run(id);
  else statement(writer, 'delete from history_step where id <= ?').run(id - keptSteps);
  return tables;
}

export function stopRecording(writer: Writer): void {
  statement(writer, 'delete from temp.recording').run();
}

function changedTables(writer: Writer, id: number): string[] {
  return statement<{ name: string }>(
    writer,
    'select distinct table_name as name from history_change where step_id = ?',
  )
    .all(id)
    .map((row) => row.name);
}

/** The step that undo would take back now, and the one that redo would bring again. */
export function reachableSteps(connection: Parameters<typeof statement>[0]): {
  undo: Step | null;
  redo: Step | null;
} {
  const find = (undone: 0 | 1, order: 'asc' | 'desc') => {
    const row = statement<{ id: number; procedure: string; at: string; undone: number }>(
      connection,
      `select id, procedure, at, undone from history_step where undone = ? order by id ${order} limit 1`,
    ).get(undone);
    return row ? { ...row, undone: row.undone === 1 } : null;
  };
  return { undo: find(0, 'desc'), redo: find(1, 'asc') };
}

/** Whether a command with this request id was committed and has left its step. */
export function stepOfRequest(
  connection: Parameters<typeof statement>[0],
  requestId: string,
): boolean {
  return (
    statement(connection, 'select 1 from history_step where request_id = ?').get(requestId) !==
    undefined
  );
}

/**
 * Takes a step to its other side: a done one back, an undone one forth. Must run in a transaction.
 *
 * @returns the tables that changed
 */
export function flipStep(writer: Writer, step: Step): string[] {
  const changes = statement<{ table_name: string; operation: string; row: string }>(
    writer,
    'select table_name, operation, row from history_change where step_id = ? order by position desc',
  ).all(step.id);
  statement(writer, 'delete from history_change where step_id = ?').run(step.id);
  // Rows come back one by one, and a child may come before its parent.
  deferForeignKeys(writer);
  statement(writer, 'insert into temp.recording values (?)').run(step.id);
  const inverses = new Map<string, Inverse>();
  for (const change of changes) {
    let inverse = inverses.get(change.table_name);
    if (!inverse) inverses.set(change.table_name, (inverse = inverseOf(writer, change.table_name)));
    inverse(change.operation, JSON.parse(change.row) as Record<string, unknown>);
  }
  stopRecording(writer);
  statement(writer, 'update history_step set undone = ? where id = ?').run(
    step.undone ? 0 : 1,
    step.id,
  );
  return [...inverses.keys()];
}

type Inverse = (operation: string, row: Record<string, unknown>) => void;

function inverseOf(writer: Writer, table: string): Inverse {
  const columns = columnsOf(writer.db, table);
  const names = columns.map((c) => c.name);
  const key = columns.filter((c) => c.pk > 0).map((c) => c.name);
  const where = key.map((name) => `${name} = @${name}`).join(' and ');
  const value = (c: Column) => (holdsBytes(c) ? `unhex(@${c.name})` : `@${c.name}`);
  const sql: Record<string, string> = {
    insert: `delete from ${table} where ${where}`,
    delete: `insert into ${table} (${names.join(', ')}) values (${columns.map(value).join(', ')})`,
  };
  const byName = new Map(columns.map((c) => [c.name, c]));
  const update = (row: Record<string, unknown>) => {
    // Notes of what the row points at are no columns.
    const set = Object.keys(row).flatMap((name) => {
      const column = byName.get(name);
      return column && !key.includes(name) ? [`${name} = ${value(column)}`] : [];
    });
    return set.length === 0 ? null : `update ${table} set ${set.join(', ')} where ${where}`;
  };
  return (operation, row) => {
    const inverse = operation === 'update' ? update(row) : sql[operation]!;
    if (inverse !== null) statement(writer, inverse).run(row);
  };
}
