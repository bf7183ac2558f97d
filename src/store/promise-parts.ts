import type { Milestone, PromiseTerms } from '../contract/promises.ts';
import type { DueMove } from '../domain/promise.ts';
import type { LocalDate } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** What belongs to a promise beside its own row: plans, channels, themes, moved days and milestones. */

export function plannedPromise(db: Connection, postId: string): PromiseTerms | undefined {
  return statement<PromiseTerms>(
    db,
    `select text, due_on as dueOn, unit_id as unitId, decided_by as decidedBy from planned_promise
     where post_id = ?`,
  ).get(postId);
}

/** Null takes it away. */
export function planPromise(db: Writer, postId: string, terms: PromiseTerms | null): void {
  if (terms === null) {
    statement(db, 'delete from planned_promise where post_id = ?').run(postId);
    return;
  }
  statement(
    db,
    `insert into planned_promise (post_id, text, due_on, unit_id, decided_by)
     values (@postId, @text, @dueOn, @unitId, @decidedBy)
     on conflict (post_id) do update set text = excluded.text, due_on = excluded.due_on,
       unit_id = excluded.unit_id, decided_by = excluded.decided_by`,
  ).run({ postId, ...terms });
}

/** Residents were asked in a channel otherwise than by a post of the calendar. */
export function addAskedChannel(
  db: Writer,
  asked: { promiseId: string; channelId: string; askedOn: LocalDate },
): void {
  statement(
    db,
    `insert into promise_channel (promise_id, channel_id, asked_on)
     values (@promiseId, @channelId, @askedOn) on conflict do nothing`,
  ).run(asked);
}

/** How residents of a channel were told; null takes it back. */
export function setTold(
  db: Writer,
  { promiseId, channelId }: { promiseId: string; channelId: string },
  told: { on: LocalDate; how: string } | null,
): void {
  statement(
    db,
    `insert into promise_channel (promise_id, channel_id, told_on, how)
     values (@promiseId, @channelId, @on, @how)
     on conflict (promise_id, channel_id) do update set told_on = excluded.told_on, how = excluded.how`,
  ).run({ promiseId, channelId, on: told?.on ?? null, how: told?.how ?? null });
}

export function promiseThemes(db: Connection, promiseId: string): { id: string; name: string }[] {
  return statement<{ id: string; name: string }>(
    db,
    `select th.id, th.name from promise_theme x join theme th on th.id = x.theme_id
     where x.promise_id = ? order by th.name`,
  ).all(promiseId);
}

/** Gives a promise these themes and no others. */
export function setPromiseThemes(db: Writer, promiseId: string, themeIds: readonly string[]): void {
  statement(
    db,
    `delete from promise_theme
     where promise_id = ? and theme_id not in (select value from json_each(?))`,
  ).run(promiseId, JSON.stringify(themeIds));
  for (const themeId of themeIds) {
    statement(db, 'insert into promise_theme values (?, ?) on conflict do nothing').run(
      promiseId,
      themeId,
    );
  }
}

type StoredMove = DueMove & { promiseId: string; reason: string };

const moveSql =
  'select promise_id as promiseId, due_on as "from", moved_to as "to", reason, at from due_move';

/** How the day was moved, the first time first. */
export function dueMoves(db: Connection, promiseId: string): StoredMove[] {
  return statement<StoredMove>(db, `${moveSql} where promise_id = ? order by at, id`).all(
    promiseId,
  );
}

export function allDueMoves(db: Connection): StoredMove[] {
  return statement<StoredMove>(db, `${moveSql} order by at, id`).all();
}

export function addDueMove(db: Writer, move: StoredMove & { id: string }): void {
  statement(
    db,
    `insert into due_move (id, promise_id, due_on, moved_to, reason, at)
     values (@id, @promiseId, @from, @to, @reason, @at)`,
  ).run(move);
}

const milestoneSql = 'select id, name, due_on as dueOn, done_on as doneOn from milestone';

/** In the order of their days, then as they were added. */
export function milestonesOf(db: Connection, promiseId: string): Milestone[] {
  return statement<Milestone>(
    db,
    `${milestoneSql} where promise_id = ? order by due_on is null, due_on, position, id`,
  ).all(promiseId);
}

export function findMilestone(db: Connection, id: string): Milestone | undefined {
  return statement<Milestone>(db, `${milestoneSql} where id = ?`).get(id);
}

export function addMilestone(db: Writer, milestone: Milestone & { promiseId: string }): void {
  statement(
    db,
    `insert into milestone (id, promise_id, position, name, due_on, done_on)
     values (@id, @promiseId,
       (select count(*) from milestone where promise_id = @promiseId), @name, @dueOn, @doneOn)`,
  ).run(milestone);
}

export function updateMilestone(db: Writer, milestone: Milestone): void {
  statement(
    db,
    'update milestone set name = @name, due_on = @dueOn, done_on = @doneOn where id = @id',
  ).run(milestone);
}

/** @returns whether there was one */
export function removeMilestone(db: Writer, id: string): boolean {
  return statement(db, 'delete from milestone where id = ?').run(id).changes > 0;
}
