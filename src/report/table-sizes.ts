/**
 * How a table is set, on the screen and in the page: one of many columns gives each less room, and one that is wide,
 * or long as a table of twelve months is, has smaller letters.
 */
export function tableSizes({
  columns,
  rows,
}: {
  columns: readonly unknown[];
  rows: readonly unknown[];
}): { many: boolean; wide: boolean } {
  const many = columns.length > 3;
  return { many, wide: columns.length > 5 || (many && rows.length > 10) };
}
