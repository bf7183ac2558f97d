import { describe, expect, it } from 'vitest';
import { moderationActions } from '../../src/domain/moderation.ts';
import { addDays, atLocal, localDate } from '../../src/domain/time.ts';
import { untilWritten } from '../../src/domain/turn.ts';
import {
  commentClasses,
  participationLevels,
  postStatuses,
  promiseStates,
  purposes,
  routingKinds,
  turns,
} from '../../src/domain/words.ts';
import { generateSample } from '../../src/sample/generate.ts';
import type { SampleThread } from '../../src/sample/types.ts';
import { comments, now, overdue, turn } from './support.ts';

/** When the office did something in a thread that no resident sees. */
const asides = (t: SampleThread) => [
  ...[...t.routings, ...t.notes, ...t.moderations, ...t.attachments].map((done) => done.at),
  ...t.moderations.flatMap((m) => m.reversed?.at ?? []),
  ...(t.snooze ? [t.snooze.at] : []),
];
const filesOf = (t: SampleThread) => t.attachments.map((a) => a.file);

describe.each([
  ['an ordinary Monday', now],
  ['the first minute of a year', '2025-12-31T22:00:30.000Z'],
  ['a leap day before opening', '2024-02-29T05:10:00.000Z'],
  ['the spring change of clocks', '2026-03-29T01:00:00.000Z'],
  ['the autumn change of clocks', '2025-10-26T01:30:00.000Z'],
  ['the middle of the July closure', '2025-07-09T12:00:00.000Z'],
  ['the day after the closure', '2026-07-20T06:00:00.000Z'],
  ['midsummer', '2026-06-20T15:00:00.000Z'],
  ['Christmas', '2026-12-26T20:00:00.000Z'],
  ['Easter Monday', '2026-04-06T09:00:00.000Z'],
  ['the last day of August', '2026-08-31T20:55:00.000Z'],
  ['a Friday evening in February', '2027-02-12T19:00:00.000Z'],
])('the sample at %s', (_, at) => {
  const office = generateSample({ now: at });

  it('knows no event after that moment', () => {
    const instants = [
      ...office.posts.flatMap((p) => p.variants.flatMap((v) => v.publishedAt ?? [])),
      ...office.posts.flatMap((p) => p.metrics.map((m) => m.countedAt)),
      ...office.threads.flatMap((t) => [
        ...t.comments.map((c) => c.at),
        ...t.replies.map((r) => r.at),
        ...t.referrals.flatMap((r) => [
          r.askedAt,
          r.answeredAt ?? r.askedAt,
          r.withdrawnAt ?? r.askedAt,
          ...(r.remindedAt ?? []),
        ]),
        ...(t.closedAt === undefined ? [] : [t.closedAt]),
        ...asides(t),
      ]),
    ];
    expect(instants.filter((i) => i >= at)).toEqual([]);
    const days = [
      ...office.followerCounts.map((f) => f.date),
      ...office.promises.flatMap((p) => [p.madeOn, p.decidedOn ?? p.madeOn, p.toldOn ?? p.madeOn]),
      ...office.forwardings.flatMap((f) => [f.forwardedOn, f.outcome?.on ?? f.forwardedOn]),
    ];
    expect(days.filter((d) => d > localDate(at))).toEqual([]);
  });

  it('keeps causes before effects in every thread', () => {
    const wrong = office.threads.filter((t) => {
      const opened = t.comments[0]?.at ?? '9';
      const post = office.posts.find((p) => p.key === t.post);
      const posted = post?.variants.find((v) => v.channel === t.channel)?.publishedAt ?? null;
      const last =
        [...t.comments, ...t.replies]
          .map((e) => e.at)
          .sort()
          .at(-1) ?? '9';
      return (
        (t.post !== null && (posted === null || posted >= opened)) ||
        t.replies.some((r) => r.at <= opened) ||
        t.referrals.some(
          (r) =>
            r.askedAt <= opened ||
            (r.answeredAt ?? '9') <= r.askedAt ||
            (r.withdrawnAt ?? '9') <= r.askedAt ||
            r.remindedAt?.some((at) => at <= r.askedAt || at >= (r.answeredAt ?? '9')),
        ) ||
        asides(t).some((done) => done <= opened) ||
        t.moderations.some((m) => (m.reversed?.at ?? '9') <= m.at) ||
        (t.closedAt !== undefined && t.closedAt <= last)
      );
    });
    expect(wrong).toEqual([]);
    for (const { forwardedOn, outcome } of office.forwardings) {
      expect(forwardedOn < (outcome?.on ?? '9')).toBe(true);
    }
  });

  it('promises a day with every acknowledgement, and only there', () => {
    const wrong = office.threads
      .flatMap((t) => t.replies)
      .filter((r) => {
        if (r.kind === 'answer') return r.promisedFor !== undefined;
        return r.promisedFor === undefined || r.promisedFor < localDate(r.at);
      });
    expect(wrong).toEqual([]);
  });

  it('keeps the days of a promise in order and true to its state', () => {
    const wrong = office.promises.filter(
      (p) =>
        p.dueOn <= p.madeOn ||
        (p.decidedOn ?? p.madeOn) < p.madeOn ||
        (p.toldOn !== undefined && p.toldOn < (p.decidedOn ?? '9')) ||
        (p.state === 'keptOnTime' && (p.toldOn ?? '9') > p.dueOn) ||
        (p.state === 'keptLate' && (p.toldOn ?? '') <= p.dueOn),
    );
    expect(wrong).toEqual([]);
  });

  it('represents every class, turn, state, status, purpose and level', () => {
    const classes = comments(office).map((c) => c.class);
    for (const kind of [...commentClasses, null]) expect(classes).toContain(kind);
    expect(classes.filter((c) => c === null)).toHaveLength(12);
    for (const whose of turns) expect(office.threads.map((t) => turn(t).turn)).toContain(whose);
    for (const state of promiseStates) expect(office.promises.map((p) => p.state)).toContain(state);
    for (const status of postStatuses) expect(office.posts.map((p) => p.status)).toContain(status);
    for (const purpose of purposes) expect(office.posts.map((p) => p.purpose)).toContain(purpose);
    for (const level of participationLevels) {
      expect(office.posts.map((p) => p.participationLevel)).toContain(level);
    }
    const states = office.checklists.flatMap((c) => c.items.map((i) => i.state));
    for (const state of ['open', 'done', 'notApplicable'] as const) expect(states).toContain(state);
  });

  it('has a plausible desk: some late, some due, some with experts, one of them late', () => {
    const late = overdue(office, at);
    expect(late.length).toBeGreaterThanOrEqual(5);
    expect(late.length).toBeLessThanOrEqual(8);
    const state = (whose: string) => office.threads.filter((t) => turn(t).turn === whose);
    expect(state('ours').length - late.length).toBeGreaterThanOrEqual(8);
    const experts = state('expert');
    expect(experts.length).toBeGreaterThanOrEqual(4);
    expect(experts.length).toBeLessThanOrEqual(6);
    const overdueExperts = experts
      .flatMap((t) => t.referrals)
      .filter((r) => r.wantedBy < localDate(at));
    expect(overdueExperts).toHaveLength(1);
    expect(state('resident').length).toBeGreaterThanOrEqual(6);
  });

  it('has put two aside, and a third has woken', () => {
    const aside = office.threads.filter((t) => t.snooze).map(turn);
    for (const state of aside) expect(state).toMatchObject({ turn: 'ours' });
    const until = aside.map((state) => state.snoozedUntil ?? '');
    expect(until.filter((moment) => moment > at)).toHaveLength(2);
    expect(until).toContain(untilWritten);
    expect(until.filter((moment) => moment !== '' && moment <= at)).toHaveLength(1);
  });

  it('has moderated seldom, never for criticism, and one block is to be looked at again', () => {
    const moderated = office.threads.filter((t) => t.moderations.length > 0);
    expect(moderated.length).toBeGreaterThanOrEqual(6);
    expect(moderated.length).toBeLessThanOrEqual(14);
    const entries = moderated.flatMap((t) => t.moderations.map((m) => ({ ...m, thread: t })));
    for (const action of moderationActions) expect(entries.map((m) => m.action)).toContain(action);
    const inForce = entries.filter((m) => m.reversed === undefined);
    expect(inForce.length).toBe(entries.length - 1);
    for (const { thread } of inForce) expect(thread.comments[0]?.class).toBe('inappropriate');
    const reviews = entries.flatMap((m) => m.reviewOn ?? []);
    expect(reviews).toEqual([localDate(at)]);
    const closedAsSuch = office.threads.filter((t) =>
      /^(Piilotettu|Poistettu)/.test(t.closeReason ?? ''),
    );
    expect(closedAsSuch.filter((t) => t.moderations.length === 0)).toEqual([]);
    const pictures = [...entries.flatMap((m) => m.files), ...office.threads.flatMap(filesOf)];
    expect(pictures).toHaveLength(2);
  });

  it('has told residents of the right place, asked after experts, and kept notes', () => {
    const routings = office.threads.flatMap((t) => t.routings);
    for (const kind of routingKinds) expect(routings.map((r) => r.kind)).toContain(kind);
    const requests = routings.filter((r) => r.kind === 'informationRequest');
    const numbers = requests.map((r) => r.diaryNumber);
    expect(new Set(numbers).size).toBe(requests.length);
    expect(routings.some((r) => r.at > atLocal(addDays(localDate(at), -31)))).toBe(true);

    const referrals = office.threads.flatMap((t) => t.referrals);
    expect(referrals.filter((r) => r.withdrawnAt).length).toBeGreaterThanOrEqual(2);
    const waiting = referrals.filter((r) => !r.answeredAt && !r.withdrawnAt);
    expect(waiting.map((r) => r.remindedAt?.length ?? 0)).toContain(2);

    const noted = office.threads.filter((t) => t.notes.length > 0);
    expect(noted.length).toBeGreaterThanOrEqual(8);
    expect(noted.filter((t) => t.closedAt === undefined).length).toBeGreaterThanOrEqual(3);
    expect(office.forwardings.filter((f) => f.outcome).length).toBeGreaterThanOrEqual(3);
    expect(office.forwardings.filter((f) => !f.outcome).length).toBeGreaterThanOrEqual(1);
  });

  it('plans the next five weeks', () => {
    const ahead = office.posts.filter((p) => !p.variants.some((v) => v.publishedAt));
    expect(ahead.length).toBeGreaterThanOrEqual(10);
    const last = addDays(localDate(at), 38);
    for (const p of ahead) expect(['idea', 'draft', 'ready']).toContain(p.status);
    const dates = ahead.flatMap((p) => p.date ?? []);
    expect(dates.filter((date) => date < localDate(at) || date > last)).toEqual([]);
  });

  it('refers only to what is there, under keys of its own', () => {
    const keys = (list: readonly { key: string }[]) => new Set(list.map((x) => x.key));
    const [posts, channels, themes, units] = [
      office.posts,
      office.channels,
      office.themes,
      office.units,
    ].map(keys);
    expect(posts?.size).toBe(office.posts.length);
    expect(new Set(comments(office).map((c) => c.key)).size).toBe(comments(office).length);
    const platformIds = office.posts.flatMap((p) => p.variants.flatMap((v) => v.platformId ?? []));
    expect(new Set(platformIds).size).toBe(platformIds.length);
    for (const id of platformIds) expect(id).toMatch(/^\d{15,17}$/);
    for (const t of office.threads) {
      expect(channels).toContain(t.channel);
      for (const theme of t.themes) expect(themes).toContain(theme);
      for (const r of t.referrals) expect(units).toContain(r.unit);
    }
    for (const post of office.threads.flatMap((t) => t.post ?? [])) expect(posts).toContain(post);
    for (const p of office.promises) {
      expect(posts).toContain(p.post);
      if (p.unit !== null) expect(units).toContain(p.unit);
    }
    for (const f of office.forwardings) {
      expect(themes).toContain(f.theme);
      expect(units).toContain(f.unit);
    }
    for (const c of office.checklists) expect(posts).toContain(c.post);
    for (const p of office.posts) {
      for (const theme of p.themes) expect(themes).toContain(theme);
      for (const v of p.variants) expect(channels).toContain(v.channel);
    }
  });
});
