import { type LocalDate, officeZone } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';

/** Dates, numbers and durations as the language writes them, always on Helsinki's clock. */
export type Formats = ReturnType<typeof formats>;

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

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
  const weekdayName = dateFormat({ weekday: 'long' }, 'UTC');
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
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
    /** marraskuu 2026 */
    month: (month: string) => monthName(`${month}-01`),
    /** 1 is Monday. */
    weekday: (weekday: number) => weekdayName(`2024-01-0${weekday}`),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    /** Whole minutes as hours and minutes: 90 is "1 h 30 min". */
    minutes: (minutes: number) => {
      const whole = Math.round(minutes);
      const hours = Math.floor(whole / 60);
      const rest = whole % 60;
      if (hours === 0) return `${rest} min`;
      return rest === 0 ? `${number.format(hours)} h` : `${number.format(hours)} h ${rest} min`;
    },
  };
}
