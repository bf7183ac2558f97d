import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time.ts';
import {
  type Closure,
  type OfficeHours,
  addWorkingDays,
  addWorkingMinutes,
  isAfterWorkingDays,
  isOpen,
  isOpenMeanwhile,
  nextOpening,
  workCalendar,
  workingDayMinutes,
  workingMinutesBetween,
} from '../../src/domain/worktime.ts';

/** Half-hours of a day outside the hour in which clocks change; the cases above are about that one. */
const time = fc
  .integer({ min: 0, max: 47 })
  .filter((half) => half !== 7)
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const hours = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), time, time)
    .map(([weekday, a, b]) => ({ weekday, opens: a < b ? a : b, closes: a < b ? b : a })),
  { maxLength: 12 },
);
const within = (from: string, days: number) =>
  fc.integer({ min: 0, max: days * 86_400_000 }).map((ms) => instant(Date.parse(from) + ms));
const closures = fc.array(
  fc.tuple(within('2025-01-01', 1095), fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({
    from: from.slice(0, 10),
    to: instant(Date.parse(from) + days * 86_400_000).slice(0, 10),
  })),
  { maxLength: 4 },
);
const office = fc.record({ hours, closures });
const when = within('2025-01-01', 1095);

describe('for any office', () => {
  it('time is never negative, grows with its end, and is the sum of its parts', () => {
    fc.assert(
      fc.property(office, when, when, when, (office, ...instants) => {
        const calendar = workCalendar(office);
        const sorted = instants.toSorted();
        const between = (i: number, j: number) =>
          workingMinutesBetween(calendar, sorted[i]!, sorted[j]!);
        expect(Math.min(between(0, 1), between(1, 2))).toBeGreaterThanOrEqual(0);
        expect(between(0, 2)).toBeGreaterThanOrEqual(between(0, 1));
        expect(between(0, 1) + between(1, 2)).toBe(between(0, 2));
        expect(between(2, 0)).toBe(0);
      }),
    );
  });

  it('adding and then measuring is the identity, and a minute less is too early', () => {
    fc.assert(
      fc.property(office, when, fc.integer({ min: 1, max: 20_000 }), (office, from, minutes) => {
        const calendar = workCalendar(office);
        const to = addWorkingMinutes(calendar, from, minutes);
        fc.pre(to !== null);
        expect(workingMinutesBetween(calendar, from, to)).toBe(minutes);
        const earlier = instant(Date.parse(to) - 1);
        expect(workingMinutesBetween(calendar, from, earlier)).toBe(minutes - 1);
        expect(addWorkingMinutes(calendar, from, minutes - 1)! <= to).toBe(true);
      }),
    );
  });

  it('a moment is after so many working days when it is later than adding them gives', () => {
    // At the very end, a millisecond or a minute beside it, and anywhere.
    const beside = fc.oneof(fc.constantFrom(-60_000, -1, 0, 1, 59_999, 60_000), fc.integer());
    const days = fc.constantFrom(0, 0.001, 0.5, 1, 3, 40);
    fc.assert(
      fc.property(office, when, days, beside, (office, from, days, ms) => {
        const calendar = workCalendar(office);
        const end = addWorkingDays(calendar, from, days);
        const at = instant(Date.parse(end ?? from) + ms);
        const after = isAfterWorkingDays(workCalendar(office), from, days, at);
        expect(after).toBe(end === null ? null : at > end);
      }),
      { numRuns: 500 },
    );
  });

  it('is open meanwhile when a minute later some time has passed', () => {
    const near = fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 2e8 }));
    fc.assert(
      fc.property(office, when, near, (office, from, ms) => {
        const calendar = workCalendar(office);
        const to = instant(Date.parse(from) + ms);
        const minuteLater = instant(Date.parse(to) + 60_000);
        const passed = workingMinutesBetween(calendar, from, minuteLater);
        expect(isOpenMeanwhile(calendar, from, to)).toBe(passed > 0);
      }),
    );
  });

  it('no time passes until the next opening, and a minute does from there', () => {
    fc.assert(
      fc.property(office, when, (office, from) => {
        const calendar = workCalendar(office);
        const opening = nextOpening(calendar, from);
        // No closures here last for ten years.
        expect(opening === null).toBe(workingDayMinutes(office.hours) === 0);
        fc.pre(opening !== null);
        expect(workingMinutesBetween(calendar, from, opening)).toBe(0);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(isOpen(calendar, from)).toBe(opening === from);
        const minuteLater = instant(Date.parse(opening) + 60_000);
        expect(workingMinutesBetween(calendar, opening, minuteLater)).toBe(1);
      }),
    );
  });

  it('answers do not depend on what was asked before', () => {
    fc.assert(
      fc.property(
        office,
        fc.array(within('1990-01-01', 20_000), { maxLength: 8 }),
        (office, all) => {
          const used = workCalendar(office);
          for (const at of all) {
            expect(nextOpening(used, at)).toBe(nextOpening(workCalendar(office), at));
            const later = instant(Date.parse(at) + 500 * 86_400_000);
            expect(workingMinutesBetween(used, at, later)).toBe(
              workingMinutesBetween(workCalendar(office), at, later),
            );
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('agrees with counting minute by minute', () => {
    const around = fc.oneof(
      within('2026-03-20', 12),
      within('2026-10-18', 12),
      within('2026-12-18', 20),
      within('2027-06-18', 10),
      when,
    );
    fc.assert(
      fc.property(office, around, fc.integer({ min: 0, max: 864e6 }), (office, from, span) => {
        const to = instant(Date.parse(from) + span);
        const counted = countMinutes(office, from, to);
        expect(workingMinutesBetween(workCalendar(office), from, to)).toBe(counted);
      }),
      { numRuns: 150 },
    );
  });
});

/** The slow reference: each minute looked at by itself, by the EU's rule for the clocks. */
function countMinutes(
  office: { hours: OfficeHours; closures: readonly Closure[] },
  from: string,
  to: string,
): number {
  let count = 0;
  const end = Math.floor(Date.parse(to) / 60_000);
  for (let minute = Math.floor(Date.parse(from) / 60_000); minute < end; minute += 1) {
    const utc = minute * 60_000;
    const year = new Date(utc).getUTCFullYear();
    const summer = utc >= lastSunday(year, 3) && utc < lastSunday(year, 10);
    const local = new Date(utc + (summer ? 3 : 2) * 3_600_000).toISOString();
    const [date, clock] = [local.slice(0, 10), local.slice(11, 16)];
    const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7;
    const open =
      !closedDates.has(date) &&
      !office.closures.some((c) => c.from <= date && date <= c.to) &&
      office.hours.some((h) => h.weekday === weekday && h.opens <= clock && clock < h.closes);
    if (open) count += 1;
  }
  return count;
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

const closedDates = new Set(
  [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
    new Holidays('FI')
      .getHolidays(year)
      .filter((h) => h.type === 'public' || (h.type === 'bank' && !h.date.includes('-12-31')))
      .map((h) => h.date.slice(0, 10)),
  ),
);
