import { widthOf } from '../../print/measure.ts';
import { type Html, html } from '../template.ts';

/** A drawing that stands alone: in a page, in a Word file, on a slide. */
export type Drawing = {
  svg: string;
  /** In CSS pixels. */
  width: number;
  height: number;
};

/** Dark enough to print well without colour; what differs does so by dash and mark too. */
export const ink = {
  text: '#1d2a30',
  quiet: '#4f5d64',
  accent: '#0d5c63',
  /** Of a broad line under a dark one: at least 3:1 against both. */
  pale: '#6b9a9f',
  line: '#c9d2d5',
};

/** Of the letters, in CSS pixels: on A4 they are no smaller than 8 points. */
export const type = { label: 14, axis: 12.5 };
export const leading = 1.25;

const family = "'Source Sans 3','Segoe UI','Noto Sans','Liberation Sans',Arial,sans-serif";

export function drawing(width: number, height: number, body: Html | readonly Html[]): Drawing {
  const { markup } = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-family="${family}"
  >
    ${body}
  </svg>`;
  return { svg: storable(markup), width, height };
}

/** Without what XML can't hold, or no program would open the drawing. */
function storable(markup: string): string {
  return markup.replaceAll(/[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu, '\uFFFD');
}

/** Coordinates with a tenth of a pixel. */
export function px(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Wider than Helvetica's, as the widest of the fonts that may stand in is. */
export function textWidth(text: string, size: number): number {
  return widthOf(text) * size * 1.18;
}

const mostLines = 3;

/**
 * A label in lines of a width in pixels. A word that is wider than a line goes on in the next; what three lines
 * don't hold is left out, since the data stand in a table.
 */
export function wrapped(text: string, size: number, width: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  const close = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    close();
    for (const sign of word) {
      if (line !== '' && !fits(`${line}${sign}-`)) {
        lines.push(`${line}-`);
        line = '';
      }
      line += sign;
    }
  }
  close();
  if (lines.length <= mostLines) return lines;
  let last = lines[mostLines - 1]!.replace(/-$/, '');
  while (last !== '' && !fits(`${last}…`)) last = Array.from(last).slice(0, -1).join('');
  return [...lines.slice(0, mostLines - 1), `${last}…`];
}

/** Lines of text below each other; `y` is the first one's base line. */
export function textLines(
  lines: readonly string[],
  {
    x,
    y,
    size = type.label,
    anchor = 'start',
    fill = ink.text,
    weight = 400,
    halo = false,
  }: {
    x: number;
    y: number;
    size?: number;
    anchor?: 'start' | 'middle' | 'end';
    fill?: string;
    weight?: number;
    /** Keeps lines that run behind the text from it. */
    halo?: boolean;
  },
): Html {
  const spans = lines.map(
    (line, i) => html`<tspan x="${px(x)}" y="${px(y + i * size * leading)}">${line}</tspan>`,
  );
  const look = html`font-size="${size}" text-anchor="${anchor}" font-weight="${weight}"`;
  // Drawn twice and not with `paint-order`, which Word doesn't know.
  const behind = halo
    ? html`<text ${look} fill="#fff" stroke="#fff" stroke-width="5" stroke-linejoin="round"
        >${spans}</text
      >`
    : null;
  return html`${behind}<text ${look} fill="${fill}">${spans}</text>`;
}
