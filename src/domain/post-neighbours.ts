import type { Place } from './post-length.ts';
import {
  type Instant,
  type LocalDate,
  type LocalTime,
  addDays,
  localDate,
  localTime,
} from './time.ts';
import type { Language } from './words.ts';

export type PostText = Place & {
  channelId: string;
  channel: string;
  language: Language;
  text: string;
};

/** A text of some post, planned or out. */
export type Neighbour = PostText & {
  postId: string;
  title: string;
  seriesId: string | null;
  /** When it came out; null while it is planned. */
  publishedAt: Instant | null;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
};

/** The texts around some days, found by their channel and time, and by their words. */
export type Neighbourhood = {
  /** On a channel, within an hour and less than another of a minute of the wall clock. */
  around(channelId: string, minute: number): readonly (Neighbour & { minute: number })[];
  withText(text: string): readonly Neighbour[];
};

/** @param days whose hours are asked for: the time of what came out on other days need not be reckoned */
export function neighbourhood(
  texts: readonly Neighbour[],
  days: { first: LocalDate; last: LocalDate } | null,
): Neighbourhood {
  const byHour = new Map<string, (Neighbour & { minute: number })[]>();
  const byText = new Map<string, Neighbour[]>();
  const from = days && `${addDays(days.first, -1)}T00`;
  const to = days && `${addDays(days.last, 2)}T00`;
  for (const one of texts) {
    const text = one.text.trim();
    if (text !== '') push(byText, text, one);
    const { publishedAt: at } = one;
    if (from === null || to === null || (at !== null && (at < from || at > to))) continue;
    const minute = minuteOf(one);
    if (minute !== null) push(byHour, hourKey(one.channelId, minute), { ...one, minute });
  }
  return {
    around: (channelId, minute) =>
      [-60, 0, 60].flatMap((by) => byHour.get(hourKey(channelId, minute + by)) ?? []),
    withText: (text) => byText.get(text.trim()) ?? [],
  };
}

const hourKey = (channelId: string, minute: number) => `${channelId} ${Math.floor(minute / 60)}`;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function minuteOf({ publishedAt, plannedOn, plannedAt }: Neighbour): number | null {
  if (publishedAt !== null) return wallMinute(localDate(publishedAt), localTime(publishedAt));
  return plannedOn === null || plannedAt === null ? null : wallMinute(plannedOn, plannedAt);
}

/** A time on the wall as minutes; two clocks that differ by an hour at the change of summer time count as such. */
export function wallMinute(on: LocalDate, at: LocalTime): number {
  return Date.parse(`${on}T${at}Z`) / 60_000;
}
