import type { default as PptxGenJS } from 'pptxgenjs';
import { linesOf } from '../print/measure.ts';

/** Texts and tables on slides, each as large as its place has room for: a slide has no second page. */

export type Slide = ReturnType<PptxGenJS['addSlide']>;
/** In inches. */
export type Box = { x: number; y: number; w: number; h: number };

export const ink = { text: '1D2A30', quiet: '4F5D64', accent: '0D5C63', line: 'C9D2D5' };
export const font = 'Arial';
/** Points: as large as there is room for. */
const sizes = [24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8];

export function writeTable(
  lang: string,
  slide: Slide,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  look: { widths: number[]; ends: boolean[]; box: Box; largest: number },
): void {
  const { widths, ends, box, largest } = look;
  const margin = 0.06;
  // Words that follow a number stand clear of it.
  const before = (i: number) => (ends[i] !== true && ends[i - 1] === true ? 0.22 : margin);
  const heightAt = (size: number) =>
    [header, ...rows].reduce(
      (sum, row) =>
        sum +
        Math.max(
          ...row.map((text, i) =>
            textHeight([text], (widths[i] ?? 1) - before(i) - margin - 0.1, size),
          ),
        ) +
        2 * margin,
      0,
    );
  const fontSize =
    sizes.find((size) => size <= largest && heightAt(size) <= box.h) ?? sizes.at(-1)!;
  const line = (color: string, pt: number) => ({ type: 'solid' as const, color, pt });
  const none = { type: 'none' as const };
  const cells = (row: readonly string[], isHeader: boolean) =>
    row.map((text, i) => ({
      text,
      options: {
        lang,
        fontSize,
        fontFace: font,
        margin: [margin, margin, margin, before(i)] as [number, number, number, number],
        valign: 'top' as const,
        align: ends[i] === true ? ('right' as const) : ('left' as const),
        color: isHeader ? ink.quiet : ink.text,
        bold: !isHeader && i === 0,
        border: [none, none, isHeader ? line(ink.text, 1) : line(ink.line, 0.75), none] as [
          typeof none,
          typeof none,
          ReturnType<typeof line>,
          typeof none,
        ],
      },
    }));
  slide.addTable([cells(header, true), ...rows.map((row) => cells(row, false))], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: widths,
  });
}

export type Paragraph = {
  lead?: string;
  text: string;
  bold?: boolean;
  color?: string;
  fontSize?: number;
};

export function write(
  lang: string,
  slide: Slide,
  paragraphs: readonly Paragraph[],
  box: Box,
  largest = 22,
): void {
  if (paragraphs.length === 0) return;
  const fixed = paragraphs[0]?.fontSize ?? largest;
  const fontSize = fitting(
    paragraphs.map(({ lead = '', text }) => lead + text),
    box.w,
    box.h,
    fixed,
  );
  slide.addText(
    paragraphs.flatMap(({ lead, text, bold = false, color = ink.text }) => {
      const options = { lang, fontSize, fontFace: font, color };
      const last = { ...options, bold, breakLine: true };
      return lead === undefined
        ? [{ text, options: last }]
        : [
            { text: lead, options: { ...options, bold: true } },
            { text, options: last },
          ];
    }),
    { ...box, margin: 0, valign: 'top', paraSpaceAfter: fontSize * 0.4 },
  );
}

/** The largest type in which texts fit into a box; the smallest where none is small enough. */
export function fitting(texts: readonly string[], width: number, height: number, largest: number) {
  const fits = (size: number) => textHeight(texts, width, size) <= height;
  return [largest, ...sizes.filter((size) => size < largest)].find(fits) ?? sizes.at(-1)!;
}

/** In inches, with what stands between paragraphs. */
function textHeight(texts: readonly string[], width: number, size: number): number {
  const columns = (width * 72 * 0.94) / size;
  const lines = texts.reduce((sum, text) => sum + linesOf(text, columns), 0);
  return ((lines * 1.22 + (texts.length - 1) * 0.4) * size) / 72;
}
