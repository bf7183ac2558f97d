import type { Analyser } from '../search/analyser.ts';
import { type SearchDocument, documentOf } from '../search/document.ts';
import { type Connection, type Database, type Writer, statement } from './database.ts';

/**
 * The search index is derived from the texts of comments, replies and notes: one document for each thread.
 * Whatever changes a text marks its thread as touched, and before the commit the thread is indexed anew.
 * Of very many at once (an import, a new analyser) most wait in `search_pending` and follow in steps.
 */

/** Threads that one command indexes itself; at about 0.1 ms each, no one waits for these. */
const atOnce = 2000;
/** Threads in one statement. */
const chunk = 500;

/** What is searched, in the order in which a thread's texts are indexed and shown. */
const sources = ['comment', 'reply', 'note'] as const;
export type SearchedIn = (typeof sources)[number];

/** Sets up the marking on the writing connection; call once after opening. */
export function watchTexts(db: Database): void {
  db.exec('create temp table touched_text (thread_id text primary key) without rowid');
  for (const table of sources) {
    const touch = (operation: string, of: string, sides: readonly string[]) => `
      create temp trigger text_${table}_${operation} after ${operation} ${of} on main.${table} begin
        ${sides
          .map(
            (side) => `insert into touched_text select ${side}.thread_id
              where ${side}.thread_id not in (select thread_id from touched_text);`,
          )
          .join('\n')}
      end;`;
    db.exec(touch('insert', '', ['new']));
    db.exec(touch('update', 'of text, thread_id', ['old', 'new']));
    db.exec(touch('delete', '', ['old']));
  }
}

/**
 * Brings the index up to date with what was touched. Must run in the transaction that touched it.
 *
 * @returns whether threads are waiting to be indexed
 */
export async function indexTouchedThreads(
  writer: Writer,
  analyser: () => Promise<Analyser>,
): Promise<boolean> {
  const touched = ids(writer, `select thread_id from temp.touched_text limit ${atOnce + 1}`);
  // A long command may have left them waiting already.
  if (touched.length === 0)
    return statement(writer, 'select 1 from search_pending').get() !== undefined;
  const known = await analyser();
  useAnalyser(writer, known);
  if (touched.length <= atOnce) {
    statement(writer, 'delete from temp.touched_text').run();
    indexThreads(writer, known, touched);
  } else leaveTouchedWaiting(writer);
  return !isIndexed(writer, known);
}

/**
 * Lets what was touched so far wait to be indexed in steps, so that a long command holds none of it in memory. What
 * is gone from the office goes from the index at once: only what is new can wait. Must run in the transaction.
 */
export function leaveTouchedWaiting(writer: Writer): void {
  const gone = `select thread_id from temp.touched_text where thread_id not in (select id from thread)`;
  for (;;) {
    const part = ids(writer, `${gone} limit ${chunk}`);
    if (part.length === 0) break;
    takeOut(writer, part);
    statement(
      writer,
      'delete from temp.touched_text where thread_id in (select value from json_each(?))',
    ).run(json(part));
  }
  statement(
    writer,
    `insert into search_pending select thread_id from temp.touched_text
     where thread_id not in (select thread_id from search_pending)`,
  ).run();
  forgetTouchedTexts(writer);
}

/** Lets the index be as it is: the transaction is to be rolled back. */
export function forgetTouchedTexts(writer: Writer): void {
  statement(writer, 'delete from temp.touched_text').run();
}

/**
 * Indexes some of the threads that wait. Must run in a transaction.
 *
 * @returns whether more are waiting
 */
export function indexPendingThreads(writer: Writer, analyser: Analyser, limit: number): boolean {
  useAnalyser(writer, analyser);
  const next = ids(writer, 'select thread_id from search_pending limit ?', limit);
  indexThreads(writer, analyser, next);
  return !isIndexed(writer, analyser);
}

/** Whether the index holds everything, in the terms of this analyser. */
export function isIndexed(db: Connection, { name }: Analyser): boolean {
  return (
    statement(
      db,
      `select 1 from search_state where analyser = ? and not exists (select 1 from search_pending)`,
    ).get(name) !== undefined
  );
}

/** An index in the terms of another analyser is emptied, and every thread waits to be indexed. */
function useAnalyser(writer: Writer, { name }: Analyser): void {
  if (statement(writer, 'select 1 from search_state where analyser = ?').get(name)) return;
  // FTS5 would otherwise leave the words of a deleted text in its pages until they happen to be merged.
  writer.db.exec(`
    insert into search (search) values ('delete-all');
    insert into search (search, rank) values ('secure-delete', 1);
    delete from search_thread;
    delete from search_pending;
    delete from search_state;
    insert into search_pending select id from thread;`);
  statement(writer, 'insert into search_state values (?)').run(name);
}

type Stored = SearchDocument & { doc: number; thread_id: string };

function storedDocuments(db: Connection, threads: string): Stored[] {
  return statement<Stored>(
    db,
    `select doc, thread_id, words, stems from search_thread
     where thread_id in (select value from json_each(?))`,
  ).all(threads);
}

/** A document is taken out by what was put in, in whichever terms. */
function removeDocument(writer: Writer, old: Stored): void {
  statement(
    writer,
    `insert into search (search, rowid, words, stems) values ('delete', @doc, @words, @stems)`,
  ).run(old);
  statement(writer, 'delete from search_thread where doc = @doc').run(old);
}

function takeOut(writer: Writer, threads: readonly string[]): void {
  const some = json(threads);
  for (const old of storedDocuments(writer, some)) removeDocument(writer, old);
  statement(
    writer,
    'delete from search_pending where thread_id in (select value from json_each(?))',
  ).run(some);
}

function indexThreads(writer: Writer, analyser: Analyser, threads: readonly string[]): void {
  const addSource = statement(
    writer,
    `insert into search_thread (doc, thread_id, words, stems) values (@doc, @thread, @words, @stems)`,
  );
  const add = statement(
    writer,
    'insert into search (rowid, words, stems) values (@doc, @words, @stems)',
  );
  for (let from = 0; from < threads.length; from += chunk) {
    const part = threads.slice(from, from + chunk);
    const some = json(part);
    const texts = searchedTexts(writer, part);
    const stored = new Map<string, Stored>();
    for (const old of storedDocuments(writer, some)) stored.set(old.thread_id, old);
    for (const thread of part) {
      const old = stored.get(thread);
      const found = texts.get(thread);
      const document =
        found &&
        documentOf(
          found.map(({ text }) => text),
          analyser,
        );
      if (old && old.words === document?.words && old.stems === document.stems) continue;
      if (old) removeDocument(writer, old);
      if (!document) continue;
      const { lastInsertRowid } = addSource.run({ doc: old?.doc ?? null, thread, ...document });
      add.run({ doc: lastInsertRowid, ...document });
    }
    statement(
      writer,
      'delete from search_pending where thread_id in (select value from json_each(?))',
    ).run(some);
  }
}

export type SearchedText = { in: SearchedIn; text: string };

/** The texts of threads, by thread, in the order in which they are indexed. */
export function searchedTexts(
  db: Connection,
  threads: readonly string[],
): Map<string, SearchedText[]> {
  const found = new Map<string, SearchedText[]>();
  const some = json(threads);
  for (const source of sources) {
    const rows = statement<{ thread_id: string; text: string }>(
      db,
      `select s.thread_id, s.text from json_each(?) some
       cross join ${source} s on s.thread_id = some.value order by s.at, s.id`,
    );
    for (const { thread_id, text } of rows.iterate(some)) {
      const texts = found.get(thread_id);
      if (texts) texts.push({ in: source, text });
      else found.set(thread_id, [{ in: source, text }]);
    }
  }
  return found;
}

function ids(db: Connection, sql: string, ...params: unknown[]): string[] {
  return statement<Record<string, string>>(db, sql)
    .all(...params)
    .map((row) => Object.values(row)[0]!);
}

function json(values: readonly string[]): string {
  return JSON.stringify(values);
}
