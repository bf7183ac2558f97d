import { linesOf, widthOf } from './measure.ts';
import type { SummaryBlock, SummaryDocument } from './summary-blocks.ts';

/** The page in millimetres: what is left of an A4 between its margins, and a little that no estimate knows. */
export const summaryPaper = {
  width: 210,
  height: 297,
  margin: { x: 20, top: 18, bottom: 20 },
} as const;
const room = {
  width: summaryPaper.width - 2 * summaryPaper.margin.x,
  height: summaryPaper.height - summaryPaper.margin.top - summaryPaper.margin.bottom,
};
/** Letters that are a little wider than was reckoned must not make another line, nor lines another page. */
const caution = { width: 0.97, height: 0.95 };

/** In sizes of the type. Paper, Word file and estimate are all set by these. */
export const set = {
  leading: 1.3,
  kind: 0.95,
  title: 1.7,
  heading: 1.15,
  small: 0.88,
  /** Above a heading and below it, and between what follows one another. */
  aboveHeading: 0.9,
  belowHeading: 0.25,
  gap: 0.3,
  cell: 0.12,
  indent: 1.2,
} as const;

const point = 0.3528;
const largest = 11;
export const smallest = 7.5;
const step = 0.25;

/** The largest type, in points, in which a summary is one page; null when none is small enough. */
export function sizeThatFits(document: Omit<SummaryDocument, 'size'>): number | null {
  for (let size = largest; size >= smallest; size -= step) {
    if (heightOf(document, size) <= room.height * caution.height) return size;
  }
  return null;
}

/** How high the page's content is in a type, in millimetres. */
function heightOf(
  { office, kind, title, facts, sections }: Omit<SummaryDocument, 'size'>,
  size: number,
): number {
  const em = size * point;
  const columns = (room.width / em) * caution.width;
  const lines = (text: string, scale = 1, inset = 0) =>
    linesOf(text, (columns - inset) / scale) * scale * set.leading;
  const block = (one: SummaryBlock): number => {
    switch (one.kind) {
      case 'paragraph':
        // Bold letters are wider.
        return lines(one.text, one.strong ? 1.08 : 1) + set.gap;
      case 'note':
        return lines(one.text, set.small) + set.gap;
      case 'facts':
        return (
          sum(one.items.map((item) => lines(`${item.term}: ${item.value}`, 1.03) + set.gap / 2)) +
          set.gap
        );
      case 'quotes':
        return sum(one.items.map((text) => lines(text, 1, set.indent) + set.gap)) + set.gap;
      case 'table':
        return (one.rows.length + 1) * (set.leading + 2 * set.cell) + set.gap * 2;
    }
  };
  const head =
    lines(office, set.kind) +
    lines(kind, set.kind) +
    lines(title, set.title * 1.08) +
    sum(facts.map(({ term, value }) => lines(`${term}: ${value}`, 1.03) + set.gap / 2)) +
    set.gap * 4;
  const body = sections.map(
    ({ heading, blocks }) =>
      set.aboveHeading + widthLines(heading, columns) + set.belowHeading + sum(blocks.map(block)),
  );
  return (head + sum(body)) * em;
}

function widthLines(heading: string, columns: number): number {
  return Math.ceil((widthOf(heading, true) * set.heading) / columns) * set.heading * set.leading;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
