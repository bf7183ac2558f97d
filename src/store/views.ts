import type { ThreadFilter } from '../contract/comments.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

export type StoredView = { id: string; name: string; filter: ThreadFilter };

export function listViews(db: Connection): StoredView[] {
  return statement<{ id: string; name: string; filter: string }>(
    db,
    'select id, name, filter from saved_view order by name, id',
  )
    .all()
    .map((row) => ({ ...row, filter: JSON.parse(row.filter) as ThreadFilter }));
}

/** @returns the id of the view that had the name, or else the new one */
export function saveView(db: Writer, view: StoredView & { savedAt: Instant }): string {
  return statement<{ id: string }>(
    db,
    `insert into saved_view (id, name, filter, saved_at) values (@id, @name, @filter, @savedAt)
     on conflict (name) do update set filter = excluded.filter, saved_at = excluded.saved_at
     returning id`,
  ).get({ ...view, filter: JSON.stringify(view.filter) })!.id;
}

/** @returns whether there was one */
export function removeView(db: Writer, id: string): boolean {
  return statement(db, 'delete from saved_view where id = ?').run(id).changes > 0;
}
