/** Widths of Helvetica in thousandths of the type's size; Arial and Liberation Sans have the same. */
const signsByWidth: Readonly<Record<number, string>> = {
  191: "'’",
  222: 'ijl',
  278: ' !,./:;I[\\]ft·',
  333: '()-`r“”',
  389: '*',
  500: 'ckvxyzsJ',
  556: 'abdeghnopqu0123456789?_L#$–',
  584: '+<=>~',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'mM',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@',
};
const widths = new Map(
  Object.entries(signsByWidth).flatMap(([width, signs]) =>
    Array.from(signs, (sign) => [sign, Number(width) / 1000] as const),
  ),
);
/** A letter of another alphabet, and a picture or a sign as wide as one. */
const otherLetter = 0.75;
const wideSign = 1.4;
/** Bold letters are wider by this. */
const bolder = 1.08;

const softHyphen = '\u00AD';

/** A month is measured in many sizes, and its words come again. */
const known = new Map<string, number>();
const mostKnown = 20_000;

/** How wide a line of text is, in sizes of its type. Too wide rather than too narrow. */
export function widthOf(text: string, bold = false): number {
  let width = known.get(text);
  if (width === undefined) {
    width = measured(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, width);
  }
  return bold ? width * bolder : width;
}

function measured(text: string): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) {
    if (sign === softHyphen || /^\p{M}$/u.test(sign)) continue;
    width += widths.get(sign) ?? (/^\p{L}$/u.test(sign) ? otherLetter : wideSign);
  }
  return width;
}

/**
 * How many lines a text takes in a column: words go to the next line, or are broken at their soft hyphens, or
 * anywhere when nothing else helps, as the browser does it.
 *
 * @param width of the column, in sizes of the type
 * @param first how much of the first line is taken already
 */
export function linesOf(text: string, width: number, first = 0): number {
  const space = widths.get(' ')!;
  let lines = 1;
  let at = first;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    let parts = word.split(softHyphen);
    const gap = at === 0 ? 0 : space;
    const whole = widthOf(word);
    if (at + gap + whole <= width) {
      at += gap + whole;
      continue;
    }
    // What still fits of the word stays on this line.
    const fitting = partsThatFit(parts, width - at - gap);
    parts = parts.slice(fitting);
    lines += 1;
    at = 0;
    while (parts.length > 0) {
      if (widthOf(parts.join('')) <= width) {
        at = widthOf(parts.join(''));
        break;
      }
      const count = partsThatFit(parts, width);
      if (count > 0) {
        parts = parts.slice(count);
        lines += 1;
        continue;
      }
      const rows = Math.ceil(widthOf(parts[0]!) / width);
      lines += rows;
      parts = parts.slice(1);
    }
  }
  return lines;
}

/** How many parts of a word fit into a width with the hyphen after them, but never all of them. */
function partsThatFit(parts: readonly string[], width: number): number {
  for (let count = parts.length - 1; count > 0; count -= 1) {
    if (widthOf(`${parts.slice(0, count).join('')}-`) <= width) return count;
  }
  return 0;
}
