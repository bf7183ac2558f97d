import type { Output } from '../../../src/contract/index.ts';
import type { Post } from '../../../src/contract/posts.ts';
import {
  type HolidayChoice,
  type Recurrence,
  type SeriesEnd,
  type SeriesRule,
  rulesThrough,
} from '../../../src/domain/recurrence.ts';
import { dayOf } from '../../../src/domain/post-days.ts';
import { type LocalDate, addDays } from '../../../src/domain/time.ts';

export type Series = Output<'series.get'>;

/** What is being written in the dialog. */
export type RepeatDraft = {
  recurrence: Recurrence;
  onHoliday: HolidayChoice;
  end: 'until' | 'count';
  until: LocalDate | null;
  count: number;
};

/** What the dialog is to do: begin a series, give one a new rule, or go on after its last post. */
export type RepeatTask = 'begin' | 'change' | 'continue';

/** The day from which a post's turns are counted; null when it has none. */
export function firstDay(post: Post): LocalDate | null {
  return post.seriesOn ?? dayOf(post);
}

/** The turns after a day that can still be changed. */
export function turnsAfter(series: Series, day: LocalDate): Series['turns'] {
  return series.turns.filter(({ on, out }) => on > day && !out);
}

/** How long a rule is proposed to go on: as far as one plans in its steps. */
const proposedDays: Record<Recurrence['kind'], number> = {
  weekdays: 28,
  weekly: 91,
  monthlyWeekday: 365,
  monthlyDay: 365,
  yearlyDate: 1826,
  yearlyWeek: 1826,
};

export function proposedEnd(rule: Recurrence, first: LocalDate): LocalDate {
  return addDays(first, proposedDays[rule.kind]);
}

export function startDraft(first: LocalDate, series: Series | null): RepeatDraft {
  const weekly = rulesThrough(first).find(({ kind }) => kind === 'weekly')!;
  const { onHoliday, ...recurrence }: SeriesRule = series?.rule ?? { ...weekly, onHoliday: 'keep' };
  const last = series && turnsAfter(series, first).at(-1);
  return {
    recurrence,
    onHoliday,
    end: 'until',
    until: last?.on ?? proposedEnd(recurrence, first),
    count: 4,
  };
}

export const frequencies = ['weekdays', 'week', 'month', 'year'] as const;
export type Frequency = (typeof frequencies)[number];

const frequencyOf: Record<Recurrence['kind'], Frequency> = {
  weekdays: 'weekdays',
  weekly: 'week',
  monthlyWeekday: 'month',
  monthlyDay: 'month',
  yearlyDate: 'year',
  yearlyWeek: 'year',
};

export function frequency(rule: Recurrence): Frequency {
  return frequencyOf[rule.kind];
}

/** The rules of a frequency to choose from: those that the day fits, with the draft's own in the place of its like. */
export function choices(
  wanted: Frequency,
  first: LocalDate,
  own: Recurrence,
): [Recurrence, ...Recurrence[]] {
  const [rule, ...others] = rulesThrough(first)
    .filter((rule) => frequency(rule) === wanted)
    .map((rule) => (choiceKey(rule) === choiceKey(own) ? own : rule));
  return [rule!, ...others];
}

export function choiceKey(rule: Recurrence): string {
  return rule.kind === 'monthlyWeekday' && rule.nth === 'last' ? 'monthlyLast' : rule.kind;
}

export function ruleOf({ recurrence, onHoliday }: RepeatDraft): SeriesRule {
  return { ...recurrence, onHoliday };
}

/** Null while the end is not written yet. */
export function endOf({ end, until, count }: RepeatDraft): SeriesEnd | null {
  if (end === 'count') return { count };
  return until === null ? null : { until };
}
