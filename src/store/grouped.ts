/**
 * Rows by their key, each group in the order of the rows.
 *
 * @param valueOf what is kept of a row
 */
export function grouped<Row, Value>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(valueOf(row));
    else groups.set(key, [valueOf(row)]);
  }
  return groups;
}
