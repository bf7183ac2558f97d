import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { atLocal } from '../../src/domain/time.ts';
import { testCore } from '../support/core.ts';
import { independentFigures } from './independent/figures.ts';

const period = '2026-10';
const asOf = atLocal('2026-11-10', '10:00');

/**
 * A report reads the thirteen months from October 2025 on. What was said in a conversation before them and after its
 * month counts nevertheless.
 */
test('conversations that began before all that is compared, or went on after the month', async () => {
  const { call, file } = await testCore({ now: asOf });
  const [channel] = await call('channel.list', {});
  const ask = async (day: string, threadId?: string) => {
    const made = await call('comment.add', {
      channelId: channel!.id,
      text: 'Milloin?',
      at: atLocal(day, '09:00'),
      link: null,
      author: null,
      ...(threadId === undefined ? {} : { threadId }),
    });
    await call('comment.classify', { ids: [made.id], class: 'question' });
    return made.threadId;
  };
  const answer = async (threadId: string, day: string) => {
    const at = atLocal(day, '12:00');
    const reply = { kind: 'answer', text: 'Nyt.', language: 'fi', promisedOn: null } as const;
    await call('reply.add', { ...reply, threadId, at });
  };

  // Answered long ago; the resident wrote again in October 2026, and in October 2025.
  const continued = await ask('2025-08-01');
  await answer(continued, '2025-08-02');
  await ask('2026-10-05', continued);
  const lastYear = await ask('2025-08-01');
  await answer(lastYear, '2025-08-02');
  await ask('2025-10-10', lastYear);
  await answer(lastYear, '2025-10-11');
  // Answered only after the month.
  await answer(await ask('2026-10-25'), '2026-11-04');
  // Has waited through all of it, until October; and one that still waits.
  await answer(await ask('2025-08-03'), '2026-10-20');
  await ask('2025-08-04');

  const { id: postId } = await call('post.add', {
    title: 'Mihin pyörätie?',
    purpose: 'pull',
    places: [{ channelId: channel!.id, language: 'fi' }],
  });
  const [variant] = (await call('post.get', { id: postId })).variants;
  // Under the post: in its month, before it, and after it.
  const spread = await ask('2026-10-02');
  await ask('2025-07-01', spread);
  await ask('2026-11-02', spread);
  // Over before the thirteen months began, and begun after the last.
  const over = await ask('2025-07-05');
  await answer(over, '2025-07-06');
  const later = await ask('2026-11-03');
  const db = new Sqlite(file);
  const publish = 'update post_variant set published_at = ? where id = ?';
  db.prepare(publish).run(atLocal('2026-10-01', '09:00'), variant!.variantId);
  const under = db.prepare('update thread set post_variant_id = ? where id = ?');
  for (const id of [spread, over, later]) under.run(variant!.variantId, id);
  db.close();

  const figures = await call('report.figures', { period, asOf });
  expect(figures).toEqual(independentFigures(file, { period, asOf }));
  // What is removed after the month had waited at its end.
  const open = figures.backlog.open;
  const removed = await ask('2026-10-21');
  const remove = new Sqlite(file);
  remove
    .prepare('update comment set removed_at = ? where thread_id = ?')
    .run(atLocal('2026-11-05', '09:00'), removed);
  remove.close();
  const [{ id: commentId } = { id: '' }] = (await call('thread.get', { id: removed })).comments;
  await call('comment.classify', { ids: [commentId], class: 'demand' });
  const waited = await call('report.figures', { period, asOf });
  expect(waited.backlog.open).toBe(open + 1);
  expect(figures.answers.conversations).toMatchObject({ numerator: 1, denominator: 2 });
  expect(figures.answers.rate).toMatchObject({ numerator: 1, denominator: 3 });
  expect(figures.backlog.oldestSince).toBe(atLocal('2025-07-01', '09:00'));
  expect(figures.posts.best?.comments).toBe(5);
  const yearBefore = figures.compared.lastYear.figures;
  expect(yearBefore['answers.conversations']).toMatchObject({ numerator: 1, denominator: 1 });
});
