import type { ThreadFilter } from '../../../src/contract/comments.ts';
import { commentClasses, turns } from '../../../src/domain/words.ts';

const idParts = [
  ['channel', 'channelId'],
  ['post', 'postId'],
  ['theme', 'themeId'],
  ['unit', 'unitId'],
] as const;

/** The list's filters live in the address, so that going back brings the same list. */
export function readFilter(query: URLSearchParams): ThreadFilter {
  const filter: ThreadFilter = {};
  const turn = turns.find((turn) => turn === query.get('turn'));
  if (turn) filter.turn = turn;
  if (query.get('overdue') === '1') filter.overdue = true;
  const wanted = query.get('class');
  const found = wanted === 'unclassed' ? wanted : commentClasses.find((known) => known === wanted);
  if (found) filter.class = found;
  for (const [key, part] of idParts) {
    const id = query.get(key);
    if (id && /^[0-9a-f-]{36}$/i.test(id)) filter[part] = id;
  }
  const month = query.get('month');
  if (month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) filter.month = month;
  if (query.get('snoozed') === '1') filter.snoozed = true;
  if (query.get('attachment') === '1') filter.hasAttachment = true;
  const search = query.get('search')?.trim().slice(0, 200);
  if (search) filter.search = search;
  return filter;
}

/** The query of an address, without its question mark. */
export function writeFilter(filter: ThreadFilter): string {
  const query = new URLSearchParams();
  if (filter.turn) query.set('turn', filter.turn);
  if (filter.overdue) query.set('overdue', '1');
  if (filter.class) query.set('class', filter.class);
  for (const [key, part] of idParts) {
    const id = filter[part];
    if (id) query.set(key, id);
  }
  if (filter.month) query.set('month', filter.month);
  if (filter.snoozed) query.set('snoozed', '1');
  if (filter.hasAttachment) query.set('attachment', '1');
  if (filter.search) query.set('search', filter.search);
  return query.toString();
}

export function isEmptyFilter(filter: ThreadFilter): boolean {
  return writeFilter(filter) === '';
}

/** The same filter with some of it changed; `undefined` takes a part away. */
export function changeFilter(
  filter: ThreadFilter,
  change: { [K in keyof ThreadFilter]?: ThreadFilter[K] | undefined },
): ThreadFilter {
  return readFilter(new URLSearchParams(writeFilter({ ...filter, ...change })));
}
