import type { Office } from '../contract/office.ts';
import type { LocalDate } from '../domain/time.ts';
import { type OfficeHours, isWorkday, workCalendar } from '../domain/worktime.ts';

/** On which days somebody is in the office. One that has told no hours works on weekdays. */
export function workdays(office: Office): (day: LocalDate) => boolean {
  const calendar = workCalendar({ ...office, hours: hoursOf(office) });
  return (day) => isWorkday(calendar, day);
}

function hoursOf({ hours }: Office): OfficeHours {
  if (hours.length > 0) return hours;
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' }));
}
