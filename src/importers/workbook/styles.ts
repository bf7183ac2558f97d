import type { WorkbookFiles } from './files.ts';

/** Of each style that cells may have, by its number, whether it shows dates or times. */
export type DateStyles = readonly boolean[];

/** @throws Refusal `import.notATable`, `file.tooLarge`, `call.cancelled` */
export async function readDateStyles(files: WorkbookFiles, path: string): Promise<DateStyles> {
  if (!files.has(path)) return [];
  const ownFormats = new Map<number, boolean>();
  const bases: (number | undefined)[] = [];
  const styles: boolean[] = [];
  let list = '';
  await files.readList(path, {
    open: ({ name, attributes }) => {
      if (lists.has(name)) list = name;
      const format = numberOf(attributes['numFmtId']);
      if (name === 'numFmt' && list === 'numFmts' && format !== undefined) {
        // Below it the numbers are Excel's own formats, whatever a file says of them.
        if (format >= 100) ownFormats.set(format, isDateFormat(attributes['formatCode'] ?? ''));
      }
      if (name !== 'xf') return;
      if (list === 'cellStyleXfs') bases.push(format);
      if (list !== 'cellXfs') return;
      const shown = format ?? bases[numberOf(attributes['xfId']) ?? 0];
      styles.push(shown !== undefined && (isBuiltInDate(shown) || ownFormats.get(shown) === true));
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return styles;
}

const lists = new Set(['numFmts', 'cellStyleXfs', 'cellXfs']);

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Formats that a file need not write out (ECMA-376, 18.8.30), with those of eastern Asia. */
const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

function isBuiltInDate(format: number): boolean {
  return builtInDates.some(([from, to]) => format >= from && format <= to);
}

/** Excel's formats are shorter. */
const maxFormatLength = 1_000;
const dateSigns = /^(?:s{1,2}|m{1,5}|h{1,2}|[ap]m?|d{1,4}|a{3,5}|y{1,2}|yyyy|e{1,2}|eeee)$/;

/**
 * Whether a format such as `[$-40B]d.m.yyyy;@` is one of dates: one of its parts, which stand for positive numbers,
 * negative ones and so on, has signs of dates and no others.
 */
function isDateFormat(format: string): boolean {
  if (format.length > maxFormatLength) return false;
  const parts = format.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ').split(';');
  return parts.some((part) => {
    const signs = part
      .replace(/"[^"]*"/g, ' ')
      // Fractions of a second, and hours that do not end at 24.
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
      .replace(/\[([smhd]{1,2})\]/g, '$1')
      // Colours, conditions and languages.
      .replace(/\[[^\]]*\]/g, '')
      .split(/[^a-z0#?%]+/)
      .filter((sign) => sign !== '');
    return signs.length > 0 && signs.every((sign) => dateSigns.test(sign));
  });
}
