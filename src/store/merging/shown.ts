import type { Conflict, ShownValue } from '../../contract/handover.ts';
import type { TwoSides } from './delta.ts';
import type { Disagreement, Part } from './plan.ts';
import {
  type MergeTable,
  type Row,
  type Rows,
  type Value,
  contentColumns,
  sameValue,
} from './tables.ts';

const titleSigns = 200;
const valueSigns = 2000;

/** A disagreement as the user sees it. */
export function shownConflict(sides: TwoSides, about: Disagreement): Conflict {
  const { table, row } = about;
  return {
    id: about.id,
    kind: about.kind,
    thing: table.name,
    title: titleOf(sides, table, row),
    parts: about.parts.map((part) => {
      const of = (part.ours ?? part.theirs)!;
      return {
        thing: part.table.name,
        title: titleOf(sides, part.table, of),
        fields: columnsToShow(part).map((column) => ({
          column,
          ours: shownValue(sides, sides.ours, part.table, column, part.ours?.[column]),
          theirs: shownValue(sides, sides.theirs, part.table, column, part.theirs?.[column]),
        })),
      };
    }),
  };
}

/** What differs; of what one side alone has, what a reader knows it by. */
function columnsToShow({ table, ours, theirs }: Part): string[] {
  const columns = contentColumns(table).filter((column) => !table.key.includes(column));
  if (ours && theirs) {
    const differing = columns.filter((column) => !sameValue(ours[column], theirs[column]));
    const telling = differing.filter((column) => !table.rule.aside?.includes(column));
    return telling.length > 0 ? telling : differing;
  }
  const { title } = table.rule;
  return title === undefined ? [] : [title];
}

/** What a row is called: by its own words, or by those of what it points at. */
export function titleOf(sides: TwoSides, table: MergeTable, row: Row): string {
  const { title, of } = table.rule;
  const own = title === undefined ? null : row[title];
  if (typeof own === 'string' && own !== '') return own.slice(0, titleSigns);
  const pointer = table.pointers.find(({ column }) => column === of);
  const to = pointer && sides.tables.find(({ name }) => name === pointer.table);
  const target = pointer ? (row[pointer.column] ?? null) : null;
  if (!to || target === null) return '';
  const key = JSON.stringify([target]);
  const found = sides.ours.find(to, key) ?? sides.theirs.find(to, key);
  return found ? titleOf(sides, to, found) : '';
}

function shownValue(
  sides: TwoSides,
  side: Rows,
  table: MergeTable,
  column: string,
  value: Value | undefined,
): ShownValue {
  if (value === null || value === undefined || value === '') return { as: 'none' };
  if (Buffer.isBuffer(value)) return { as: 'content' };
  const pointer = table.pointers.find((to) => to.column === column);
  const to = pointer && sides.tables.find(({ name }) => name === pointer.table);
  if (to) {
    const found =
      side.find(to, JSON.stringify([value])) ?? sides.ours.find(to, JSON.stringify([value]));
    const title = found ? titleOf(sides, to, found) : '';
    return title === '' ? { as: 'content' } : { as: 'text', value: title };
  }
  const kind = table.kinds[column];
  if (kind === 'yesNo') return { as: 'yesNo', value: value === 1 };
  const text = String(value).slice(0, valueSigns);
  if (kind === 'content') return { as: 'content' };
  if (kind === 'word') return { as: 'word', value: text };
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return { as: 'instant', value: text };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { as: 'day', value: text };
  return { as: 'text', value: text };
}
