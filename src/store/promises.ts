import type { PromiseRow } from '../contract/posts.ts';
import type { LocalDate } from '../domain/time.ts';
import type { PromiseState } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

export type NewPromise = {
  id: string;
  postId: string | null;
  text: string;
  unitId: string | null;
  madeOn: LocalDate;
  dueOn: LocalDate;
  state: PromiseState;
  decidedOn: LocalDate | null;
  toldOn: LocalDate | null;
  outcome: string | null;
  reason: string | null;
};

export function addPromise(db: Writer, promise: NewPromise): void {
  statement(
    db,
    `insert into promise (id, post_id, text, unit_id, due_on, state, decided_on, told_on, outcome,
      reason, made_on)
     values (@id, @postId, @text, @unitId, @dueOn, @state, @decidedOn, @toldOn, @outcome, @reason,
      @madeOn)`,
  ).run(promise);
}

/** Promises that are still to be told about, due by a day; the oldest first. */
export function promisesDue(db: Connection, by: LocalDate, limit: number): PromiseRow[] {
  return statement<{
    id: string;
    text: string;
    due_on: LocalDate;
    state: PromiseState;
    title: string | null;
  }>(
    db,
    `select pr.id, pr.text, pr.due_on, pr.state, p.title from promise pr
     left join post p on p.id = pr.post_id
     where pr.state in ('open', 'preparing', 'decided') and pr.due_on <= ?
     order by pr.due_on, pr.id limit ?`,
  )
    .all(by, limit)
    .map((r) => ({
      id: r.id,
      text: r.text,
      dueOn: r.due_on,
      state: r.state,
      postTitle: r.title,
    }));
}
