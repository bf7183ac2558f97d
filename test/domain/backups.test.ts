import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackupMark,
  backupIsDue,
  backupName,
  backupReasons,
  keptBackups,
  placeIsLate,
  readBackupName,
} from '../../src/domain/backups.ts';
import { addDays, daysBetween, isoWeek, localDate } from '../../src/domain/time.ts';

const now = '2026-11-24T08:00:00.000Z';
const hour = 3_600_000;
const before = (hours: number) => new Date(Date.parse(now) - hours * hour).toISOString();

const reason = fc.constantFrom(...backupReasons);
const instants = fc
  .integer({ min: Date.parse('2024-11-01'), max: Date.parse('2026-12-24') })
  .map((ms) => new Date(ms).toISOString());
const mark = fc.record({ at: instants, reason }).map((made): BackupMark => ({
  ...made,
  edition: 0,
  name: backupName('Kunta', { ...made, edition: 0 }),
}));
const marks = fc.uniqueArray(mark, { selector: ({ at }) => at, maxLength: 120 });
const retention = fc.integer({ min: 1, max: 366 });

const weekOf = (at: string) => {
  const { year, week } = isoWeek(localDate(at));
  return `${year}/${week}`;
};

describe('the name of a backup', () => {
  it('says what it was made of, whatever the office is called', () => {
    const office = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => !/[\n/]/.test(name));
    fc.assert(
      fc.property(office, instants, reason, fc.nat(999), (name, at, reason, edition) => {
        const made = { at, reason, edition };
        const called = backupName(name, made);
        expect(readBackupName(called)).toEqual({ ...made, name: called });
      }),
    );
  });

  it('is no other file’s', () => {
    for (const name of [
      'Kunta.vuoro',
      '.0123456789abcdef.tmp',
      'Kunta-2026-11-24T08-00-00-000Z-damaged.vuoro',
      'Kunta-2026-13-44T08-00-00-000Z-daily.vuoro',
      'Kunta-2026-11-24T08-00-00-000Z-daily.vuoro.tmp',
    ]) {
      expect(readBackupName(name)).toBeNull();
    }
  });
});

describe('of all backups', () => {
  it('stay the newest of 7 days, 4 weeks and 12 months, and none that is too old', () => {
    fc.assert(
      fc.property(marks, retention, (all, days) => {
        const kept = [...keptBackups(all, now, days)];
        const oldest = addDays(localDate(now), -days);
        const past = all.filter(({ at }) => at <= now && localDate(at) >= oldest);
        for (const { at } of kept) expect(localDate(at) >= oldest).toBe(true);
        const periods: [number, (at: string) => string][] = [
          [7, localDate],
          [4, weekOf],
          [12, (at) => localDate(at).slice(0, 7)],
        ];
        for (const [count, period] of periods) {
          const latest = [
            ...new Set(
              past
                .map(({ at }) => at)
                .sort()
                .reverse()
                .map(period),
            ),
          ].slice(0, count);
          for (const one of latest) {
            const newest = past
              .map(({ at }) => at)
              .filter((at) => period(at) === one)
              .sort()
              .at(-1);
            expect(kept.map(({ at }) => at)).toContain(newest);
          }
        }
        // 7 + 4 + 12, ten of the last two days, one for each reason.
        const bound = 23 + 10 + backupReasons.length;
        expect(kept.filter(({ at }) => at <= now).length).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it('stay the same when they are thinned again, in whatever order they are listed', () => {
    fc.assert(
      fc.property(marks, retention, (all, days) => {
        const once = keptBackups(all, now, days);
        expect(keptBackups([...once].reverse(), now, days)).toEqual(once);
      }),
    );
  });

  it('stays at least the newest one that is not too old', () => {
    fc.assert(
      fc.property(marks, retention, (all, days) => {
        const oldest = addDays(localDate(now), -days);
        const young = all.filter(({ at }) => localDate(at) >= oldest);
        expect(keptBackups(all, now, days).size > 0).toBe(young.length > 0);
      }),
    );
  });

  it('none is lost for another that a wrong clock has dated in the future', () => {
    fc.assert(
      fc.property(marks, retention, (all, days) => {
        const past = all.filter(({ at }) => at <= now);
        const future = all.filter(({ at }) => at > now);
        const kept = keptBackups(all, now, days);
        for (const one of future) expect(kept.has(one)).toBe(true);
        for (const one of keptBackups(past, now, days)) expect(kept.has(one)).toBe(true);
      }),
    );
  });

  it('a year of daily work leaves about a month of them by days, weeks and months', () => {
    let all: BackupMark[] = [];
    const first = Date.parse(now) - 365 * 24 * hour;
    for (let day = 0; day <= 365; day += 1) {
      const at = new Date(first + day * 24 * hour).toISOString();
      const made = { at, reason: 'daily', edition: 0 } as const;
      all.push({ ...made, name: backupName('Kunta', made) });
      all = [...keptBackups(all, at, 366)];
    }
    const ages = all
      .map(({ at }) => daysBetween(localDate(at), localDate(now)))
      .sort((a, b) => a - b);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // Sundays, and the last days of months.
    expect(all.filter(({ at }) => weekOf(at) !== weekOf(now)).length).toBeGreaterThanOrEqual(3);
    const months = new Set(all.map(({ at }) => localDate(at).slice(0, 7)));
    expect(months.size).toBe(12);
    expect(all.length).toBeLessThanOrEqual(7 + 3 + 11);
  });
});

describe('a backup is due', () => {
  const made = (at: string): BackupMark => ({
    name: backupName('Kunta', { at, reason: 'daily', edition: 0 }),
    at,
    reason: 'daily',
    edition: 0,
  });

  it('once a day, and after hours of work', () => {
    expect(backupIsDue([], now, false)).toBe(true);
    expect(backupIsDue([made(before(24))], now, false)).toBe(true);
    expect(backupIsDue([made(before(1))], now, true)).toBe(false);
    expect(backupIsDue([made(before(5))], now, true)).toBe(true);
    expect(backupIsDue([made(before(5))], now, false)).toBe(false);
  });

  it('also when a clock that was wrong has dated one in the future', () => {
    expect(backupIsDue([made(before(-48))], now, false)).toBe(true);
    expect(backupIsDue([made(before(-48)), made(before(1))], now, false)).toBe(false);
  });
});

it('a second place is late after a week', () => {
  expect(placeIsLate(before(6 * 24), now)).toBe(false);
  expect(placeIsLate(before(7 * 24), now)).toBe(true);
  expect(placeIsLate(before(-24), now)).toBe(false);
});
