import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../src/domain/time.ts';
import {
  commentClasses,
  participationLevels,
  postStatuses,
  promiseStates,
  purposes,
  turns,
} from '../../src/domain/words.ts';
import { generateSample } from '../../src/sample/generate.ts';
import { comments, now, overdue, turn } from './support.ts';

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
        ...t.referrals.flatMap((r) => [r.askedAt, r.answeredAt ?? r.askedAt]),
        ...(t.closedAt === undefined ? [] : [t.closedAt]),
      ]),
    ];
    expect(instants.filter((i) => i >= at)).toEqual([]);
    const days = [
      ...office.followerCounts.map((f) => f.date),
      ...office.promises.flatMap((p) => [p.madeOn, p.decidedOn ?? p.madeOn, p.toldOn ?? p.madeOn]),
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
        t.referrals.some((r) => r.askedAt <= opened || (r.answeredAt ?? '9') <= r.askedAt) ||
        (t.closedAt !== undefined && t.closedAt <= last)
      );
    });
    expect(wrong).toEqual([]);
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
      expect(units).toContain(p.decidedBy);
    }
    for (const c of office.checklists) expect(posts).toContain(c.post);
    for (const p of office.posts) {
      for (const theme of p.themes) expect(themes).toContain(theme);
      for (const v of p.variants) expect(channels).toContain(v.channel);
    }
  });
});
