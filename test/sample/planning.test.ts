import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSample } from '../../src/core/create.ts';
import { meetingChain } from '../../src/domain/chain.ts';
import { reckonTurns, shutDays } from '../../src/domain/recurrence.ts';
import {
  type Instant,
  addDays,
  addMonths,
  atLocal,
  daysBetween,
  localDate,
  localTime,
  weekday,
} from '../../src/domain/time.ts';
import type { Call } from '../../src/contract/index.ts';
import { generateSample } from '../../src/sample/generate.ts';
import { officeDays } from '../../src/sample/office-days.ts';
import type { SampleOffice } from '../../src/sample/types.ts';
import { temporaryFolder, testCore, testNow } from '../support/core.ts';

const moments: [string, Instant][] = [
  ['an ordinary Tuesday', testNow],
  ['the first minute of a year', '2025-12-31T22:00:30.000Z'],
  ['a leap day before opening', '2024-02-29T05:10:00.000Z'],
  ['the spring change of clocks', '2026-03-29T01:00:00.000Z'],
  ['the autumn change of clocks', '2025-10-26T01:30:00.000Z'],
  ['the middle of the July closure', '2025-07-09T12:00:00.000Z'],
  ['midsummer', '2026-06-20T15:00:00.000Z'],
  ['Christmas', '2026-12-26T20:00:00.000Z'],
  ['a Thursday late in the evening', '2026-08-27T20:55:00.000Z'],
];

/** All that is planned with the texts that somebody reads. */
const planned = ({ planning }: SampleOffice) => [
  ...planning.series.map(({ post }) => post),
  ...planning.posts,
];

describe.each(moments)('the sample’s plans at %s', (_, at) => {
  const sample = generateSample({ now: at });
  const { planning, office, channels, themes } = sample;
  const today = localDate(at);
  const isOpen = officeDays(office.closures).isOpen;

  it('has series that go by their rules, one with a turn left out and one with a turn of its own', () => {
    for (const { post, rule, turns } of planning.series) {
      const end = { count: turns.length + 1 };
      const shut = shutDays(office.closures);
      expect(reckonTurns(rule, { first: post.date, notBefore: today, end, shut }).days).toEqual(
        turns,
      );
      // The first fits the rule as well as the others.
      const earlier = { first: addDays(post.date, -40), notBefore: post.date, end, shut };
      expect(reckonTurns(rule, earlier).days[0]).toBe(post.date);
      expect(post.date > today).toBe(true);
    }
    expect(planning.series.map(({ rule }) => rule.kind)).toEqual([
      'weekly',
      'monthlyWeekday',
      'yearlyWeek',
    ]);
    expect(planning.series.flatMap(({ skipped }) => skipped)).toEqual([
      expect.stringMatching(/-07-0[1-7]$/),
    ]);
    const changed = planning.series.flatMap((one) => one.changed ?? []);
    expect(changed).toHaveLength(1);
    expect(changed[0]!.date).toBe(addDays(changed[0]!.turn, -1));
    expect(isOpen(changed[0]!.date)).toBe(true);
  });

  it('has the year’s meetings and school holidays in layers', () => {
    const layers = Object.fromEntries(planning.layers.map(({ name, events }) => [name, events]));
    expect(Object.keys(layers)).toEqual(['Valtuusto', 'Kunnanhallitus', 'Lemmeksen koulut']);
    for (const events of Object.values(layers)) {
      expect(new Set(events.map(({ from }) => from)).size).toBe(events.length);
      for (const { from, to } of events) expect(from <= to).toBe(true);
    }
    const council = layers['Valtuusto']!.map(({ from }) => from);
    for (const day of council) expect(weekday(day)).toBe(1);
    // What a post tells of a meeting is in the calendar too.
    const start = `${addMonths(today.slice(0, 7), -6)}-01`;
    for (const { title, date, variants } of sample.posts) {
      if (title !== 'Valtuusto kokoontuu' || (date ?? '') < start || !variants[0]!.text) continue;
      const day = /kokoontuu maanantaina (\d+\.\d+)\./.exec(variants[0]!.text)![1];
      const soon = council.filter((one) => one > date! && one < addDays(date!, 24));
      const days = soon.map((one) => `${Number(one.slice(8))}.${Number(one.slice(5, 7))}`);
      expect(days).toContain(day);
    }
    for (const { from } of layers['Kunnanhallitus']!) {
      expect(weekday(from)).toBe(2);
      expect(isOpen(from)).toBe(true);
    }
    // Half a year back and ahead there are no gaps longer than the summer.
    for (const [name, most] of [
      ['Valtuusto', 80],
      ['Kunnanhallitus', 65],
    ] as const) {
      const days = layers[name]!.map(({ from }) => from);
      expect(days[0]! < addDays(today, -100) && days.at(-1)! > addDays(today, 100)).toBe(true);
      for (const [i, day] of days.slice(1).entries()) {
        expect(daysBetween(days[i]!, day)).toBeLessThanOrEqual(most);
      }
    }
    const school = layers['Lemmeksen koulut']!;
    expect(new Set(school.map(({ title }) => title))).toEqual(
      new Set(['Syysloma', 'Joululoma', 'Talviloma', 'Kesäloma']),
    );
    expect(school.every(({ from, to }) => daysBetween(from, to) < 85)).toBe(true);
  });

  it('asks before a council meeting of the coming weeks, and tells after it', () => {
    const { layer, on } = planning.chain;
    expect(layer).toBe('Valtuusto');
    expect(daysBetween(today, on)).toBeLessThan(80);
    const chain = meetingChain({ from: on, to: on }, today, isOpen);
    expect(chain.map(({ part }) => part)).toEqual(['before', 'decision', 'effects']);
    expect(chain[0]!.on > today).toBe(true);
  });

  it('plans only ahead, on days when the office is open, and nothing twice within an hour', () => {
    const posts = planned(sample);
    for (const { date, createdAt } of posts) {
      expect(date > today && createdAt < at).toBe(true);
      expect(isOpen(date)).toBe(true);
    }
    for (const { date, time } of planning.posts) {
      const near = posts.filter(
        (other) =>
          other.date === date &&
          Math.abs(Number(other.time.slice(0, 2)) - Number(time.slice(0, 2))) < 1,
      );
      expect(near).toHaveLength(1);
    }
    for (const { expiresOn, answeredUntil, date } of posts) {
      expect((expiresOn ?? '9') > date && (answeredUntil ?? '9') > date).toBe(true);
    }
    expect(planning.ideas.every(({ createdAt }) => createdAt < at)).toBe(true);
  });

  it('knows a past day of mourning, on which only one post came out, and why', () => {
    const [mode, ...others] = planning.modes;
    expect(others).toEqual([]);
    expect(mode!.kind).toBe('mourning');
    expect(mode!.from).toBe(mode!.to);
    const days = daysBetween(mode!.from, today);
    expect(days).toBeGreaterThanOrEqual(10);
    expect(days).toBeLessThan(120);
    const out = sample.posts.filter(
      ({ variants }) => localDate(variants[0]?.publishedAt ?? at) === mode!.from,
    );
    expect(mode!.reasons).toMatchObject([
      { post: out[0]!.key, at: out[0]!.variants[0]!.publishedAt },
    ]);
    expect(out).toHaveLength(1);
  });

  it('speaks both languages, leaves no blank and refers only to what is there', () => {
    const texts = [
      ...planned(sample).map((post) => post.texts),
      ...planning.ideas.map((idea) => idea.texts).filter((words) => words.length > 0),
      ...planning.series.flatMap(({ changed }) => (changed ? [changed.texts] : [])),
      planning.chain.before.texts,
    ];
    const keys = channels.map(({ key }) => key);
    for (const words of texts) {
      expect(new Set(words.map(({ language }) => language))).toEqual(new Set(['fi', 'sv']));
      for (const { channel, text } of words) {
        expect(keys).toContain(channel);
        expect(text).not.toMatch(/\[\[|\]\]|\{|\}|undefined|\bnull\b|\d\.\.(?!\.)|@/);
        expect(text).not.toMatch(/na \d+\.\d+\. (asti|mennessä|alkaen)/);
      }
    }
    const used = [
      ...[...planned(sample), ...planning.ideas].flatMap((post) => post.themes),
      ...planning.chain.before.themes,
      ...planning.postTemplate.themes,
      ...planning.monthTemplate.posts.flatMap((post) => post.themes),
    ];
    const known = themes.map(({ key }) => key);
    for (const theme of used) expect(known).toContain(theme);
    const links = planned(sample).flatMap((post) => post.links.map(({ url }) => url));
    for (const link of links) expect(link).toMatch(/^https:\/\/www\.lemmes\.example\//);
  });
});

it('draws its plans apart: the rest of the sample is the same without them', () => {
  const { planning, ...rest } = generateSample({ now: testNow });
  expect(JSON.stringify(rest)).not.toContain('Viikon tapahtumat');
  expect(planning.ideas.length).toBeGreaterThanOrEqual(5);
  expect(planning.ideas.length).toBeLessThanOrEqual(8);
  expect(planning.ideas.filter(({ purpose }) => purpose !== null).length).toBeGreaterThan(2);
  expect(planning.ideas.some(({ purpose }) => purpose === null)).toBe(true);
  expect(generateSample({ now: testNow }).planning).toEqual(planning);
});

/** The posts of the days ahead by their titles. */
async function ahead(call: Call, title: string) {
  const posts = await call('post.list', { from: '2026-11-25', to: '2030-01-01' });
  return posts.filter((post) => post.title === title);
}

const one = async (call: Call, title: string) => {
  const [row, ...more] = await ahead(call, title);
  expect(more).toEqual([]);
  return call('post.get', { id: row!.id });
};

describe('in the office of the sample', () => {
  it('are series whose hours stand still when the clocks change, and that can go on', async () => {
    const { call } = await testCore({ sample: true });
    const { planning } = generateSample({ now: testNow });
    for (const { post, rule, turns, skipped, changed } of planning.series) {
      const [first] = await ahead(call, post.title);
      const { seriesId } = first!;
      const series = await call('series.get', { id: seriesId! });
      expect(series.rule).toEqual(rule);
      const held = [post.date, ...turns].filter((day) => !skipped.includes(day));
      expect(series.turns.map(({ on }) => on)).toEqual(held);

      const offsets = new Set<number>();
      for (const { postId, on } of series.turns) {
        const turn = await call('post.get', { id: postId });
        if (on === changed?.turn) {
          expect(turn).toMatchObject({ title: changed.title, plannedOn: changed.date });
          expect(turn.plannedAt).toBe(changed.time);
          continue;
        }
        expect(turn).toMatchObject({ title: post.title, plannedOn: on, plannedAt: post.time });
        const instant = atLocal(on, turn.plannedAt!);
        expect(localTime(instant)).toBe(post.time);
        offsets.add(Number(post.time.slice(0, 2)) - Number(instant.slice(11, 13)));
        expect(turn.warnings.map(({ code }) => code)).not.toContain('sameText');
        expect(turn.answeredUntil).toBe(post.answeredBy === null ? null : addDays(on, 1));
      }
      // The yearly one is always in winter.
      expect(offsets).toEqual(new Set(rule.kind === 'yearlyWeek' ? [2] : [2, 3]));

      // The program itself would have made them so: by the same rule nothing is missing and nothing too much.
      const until = turns.at(-1)!;
      const again = { postId: first!.id, rule, end: { until } };
      expect(await call('series.repeat', again)).toEqual({ ids: [], removed: 0, left: 0 });
      const longer = { postId: first!.id, rule, end: { count: turns.length + 2 } };
      expect((await call('series.repeat', longer)).ids).toHaveLength(1);
    }
  });

  it('are pictures in files of their own hash, with and without words for those who do not see', async () => {
    const { call, file } = await testCore({ sample: true });
    const folder = file.replace(/\.vuoro$/, '-media');
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.png`);
      expect(bytes.length).toBeLessThan(10_000);
    }
    expect(await call('media.unused', {})).toEqual({ count: 0, bytes: 0, folder });

    const map = await one(call, 'Ulkoilukartta on päivitetty');
    const bags = await one(call, 'Kumpi kuvio kirjastokassiin?');
    const waves = await one(call, 'Asukasilta lähipalveluista');
    for (const { media } of [map, bags, waves]) {
      expect(media).toMatchObject([{ missing: { file: false }, mediaType: 'image/png' }]);
      const { base64 } = await call('media.get', { postMediaId: media[0]!.id });
      const png = Buffer.from(base64, 'base64');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        media[0]!.width,
        media[0]!.height,
      ]);
      expect(await call('media.thumbnail', { mediaId: media[0]!.mediaId })).not.toBeNull();
    }
    expect(Object.keys(map.media[0]!.alts).toSorted()).toEqual(['fi', 'sv']);
    expect(waves.media[0]).toMatchObject({ decorative: true, alts: {} });
    const lacking = { code: 'altMissing', count: 1, languages: ['fi', 'sv'] };
    expect(bags.warnings).toEqual([lacking]);
    expect([...map.warnings, ...waves.warnings]).toEqual([]);
  });

  it('are a meeting’s posts, ideas, a day of mourning and the office’s own aim and templates', async () => {
    const { call } = await testCore({ sample: true });
    const marks = await call('layer.marks', { from: '2026-11-25', to: '2027-01-01' });
    const about = marks.filter(({ posts }) => posts > 0);
    expect(about).toMatchObject([
      { title: 'Valtuuston kokous', typed: true, posts: 3, at: '18:00' },
    ]);
    const chain = await call('layer.posts', { eventId: about[0]!.id });
    expect(chain.map(({ title }) => title.replace(/ \d.*/, ''))).toEqual([
      'Näin voit vaikuttaa: Valtuuston kokous',
      'Mitä päätettiin: Valtuuston kokous',
      'Mitä päätöksistä seurasi: Valtuuston kokous',
    ]);
    const before = await call('post.get', { id: chain[0]!.id });
    expect(before).toMatchObject({ purpose: 'pull', plannedAt: '09:00', warnings: [] });
    expect(before.links).toHaveLength(1);
    await expect(call('layer.makeChain', { eventId: about[0]!.id })).rejects.toMatchObject({
      code: 'layer.chainMade',
    });

    const ideas = await call('post.ideas', {});
    // One is from the posts of the months before.
    expect(ideas).toHaveLength(generateSample({ now: testNow }).planning.ideas.length + 1);

    const [mode] = await call('mode.list', {});
    expect(mode).toMatchObject({ kind: 'mourning' });
    const out = await call('post.list', { from: mode!.from, to: addDays(mode!.from, 1) });
    expect(out).toMatchObject([{ publishedAt: expect.any(String), warnings: [] }]);
    const reasons = await call('mode.reasons', { postId: out[0]!.id });
    expect(reasons).toMatchObject([{ mode: mode!.name, at: out[0]!.publishedAt }]);

    expect((await call('post.meter', { month: '2026-11' })).aim).toBe(30);

    const own = ({ templates }: { templates: { id: string; shipped: boolean }[] }) =>
      templates.filter(({ shipped }) => !shipped).map(({ id }) => id);
    const [postTemplate] = own(await call('postTemplate.list', { language: 'fi' }));
    const [monthTemplate] = own(await call('monthTemplate.list', { language: 'fi' }));
    const on = '2027-02-03';
    const made = await call('postTemplate.apply', { id: postTemplate!, language: 'fi', on });
    const { variants, themes } = await call('post.get', made);
    expect(new Set(variants.map(({ language }) => language))).toEqual(new Set(['fi', 'sv']));
    expect(themes).toHaveLength(1);
    const month = { id: monthTemplate!, language: 'fi', month: '2027-02' } as const;
    const turns = await call('monthTemplate.preview', month);
    expect(turns).toHaveLength(4);
    expect(turns.filter(({ there, closed }) => there || closed)).toEqual([]);
    const indexes = turns.map(({ index }) => index);
    expect((await call('monthTemplate.apply', { ...month, indexes })).ids).toHaveLength(4);
  });

  it('are no steps to undo, do not reach into reports, and leave the file sound', async () => {
    const { call } = await testCore({ sample: true });
    expect(await call('history.get', {})).toEqual({ undo: null, redo: null });
    expect((await call('office.check', {})).problems).toEqual([]);
    const posts = await call('post.list', { from: '2025-10-01', to: '2026-11-25' });
    const { posts: generated, promises } = generateSample({ now: testNow });
    const earlier = generated.filter(({ date }) => date !== null && date < '2026-11-25');
    const closing = promises.filter((promise) => promise.closing);
    expect(posts).toHaveLength(earlier.length + closing.length);
  });
});

describe('a sample that can’t be made', () => {
  const world = (file: string) => ({
    file,
    clock: () => testNow,
    newId: () => crypto.randomUUID(),
    log: () => {},
    version: '0.0.0-test',
  });

  it('leaves neither an office nor its pictures', () => {
    const file = join(temporaryFolder(), 'esimerkki.vuoro');
    // What is written last can't be.
    const broken = { ...world(file), version: null as unknown as string };
    expect(() => createSample(broken)).toThrow(/NOT NULL/);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(file.replace(/\.vuoro$/, '-media'))).toBe(false);
  });

  it('says when its pictures can’t be written, and takes nothing away that was there', () => {
    const file = join(temporaryFolder(), 'esimerkki.vuoro');
    const place = file.replace(/\.vuoro$/, '-media');
    writeFileSync(place, 'Ei ole kansio.');
    expect(() => createSample(world(file))).toThrow(
      expect.objectContaining({ code: 'file.unwritable' }),
    );
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(place, 'utf8')).toBe('Ei ole kansio.');
  });
});
