import type { Mark, Mode } from '../contract/layers.ts';
import type { Office } from '../contract/office.ts';
import { flagDays } from '../domain/flag-days.ts';
import { holidays } from '../domain/holidays.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { eventsBetween } from '../store/layers.ts';
import { listModes } from '../store/modes.ts';
import { readOffice } from '../store/offices.ts';

/** All that the layers draw into the days `from <= day < to`, by day and time. */
export function marksBetween(db: Connection, from: LocalDate, to: LocalDate): Mark[] {
  const reckoned = [
    ...yearMarks(from, to),
    ...readOffice(db).closures.map(closureMark),
    ...listModes(db).map(modeMark),
  ];
  const own = eventsBetween(db, from, to).map(({ layerId, uid, ...event }): Mark => ({
    ...event,
    layer: layerId,
    key: null,
    closed: false,
    typed: uid === null,
  }));
  return [...reckoned.filter((mark) => mark.from < to && mark.to >= from), ...own].toSorted(byTime);
}

/** What a mark of a whole day, which is no event of anybody's, has nothing of. */
const plain = {
  at: null,
  until: null,
  key: null,
  title: '',
  place: null,
  link: null,
  closed: false,
  typed: false,
  posts: 0,
} as const;

function yearMarks(from: LocalDate, to: LocalDate): Mark[] {
  const marks: Mark[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { date, key, closed } of holidays(year)) {
      marks.push({ ...dayMark('holidays', date, key), closed });
    }
    for (const { date, key } of flagDays(year)) marks.push(dayMark('flagDays', date, key));
  }
  return marks;
}

function dayMark(
  kind: 'holidays' | 'flagDays',
  date: LocalDate,
  key: NonNullable<Mark['key']>,
): Mark {
  return { ...plain, id: `${kind}/${date}/${key}`, layer: kind, kind, key, from: date, to: date };
}

function closureMark({ name: title, ...span }: Office['closures'][number]): Mark {
  return { ...plain, ...span, layer: 'closures', kind: 'closures', title, closed: true };
}

function modeMark({ id, name: title, from, to }: Mode): Mark {
  return { ...plain, id, layer: 'modes', kind: 'modes', title, from, to };
}

function byTime(a: Mark, b: Mark): number {
  const [x, y] = [a.from + (a.at ?? '') + a.id, b.from + (b.at ?? '') + b.id];
  return x < y ? -1 : x > y ? 1 : 0;
}
