import { linesOf, widthOf } from './measure.ts';

/** What of a post is measured: its time, the words for what it is, and its title with soft hyphens. */
export type FitPost = { time: string; about: string; title: string };
export type FitDay = { marks: readonly string[]; posts: readonly FitPost[]; width: number };
export type FitWeek = readonly FitDay[];

/**
 * How a month is set. `full` has the words of a post on a line of their own above its title; `tight` runs its time
 * and title on, at most so many lines of them.
 */
export type Setting = {
  /** Of the type, in points. */
  size: number;
  density: 'full' | 'tight';
  lines: number;
};

export type Fit = Setting & {
  /** Heights of the weeks in millimetres. */
  heights: number[];
  /** How many posts of each day are shown; the others are counted under them. */
  shown: number[][];
};

const point = 0.3528;
/** In sizes of the type: a line, the row of the day's number, the gap between posts, the padding of a day. */
export const leading = 1.2;
export const dayRow = 1.5;
export const markSize = 0.86;
export const aboutSize = 0.86;
export const gap = { full: 0.4, tight: 0.14 } as const;
const padding = 0.5;
/** Before a post's first line stand the signs of its status and its purpose, which are as wide as this. */
export const signs = 2.5;
/** Letters that are a little wider than was reckoned must not make another line. */
const caution = 0.98;

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((from - to) / step) + 1 }, (_, i) => from - i * step);

/** A week without posts has room for its number, in millimetres. */
const lowest = 6;

/** The best readable first. */
const settings: readonly Setting[] = [
  ...range(11, 8, 0.5).map((size) => ({ size, density: 'full' as const, lines: 6 })),
  ...range(8, 7.5, 0.5).map((size) => ({ size, density: 'full' as const, lines: 2 })),
  ...range(8.5, 7, 0.5).map((size) => ({ size, density: 'tight' as const, lines: 3 })),
  ...range(7.5, 6.5, 0.5).map((size) => ({ size, density: 'tight' as const, lines: 2 })),
  ...range(7.5, 5, 0.25).map((size) => ({ size, density: 'tight' as const, lines: 1 })),
];
const smallest = settings.at(-1)!;

/** Finds the largest type in which a month fits into a height; when none will do, leaves out what has no room. */
export function fitMonth(weeks: readonly FitWeek[], height: number): Fit {
  for (const setting of settings) {
    const needs = weeks.map((week) => needOf(week, setting));
    if (sum(needs) > height) continue;
    const shown = weeks.map((week) => week.map(({ posts }) => posts.length));
    return { ...setting, heights: raised(needs, height), shown };
  }
  const needs = weeks.map((week) => needOf(week, smallest));
  const heights = capped(needs, height);
  const shown = weeks.map((week, i) => week.map((day) => roomFor(day, smallest, heights[i]!)));
  return { ...smallest, heights, shown };
}

/** The height of a week in millimetres: that of its fullest day. */
function needOf(week: FitWeek, setting: Setting): number {
  const days = week.map(
    (day) => headOf(day, setting) + sum(day.posts.map((post) => postHeight(post, day, setting))),
  );
  return Math.max(...days, lowest);
}

function headOf({ marks, width }: FitDay, { size, density }: Setting): number {
  const columns = (width / (size * markSize * point)) * caution;
  const most = density === 'full' ? 2 : 1;
  const lines = sum(marks.map((mark) => Math.min(linesOf(mark, columns), most)));
  return (dayRow + padding + lines * markSize * leading) * size * point;
}

function postHeight({ time, about, title }: FitPost, { width }: FitDay, setting: Setting): number {
  const { size, density, lines } = setting;
  const columns = (width / (size * point)) * caution;
  const timeWidth = time === '' ? 0 : widthOf(`${time} `, true);
  if (density === 'full') {
    const above = linesOf(about, columns / aboutSize, signs + timeWidth);
    const below = Math.min(linesOf(title, columns), lines);
    return (above * aboutSize * leading + below * leading + gap.full) * size * point;
  }
  const rows = Math.min(linesOf(title, columns, signs + timeWidth), lines);
  return (rows * leading + gap.tight) * size * point;
}

/** How many posts there is room for, with a line for the count of the others. */
function roomFor(day: FitDay, setting: Setting, height: number): number {
  const head = headOf(day, setting);
  const each = (leading + gap.tight) * setting.size * point;
  const room = Math.floor((height - head) / each + 1e-6);
  return room >= day.posts.length ? day.posts.length : Math.max(room - 1, 0);
}

/** Raises the lowest weeks until the whole height is used, so that they are as even as they can be. */
function raised(needs: readonly number[], height: number): number[] {
  const level = highest(height, (at) => sum(needs.map((need) => Math.max(need, at))) <= height);
  return needs.map((need) => Math.max(need, level));
}

/** Cuts the highest weeks so that they fit together. */
function capped(needs: readonly number[], height: number): number[] {
  const level = highest(height, (at) => sum(needs.map((need) => Math.min(need, at))) <= height);
  return needs.map((need) => Math.min(need, level));
}

/** The highest level up to a limit that still fits. */
function highest(limit: number, fits: (level: number) => boolean): number {
  let [low, high] = [0, limit];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
