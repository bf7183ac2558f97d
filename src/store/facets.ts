import type { ThreadFacets, ThreadFilter } from '../contract/comments.ts';
import { addMonths, monthOf, monthRange } from '../domain/time.ts';
import { type Connection, statement } from './database.ts';
import { firstActivity } from './report-facts.ts';
import { type FilterTerms, countFiltered, filteredThreads } from './thread-filter.ts';

/** The class that the filter knows a thread by: what waits without one is `unclassed`. */
const classOrNone = "iif(tt.class is null and tt.waiting_since is not null, 'unclassed', tt.class)";

/** Posts beyond these are found by searching. */
const shownPosts = 200;

/** How many threads each choice of a filter would leave, the rest of the filter being as it is. */
export function threadFacets(
  db: Connection,
  filter: ThreadFilter,
  terms: FilterTerms,
): ThreadFacets {
  /** Counts by what `select` names, without the filter's own `part`. */
  function count<T>(
    part: keyof ThreadFilter,
    { select, join = '', by, order = 'count desc', limit = 1000 }: Facet,
  ): T[] {
    const others = { ...filter };
    delete others[part];
    const { from, where, params } = filteredThreads(others, terms);
    return statement<T>(
      db,
      `select ${select}, count(distinct tt.thread_id) as count from ${from} ${join}
       where ${where} and ${by} is not null group by ${by} order by ${order} limit ${limit}`,
    ).all(params);
  }
  return {
    channels: count('channelId', { select: 't.channel_id as id', by: 't.channel_id' }),
    classes: count('class', { select: `${classOrNone} as class`, by: classOrNone }),
    posts: count('postId', {
      select: 'p.id, p.title',
      join: 'join post_variant v on v.id = t.post_variant_id join post p on p.id = v.post_id',
      by: 'p.id',
      limit: shownPosts,
    }),
    themes: count('themeId', {
      select: 'th.id, th.name',
      join: 'join thread_theme x on x.thread_id = tt.thread_id join theme th on th.id = x.theme_id',
      by: 'th.id',
      order: 'th.name',
    }),
    units: count('unitId', {
      select: 'u.id, u.name',
      join: 'join referral r on r.thread_id = tt.thread_id join unit u on u.id = r.unit_id',
      by: 'u.id',
      order: 'u.name',
    }),
    months: monthCounts(db, filter, terms),
    withAttachment: countFiltered(db, { ...filter, hasAttachment: true }, terms),
  };
}

type Facet = { select: string; join?: string; by: string; order?: string; limit?: number };

/** Months are those of Helsinki, so each is a span of instants of its own. */
function monthCounts(
  db: Connection,
  filter: ThreadFilter,
  terms: FilterTerms,
): ThreadFacets['months'] {
  const first = firstActivity(db);
  if (first === null) return [];
  const others = { ...filter };
  delete others.month;
  const { where, params } = filteredThreads(others, terms);
  const counted: ThreadFacets['months'] = [];
  const one = statement<{ count: number }>(
    db,
    `select count(distinct m.thread_id) as count from comment m
     join thread_turn tt on tt.thread_id = m.thread_id join thread t on t.id = tt.thread_id
     where m.at >= @monthFrom and m.at < @monthTo and ${where}`,
  );
  for (let month = monthOf(terms.now); month >= monthOf(first); month = addMonths(month, -1)) {
    const range = monthRange(month);
    const { count } = one.get({ ...params, monthFrom: range.from, monthTo: range.to })!;
    if (count > 0) counted.push({ month, count });
  }
  return counted;
}
