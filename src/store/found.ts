import type { ThreadMatch } from '../contract/comments.ts';
import type { Analyser } from '../search/analyser.ts';
import { bestMatch } from '../search/excerpt.ts';
import { type Query, finder, ftsExpression, readQuery } from '../search/query.ts';
import { type Connection, statement } from './database.ts';
import { searchedTexts } from './search.ts';

/** The threads that a search found: as documents of the index. */
export type FoundThreads = { query: Query; docs: readonly number[] };

export function findThreads(db: Connection, text: string, analyser: Analyser): FoundThreads {
  const query = readQuery(text, analyser);
  const expression = ftsExpression(query);
  if (expression === null) return { query, docs: [] };
  const docs = statement(db, 'select rowid from search where search match ?')
    .pluck()
    .all(expression);
  return { query, docs: docs as number[] };
}

/** A part of the list of threads: SQL over `thread_turn tt` and `thread t`, with its values. */
type Part = {
  conditions: readonly string[];
  params: Record<string, string>;
  order: string;
  limit: number;
};

/**
 * The first of the found threads in the list's order.
 *
 * Of few it asks where they stand in the list and sorts them. Of many it walks down the list until it has
 * met enough of them: with `n` found of `all`, about `limit * all / n` steps.
 */
export function firstOfFound(db: Connection, { docs }: FoundThreads, part: Part): string[] {
  if (docs.length === 0) return [];
  const all =
    statement<{ doc: number | null }>(db, 'select max(doc) as doc from search_thread').get()?.doc ??
    0;
  return docs.length * docs.length <= part.limit * all
    ? fromDocuments(db, docs, part)
    : alongList(db, docs, part, all);
}

function fromDocuments(
  db: Connection,
  docs: readonly number[],
  { conditions, params, order, limit }: Part,
): string[] {
  return statement<{ id: string }>(
    db,
    `select tt.thread_id as id from json_each(@docs) d
     cross join search_thread st on st.doc = d.value
     cross join thread_turn tt on tt.thread_id = st.thread_id
     cross join thread t on t.id = tt.thread_id
     where ${conditions.join(' and ')} order by ${order} limit @limit`,
  )
    .all({ ...params, docs: JSON.stringify(docs), limit })
    .map(({ id }) => id);
}

function alongList(
  db: Connection,
  docs: readonly number[],
  { conditions, params, order, limit }: Part,
  all: number,
): string[] {
  const isFound = new Uint8Array(all + 1);
  for (const doc of docs) isFound[doc] = 1;
  const list = statement<[string, number]>(
    db,
    `select tt.thread_id, st.doc from thread_turn tt
     cross join thread t on t.id = tt.thread_id
     cross join search_thread st on st.thread_id = tt.thread_id
     where ${conditions.join(' and ')} order by ${order}`,
  ).raw();
  const found: string[] = [];
  for (const [id, doc] of list.iterate(params)) {
    if (isFound[doc] !== 1) continue;
    found.push(id);
    if (found.length >= limit) break;
  }
  return found;
}

/** Why each of some threads was found; null for one whose texts have changed since it was indexed. */
export function matchesOf(
  db: Connection,
  threads: readonly string[],
  query: Query,
  analyser: Analyser,
): Map<string, ThreadMatch | null> {
  const find = finder(query, analyser);
  const texts = searchedTexts(db, threads);
  return new Map(threads.map((id) => [id, bestMatch(texts.get(id) ?? [], find)]));
}
