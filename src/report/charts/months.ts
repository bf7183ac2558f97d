import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Formats } from '../../i18n/format.ts';
import { type Html, html } from '../template.ts';
import {
  type Drawing,
  drawing,
  ink,
  leading,
  px,
  textLines,
  textWidth,
  type,
  wrapped,
} from './svg.ts';

export type MonthsChart = {
  /** `label` is short enough to stand twelve times in a row; `long` names the month with its year. */
  months: readonly { label: string; long: string }[];
  /** At most three, the most important first; null where the figure of a month is not defined. */
  series: readonly { label: string; values: readonly (number | null)[] }[];
  unit: 'count' | 'share';
  f: Pick<Formats, 'number' | 'percent'>;
};

const [width, height] = [680, 260];
const margin = { top: 14, bottom: 32, least: 40 };
const labelGap = 14;
const widestLabel = 180;
/** Beside the label of a line that is not alone: a piece of the line. */
const sample = { width: 22, gap: 6 };

type Look = {
  stroke: string;
  width: number;
  dash: string | null;
  mark: (at: { x: number; y: number }, r: number) => Html;
  /** Of its marks. */
  r: number;
};

/**
 * Told apart without colour: by width and lightness, by dash, by mark and by the label at the line's end. Each is
 * drawn over those before it and is narrower, so that lines that run together are all seen.
 */
const looks: readonly Look[] = [
  { stroke: ink.pale, width: 7, dash: null, mark: disc, r: 5 },
  { stroke: ink.text, width: 2, dash: null, mark: square, r: 2.8 },
  { stroke: ink.text, width: 2, dash: '2 4', mark: diamond, r: 2.4 },
];
const onlyLook: Look = { stroke: ink.accent, width: 2.5, dash: null, mark: disc, r: 3.2 };

/** Lines over the months, each with its name and last value at its end. A month without the figure is a gap. */
export function monthsChart({ months, series, unit, f }: MonthsChart): Drawing {
  const written = (value: number) => (unit === 'share' ? f.percent(value) : f.number(value));
  const labels = series.map(({ label, values }) => {
    const last = values.at(-1) ?? null;
    return { name: label, value: last === null ? '–' : written(last) };
  });
  const widths = labels.flatMap(({ name, value }) => [
    ...wrapped(name, type.label, widestLabel).map((text) => textWidth(text, type.label)),
    textWidth(value, type.label) * 1.1,
  ]);
  const several = series.length > 1;
  const look = (s: number) => (several ? looks[s % looks.length]! : onlyLook);
  const before = labelGap + (several ? sample.width + sample.gap : 0);
  const right = width - Math.min(Math.max(...widths, 0), widestLabel) - before - 4;
  const most = Math.max(...series.flatMap(({ values }) => values.filter((v) => v !== null)), 0);
  const y = scaleLinear(
    [0, unit === 'share' ? 1 : Math.max(most, 4)],
    [height - margin.bottom, margin.top],
  ).nice(unit === 'share' ? 2 : 4);
  const ticks = unit === 'share' ? [0, 0.5, 1] : y.ticks(4).filter(Number.isInteger);
  const left = Math.max(
    margin.least,
    ...ticks.map((tick) => Math.ceil(textWidth(written(tick), type.axis)) + 12),
  );
  const x = scalePoint(
    months.map((_, i) => i),
    [left + 10, right],
  );
  // When there is no room for each name, every second stands, the last one among them.
  const room = x.step() > Math.max(...months.map(({ label }) => textWidth(label, type.axis))) + 2;
  const named = (i: number) => room || (months.length - 1 - i) % 2 === 0;
  const ends = endLabels(
    labels,
    series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0)),
  );
  return drawing(width, height, [
    ...ticks.map((tick) => gridLine(y(tick), written(tick), { left, right })),
    ...months.map(({ label }, i) =>
      textLines(named(i) ? [label] : [], {
        x: x(i)!,
        y: height - margin.bottom + 20,
        size: type.axis,
        anchor: 'middle',
        fill: ink.quiet,
      }),
    ),
    ...series.map(({ label, values }, s) =>
      seriesMarks(
        values.map((value, i) =>
          value === null
            ? null
            : {
                x: x(i)!,
                y: y(value),
                title: `${label}, ${months[i]?.long ?? ''}: ${written(value)}`,
              },
        ),
        look(s),
      ),
    ),
    ...ends.map(({ lines, value, at }, s) => {
      const fill = several ? ink.text : ink.accent;
      const place = { x: right + before, fill, size: type.label };
      const beside = several
        ? sampleOf(look(s), { x: right + labelGap, y: at - type.label * 0.35 })
        : null;
      return html`${beside}${textLines([value], { ...place, y: at, weight: 600 })}${textLines(
        lines,
        {
          ...place,
          y: at + type.label * leading,
        },
      )}`;
    }),
  ]);
}

function gridLine(
  y: number,
  label: string,
  { left, right }: { left: number; right: number },
): Html {
  return html`<path
      d="M${left} ${px(y)}H${px(right + 4)}"
      stroke="${ink.line}"
      stroke-width="1"
    />${textLines([label], {
      x: left - 8,
      y: y + type.axis * 0.35,
      size: type.axis,
      anchor: 'end',
      fill: ink.quiet,
    })}`;
}

type Point = { x: number; y: number; title: string };

function seriesMarks(points: readonly (Point | null)[], look: Look): Html {
  const path = line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => px(point!.x))
    .y((point) => px(point!.y))(points);
  const last = points.length - 1;
  return html`<path d="${path ?? ''}" ${strokeOf(look)} stroke-linejoin="round" />${points.map(
      (point, i) =>
        point === null
          ? null
          : html`<g fill="${look.stroke}"
              ><title>${point.title}</title>${look.mark(point, look.r + (i === last ? 1.8 : 0))}</g
            >`,
    )}`;
}

function strokeOf({ stroke, width, dash }: Look): Html {
  return html`fill="none" stroke="${stroke}" stroke-width="${width}"
  stroke-dasharray="${dash ?? 'none'}"`;
}

/** A piece of a line with its mark, as in a key. */
function sampleOf(look: Look, { x, y }: { x: number; y: number }): Html {
  const middle = { x: x + sample.width / 2, y };
  return html`<path d="M${px(x)} ${px(y)}h${sample.width}" ${strokeOf(look)} /><g
      fill="${look.stroke}"
      >${look.mark(middle, look.r)}</g
    >`;
}

function disc({ x, y }: { x: number; y: number }, r: number): Html {
  return html`<circle cx="${px(x)}" cy="${px(y)}" r="${r}" />`;
}

function square({ x, y }: { x: number; y: number }, r: number): Html {
  return html`<rect x="${px(x - r)}" y="${px(y - r)}" width="${2 * r}" height="${2 * r}" />`;
}

function diamond({ x, y }: { x: number; y: number }, r: number): Html {
  const d = r * 1.3;
  return html`<path d="M${px(x)} ${px(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z" />`;
}

/** Each label at its line's end, moved as far as needed to stand clear of the others. */
function endLabels(
  labels: readonly { name: string; value: string }[],
  ends: readonly number[],
): { lines: string[]; value: string; at: number }[] {
  const step = type.label * leading;
  const placed = labels.map(({ name, value }, i) => {
    const lines = wrapped(name, type.label, widestLabel);
    return {
      i,
      lines,
      value,
      at: ends[i]! + type.label * 0.35,
      tall: (lines.length + 1) * step + 4,
    };
  });
  const order = placed.toSorted((a, b) => a.at - b.at || a.i - b.i);
  let free = margin.top;
  for (const label of order) {
    label.at = Math.max(label.at, free);
    free = label.at + label.tall;
  }
  // The lowest ends above the bottom, and pushes up what it then meets.
  let floor = height - margin.bottom + step;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, floor - label.tall);
    floor = label.at;
  }
  return placed;
}
