import { isHoliday } from '../domain/holidays.ts';
import { addDays, weekday } from '../domain/time.ts';
import type { LocalDate } from '../domain/time.ts';
import type { OfficeDays } from './office-days.ts';

const days = {
  plain: [
    'maanantaina',
    'tiistaina',
    'keskiviikkona',
    'torstaina',
    'perjantaina',
    'lauantaina',
    'sunnuntaina',
  ],
  until: [
    'maanantaihin',
    'tiistaihin',
    'keskiviikkoon',
    'torstaihin',
    'perjantaihin',
    'lauantaihin',
    'sunnuntaihin',
  ],
  since: [
    'maanantaista',
    'tiistaista',
    'keskiviikosta',
    'torstaista',
    'perjantaista',
    'lauantaista',
    'sunnuntaista',
  ],
  swedish: ['måndagen', 'tisdagen', 'onsdagen', 'torsdagen', 'fredagen', 'lördagen', 'söndagen'],
} as const;
const weekdays = ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'];

/**
 * Fills a text of the stock. `[[a|b]]` takes the alternative of this use, so that the parts of one text
 * and its answer agree. `{ti+1}` is a Tuesday (here that of the week after next Tuesday's), `{arki+3}` the third
 * office day, `{pvm}` the bare date; `{sv:ti}` is Swedish. Before "asti" and "mennessä" or "alkaen" the
 * Finnish weekday takes its other case.
 *
 * @param use how many times the text was used before
 * @param on the day from which the dates are counted
 */
export function fill(text: string, use: number, on: LocalDate, office: OfficeDays): string {
  return (
    text
      .replace(/\[\[(.*?)\]\]/g, (_, list: string) => {
        const alternatives = list.split('|');
        return alternatives[use % alternatives.length] ?? '';
      })
      .replace(
        // The option stands within the lookahead: what an optional lookahead has found is forgotten.
        /\{(sv:)?([a-z]+)(?:\+(\d+))?\}(?=(?: (asti|mennessä|alkaen))?)/g,
        (
          all,
          swedish: string | undefined,
          word: string,
          plus: string | undefined,
          next?: string,
        ) => {
          const date = dateOf(word, Number(plus ?? 0), on, office);
          if (date === null) return all;
          const bare = `${Number(date.slice(8))}.${Number(date.slice(5, 7))}`;
          if (word === 'pvm') return swedish ? bare : `${bare}.`;
          const name = (forms: readonly string[]): string => forms[weekday(date) - 1] ?? '';
          if (swedish) return `${name(days.swedish)} den ${bare}`;
          const forms =
            next === undefined ? days.plain : next === 'alkaen' ? days.since : days.until;
          return `${name(forms)} ${bare}.`;
        },
      )
      // A date at the end of a sentence brings the full stop with it.
      .replace(/(\d\.)\.(?!\.)/g, '$1')
  );
}

/** The day that a word of the stock means, such as `ti` with 1; null for what is no such word. */
export function dateOf(
  word: string,
  plus: number,
  on: LocalDate,
  office: OfficeDays,
): LocalDate | null {
  if (word === 'pvm') return addDays(on, plus);
  if (word === 'arki') return office.shift(on, Math.max(plus, 1));
  const wanted = weekdays.indexOf(word) + 1;
  if (wanted === 0) return null;
  // The first such day from the day after tomorrow, then so many weeks on; a holiday moves it a week.
  let date = addDays(on, 2);
  while (weekday(date) !== wanted) date = addDays(date, 1);
  date = addDays(date, plus * 7);
  return isHoliday(date) ? addDays(date, 7) : date;
}
