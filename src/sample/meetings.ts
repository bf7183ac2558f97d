import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  weekday,
} from '../domain/time.ts';
import type { Context } from './context.ts';
import { dateOf } from './fill.ts';
import type { PlanningStock } from './planning-stock.ts';
import type { SampleEvent, SampleLayer } from './planning-types.ts';
import type { MadePost } from './posts.ts';

/** The layers that the office has typed in: its meetings and the schools' holidays, the year around today. */
export function makeLayers(
  context: Context,
  posts: readonly MadePost[],
  { council, board, school }: PlanningStock['layers'],
): SampleLayer[] {
  const months = monthsAround(context);
  const meeting =
    ({ title, at, place, link }: typeof council) =>
    (day: LocalDate): SampleEvent => ({ title, from: day, to: day, at, place, link });
  return [
    {
      name: council.name,
      kind: 'meetings',
      events: councilDays(context, months, posts).map(meeting(council)),
    },
    { name: board.name, kind: 'meetings', events: boardDays(context, months).map(meeting(board)) },
    { name: school.name, kind: 'school', events: schoolHolidays(context, months, school) },
  ];
}

/** All of this year, and at least half a year before and after this month. */
function monthsAround({ today }: Context): Month[] {
  const [month, year] = [today.slice(0, 7), today.slice(0, 4)];
  const [early, late] = [addMonths(month, -6), addMonths(month, 6)];
  const last = late > `${year}-12` ? late : `${year}-12`;
  const months: Month[] = [];
  let next = early < `${year}-01` ? early : `${year}-01`;
  for (; next <= last; next = addMonths(next, 1)) months.push(next);
  return months;
}

/** The days that posts have told of, and else the third Monday of each month but July. */
function councilDays(
  context: Context,
  months: readonly Month[],
  posts: readonly MadePost[],
): LocalDate[] {
  const { office } = context;
  const told = posts.flatMap(({ post, stock }) => {
    const day =
      stock.key === 'valtuusto-kokous' && post.date !== null
        ? dateOf('ma', 1, post.date, office)
        : null;
    return day !== null && months.includes(day.slice(0, 7)) ? [day] : [];
  });
  const usual = months
    .filter((month) => !month.endsWith('-07'))
    .map((month) => {
      const day = nth(month, 3, 1);
      return office.isOpen(day) ? day : addDays(day, 7);
    })
    // Not twice in a month, and not two weeks after the last.
    .filter((day) => !told.some((other) => Math.abs(daysBetween(day, other)) < 21));
  return [...new Set([...told, ...usual])].toSorted();
}

/** The second and the fourth Tuesday of each month but July, unless the office is closed. */
function boardDays({ office }: Context, months: readonly Month[]): LocalDate[] {
  const days = months.flatMap((month) => [nth(month, 2, 2), nth(month, 4, 2)]);
  return days.filter((day) => day.slice(5, 7) !== '07' && office.isOpen(day));
}

/** The same that posts and answers tell: the weeks 9 and 42, and school begins on a Thursday in August. */
function schoolHolidays(
  context: Context,
  months: readonly Month[],
  names: PlanningStock['layers']['school'],
): SampleEvent[] {
  const [first, last] = [months[0]!, months.at(-1)!];
  // The first of them may have begun the year before.
  const years = new Set([addMonths(first, -12), ...months].map((month) => month.slice(0, 4)));
  const all = [...years].flatMap((year) => {
    const [winter, autumn] = [mondayOfWeek(year, 9), mondayOfWeek(year, 42)];
    const christmas = nextWeekday(`${year}-12-18`, 6);
    const begins = dateOf('to', 0, `${year}-08-05`, context.office)!;
    return [
      span(names.winter, winter, addDays(winter, 4)),
      // The school year ends on the Saturday of week 22.
      span(names.summer, addDays(mondayOfWeek(year, 22), 6), addDays(begins, -1)),
      span(names.autumn, autumn, addDays(autumn, 4)),
      span(names.christmas, christmas, `${Number(year) + 1}-01-06`),
    ];
  });
  return all.filter(({ from, to }) => to.slice(0, 7) >= first && from.slice(0, 7) <= last);
}

function span(title: string, from: LocalDate, to: LocalDate): SampleEvent {
  return { title, from, to, at: null, place: null, link: null };
}

/** The n-th of a weekday in a month. */
function nth(month: Month, n: number, day: number): LocalDate {
  return addDays(nextWeekday(`${month}-01`, day), 7 * (n - 1));
}

/** The first of a weekday from a day on, that day included. */
export function nextWeekday(from: LocalDate, day: number): LocalDate {
  return addDays(from, (day - weekday(from) + 7) % 7);
}

function mondayOfWeek(year: string, week: number): LocalDate {
  // The fourth of January is always in the first week.
  const first = addDays(`${year}-01-04`, 1 - weekday(`${year}-01-04`));
  return addDays(first, 7 * (week - isoWeek(first).week));
}
