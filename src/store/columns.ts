import { type Writer, statement } from './database.ts';

/**
 * Changes of a row the columns that are given.
 *
 * @param columnOf the column of each name
 * @returns whether anything was given, and there was such a row
 */
export function updateColumns<Name extends string>(
  db: Writer,
  table: string,
  columnOf: Record<Name, string>,
  id: string,
  changes: Partial<Record<Name, string | number | null>>,
): boolean {
  const names = (Object.keys(columnOf) as Name[]).filter((name) => changes[name] !== undefined);
  if (names.length === 0) return false;
  const set = names.map((name) => `${columnOf[name]} = @${name}`).join(', ');
  return (
    statement(db, `update ${table} set ${set} where id = @id`).run({ ...changes, id }).changes > 0
  );
}
