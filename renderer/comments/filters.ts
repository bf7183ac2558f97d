import type { ThreadFilter } from '../../src/contract/comments.ts';
import { commentClasses, turns } from '../../src/domain/words.ts';

/** The list's filters live in the address, so that going back brings the same list. */
export function readFilter(query: URLSearchParams): ThreadFilter {
  const filter: ThreadFilter = {};
  const turn = turns.find((turn) => turn === query.get('turn'));
  if (turn) filter.turn = turn;
  if (query.get('overdue') === '1') filter.overdue = true;
  const wanted = query.get('class');
  const found = wanted === 'unclassed' ? wanted : commentClasses.find((known) => known === wanted);
  if (found) filter.class = found;
  const channelId = query.get('channel');
  if (channelId && /^[0-9a-f-]{36}$/i.test(channelId)) filter.channelId = channelId;
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
  if (filter.channelId) query.set('channel', filter.channelId);
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
