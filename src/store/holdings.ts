import { mapTexts } from '../domain/erasure.ts';
import type { Instant } from '../domain/time.ts';
import { findComment } from './comments.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { type WordTable, isRow, keyParts, keySql, wordTable, wordTables } from './words.ts';

/** A row that holds something, and which of its columns do. */
export type Holding = { table: string; key: string; columns: string[] };

/** The texts of a column: one, or all that are in its JSON. */
function textsOf(value: string, json: boolean): string[] {
  if (!json) return [value];
  const texts: string[] = [];
  mapTexts(JSON.parse(value), (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Whether a text has it. The pattern is global, and keeps its place. */
export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Every row in which one of the words' columns has what is looked for. Reads all of them: there is no index of it. */
export function findHoldings(db: Connection, pattern: RegExp): Holding[] {
  return wordTables(db).flatMap((of) => holdingsIn(db, of, pattern));
}

function holdingsIn(db: Connection, of: WordTable, pattern: RegExp): Holding[] {
  const found: Holding[] = [];
  const rows = statement<Record<string, string | null>>(
    db,
    `select ${keySql(of)} as _key, ${of.words.map(({ column }) => column).join(', ')} from ${of.table}`,
  );
  for (const row of rows.iterate()) {
    const columns = of.words
      .filter(({ column, json }) => {
        const value = row[column];
        return value !== null && value !== undefined && value !== ''
          ? textsOf(value, json).some((text) => has(pattern, text))
          : false;
      })
      .map(({ column }) => column);
    if (columns.length > 0) found.push({ table: of.table, key: String(row['_key']), columns });
  }
  return found;
}

/** What belongs to comments: what was copied of them, and what was said about them in their threads. */
export function aroundComments(db: Connection, ids: readonly string[]): Holding[] {
  const some = JSON.stringify(ids);
  const threads = 'select thread_id from comment where id in (select value from json_each(@some))';
  const part = (table: string, key: string, where: string, columns: string[]) =>
    statement<{ key: string }>(db, `select ${key} as key from ${table} where ${where}`)
      .all({ some })
      .map((row): Holding => ({ table, key: row.key, columns }));
  const ofComment = 'comment_id in (select value from json_each(@some))';
  return [
    ...part('attachment', 'id', ofComment, ['name']),
    ...part('attachment', 'id', `comment_id is null and thread_id in (${threads})`, ['name']),
    ...part(
      'moderation',
      'id',
      `erased_at is null and (${ofComment} or (comment_id is null and thread_id in (${threads})))`,
      ['evidence', 'note', 'reversal'],
    ),
    ...part('comment_wording', `comment_id || '/' || fingerprint`, ofComment, ['text']),
    ...part('forwarding_wording', `forwarding_id || '/' || position`, ofComment, ['text']),
    ...part('report_quote', 'id', ofComment, ['text']),
    ...part('reply', 'id', `text <> '' and thread_id in (${threads})`, ['text']),
    ...part('note', 'id', `thread_id in (${threads})`, ['text']),
    ...part('referral', 'id', `question <> '' and thread_id in (${threads})`, [
      'question',
      'answer',
    ]),
    ...part('routing', 'id', `told <> '' and thread_id in (${threads})`, ['told', 'place']),
    ...part('closing', 'id', `reason is not null and thread_id in (${threads})`, ['reason']),
  ];
}

/** A row that holds something, as it is told to the user. */
export type ToldHolding = Holding & {
  threadId: string | null;
  at: Instant | null;
  /** What the columns that hold something say. */
  texts: string[];
  channel: string | null;
  author: string | null;
  /** A file that shows what was moderated. */
  evidence: boolean;
};

/** Whether the row is there. */
export function rowExists(db: Connection, { table, key }: Pick<Holding, 'table' | 'key'>): boolean {
  const of = wordTable(db, table);
  if (!of) return false;
  return (
    statement(db, `select 1 from ${table} where ${isRow(of)}`).get(...keyParts(key)) !== undefined
  );
}

const times = ['at', 'asked_at', 'added_at', 'made_on', 'created_at', 'forwarded_on', 'updated_at'];

/** What a row says; undefined when it is gone. */
export function tellHolding(db: Connection, holding: Holding): ToldHolding | undefined {
  const of = wordTable(db, holding.table);
  if (!of) return undefined;
  const row = statement<Record<string, unknown>>(
    db,
    `select * from ${holding.table} where ${isRow(of)}`,
  ).get(...keyParts(holding.key));
  if (!row) return undefined;
  const threadId =
    holding.table === 'thread'
      ? holding.key
      : holding.table === 'comment_wording'
        ? threadOfComment(db, String(row['comment_id']))
        : typeof row['thread_id'] === 'string'
          ? row['thread_id']
          : null;
  const at = times.map((name) => row[name]).find((value) => typeof value === 'string');
  return {
    ...holding,
    threadId,
    at: at ?? null,
    texts: holding.columns.flatMap((column) => {
      const value = row[column];
      const json = of.words.some((one) => one.column === column && one.json);
      return typeof value === 'string' && value !== '' ? textsOf(value, json) : [];
    }),
    channel: threadId === null ? null : channelOf(db, threadId),
    author: typeof row['author'] === 'string' ? row['author'] : null,
    evidence: holding.table === 'attachment' && typeof row['moderation_id'] === 'string',
  };
}

function threadOfComment(db: Connection, id: string): string | null {
  return findComment(db, id)?.threadId ?? null;
}

function channelOf(db: Connection, threadId: string): string | null {
  return (
    statement<{ name: string }>(
      db,
      'select ch.name from thread t join channel ch on ch.id = t.channel_id where t.id = ?',
    ).get(threadId)?.name ?? null
  );
}

/** A whole row with its bytes, for a copy of what is held; undefined when it is gone. */
export function wholeRow(
  db: Connection,
  { table, key }: Pick<Holding, 'table' | 'key'>,
): { values: Record<string, string | number | null>; words: string[] } | undefined {
  const of = wordTable(db, table);
  if (!of) return undefined;
  const values = statement<Record<string, string | number | null>>(
    db,
    `select * from ${table} where ${isRow(of)}`,
  ).get(...keyParts(key));
  return values && { values, words: of.words.map(({ column }) => column) };
}

/** Steps of the journal that hold what is looked for, or a row with one of these ids. */
export function stepsHolding(
  db: Connection,
  { pattern, ids }: { pattern: RegExp | null; ids: ReadonlySet<string> },
): { id: number; undone: boolean }[] {
  const found = new Map<number, boolean>();
  // An inserted row is journalled by its key alone.
  const changes = statement<{ step_id: number; undone: number; row: string }>(
    db,
    `select c.step_id, s.undone, c.row from history_change c join history_step s on s.id = c.step_id
     where c.operation <> 'insert' or s.undone = 1`,
  );
  for (const { step_id, undone, row } of changes.iterate()) {
    if (found.has(step_id)) continue;
    const values = Object.values(JSON.parse(row) as Record<string, unknown>);
    const holds = values.some(
      (value) =>
        typeof value === 'string' && (ids.has(value) || (pattern !== null && has(pattern, value))),
    );
    if (holds) found.set(step_id, undone === 1);
  }
  return [...found].map(([id, undone]) => ({ id, undone }));
}

/**
 * Forgets the steps that hold something, and with each all older ones: what is undone is undone from the last
 * back, so a step can't be missing in the middle. Of what could be done again, nothing is left.
 *
 * @returns how many steps can no longer be taken back
 */
export function forgetSteps(db: Writer, steps: readonly { id: number; undone: boolean }[]): number {
  if (steps.length === 0) return 0;
  const last = Math.max(0, ...steps.filter(({ undone }) => !undone).map(({ id }) => id));
  return statement(db, 'delete from history_step where id <= ? or undone = 1').run(last).changes;
}

export function forgetAllSteps(db: Writer): void {
  statement(db, 'delete from history_step').run();
}

/** Forgets what was done before a moment. */
export function forgetStepsBefore(db: Writer, at: Instant): number {
  const last = statement<{ id: number | null }>(
    db,
    'select max(id) as id from history_step where at < ? and undone = 0',
  ).get(at)!.id;
  return last === null
    ? 0
    : statement(db, 'delete from history_step where id <= ?').run(last).changes;
}
