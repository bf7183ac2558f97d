import type { ThreadFilter } from '../contract/comments.ts';
import { type Instant, monthRange } from '../domain/time.ts';
import type { Analyser } from '../search/analyser.ts';
import { ftsExpression, readQuery } from '../search/query.ts';
import { type Connection, statement } from './database.ts';

/** A filter of the backlog as SQL over `thread_turn tt` and `thread t`. */

/** Not put aside, or no longer; needs the parameter `now`. */
export const notSnoozed = '(tt.snoozed_until is null or tt.snoozed_until <= @now)';

/** All of a filter but its search, which the list does in an order of its own: see found.ts. */
export function filterSql(
  filter: ThreadFilter,
  now: Instant,
): { conditions: string[]; params: Record<string, string> } {
  const conditions: string[] = [];
  const params: Record<string, string> = { now };
  if (filter.turn !== undefined) {
    conditions.push('tt.turn = @turn');
    params['turn'] = filter.turn;
  }
  if (filter.overdue === true) conditions.push("tt.turn = 'ours' and tt.due_at < @now");
  if (filter.snoozed === true) conditions.push('tt.snoozed_until > @now');
  else if (filter.turn === 'ours' || filter.turn === 'expert' || filter.overdue === true) {
    conditions.push(notSnoozed);
  }
  if (filter.class === 'unclassed') {
    conditions.push('tt.class is null and tt.waiting_since is not null');
  } else if (filter.class !== undefined) {
    conditions.push('tt.class = @class');
    params['class'] = filter.class;
  }
  if (filter.channelId !== undefined) {
    conditions.push('t.channel_id = @channelId');
    params['channelId'] = filter.channelId;
  }
  if (filter.postId !== undefined) {
    conditions.push('t.post_variant_id in (select id from post_variant where post_id = @postId)');
    params['postId'] = filter.postId;
  }
  if (filter.themeId !== undefined) {
    conditions.push(
      'exists (select 1 from thread_theme x where x.thread_id = tt.thread_id and x.theme_id = @themeId)',
    );
    params['themeId'] = filter.themeId;
  }
  if (filter.unitId !== undefined) {
    conditions.push(
      'exists (select 1 from referral r where r.thread_id = tt.thread_id and r.unit_id = @unitId)',
    );
    params['unitId'] = filter.unitId;
  }
  if (filter.hasAttachment === true) {
    conditions.push('exists (select 1 from attachment a where a.thread_id = tt.thread_id)');
  }
  if (filter.month !== undefined) {
    const { from, to } = monthRange(filter.month);
    conditions.push(
      'exists (select 1 from comment m where m.thread_id = tt.thread_id and m.at >= @from and m.at < @to)',
    );
    params['from'] = from;
    params['to'] = to;
  }
  return { conditions, params };
}

/** What a filter is read with: the present, and the analyser of the words that are searched for. */
export type FilterTerms = { now: Instant; analyser: Analyser };

/** The parts of a query over all the threads that a filter leaves, its search included. */
export function filteredThreads(
  filter: ThreadFilter,
  { now, analyser }: FilterTerms,
): { from: string; where: string; params: Record<string, string> } {
  const { conditions, params } = filterSql(filter, now);
  if (filter.search) {
    const expression = ftsExpression(readQuery(filter.search, analyser));
    conditions.push(
      expression === null
        ? 'false'
        : `tt.thread_id in (select st.thread_id from search_thread st
           where st.doc in (select rowid from search where search match @search))`,
    );
    if (expression !== null) params['search'] = expression;
  }
  return {
    from: 'thread_turn tt join thread t on t.id = tt.thread_id',
    where: conditions.length === 0 ? 'true' : conditions.join(' and '),
    params,
  };
}

export function countFiltered(db: Connection, filter: ThreadFilter, terms: FilterTerms): number {
  const { from, where, params } = filteredThreads(filter, terms);
  return statement<{ n: number }>(db, `select count(*) as n from ${from} where ${where}`).get(
    params,
  )!.n;
}
