import type { Mode } from '../contract/layers.ts';
import { type Connection, type Writer, statement } from './database.ts';

export function listModes(db: Connection): Mode[] {
  return statement<Mode>(
    db,
    'select id, kind, name, starts_on as "from", ends_on as "to" from mode order by starts_on, id',
  ).all();
}

export function addMode(db: Writer, mode: Mode): void {
  statement(db, 'insert into mode values (@id, @kind, @name, @from, @to)').run(mode);
}

/** @returns whether there was one */
export function updateMode(db: Writer, mode: Mode): boolean {
  return (
    statement(
      db,
      'update mode set kind = @kind, name = @name, starts_on = @from, ends_on = @to where id = @id',
    ).run(mode).changes > 0
  );
}

/** @returns whether there was one */
export function removeMode(db: Writer, id: string): boolean {
  return statement(db, 'delete from mode where id = ?').run(id).changes > 0;
}
