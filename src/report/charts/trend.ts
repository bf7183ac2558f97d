import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type Html, html } from '../template.ts';
import { type Drawing, drawing, ink, px } from './svg.ts';

const [width, height] = [96, 24];
/** Room for the mark of the last month. */
const margin = 4;

/**
 * The months up to the period's end as a small line over a base line at zero, so that it doesn't make much of
 * little. A month whose figure is not defined is a gap; the last month has a mark.
 */
export function trendLine(values: readonly (number | null)[]): Drawing {
  const known = values.filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [margin, width - margin]);
  const y = scaleLinear([0, Math.max(...known, 0) || 1], [height - margin, margin]);
  const points = values.map((value, i) => (value === null ? null : ([x(i), y(value)] as const)));
  const path = line<readonly [number, number] | null>()
    .defined((point) => point !== null)
    .x((point) => px(point![0]))
    .y((point) => px(point![1]))(points);
  const alone = points.filter(
    (point, i) =>
      point !== null && (points[i - 1] ?? null) === null && (points[i + 1] ?? null) === null,
  );
  const last = points.at(-1) ?? null;
  return drawing(width, height, [
    html`<path d="M0 ${height - margin}H${width}" stroke="${ink.line}" />`,
    html`<path
      d="${path ?? ''}"
      fill="none"
      stroke="${ink.quiet}"
      stroke-width="1.5"
      stroke-linejoin="round"
    />`,
    ...alone.map((point) => dot(point!, 1.4, ink.quiet)),
    ...(last === null ? [] : [dot(last, 3, ink.accent)]),
  ]);
}

function dot([x, y]: readonly [number, number], r: number, fill: string): Html {
  return html`<circle cx="${px(x)}" cy="${px(y)}" r="${r}" fill="${fill}" />`;
}
