import type { LocalTime } from './time.ts';
import type { Standing } from './post-days.ts';

/** A post has no length; in a week's hours it is drawn as long as two lines of text need. */
export const drawnMinutes = 45;

const dayMinutes = 24 * 60;

/** A post among the hours: minutes after midnight, and which of how many columns it has to itself. */
export type Block<P> = {
  post: P;
  at: LocalTime;
  from: number;
  to: number;
  column: number;
  columns: number;
};

/** A day's posts among its hours and above them. Those that would lie on each other stand side by side. */
export function dayLayout<P>(standing: readonly Standing<P>[]): {
  untimed: P[];
  blocks: Block<P>[];
} {
  const untimed: P[] = [];
  const timed: { post: P; at: LocalTime; from: number; to: number }[] = [];
  for (const { post, at } of standing) {
    if (at === null) untimed.push(post);
    else {
      // The last of a day stays within it.
      const from = Math.min(minuteOf(at), dayMinutes - drawnMinutes);
      timed.push({ post, at, from, to: from + drawnMinutes });
    }
  }
  return { untimed, blocks: sideBySide(timed) };
}

/** Gives each span a column of its own among those it overlaps, and all of one bunch the same width. */
export function sideBySide<S extends { from: number; to: number }>(
  spans: readonly S[],
): (S & { column: number; columns: number })[] {
  const placed: (S & { column: number; columns: number })[] = [];
  let bunch: (S & { column: number; columns: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const span of bunch) span.columns = ends.length;
    bunch = [];
    ends = [];
  };
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (ends.every((end) => end <= span.from)) close();
    const free = ends.findIndex((end) => end <= span.from);
    const column = free < 0 ? ends.length : free;
    ends[column] = span.to;
    const own = { ...span, column, columns: 0 };
    bunch.push(own);
    placed.push(own);
  }
  close();
  return placed;
}

export function minuteOf(time: LocalTime): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** A time of day from minutes after midnight; what is outside of the day is its first or last minute. */
export function timeAt(minute: number): LocalTime {
  const within = Math.max(0, Math.min(dayMinutes - 1, Math.round(minute)));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** The time that so many minutes later is, within the same day. */
export function shiftTime(time: LocalTime, minutes: number): LocalTime {
  return timeAt(minuteOf(time) + minutes);
}
