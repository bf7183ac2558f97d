import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testCore } from '../support/core.ts';
import { asOf, at } from './hand-made.fixture.ts';
import { independentFigures } from './independent/figures.ts';

/** What the office worked out on paper has not, and random ones have seldom. */

test('of posts with as many comments the one with more reactions is the best, then the earlier', async () => {
  const core = await testCore({ now: asOf });
  const [channel] = await core.call('channel.list', {});
  const id = (kind: number, n: number) => `0000000${kind}-0000-7000-8000-00000000000${n}`;
  const posts = [
    { n: 1, out: '2026-10-06 09:00', reactions: 3 },
    { n: 2, out: '2026-10-01 09:00', reactions: 1 },
    { n: 3, out: '2026-10-04 09:00', reactions: 3 },
    { n: 4, out: '2026-10-04 09:00', reactions: 3 },
  ];
  const threads: string[] = [];
  for (const { n } of posts) {
    const comment = { text: `${n}?`, at: at('2026-10-20 09:00'), link: null, author: null };
    const added = await core.call('comment.add', { channelId: channel!.id, ...comment });
    threads.push(added.threadId);
  }
  const db = new Sqlite(core.file);
  posts.forEach(({ n, out, reactions }, i) => {
    db.prepare(
      `insert into post (id, title, purpose, participation_level, status, planned_on, created_at)
       values (?, ?, 'pull', 'inform', 'published', '2026-10-01', ?)`,
    ).run(id(1, n), `Julkaisu ${n}`, asOf);
    db.prepare(
      `insert into post_variant (id, post_id, channel_id, language, text, published_at)
       values (?, ?, ?, 'fi', 'x', ?)`,
    ).run(id(2, n), id(1, n), channel!.id, at(out));
    db.prepare(
      `insert into post_metric (variant_id, metric, counted_at, value) values (?, 'reactions', ?, ?)`,
    ).run(id(2, n), asOf, reactions);
    db.prepare('update thread set post_variant_id = ? where id = ?').run(id(2, n), threads[i]);
  });
  db.close();
  const figures = await core.call('report.figures', { period: '2026-10', asOf });
  // The second is the earliest but has fewer reactions; the first is later; the fourth comes after the third.
  expect(figures.posts.best).toMatchObject({ id: id(1, 3), comments: 1 });
  expect(figures).toEqual(independentFigures(core.file, { period: '2026-10', asOf }));
});

test.each([
  {
    // The clock goes forward on the last day of March 2024, which has 23 hours: 23.59 and 0.30 in Helsinki.
    within: '2024-03-31T20:59:00.000Z',
    after: '2024-03-31T21:30:00.000Z',
    periods: ['2024-03', '2024-Q1'],
  },
  {
    // It goes back on the last day of October 2027, which has 25: 23.30 and midnight.
    within: '2027-10-31T21:30:00.000Z',
    after: '2027-10-31T22:00:00.000Z',
    periods: ['2027-10'],
  },
])('a period ends at midnight, also when clocks change: $periods.0', async (moments) => {
  const now = '2027-11-20T08:00:00.000Z';
  const core = await testCore({ now });
  const [channel] = await core.call('channel.list', {});
  for (const moment of [moments.within, moments.after]) {
    const comment = { text: `${moment}?`, at: moment, link: null, author: null };
    await core.call('comment.add', { channelId: channel!.id, ...comment });
  }
  for (const period of moments.periods) {
    const figures = await core.call('report.figures', { period, asOf: now });
    expect(figures.comments.received).toBe(1);
    expect(figures).toEqual(independentFigures(core.file, { period, asOf: now }));
  }
});
