import { refuse } from '../../contract/errors.ts';
import { cellText, numberText } from '../cell-text.ts';
import type { DateStyles } from './styles.ts';

/** A cell as its XML tells it: attributes `t` and `s`, and the texts of `v` and `is` where it has them. */
export type RawCell = {
  type: string | undefined;
  style: string | undefined;
  value: string | undefined;
  inline: string | undefined;
};

/** What cells refer to. */
export type CellContext = {
  file: string;
  /** A text that cells share, by its number. */
  stringAt: (place: number) => string | undefined;
  dateStyles: DateStyles;
  from1904: boolean;
};

const dayMs = 86_400_000;
/** 1970-01-01, counted from 1900 as Excel does, and the first day of the count from 1904. */
const day1970 = 25_569;
const day1904 = 1_462;

/**
 * What a cell holds as text; null when it is empty.
 * @throws Refusal `import.notATable` when it is no sound cell
 */
export function cellIn(cell: RawCell, context: CellContext): string | null {
  const unsound = () => refuse('import.notATable', { file: context.file });
  const { type = 'n', value = '', inline = '' } = cell;
  if (type === 'inlineStr') return inline === '' ? null : plainSigns(inline);
  // An error is a formula's; it is no value.
  if (value === '' || type === 'e') return null;
  switch (type) {
    case 'n':
      return cell.style !== undefined && cell.style !== ''
        ? styledNumber(value, Number(cell.style), context)
        : numberText(value);
    case 's':
      return plainSigns(context.stringAt(Number(value)) ?? unsound()) || null;
    case 'str':
      return plainSigns(value);
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : unsound();
    case 'd': {
      const date = new Date(isZoned(value) ? value : `${value}Z`);
      return Number.isNaN(date.getTime()) ? unsound() : cellText(date);
    }
    default:
      return unsound();
  }
}

function styledNumber(digits: string, style: number, context: CellContext): string {
  const isDate = context.dateStyles[style];
  if (isDate === undefined) refuse('import.notATable', { file: context.file });
  if (!isDate) return numberText(digits);
  const day = Number(digits) + (context.from1904 ? day1904 : 0);
  if (Number.isNaN(day)) refuse('import.notATable', { file: context.file });
  return cellText(new Date(Math.floor((day - day1970) * dayMs)));
}

/** A time of day without a zone is the wall clock's, and not this computer's; a day alone is read so. */
function isZoned(iso: string): boolean {
  return !iso.includes('T') || /(?:Z|[+-]\d\d:?\d\d)\s*$/i.test(iso);
}

/** XLSX writes what XML can't hold as `_x0001_`. */
export function plainSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
