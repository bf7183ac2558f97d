import { expect, it } from 'vitest';
import { atLocal } from '../../src/domain/time.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { testCore } from '../support/core.ts';

const reportDay = atLocal('2026-11-24', '10:00');

async function office() {
  const core = await testCore({ now: reportDay });
  const [channel] = await core.call('channel.list', {});
  return {
    ...core,
    channelId: channel!.id,
    async comment(date: string, time: string, cls: CommentClass | null = 'question') {
      const { id, threadId } = await core.call('comment.add', {
        channelId: channel!.id,
        text: 'Milloin jäärata avataan?',
        at: atLocal(date, time),
        link: null,
        author: null,
      });
      if (cls !== null) await core.call('comment.classify', { ids: [id], class: cls });
      return threadId;
    },
    answer: (threadId: string, date: string, time: string) =>
      core.call('reply.add', {
        threadId,
        kind: 'answer',
        text: 'Heti kun jää kantaa.',
        language: 'fi',
        promisedOn: null,
        at: atLocal(date, time),
      }),
  };
}

it('gives a comment to the month it came in, by the clock of Helsinki', async () => {
  const { call, comment } = await office();
  await comment('2026-09-30', '23:59');
  await comment('2026-10-01', '00:00');
  await comment('2026-10-31', '23:59');
  await comment('2026-11-01', '00:00');
  await comment('2026-11-02', '12:00');
  const received = async (month: string) =>
    (await call('report.figures', { period: month })).comments.received;
  expect(await received('2026-09')).toBe(1);
  expect(await received('2026-10')).toBe(2);
  expect(await received('2026-11')).toBe(2);
  expect(await call('report.periods', { kind: 'month' })).toEqual([
    '2026-11',
    '2026-10',
    '2026-09',
  ]);
});

it('credits an answer of the next month once it is given, and not as of before', async () => {
  const { call, comment, answer } = await office();
  // On Friday the 30th at 15; answered on Monday the 2nd at 9: 60 + 60 working minutes.
  const threadId = await comment('2026-10-30', '15:00');
  await answer(threadId, '2026-11-02', '09:00');

  const now = await call('report.figures', { period: '2026-10' });
  expect(now.answers.rate).toEqual({ value: 1, numerator: 1, denominator: 1 });
  expect(now.answers.firstAnswerMinutes).toEqual({ median: 120, n: 1 });
  expect(now.answers.withinTarget).toEqual({ value: 1, numerator: 1, denominator: 1 });
  expect(now.backlog.open).toBe(1);
  expect(now.comments.recordedLater).toBe(0);

  const asOf = atLocal('2026-11-02', '08:30');
  const then = await call('report.figures', { period: '2026-10', asOf });
  expect(then.asKnownOn).toBe(asOf);
  expect(then.answers.rate).toEqual({ value: 0, numerator: 0, denominator: 1 });
  expect(then.answers.firstAnswerMinutes.reason).toBe('nothingAnswered');
  expect(then.answers.withinTarget.reason).toBe('nothingDue');
  // Typed in only on the 24th.
  expect(then.comments.recordedLater).toBe(1);
});

it('counts whom it owes at the end of the month, carried over and not classed', async () => {
  const { call, comment, answer } = await office();
  await comment('2026-09-29', '10:00');
  await comment('2026-10-05', '10:00');
  await comment('2026-10-06', '10:00', null);
  await comment('2026-10-07', '10:00', 'thanks');
  await answer(await comment('2026-10-08', '10:00'), '2026-10-08', '10:30');
  await comment('2026-11-03', '10:00');

  const { comments, backlog } = await call('report.figures', { period: '2026-10' });
  expect(comments).toMatchObject({ received: 4, needAnswer: 2, unclassed: 1 });
  expect(backlog).toEqual({
    open: 3,
    withExpert: 0,
    carriedOver: 1,
    oldestSince: atLocal('2026-09-29', '10:00'),
  });
});

it('refuses a month that has not begun, and renders one that has', async () => {
  const { call } = await office();
  await expect(call('report.figures', { period: '2026-12' })).rejects.toMatchObject({
    code: 'report.future',
  });
  const { fileName, content } = await call('report.render', {
    period: '2026-10',
    language: 'fi',
    format: 'json',
  });
  expect(fileName).toBe('vuoro-raportti-2026-10.json');
  expect(JSON.parse(content)).toEqual(await call('report.figures', { period: '2026-10' }));
});

it('takes what happens at the very moment it is asked for as having happened', async () => {
  const { call, comment, answer } = await office();
  await comment('2026-11-24', '10:00');
  const answered = await comment('2026-11-24', '09:00');
  await answer(answered, '2026-11-24', '10:00');
  const { comments, answers, backlog } = await call('report.figures', { period: '2026-11' });
  expect(comments.received).toBe(2);
  expect(answers.rate).toMatchObject({ numerator: 1, denominator: 2 });
  expect(backlog.open).toBe(1);
});
