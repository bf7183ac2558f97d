import type { LocalDate } from './time.ts';

type Spanning = { from: LocalDate; to: LocalDate };

/**
 * What spans the days of a week, in lanes: each keeps its lane from day to day, so that it can be drawn as
 * one band. The longest come first.
 *
 * @returns for each day its lanes from the top; an empty lane is null, and none comes after the last mark
 */
export function lanesOf<M extends Spanning>(
  week: readonly LocalDate[],
  marks: readonly M[],
): (M | null)[][] {
  const [first, last] = [week[0]!, week.at(-1)!];
  const lanes: (M | null)[][] = week.map(() => []);
  const within = marks.filter((mark) => mark.from <= last && mark.to >= first);
  for (const mark of within.toSorted((a, b) => daysIn(b) - daysIn(a))) {
    const days = week.flatMap((day, i) => (mark.from <= day && day <= mark.to ? [i] : []));
    let lane = 0;
    while (days.some((i) => lanes[i]![lane])) lane += 1;
    for (const i of days) {
      const own = lanes[i]!;
      while (own.length < lane) own.push(null);
      own[lane] = mark;
    }
  }
  return lanes;
}

const daysIn = ({ from, to }: Spanning) => Date.parse(to) - Date.parse(from);
