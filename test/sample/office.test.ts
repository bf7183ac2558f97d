import { expect, it } from 'vitest';
import { dueTimes } from '../../src/domain/clock.ts';
import { localDate } from '../../src/domain/time.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { generateSample } from '../../src/sample/generate.ts';
import { readOffice } from '../../src/store/offices.ts';
import { openOffice } from '../../src/store/database.ts';
import { calendarOf, readEvents } from '../../src/store/turns.ts';
import { testCore, testNow } from '../support/core.ts';

it('shows every feature of the backlog where its user looks for it', async () => {
  const { call } = await testCore({ sample: true });
  const today = await call('today.get', {});
  expect(today.reviews).toMatchObject([
    { reviewOn: localDate(testNow), ground: { code: 'threat' }, channelName: 'Lemmeksen kunta' },
  ]);
  expect(today.overdue.length).toBeGreaterThan(0);
  expect((await call('thread.counts', {})).snoozed).toBe(2);
  const aside = await call('thread.list', { filter: { snoozed: true }, limit: 50 });
  const shown = new Set(today.overdue.map((row) => row.id));
  expect(aside.rows.filter((row) => shown.has(row.id))).toEqual([]);

  const record = await call('moderation.list', { from: null, to: null });
  expect(record.filter((entry) => entry.evidence === null || entry.rule === null)).toEqual([]);
  expect(record.filter((entry) => entry.at > '2026-11')).not.toEqual([]);
  const reversed = record.filter((entry) => entry.reversedAt !== null);
  expect(reversed).toMatchObject([{ action: 'hidden', ground: { code: 'harassment' } }]);

  const filed = await call('thread.list', { filter: { hasAttachment: true }, limit: 50 });
  const threads = await Promise.all(filed.rows.map(({ id }) => call('thread.get', { id })));
  const files = threads.flatMap((thread) => thread.attachments);
  expect(files.map((file) => file.mediaType)).toEqual(['image/png', 'image/png']);
  expect(files.filter((file) => file.moderationId !== null)).toHaveLength(1);
  expect(files.reduce((sum, file) => sum + file.size, 0)).toBeLessThan(10_000);

  const [late] = today.experts;
  const { referrals, notes } = await call('thread.get', { id: late!.id });
  expect(referrals).toMatchObject([{ remindedAt: [expect.any(String), expect.any(String)] }]);
  expect(notes).toHaveLength(1);

  const forwardings = (await call('theme.list', {})).flatMap((theme) => theme.forwardings);
  expect(forwardings.map((f) => f.result === null)).toContain(true);
  expect(forwardings.map((f) => f.result === null)).toContain(false);

  // Whole, and it can go on as any other office.
  expect((await call('office.check', {})).problems).toEqual([]);
  await call('moderation.reverse', {
    id: today.reviews[0]!.id,
    reason: 'Esto ei ole enää tarpeen.',
  });
  await call('thread.wake', { ids: aside.rows.map(({ id }) => id) });
  expect((await call('today.get', {})).reviews).toEqual([]);
  expect((await call('thread.counts', {})).snoozed).toBe(0);
});

it('has all that was generated, and the turns that follow from it', async () => {
  const { file, core } = await testCore({ sample: true });
  await core.close();
  const { reader, close } = openOffice(file, () => {});
  const { threads, forwardings } = generateSample({ now: testNow });
  const referrals = threads.flatMap((t) => t.referrals);
  const made = {
    routing: threads.flatMap((t) => t.routings).length,
    note: threads.flatMap((t) => t.notes).length,
    snooze: threads.filter((t) => t.snooze).length,
    moderation: threads.flatMap((t) => t.moderations).length,
    'moderation where reversed_at is not null': 1,
    reminder: referrals.flatMap((r) => r.remindedAt ?? []).length,
    'referral where withdrawn_at is not null': referrals.filter((r) => r.withdrawnAt).length,
    'referral where answered_at is not null': referrals.filter((r) => r.answeredAt).length,
    theme_forwarding: forwardings.length,
    attachment: 2,
    attachment_content: 2,
  };
  for (const [from, count] of Object.entries(made)) {
    const rows = reader.db.prepare(`select count(*) from ${from}`).pluck().get();
    expect({ from, rows }).toEqual({ from, rows: count });
  }

  const office = readOffice(reader);
  const calendar = calendarOf(reader, office);
  const derived = [...readEvents(reader, () => '')].map(([threadId, events]) => {
    const state = turnOf(events);
    return { threadId, ...state, ...dueTimes(state, office, calendar) };
  });
  const kept = reader.db
    .prepare(
      `select thread_id as threadId, turn, since, comment_id as commentId, due_at as dueAt,
         due_by as dueBy, alarm_at as alarmAt, waiting_since as waitingSince,
         snoozed_until as snoozedUntil from thread_turn`,
    )
    .all() as { threadId: string }[];
  close();
  expect(kept.length).toBeGreaterThan(900);
  expect(kept).toHaveLength(derived.length);
  const byId = new Map(derived.map((row) => [row.threadId, row]));
  for (const row of kept) expect(byId.get(row.threadId)).toMatchObject(row);
});
