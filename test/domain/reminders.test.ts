import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Planned, duePosts, reminderKey, toRemind } from '../../src/domain/reminders.ts';
import { addDays, instant } from '../../src/domain/time.ts';
import { postStatuses } from '../../src/domain/words.ts';

const now = '2026-11-24T08:00:00.000Z';
const post = (fields: Partial<Planned>): Planned => ({
  id: 'a',
  plannedOn: '2026-11-24',
  plannedAt: '10:00',
  publishedAt: null,
  status: 'ready',
  ...fields,
});
const due = (fields: Partial<Planned>, at = now) => duePosts([post(fields)], at).length === 1;

describe('a post is due', () => {
  test('from its minute on, by the clock on the wall', () => {
    expect(due({ plannedAt: '10:00' })).toBe(true);
    expect(due({ plannedAt: '10:01' })).toBe(false);
    expect(due({ plannedOn: '2026-07-01', plannedAt: '10:00' }, '2026-07-01T07:00:00.000Z')).toBe(
      true,
    );
  });

  test('in the morning when it has only a day, and still when the day is gone', () => {
    expect(due({ plannedAt: null }, '2026-11-24T05:59:59.000Z')).toBe(false);
    expect(due({ plannedAt: null }, '2026-11-24T06:00:00.000Z')).toBe(true);
    expect(due({ plannedOn: '2026-11-20' })).toBe(true);
    expect(due({ plannedOn: null })).toBe(false);
  });

  test('not when it is out, or somebody has said so', () => {
    expect(due({ publishedAt: now })).toBe(false);
    expect(due({ status: 'published' })).toBe(false);
    expect(due({ status: 'wrapped' })).toBe(false);
    expect(due({ status: 'draft' })).toBe(true);
  });
});

test('each post is reminded of once, and again when it has been moved', () => {
  const first = post({});
  expect(toRemind([first], new Set())).toEqual([first]);
  const reminded = new Set([reminderKey(first)]);
  expect(toRemind([first], reminded)).toEqual([]);
  expect(toRemind([post({ plannedAt: '09:00' })], reminded)).toHaveLength(1);
});

test('as time goes by, nothing is forgotten and nothing is said twice', () => {
  const anyPost = fc.record({
    id: fc.uuid(),
    plannedOn: fc.option(fc.integer({ min: -3, max: 3 }).map((d) => addDays('2026-11-24', d))),
    plannedAt: fc.option(fc.constantFrom('00:00', '08:15', '12:00', '23:59')),
    publishedAt: fc.option(fc.constant(now)),
    status: fc.constantFrom(...postStatuses),
  });
  const [from, to] = [Date.parse('2026-11-20'), Date.parse('2026-11-30')];
  const anyTimes = fc.array(fc.integer({ min: from, max: to }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(anyPost), anyTimes, (posts, times) => {
      const reminded = new Set<string>();
      const said: string[] = [];
      const at = times.map(instant).sort();
      for (const moment of at) {
        for (const one of toRemind(duePosts(posts, moment), reminded)) {
          said.push(one.id);
          reminded.add(reminderKey(one));
        }
      }
      expect(said.toSorted()).toEqual(
        duePosts(posts, at.at(-1)!)
          .map(({ id }) => id)
          .toSorted(),
      );
    }),
  );
});
