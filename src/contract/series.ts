import { z } from 'zod';
import { holidayChoices, ordinals, seriesLimits } from '../domain/recurrence.ts';
import { scopes } from '../domain/series.ts';
import { postStatuses } from '../domain/words.ts';
import { command, id, localDateSchema, nothing, query } from './define.ts';

/**
 * Repeated posts. Each turn of a series is a post of its own from the start, and everything that can be done
 * to a post can be done to it. Commands with a `scope` do it to one post of the series, or with `following`
 * also to those of the later turns that are not out, as one step of the history:
 *
 * - `post.update`, `post.setPurpose`, `post.setThemes`, `variant.set`, `variant.remove`: a later post gets a
 *   change unless it was changed apart in the very same field, or text of a channel and language. The deadline
 *   for answers and the expiry keep their distance to each post's day. Pictures, the approval and the status are
 *   each post's own: new turns have the pictures of the post that is repeated.
 * - `post.update`, `post.move`, `post.shift`: later posts move by as many days, unless one was moved apart,
 *   and get the time. When the day is taken away, the others keep theirs.
 * - `post.remove`: ends the series here; later posts go, changed apart or not.
 *
 * What is out is never touched. A removed turn stays away whatever the rule becomes; a copy of a post belongs to
 * no series.
 */
export const scope = z.enum(scopes).default('one');

const weekday = z.int().min(1).max(7);
const onHoliday = z.enum(holidayChoices);
const isDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
const kind = <K extends string>(kind: K) => ({ kind: z.literal(kind), onHoliday });

export const seriesRule = z.discriminatedUnion('kind', [
  z.strictObject(kind('weekdays')),
  z.strictObject({
    ...kind('weekly'),
    weeks: z.int().min(1).max(52),
    weekdays: z.array(weekday).min(1).max(7),
  }),
  z.strictObject({ ...kind('monthlyWeekday'), nth: z.literal(ordinals), weekday }),
  z.strictObject({ ...kind('monthlyDay'), day: z.int().min(1).max(31) }),
  z
    .strictObject({
      ...kind('yearlyDate'),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
    })
    // 2024 has every date that any year has.
    .refine(({ month, day }) => isDate(2024, month, day), { path: ['day'], message: 'noSuchDay' }),
  z.strictObject({ ...kind('yearlyWeek'), week: z.int().min(1).max(53), weekday }),
]);

const seriesEnd = z.union([
  z.strictObject({ until: localDateSchema }),
  z.strictObject({ count: z.int().min(2).max(seriesLimits.turns) }),
]);

const series = z.strictObject({
  id,
  rule: seriesRule,
  /** In the order of the turns. */
  turns: z.array(
    z.strictObject({
      postId: id,
      /** The day of the turn; the post may have been moved from it. */
      on: localDateSchema,
      plannedOn: localDateSchema.nullable(),
      status: z.enum(postStatuses),
      out: z.boolean(),
    }),
  ),
});

/** A series whose last post is near. */
export const endingSeries = z.strictObject({
  id,
  /** The last post. */
  postId: id,
  title: z.string(),
  endsOn: localDateSchema,
});
export type EndingSeries = z.infer<typeof endingSeries>;

export const seriesProcedures = {
  'series.get': query(z.strictObject({ id }), series),
  /**
   * From this post on, the series goes by this rule; a post of no series becomes the first of one. Begins,
   * changes and continues a series. Days before today are left out. Of the later posts that are not out, those
   * whose day is still a turn stay; of the others those that were worked on leave the series and stay where
   * they are (`left`), the rest are removed. What is missing is made, with the content of the series.
   */
  'series.repeat': command(
    z.strictObject({ postId: id, rule: seriesRule, end: seriesEnd }),
    z.strictObject({ ids: z.array(id), removed: z.int(), left: z.int() }),
  ),
  /** The series may end with its last post: Today asks no more whether it goes on. */
  'series.letEnd': command(z.strictObject({ id }), nothing),
};
