import type { Unit } from '../contract/office.ts';
import { type Connection, type Writer, statement } from './database.ts';

export function listUnits(db: Connection): Unit[] {
  return statement<Unit>(
    db,
    'select id, name, email from unit where archived_at is null order by name, id',
  ).all();
}

/** Of all units, those in use first. */
export function unitNames(db: Connection): { id: string; name: string }[] {
  return statement<{ id: string; name: string }>(
    db,
    'select id, name from unit order by archived_at is not null, name, id',
  ).all();
}

export function addUnit(db: Writer, unit: Unit): void {
  statement(db, 'insert into unit (id, name, email) values (@id, @name, @email)').run(unit);
}

/** @returns whether there was one */
export function updateUnit(db: Writer, unit: Unit): boolean {
  return (
    statement(db, 'update unit set name = @name, email = @email where id = @id').run(unit).changes >
    0
  );
}

export function removeUnit(db: Writer, id: string): void {
  statement(db, 'delete from unit where id = ?').run(id);
}

export function unitIsUsed(db: Connection, id: string): boolean {
  return (
    statement(
      db,
      `select 1 where exists (select 1 from referral where unit_id = @id)
         or exists (select 1 from promise where unit_id = @id)
         or exists (select 1 from planned_promise where unit_id = @id)
         or exists (select 1 from theme_forwarding where unit_id = @id)`,
    ).get({ id }) !== undefined
  );
}

export function unitExists(db: Connection, id: string): boolean {
  return statement(db, 'select 1 from unit where id = ?').get(id) !== undefined;
}
