import { type Period, monthsOf, periodKind } from '../domain/period.ts';
import { type LocalDate, type LocalTime, officeZone } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';

/** Dates, numbers and durations as the language writes them, always on Helsinki's clock. */
export type Formats = ReturnType<typeof formats>;

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const sizeUnits = [
  { unit: 'gigabyte', bytes: 1_000_000_000 },
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1000 },
] as const;

const cache = new Map<Language, ReturnType<typeof make>>();

export function formats(language: Language) {
  let known = cache.get(language);
  if (!known) cache.set(language, (known = make(language)));
  return known;
}

function make(language: Language) {
  const locale = locales[language];
  const dateFormat = (
    options: Intl.DateTimeFormatOptions,
    timeZone = officeZone,
    writtenAs = locale,
  ) => {
    const format = new Intl.DateTimeFormat(writtenAs, { timeZone, ...options });
    return (at: string) => format.format(Date.parse(at));
  };
  // In Finland, Swedish too has 24.11.2026 and 9.05; Intl gives it what Sweden writes, 2026-11-24 and 9:05.
  const figures = language === 'sv' ? locales.fi : locale;
  const numeric = {
    day: 'numeric',
    // 4/11 is another day to an American, so English names the month.
    month: language === 'en' ? 'short' : 'numeric',
    year: 'numeric',
  } as const;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const date = dateFormat(numeric, officeZone, figures);
  const time = dateFormat(clock, officeZone, figures);
  const dateTime = dateFormat({ ...numeric, ...clock });
  const day = dateFormat(numeric, 'UTC', figures);
  const weekdayDay = dateFormat({ weekday: 'short', day: 'numeric', month: 'numeric' }, 'UTC');
  const longDay = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC');
  const monthName = dateFormat({ month: 'long', year: 'numeric' }, 'UTC');
  const monthAlone = dateFormat({ month: 'long' }, 'UTC');
  const monthShort = dateFormat({ month: 'short' }, 'UTC');
  const weekdayName = dateFormat({ weekday: 'long' }, 'UTC');
  const weekdayShort = dateFormat({ weekday: 'short' }, 'UTC');
  const fullDay = dateFormat({ weekday: 'short', ...numeric }, 'UTC');
  const yearlyDay = dateFormat({ day: 'numeric', month: 'long' }, 'UTC');
  const range = new Intl.DateTimeFormat(figures, { timeZone: 'UTC', ...numeric });
  const list = new Intl.ListFormat(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const precise = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 0,
    maximumSignificantDigits: 3,
    roundingPriority: 'morePrecision',
  });
  const change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dayCount = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const sizes = sizeUnits.map(({ unit, bytes }) => {
    const written = (digits: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits });
    return { bytes, fine: written(1), whole: written(0) };
  });
  /** A month, or the first and the last month of a quarter: heinä–syyskuu. */
  const monthsName = (period: Period) => {
    const months = monthsOf(period);
    const [first, last] = [months[0]!, months.at(-1)!].map((month) => monthAlone(`${month}-01`));
    if (first === last) return last!;
    // Every Finnish month ends with the same word, which is written once.
    return `${language === 'fi' ? first!.replace(/kuu$/, '') : first}–${last}`;
  };
  return {
    /** 24.11.2026 klo 9.05 */
    dateTime: (at: string) => (language === 'sv' ? `${date(at)} kl. ${time(at)}` : dateTime(at)),
    date,
    time,
    localDate: (date: LocalDate) => day(date),
    /** ti 24.11. */
    shortDay: (date: LocalDate) => weekdayDay(date),
    /** tiistai 24. marraskuuta */
    longDay: (date: LocalDate) => longDay(date),
    /** ti 24.11.2026 */
    fullDay: (date: LocalDate) => fullDay(date),
    /** 24. marraskuuta, the same each year */
    yearlyDay: (date: LocalDate) => yearlyDay(date),
    /** marraskuu 2026 */
    month: (month: string) => monthName(`${month}-01`),
    /** marraskuu */
    monthName: (month: string) => monthAlone(`${month}-01`),
    /** loka */
    monthShort: (month: string) => monthShort(`${month}-01`),
    /** lokakuu 2026, heinä–syyskuu 2026, vuosi 2026 */
    period: (period: Period) => {
      const year = period.slice(0, 4);
      if (periodKind(period) !== 'year') return `${monthsName(period)} ${year}`;
      return { fi: `vuosi ${year}`, sv: `år ${year}`, en: `year ${year}` }[language];
    },
    /** When it was: lokakuussa 2026, heinä–syyskuussa 2026, vuonna 2026; a month may leave its year out. */
    inPeriod: (period: Period, { year }: { year: boolean } = { year: true }) => {
      const number = period.slice(0, 4);
      if (periodKind(period) === 'year') {
        return { fi: `vuonna ${number}`, sv: `år ${number}`, en: `in ${number}` }[language];
      }
      const months = monthsName(period);
      const when =
        language === 'fi' ? `${months}ssa` : `${language === 'sv' ? 'i' : 'in'} ${months}`;
      return year ? `${when} ${number}` : when;
    },
    /** 23.–29.11.2026 */
    days: (from: LocalDate, to: LocalDate) => range.formatRange(Date.parse(from), Date.parse(to)),
    /** 1 is Monday. */
    weekday: (weekday: number) => weekdayName(`2024-01-0${weekday}`),
    /** ma */
    weekdayShort: (weekday: number) => weekdayShort(`2024-01-0${weekday}`),
    /** A time of day: 9.05, and in English 09:05. */
    clock: (time: LocalTime) =>
      language === 'en' ? time : `${Number(time.slice(0, 2))}.${time.slice(3, 5)}`,
    /** a, b ja c */
    list: (items: readonly string[]) => list.format(items),
    number: (value: number) => number.format(value),
    /** As exact as whole numbers, and small ones with three digits that mean something: 0,0463 */
    precise: (value: number) => precise.format(value),
    /** A difference with its sign: +3 */
    change: (value: number) => change.format(value),
    percent: (value: number) => percent.format(value),
    /** A file's size in the unit that people use of it: 2,4 Mt */
    size: (bytes: number) => {
      const known = sizes.find((size) => bytes >= size.bytes) ?? sizes.at(-1)!;
      const value = bytes / known.bytes;
      return (value < 10 ? known.fine : known.whole).format(value);
    },
    /** 12 päivää. In Swedish Intl means hours on end, "12 dygn", where we count days of the calendar. */
    dayCount: (days: number) =>
      language === 'sv'
        ? `${number.format(days)}\u00a0${days === 1 ? 'dag' : 'dagar'}`
        : dayCount.format(days),
    /** Whole minutes as hours and minutes: 90 is "1 h 30 min", which no line parts. */
    minutes: (minutes: number) => {
      const whole = Math.round(minutes);
      const hours = Math.floor(whole / 60);
      const rest = whole % 60;
      if (hours === 0) return `${rest}\u00a0min`;
      const written = `${number.format(hours)}\u00a0h`;
      return rest === 0 ? written : `${written}\u00a0${rest}\u00a0min`;
    },
  };
}
