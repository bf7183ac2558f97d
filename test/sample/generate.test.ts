import { describe, expect, it } from 'vitest';
import { addMonths, localDate, localTime, monthOf, weekday } from '../../src/domain/time.ts';
import { needsAnswer } from '../../src/domain/turn.ts';
import { generateSample } from '../../src/sample/generate.ts';
import { officeDays } from '../../src/sample/office-days.ts';
import type { SampleOffice } from '../../src/sample/types.ts';
import { comments, now, published } from './support.ts';

const sample = generateSample({ now });

function count<T>(list: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** Every text that somebody reads. */
const texts = (office: SampleOffice): string[] => [
  ...office.posts.flatMap((p) => [p.title, ...p.variants.map((v) => v.text)]),
  ...office.threads.flatMap((t) => [
    ...t.comments.map((c) => c.text),
    ...t.replies.map((r) => r.text),
    ...t.referrals.flatMap((r) => [r.question, r.answer ?? '']),
    t.closeReason ?? '',
    ...t.notes.map((n) => n.text),
    ...t.routings.flatMap((r) => [r.told, r.place]),
    ...t.moderations.flatMap((m) => [m.note ?? '', m.reversed?.reason ?? '']),
  ]),
  ...office.forwardings.map((f) => f.outcome?.result ?? ''),
  ...office.promises.flatMap((p) => [p.text, p.outcome ?? '', p.reason ?? '']),
];

describe('the sample municipality', () => {
  it('says that it is fictional and writes only to the example domain', () => {
    expect(sample.office.name).toContain('kuvitteellinen');
    expect(sample.office.description).toContain('kuvitteellinen');
    expect(sample.units.every((u) => u.email.endsWith('@lemmes.example'))).toBe(true);
    const links = [
      ...sample.channels.map((c) => c.url),
      ...sample.threads.map((t) => t.link),
      ...sample.posts.flatMap((p) => p.variants.flatMap((v) => v.link ?? [])),
    ];
    expect(links.every((link) => /^https:\/\/[a-z]+\.lemmes\.example\//.test(link))).toBe(true);
  });

  it('holds thirteen months of a small municipality’s work', () => {
    expect(published(sample).length).toBeGreaterThanOrEqual(240);
    expect(comments(sample).length).toBeGreaterThanOrEqual(900);
    const posts = count(published(sample), (p) => (p.date ?? '').slice(0, 7));
    const arrived = count(comments(sample), (c) => monthOf(c.at));
    for (let back = 13; back >= 1; back -= 1) {
      const month = addMonths(monthOf(now), -back);
      const july = month.endsWith('-07');
      expect(posts.get(month)).toBeGreaterThanOrEqual(july ? 7 : 16);
      expect(posts.get(month)).toBeLessThanOrEqual(july ? 11 : 24);
      expect(arrived.get(month)).toBeGreaterThanOrEqual(50);
      expect(arrived.get(month)).toBeLessThanOrEqual(130);
    }
  });

  it('turns from telling to talking', () => {
    const share = (from: number, to: number): number => {
      const months = [addMonths(monthOf(now), -from), addMonths(monthOf(now), -to)] as const;
      const posts = published(sample).filter(
        (p) => (p.date ?? '') >= months[0] && (p.date ?? '').slice(0, 7) <= months[1],
      );
      return (
        posts.filter((p) => p.purpose === 'pull' || p.purpose === 'network').length / posts.length
      );
    };
    expect(share(13, 11)).toBeGreaterThan(0.09);
    expect(share(13, 11)).toBeLessThan(0.17);
    expect(share(7, 5)).toBeGreaterThan(share(13, 11));
    expect(share(3, 1)).toBeGreaterThan(0.22);
    expect(share(3, 1)).toBeLessThan(0.33);
  });

  it('is rich in words: no comment stands often, no two posts read the same', () => {
    const said = count(comments(sample), (c) => c.text);
    expect(said.size).toBeGreaterThanOrEqual(420);
    expect(Math.max(...said.values())).toBeLessThanOrEqual(4);
    const read = published(sample).map((p) => p.variants[0]?.text);
    expect(new Set(read).size).toBe(read.length);
  });

  it('is about one eighth Swedish, and answers in the language of the question', () => {
    const swedish = comments(sample).filter((c) => c.language === 'sv').length;
    const share = swedish / comments(sample).length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.15);
    const foreign = sample.threads.filter((t) =>
      t.replies.some((r) => t.comments.every((c) => c.language !== r.language)),
    );
    expect(foreign).toEqual([]);
  });

  it('leaves no blank unfilled and names no one', () => {
    for (const text of texts(sample)) {
      expect(text).not.toMatch(/\[\[|\]\]|\{|\}|undefined|\bnull\b|\d\.\.(?!\.)/);
      expect(text).not.toMatch(/[\w.]+@[\w.]+/);
      expect(text).not.toMatch(/(\+358|\b0\d{1,2})[\s-]?\d{3,}[\s-]?\d{2,}/);
      expect(text).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/);
    }
  });

  it('gives weekdays the case that the word after the date asks for', () => {
    const said = texts(sample).join('\n');
    expect(said).toMatch(/(ihin|oon) \d+\.\d+\. mennessä/);
    expect(said).toMatch(/sta \d+\.\d+\. alkaen/);
    expect(said).not.toMatch(/na \d+\.\d+\. (asti|mennessä|alkaen)/);
  });

  it('holds what residents may paste: markup, a formula, a change of direction', () => {
    const said = comments(sample).map((c) => c.text);
    expect(said.some((t) => t.includes('<b>'))).toBe(true);
    expect(said.some((t) => t.startsWith('=SUM(A1)'))).toBe(true);
    expect(said.some((t) => t.includes('\u202e'))).toBe(true);
  });

  it('is heard mostly in the evening and at weekends, and answers in office hours', () => {
    const all = comments(sample);
    const free = all.filter((c) => {
      const hour = Number(localTime(c.at).slice(0, 2));
      return weekday(localDate(c.at)) > 5 || hour >= 16 || hour < 8;
    });
    expect(free.length / all.length).toBeGreaterThan(0.6);
    const office = officeDays(sample.office.closures);
    const outside = sample.threads
      .flatMap((t) => t.replies)
      .filter((r) => {
        const hours = office.hours(localDate(r.at));
        const time = localTime(r.at);
        return hours === null || time < hours.opens || time > hours.closes;
      });
    expect(outside).toEqual([]);
  });

  it('is mostly answered within a working day, and sometimes late', () => {
    const office = officeDays(sample.office.closures);
    const first = sample.threads.flatMap((t) => {
      const [comment] = t.comments;
      const [reply] = t.replies;
      const asks = comment && needsAnswer({ class: comment.class, needsAnswer: null }) === true;
      return asks && reply ? [office.after(comment.at, 468) >= reply.at] : [];
    });
    const inTime = first.filter(Boolean).length / first.length;
    expect(inTime).toBeGreaterThan(0.65);
    expect(inTime).toBeLessThan(0.95);
  });

  it('counts an own reply in the platform’s comments, and no shares on Instagram', () => {
    const metrics = sample.posts.flatMap((p) => p.metrics);
    expect(metrics.length).toBeGreaterThan(600);
    expect(
      metrics.filter((m) => m.channel === 'ig').every((m) => m.values.shares === undefined),
    ).toBe(true);
    const asked = sample.posts.find((p) => p.metrics.some((m) => (m.values.comments ?? 0) > 8));
    expect(asked).toBeDefined();
  });

  it('is the same for the same moment, and another for another', () => {
    expect(generateSample({ now })).toEqual(sample);
    expect(generateSample({ now, seed: 2 })).not.toEqual(sample);
    const later = generateSample({ now: '2026-01-24T11:00:00.000Z' });
    expect(later.posts[0]?.date?.slice(0, 7)).toBe('2024-12');
    expect(sample.posts[0]?.date?.slice(0, 7)).toBe('2024-10');
  });
});
