import type { Office } from '../contract/office.ts';
import type { Post, PostRow } from '../contract/posts.ts';
import { isOut } from '../domain/post-status.ts';
import { type Neighbour, neighbourhood } from '../domain/post-neighbours.ts';
import { type PostWarning, rememberedDays, warningsOf } from '../domain/post-warnings.ts';
import { type LocalDate, addDays } from '../domain/time.ts';
import { type WorkCalendar, workCalendar } from '../domain/worktime.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { listModes } from '../store/modes.ts';
import { explainedModes } from '../store/reasons.ts';
import { addedTo, textsBetween, textsOf } from '../store/post-warnings.ts';
import type { StoredPost, StoredRow } from '../store/posts.ts';

/** Rows with the codes of what speaks against them. Nothing of it is kept: it changes with the posts around. */
export function warnRows(db: Connection, rows: readonly StoredRow[]): PostRow[] {
  const warnings = reckon(db, rows);
  return rows.map((row) => ({
    ...row,
    warnings: [...new Set((warnings.get(row.id) ?? []).map(({ code }) => code))],
  }));
}

export function warnPost(db: Connection, post: StoredPost): Omit<Post, 'media'> {
  return { ...post, warnings: reckon(db, [post]).get(post.id) ?? [] };
}

/** Of what is out, nothing is warned of any more. */
function reckon(
  db: Connection,
  posts: readonly (StoredRow | StoredPost)[],
): ReadonlyMap<string, PostWarning[]> {
  const planned = posts.filter((post) => !isOut(post));
  if (planned.length === 0) return new Map();
  const ids = planned.map(({ id }) => id);
  const office = readOffice(db);
  const days = daysOf(planned);
  const near = days
    ? textsBetween(db, addDays(days.first, -rememberedDays), addDays(days.last, rememberedDays))
    : [];
  const ideas = planned.filter(({ plannedOn }) => plannedOn === null).map(({ id }) => id);
  const texts = byPost([...near, ...(ideas.length > 0 ? textsOf(db, ideas) : [])], ids);
  const added = addedTo(db, ids);
  const explained = explainedModes(db, ids);
  const context = {
    calendar: calendarOf(office),
    regime: office.regime,
    modes: listModes(db),
    near: neighbourhood(near, days),
  };
  return new Map(
    planned.map((post) => {
      const content = {
        ...added.get(post.id)!,
        texts: texts.get(post.id)!,
        explainedModes: explained.get(post.id) ?? [],
      };
      return [post.id, warningsOf({ ...post, ...content }, context)];
    }),
  );
}

function daysOf(
  posts: readonly { plannedOn: LocalDate | null }[],
): { first: LocalDate; last: LocalDate } | null {
  const days = posts.flatMap(({ plannedOn }) => plannedOn ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function byPost(texts: readonly Neighbour[], ids: readonly string[]): Map<string, Neighbour[]> {
  const posts = new Map<string, Neighbour[]>(ids.map((id) => [id, []]));
  for (const text of texts) posts.get(text.postId)?.push(text);
  return posts;
}

/** The last calendar, as its table grows by the years that are asked for, and most questions are of one office. */
let known: { of: string; calendar: WorkCalendar } | undefined;

function calendarOf({ hours, closures }: Office): WorkCalendar {
  const of = JSON.stringify([hours, closures]);
  if (known?.of !== of) known = { of, calendar: workCalendar({ hours, closures }) };
  return known.calendar;
}
