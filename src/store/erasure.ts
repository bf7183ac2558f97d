import { type Target, goesWhole } from '../domain/erasure.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { eraseFrozenQuotes } from './frozen-quotes.ts';
import { readTrace, sameTrace, traceOf, writeTrace } from './trace.ts';
import { type WordTable, isRow, keyParts, wordTable } from './words.ts';

/** How many rows of each table an erasure has emptied. */
export type ErasedCounts = Record<string, number>;

export type Erasing = {
  at: Instant;
  /** What is to stand in a column of a row of which only a part goes; null where the column may be empty. */
  masked: (place: { of: WordTable; key: string; column: string; value: string }) => string | null;
};

/**
 * Takes the words out of rows. What counts (a comment's class, times and channel, an answer's time) stays.
 * Must run in a transaction; a row that is not there is passed over, so that a backup can be told the same.
 *
 * @returns how many rows of each table there were
 */
export function eraseTargets(db: Writer, targets: readonly Target[], how: Erasing): ErasedCounts {
  const counts: ErasedCounts = {};
  const count = (table: string, changes: number) => {
    if (changes > 0) counts[table] = (counts[table] ?? 0) + changes;
  };
  for (const { table, key, scope } of targets) {
    if (scope === 'thread') eraseThread(db, key, how, count);
    else if (scope === 'row' && goesWhole(table)) eraseRow(db, table, key, how, count);
    else count(table, maskRow(db, table, key, how));
  }
  return counts;
}

type Count = (table: string, changes: number) => void;

/** How a row loses its words, by table. */
const emptied: Readonly<Record<string, string>> = {
  reply: `update reply set text = '' where id = ? and text <> ''`,
  note: 'delete from note where id = ?',
  referral: `update referral set question = '', answer = iif(answer is null, null, '')
    where id = ? and (question <> '' or answer <> '')`,
  routing: `update routing set told = '', place = null where id = ? and (told <> '' or place is not null)`,
  closing: 'update closing set reason = null where id = ? and reason is not null',
  attachment: 'delete from attachment where id = ?',
  comment_wording: 'delete from comment_wording where comment_id = ? and fingerprint = ?',
  forwarding_wording: 'delete from forwarding_wording where forwarding_id = ? and position = ?',
  report_quote: 'delete from report_quote where id = ?',
  import_rejection: `update import_rejection set value = null
    where run_id = ? and position = ? and value is not null`,
};

function eraseRow(db: Writer, table: string, key: string, how: Erasing, count: Count): void {
  if (table === 'comment') return eraseComment(db, key, how, count);
  if (table === 'moderation') {
    const changes = statement(
      db,
      `update moderation set evidence = null, note = null, erased_at = ?,
         reversal = iif(reversal is null, null, '') where id = ? and erased_at is null`,
    ).run(how.at, key).changes;
    return count(table, changes);
  }
  const sql = emptied[table];
  if (sql === undefined) throw new Error(`Nobody has said how a row of ${table} loses its words.`);
  count(table, statement(db, sql).run(...keyParts(key)).changes);
}

function eraseComment(db: Writer, id: string, { at }: Erasing, count: Count): void {
  const row = statement<{
    threadId: string;
    text: string;
    platformId: string | null;
    link: string | null;
  }>(
    db,
    `select thread_id as threadId, text, platform_id as platformId, link
     from comment where id = ? and erased_at is null`,
  ).get(id);
  if (!row) return;
  statement(
    db,
    `update comment set text = '', author = null, link = null, platform_id = null,
       fingerprint = ?, erased_at = ? where id = ?`,
  ).run(writeTrace(traceOf(row)), at, id);
  // The thread has the link of the comment that opened it.
  statement(db, 'update thread set link = null where id = ? and link = ?').run(
    row.threadId,
    row.link,
  );
  statement(db, 'update thread set platform_key = null where id = ? and platform_key = ?').run(
    row.threadId,
    row.platformId,
  );
  // A fetch that was broken off may have been about to ask for answers to it; it begins anew.
  statement(db, 'update fetching set state = null, run_id = null where instr(state, ?) > 0').run(
    row.platformId,
  );
  count('comment', 1);
  const former = statement(db, 'delete from comment_wording where comment_id = ?').run(id);
  count('comment_wording', former.changes);
  const wordings = statement(db, 'delete from forwarding_wording where comment_id = ?').run(id);
  count('forwarding_wording', wordings.changes);
  const quotes = statement(db, 'delete from report_quote where comment_id = ?').run(id);
  count('report_quote', quotes.changes);
  count('report_document', eraseFrozenQuotes(db, id));
}

/** The tables of what is said in a thread; a moderation's evidence is kept apart. */
const inThread = ['comment', 'reply', 'note', 'referral', 'routing', 'closing', 'attachment'];

function eraseThread(db: Writer, threadId: string, how: Erasing, count: Count): void {
  for (const table of inThread) {
    const kept = table === 'attachment' ? 'and moderation_id is null' : '';
    const ids = statement<{ id: string }>(
      db,
      `select id from ${table} where thread_id = ? ${kept}`,
    ).all(threadId);
    for (const { id } of ids) eraseRow(db, table, id, how, count);
  }
  statement(db, 'update thread set link = null, erased_at = ? where id = ?').run(how.at, threadId);
  statement(db, 'delete from retention_hold where thread_id = ?').run(threadId);
}

function maskRow(db: Writer, table: string, key: string, { masked }: Erasing): number {
  const of = wordTable(db, table);
  if (!of) return 0;
  const parts = keyParts(key);
  const row = statement<Record<string, unknown>>(
    db,
    `select * from ${table} where ${isRow(of)}`,
  ).get(...parts);
  if (!row) return 0;
  let changed = 0;
  for (const { column } of of.words) {
    const value = row[column];
    if (typeof value !== 'string') continue;
    const next = masked({ of, key, column, value });
    if (next !== value) changed += setColumn(db, of, parts, column, next);
  }
  return changed > 0 ? 1 : 0;
}

/** A name must stay the only one of its kind: where the masked one is taken, it gets a number. */
function setColumn(
  db: Writer,
  of: WordTable,
  parts: readonly string[],
  column: string,
  value: string | null,
): number {
  const set = statement(db, `update ${of.table} set ${column} = ? where ${isRow(of)}`);
  for (let n = 1; ; n += 1) {
    try {
      return set.run(n === 1 || value === null ? value : `${value} ${n}`, ...parts).changes;
    } catch (error) {
      const taken = (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE';
      if (!taken || n > 1000) throw error;
    }
  }
}

/** What a column of a row holds; null when the row is gone. */
export function columnValue(
  db: Connection,
  { of, key, column }: { of: WordTable; key: string; column: string },
): string | null {
  const row = statement<{ value: string | null }>(
    db,
    `select ${column} as value from ${of.table} where ${isRow(of)}`,
  ).get(...keyParts(key));
  return row?.value ?? null;
}

/** Threads of these rows that wait for somebody though none of their comments has words any more. */
export function wordlessWaiting(db: Connection, targets: readonly Target[]): string[] {
  const of = (table: string, scope: Target['scope']) =>
    JSON.stringify(targets.filter((t) => t.table === table && t.scope === scope).map((t) => t.key));
  return statement<{ id: string }>(
    db,
    `select tt.thread_id as id from thread_turn tt
     where tt.turn in ('ours', 'expert')
       and (tt.thread_id in (select value from json_each(@threads)) or tt.thread_id in
         (select thread_id from comment where id in (select value from json_each(@comments))))
       and not exists (select 1 from comment c where c.thread_id = tt.thread_id and c.erased_at is null)`,
  )
    .all({ threads: of('thread', 'thread'), comments: of('comment', 'row') })
    .map(({ id }) => id);
}

/** The closing that an erasure makes says nothing, so the thread stays erased. */
export function stayErased(db: Writer, threadId: string, at: Instant): void {
  statement(db, 'update thread set erased_at = ? where id = ? and erased_at is null').run(
    at,
    threadId,
  );
}

/** Whether a comment that comes in is one whose words were erased: of its channel and minute, and with its trace. */
export function wasErased(
  db: Connection,
  comment: { channelId: string; at: Instant; text: string; platformId: string | null },
): boolean {
  const minute = comment.at.slice(0, 16);
  const rows = statement<{ fingerprint: string }>(
    db,
    `select c.fingerprint from comment c indexed by comment_erased
     cross join thread t on t.id = c.thread_id
     where c.erased_at is not null and c.at between ? and ? and t.channel_id = ?`,
  ).all(minute, `${minute}~`, comment.channelId);
  if (rows.length === 0) return false;
  const trace = traceOf(comment);
  return rows.some(({ fingerprint }) => {
    const kept = readTrace(fingerprint);
    return kept !== null && sameTrace(kept, trace);
  });
}
