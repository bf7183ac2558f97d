import { scaleLog } from 'd3-scale';
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

export type FieldChart = {
  /** A channel's popularity and commitment, each divided by the channel's own median: 1 is as usual. */
  points: readonly { label: string; x: number; y: number }[];
  axes: {
    popularity: string;
    commitment: string;
    /** What the channels of a corner are like. */
    corners: { both: string; popular: string; committed: string; neither: string };
  };
};

type Box = { x: number; y: number; width: number; height: number };

const [width, height] = [680, 440];
const plot: Box = { x: 64, y: 34, width: 600, height: 340 };
const radius = 6;
const widestLabel = 190;
const widestCorner = 270;
/** Times the median: the least and the most that the axes reach. What is further off stands at the edge. */
const reach = { least: 2, most: 16 };
const steps = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16];
const stepLabels = ['1⁄16', '⅛', '¼', '½', '1', '2', '4', '8', '16'];

/**
 * Popularity against commitment (Agostino & Arnaboldi), with the office's own medians as thresholds: the crossing
 * lines. Both axes double by equal steps, so that half and twice the usual are as far from it.
 */
export function fieldChart({ points, axes }: FieldChart): Drawing {
  const far = points.flatMap(({ x, y }) => [x, y]).map((v) => Math.max(v, v > 0 ? 1 / v : 0));
  const limit = Math.min(Math.max(reach.least, ...far) * 1.25, reach.most);
  const domain = [1 / limit, limit];
  const scaleX = scaleLog(domain, [plot.x, plot.x + plot.width]);
  const scaleY = scaleLog(domain, [plot.y + plot.height, plot.y]);
  const inReach = (v: number) => Math.min(Math.max(v, 1 / limit), limit);
  const dots = points.map(({ label, x, y }) => ({
    label,
    x: scaleX(inReach(x)),
    y: scaleY(inReach(y)),
  }));
  const corners = cornerLabels(axes.corners, dots);
  const labels = placeLabels(dots, {
    taken: corners.map(({ box }) => box),
    lines: { x: scaleX(1), y: scaleY(1) },
  });
  const ticks = steps
    .map((step, i) => ({ step, label: `${stepLabels[i]}×` }))
    .filter(({ step }) => step >= domain[0]! && step <= domain[1]!);
  return drawing(width, height, [
    html`<rect
      x="${plot.x}"
      y="${plot.y}"
      width="${plot.width}"
      height="${plot.height}"
      fill="none"
      stroke="${ink.line}"
    />`,
    html`<path
      d="M${px(scaleX(1))} ${plot.y}v${plot.height}M${plot.x} ${px(scaleY(1))}h${plot.width}"
      stroke="${ink.quiet}"
      stroke-width="1.2"
    />`,
    ...ticks.map(({ step, label }) => tick(scaleX(step), scaleY(step), label)),
    axisName(axes.commitment, { x: 4, y: plot.y - 14 }),
    axisName(axes.popularity, { x: plot.x + plot.width, y: height - 12, anchor: 'end' }),
    ...labels.map(({ dot, box, lines }) => {
      const near = nearest(box, dot);
      const apart = Math.hypot(near.x - dot.x, near.y - dot.y) > radius + 8;
      return html`${
        apart
          ? html`<path
              d="M${px(dot.x)} ${px(dot.y)}L${px(near.x)} ${px(near.y)}"
              stroke="${ink.quiet}"
              stroke-width="1"
            />`
          : null
      }${textLines(lines, {
        x: box.x,
        y: box.y + type.label,
        halo: true,
      })}`;
    }),
    ...corners.map(({ lines, box, anchor }) =>
      textLines(lines, {
        x: anchor === 'end' ? box.x + box.width : box.x,
        y: box.y + type.axis,
        size: type.axis,
        anchor,
        fill: ink.quiet,
        halo: true,
      }),
    ),
    ...dots.map(
      ({ x, y }) =>
        html`<circle
          cx="${px(x)}"
          cy="${px(y)}"
          r="${radius}"
          fill="${ink.accent}"
          stroke="#fff"
          stroke-width="1.5"
        />`,
    ),
  ]);
}

function axisName(text: string, at: { x: number; y: number; anchor?: 'end' }): Html {
  return textLines([text], { ...at, size: type.label, weight: 600 });
}

function tick(x: number, y: number, label: string): Html {
  const bottom = plot.y + plot.height;
  const look = { size: type.axis, fill: ink.quiet };
  return html`<path
      d="M${px(x)} ${bottom}v5M${plot.x} ${px(y)}h-5"
      stroke="${ink.quiet}"
    />${textLines([label], { ...look, x, y: bottom + 20, anchor: 'middle' })}${textLines([label], {
      ...look,
      x: plot.x - 9,
      y: y + type.axis * 0.35,
      anchor: 'end',
    })}`;
}

type Corner = { lines: string[]; box: Box; anchor: 'start' | 'end' };

/** Each in its corner, or as far below or above it as it must be to be clear of the dots. */
function cornerLabels(corners: FieldChart['axes']['corners'], dots: readonly Dot[]): Corner[] {
  const inset = 10;
  const step = 8;
  const marks = dots.map(markOf);
  const clear = (box: Box, towards: 1 | -1): Box => {
    for (let moved = 0; moved <= plot.height / 2 - inset - box.height; moved += step) {
      const at = { ...box, y: box.y + towards * moved };
      if (!marks.some((mark) => meet(at, mark))) return at;
    }
    return box;
  };
  const at = (text: string, right: boolean, top: boolean): Corner => {
    const lines = wrapped(text, type.axis, widestCorner);
    const box = sizeOf(lines, type.axis);
    return {
      lines,
      anchor: right ? 'end' : 'start',
      box: clear(
        {
          ...box,
          x: right ? plot.x + plot.width - inset - box.width : plot.x + inset,
          y: top ? plot.y + inset : plot.y + plot.height - inset - box.height,
        },
        top ? 1 : -1,
      ),
    };
  };
  return [
    at(corners.both, true, true),
    at(corners.popular, true, false),
    at(corners.committed, false, true),
    at(corners.neither, false, false),
  ];
}

function sizeOf(lines: readonly string[], size: number): Box {
  return {
    x: 0,
    y: 0,
    width: Math.max(...lines.map((line) => textWidth(line, size)), 0),
    height: lines.length * size * leading,
  };
}

type Dot = { label: string; x: number; y: number };
type Placed = { dot: Dot; box: Box; lines: string[] };

/**
 * Beside its dot where there is room, and rather clear of the thresholds than on one; else in the nearest free place,
 * with a line to the dot. A name for which there is no place is shortened to one line, and left out where that has
 * none either: the table below the chart has them all.
 */
function placeLabels(
  dots: readonly Dot[],
  { taken, lines }: { taken: readonly Box[]; lines: { x: number; y: number } },
): Placed[] {
  const marks = dots.map(markOf);
  const clear = ({ x, y, width: w, height: h }: Box) =>
    (lines.x < x || lines.x > x + w) && (lines.y < y || lines.y > y + h);
  const placed: Placed[] = [];
  for (const dot of dots) {
    const blocked = [...taken, ...marks, ...placed.map(({ box }) => box)];
    const free = (box: Box) => inPlot(box) && !blocked.some((other) => meet(box, other));
    const whole = wrapped(dot.label, type.label, widestLabel);
    for (const text of [whole, [`${whole[0]?.replace(/[-…]$/, '') ?? ''}…`]]) {
      const size = sizeOf(text, type.label);
      const near = beside(dot, size);
      const box = [...near.filter(clear), ...near, ...anywhere(dot, size)].find(free);
      if (box === undefined) continue;
      placed.push({ dot, box, lines: text });
      break;
    }
  }
  return placed;
}

/** The dot with a little air. */
function markOf({ x, y }: Dot): Box {
  const room = radius + 2;
  return { x: x - room, y: y - room, width: 2 * room, height: 2 * room };
}

function beside({ x, y }: Dot, size: Box): Box[] {
  const gap = radius + 5;
  return [
    { ...size, x: x + gap, y: y - size.height / 2 },
    { ...size, x: x - gap - size.width, y: y - size.height / 2 },
    { ...size, x: x - size.width / 2, y: y - gap - size.height },
    { ...size, x: x - size.width / 2, y: y + gap },
  ];
}

/** Every place of the plot, the nearest first. */
function anywhere(dot: Dot, size: Box): Box[] {
  const step = 8;
  const boxes: { box: Box; away: number }[] = [];
  for (let x = plot.x + 4; x + size.width <= plot.x + plot.width; x += step) {
    for (let y = plot.y + 4; y + size.height <= plot.y + plot.height; y += step) {
      const box = { ...size, x, y };
      const near = nearest(box, dot);
      boxes.push({ box, away: Math.hypot(near.x - dot.x, near.y - dot.y) });
    }
  }
  return boxes.sort((a, b) => a.away - b.away).map(({ box }) => box);
}

function nearest(box: Box, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
}

function inPlot(box: Box): boolean {
  return (
    box.x >= plot.x &&
    box.y >= plot.y &&
    box.x + box.width <= plot.x + plot.width &&
    box.y + box.height <= plot.y + plot.height
  );
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
