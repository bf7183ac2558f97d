import type { TimePrecision } from '../../domain/paste.ts';
import {
  addDays,
  atLocal,
  type Instant,
  instant,
  type LocalDate,
  localDate,
  type LocalTime,
  weekday,
} from '../../domain/time.ts';
import type { Language } from '../../domain/words.ts';

export type PastedTime = {
  at: Instant;
  precision: TimePrecision;
  /** The same letters mean two things in two languages. */
  ambiguous: boolean;
  /** The page says a time that had not come yet: it became the time of copying. */
  future: boolean;
};

const minute = 60_000;
const unitMs = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
} as const;
type Unit = 'second' | keyof typeof unitMs | 'month' | 'year';

const units = new Map<string, Unit>();
for (const [unit, words] of Object.entries({
  second: 's sek sekunti sekuntia sekund sekunder sec secs second seconds',
  minute: 'm min mins minuutti minuuttia minut minuter minute minutes',
  hour: 'h t tunti tuntia tim timme timmar hr hrs hour hours',
  day: 'p pv päivä päivää d dgr dag dagar day days',
  week: 'vk vko viikko viikkoa vecka veckor w wk wks week weeks',
  month: 'kk kuukausi kuukautta mån månad månader mo mos mth month months',
  year: 'vuosi vuotta år y yr yrs year years',
})) {
  for (const word of words.split(' ')) units.set(word, unit as Unit);
}

/** An earlier year is a misreading: Facebook opened in 2004. */
const firstYear = 2004;

/**
 * Reads the time by a comment, relative to when it was copied: `2 t`, `3 pv`, `1 vk`, `för 2 dagar sedan`,
 * `eilen klo 14.05`, `12. marraskuuta kello 9.30`, `November 12 at 9:30 AM`, or a machine's ISO time.
 * Wall clocks are Helsinki's. A day without a clock becomes its first moment.
 *
 * @param raw the whole text of the time, in any case
 * @param language of the page's own words, which tells a Swedish week (`1 v`) from a Finnish year
 * @returns null when it is no time; never later than `pastedAt`
 */
export function readTime(
  raw: string,
  pastedAt: Instant,
  language: Language | null,
): PastedTime | null {
  if (raw.length > 80) return null;
  const text = raw
    .toLowerCase()
    .replace(/\s*\((?:muokattu|redigerad|redigerat|edited)\)$/, '')
    .replace(/^[·•]\s*/, '')
    .trim();
  const found = justNow(text, pastedAt) ?? ago(text, pastedAt, language) ?? onDay(text, pastedAt);
  if (!found || Number(found.at.slice(0, 4)) < firstYear || found.at.length !== 24) return null;
  if (found.at <= pastedAt) return { ambiguous: false, future: false, ...found };
  return { ambiguous: false, ...found, at: pastedAt, future: true };
}

type Found = { at: Instant; precision: TimePrecision; ambiguous?: boolean };

function justNow(text: string, pastedAt: Instant): Found | null {
  return /^(?:juuri nyt|nyt|hetki sitten|juuri äsken|just nu|nyss|nu|just now|now|a few seconds ago|muutama sekunti sitten|för några sekunder sedan)$/.test(
    text,
  )
    ? { at: wholeMinute(pastedAt), precision: 'minute' }
    : null;
}

const agoPattern =
  /^(?:noin |ca |circa |about )?(för |om )?(?:(\d{1,3}) ?|(yksi|en|ett|an?) )?([a-zåäö]{1,9})\.?( sitten| sedan| sen| ago)?$/;

function ago(text: string, pastedAt: Instant, language: Language | null): Found | null {
  const match = agoPattern.exec(text);
  if (!match) return null;
  const [, before, figures, one, word, after] = match;
  // Without a figure only a whole phrase is a time: "tunti sitten", and not "tunti".
  if (figures === undefined && after === undefined) return null;
  if (before !== undefined && after === undefined) return null;
  if (one !== undefined && after === undefined) return null;
  const count = figures === undefined ? 1 : Number(figures);
  if (word === 'v') {
    const found = back(pastedAt, count, language === 'sv' ? 'week' : 'year');
    return { ...found, ambiguous: language === null || language === 'en' };
  }
  const unit = units.get(word!);
  return unit === undefined ? null : back(pastedAt, count, unit);
}

function back(pastedAt: Instant, count: number, unit: Unit): Found {
  const from = wholeMinute(pastedAt);
  if (unit === 'second') return { at: from, precision: 'minute' };
  if (unit === 'month' || unit === 'year') {
    const date = new Date(from);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - count * (unit === 'year' ? 12 : 1));
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
    return { at: instant(date), precision: unit };
  }
  return { at: instant(Date.parse(from) - count * unitMs[unit]), precision: unit };
}

function wholeMinute(at: Instant): Instant {
  return `${at.slice(0, 16)}:00.000Z`;
}

const weekdays = [
  /^(?:maanantai(?:na)?|ma|måndag|mån|monday|mon)$/,
  /^(?:tiistai(?:na)?|ti|tisdag|tis|tuesday|tue)$/,
  /^(?:keskiviikko(?:na)?|ke|onsdag|ons|wednesday|wed)$/,
  /^(?:torstai(?:na)?|to|torsdag|tors|thursday|thu)$/,
  /^(?:perjantai(?:na)?|pe|fredag|fre|friday|fri)$/,
  /^(?:lauantai(?:na)?|la|lördag|lör|saturday|sat)$/,
  /^(?:sunnuntai(?:na)?|su|söndag|sön|sunday|sun)$/,
];

const months = [
  /^(?:tammik|jan)/,
  /^(?:helmik|feb)/,
  /^(?:maalisk|mar(?!ras))/,
  /^(?:huhtik|apr)/,
  /^(?:toukok|maj|may)/,
  /^(?:kesäk|jun)/,
  /^(?:heinäk|jul)/,
  /^(?:elok|aug)/,
  /^(?:syysk|sep)/,
  /^(?:lokak|okt|oct)/,
  /^(?:marrask|nov)/,
  /^(?:jouluk|dec)/,
];
const monthWord =
  /^(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)k(?:uu(?:ta)?)?|january?|januari|jan|feb(?:ruary|ruari)?|mar(?:s|ch)?|april|apr|may|maj|june?|juni|july?|juli|aug(?:ust|usti)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const clockPattern =
  /(?:^|,? ?\b(?:kello|klo|klockan|kl|at)\.? |,? )(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?: ?([ap])\.?m\.?)?$/;

/** A wall clock on a day that is named, dated or said as a weekday. */
function onDay(text: string, pastedAt: Instant): Found | null {
  if (/^\d{4}-\d{2}-\d{2}t[\d:.]+(?:z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const ms = Date.parse(text.toUpperCase().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(ms) ? null : { at: instant(ms), precision: 'minute' };
  }
  // 7.1.2026 ends like a clock does, and is none.
  const match = /^\d{1,2}\.\d{1,2}\.?$/.test(text) ? null : clockPattern.exec(text);
  const isDate = match !== null && /\d\.$/.test(text.slice(0, match.index));
  const clock = match && !isDate ? readClock(match) : null;
  if (clock === undefined) return null;
  const before = clock === null ? text : text.slice(0, match!.index);
  const day = readDay(before.replace(/,$/, '').trim(), pastedAt, clock);
  if (day === null) return null;
  if (clock === null) return { at: atLocal(day), precision: 'day' };
  return { at: atLocal(day, clock), precision: 'minute' };
}

/** Undefined when the figures are no time of day. */
function readClock([, hours, minutes, half]: RegExpExecArray): LocalTime | undefined {
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function readDay(text: string, pastedAt: Instant, clock: LocalTime | null): LocalDate | null {
  const today = localDate(pastedAt);
  if (/^(?:tänään|idag|i dag|today)$/.test(text)) return clock === null ? null : today;
  if (/^(?:eilen|igår|i går|yesterday)$/.test(text)) return addDays(today, -1);
  if (/^toissapäivänä$/.test(text)) return addDays(today, -2);
  const named = weekdays.findIndex((pattern) => pattern.test(text));
  if (named !== -1) return clock === null ? null : lastWeekday(named + 1, today, pastedAt, clock);

  const words = text.split(/,? /);
  if (weekdays.some((pattern) => pattern.test(words[0] ?? ''))) words.shift();
  if (words[0] === 'den' || words[0] === 'on') words.shift();
  const dated = words.join(' ');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dated);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(dated);
  if (figures) {
    // Without a year it is a date only beside a clock: "12.11." alone may be anything.
    if (figures[3] === undefined && clock === null) return null;
    return dateIn(figures[3], Number(figures[2]), Number(figures[1]), pastedAt, clock);
  }
  const [first = '', second = '', third, ...rest] = words;
  if (rest.length > 0 || (third !== undefined && !/^\d{4}$/.test(third))) return null;
  const [dayText, monthText] = /^\d/.test(first) ? [first, second] : [second, first];
  const bare = monthText.replace(/\.$/, '');
  if (!/^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(dayText) || !monthWord.test(bare)) return null;
  const month = months.findIndex((pattern) => pattern.test(bare)) + 1;
  return dateIn(third, month, Number.parseInt(dayText, 10), pastedAt, clock);
}

/** The latest day of that date, or of that year when one is given, that had come when it was copied. */
function dateIn(
  year: string | undefined,
  month: number,
  day: number,
  pastedAt: Instant,
  clock: LocalTime | null,
): LocalDate | null {
  if (year !== undefined) return realDate(Number(year), month, day);
  const thisYear = Number(localDate(pastedAt).slice(0, 4));
  for (const candidate of [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]) {
    const date = realDate(candidate, month, day);
    if (date !== null && atLocal(date, clock ?? '00:00') <= pastedAt) return date;
  }
  return null;
}

function lastWeekday(
  wanted: number,
  today: LocalDate,
  pastedAt: Instant,
  clock: LocalTime,
): LocalDate {
  const back = (weekday(today) - wanted + 7) % 7;
  const day = addDays(today, -back);
  return atLocal(day, clock) <= pastedAt ? day : addDays(day, -7);
}

function realDate(year: number, month: number, day: number): LocalDate | null {
  if (year < firstYear || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDate() === day ? date : null;
}
