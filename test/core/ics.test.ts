import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, atLocal, instant, localDate } from '../../src/domain/time.ts';
import { readIcs } from '../../src/importers/ics/index.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { type IcsEntry, icsCalendar } from '../../src/report/ics.ts';
import { testCore, testNow } from '../support/core.ts';

/** What a library that had no part in the writing finds in a file. */
function byOthers(content: string) {
  return Object.values(ical.sync.parseICS(content))
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map((event) => {
      const whole = event.datetype === 'date';
      return {
        uid: event.uid,
        title: textOf(event.summary),
        description: textOf(event.description),
        start: whole ? dayOf(event.start) : event.start.toISOString(),
        end: event.end ? (whole ? dayOf(event.end) : event.end.toISOString()) : null,
      };
    });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : '';
}

/** It makes a day the midnight of the machine that reads. */
function dayOf(midnight: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${midnight.getFullYear()}-${two(midnight.getMonth() + 1)}-${two(midnight.getDate())}`;
}

const entry = (uid: string, when: IcsEntry['when'], words: Partial<IcsEntry> = {}): IcsEntry => ({
  uid,
  when,
  title: 'Julkaisu',
  description: '',
  place: null,
  link: null,
  firm: null,
  ...words,
});

describe('a calendar file that is written', () => {
  const near = (from: string, days: number) => fc.nat({ max: days }).map((by) => addDays(from, by));
  // Around both changes of the clock in two years, and on any day of four.
  const day = fc.oneof(
    near('2026-10-24', 2),
    near('2027-03-27', 2),
    near('2027-10-30', 2),
    near('2028-03-25', 2),
    near('2025-12-01', 1400),
  );
  const two = (n: number) => String(n).padStart(2, '0');
  const time = fc
    .tuple(
      fc.oneof(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 5 })),
      fc.nat({ max: 59 }),
    )
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
  const when: fc.Arbitrary<IcsEntry['when']> = fc.oneof(
    fc
      .record({ on: day, at: time })
      .map(({ on, at }) => ({ is: 'planned', on, at, end: null }) as const),
    day.map((on) => ({ is: 'days', from: on, to: on }) as const),
    fc
      .tuple(day, fc.nat({ max: 3 }))
      .map(([from, by]) => ({ is: 'days', from, to: addDays(from, by) }) as const),
    fc.tuple(day, fc.nat({ max: 1439 })).map(
      ([on, minute]) =>
        ({
          is: 'happened',
          at: instant(Date.parse(`${on}T00:00:00Z`) + minute * 60_000),
        }) as const,
    ),
  );
  // Any letters, in lines that must be folded; without blanks around, which readers may take off. Not the
  // backslash: node-ical takes an escaped one and an n after it for a new line. Our own reader is asked below.
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\\]/gu, '').trim())
    .filter((text) => text !== '');

  test('ends no line by the separators that some programs take for line ends', () => {
    const title = 'Eka\u2028toka\u2029kolmas';
    const on = { is: 'days', from: '2026-11-24', to: '2026-11-24' } as const;
    const read = byOthers(icsCalendar('Testikunta', [entry('a@vuoro', on, { title })], testNow));
    expect(read).toMatchObject([{ title: 'Eka\ntoka\nkolmas' }]);
  });

  test('holds for another library the same events at the same moments, over every change of the clock', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(when, words), { minLength: 1, maxLength: 8 }), (posts) => {
        const entries = posts.map(([when, title], i) =>
          entry(`post-${i}@vuoro`, when, { title, description: `Tila; a, b\n${title}\n.` }),
        );
        const read = byOthers(icsCalendar('Testikunta', entries, testNow));
        expect(read).toEqual(
          posts.map(([when, title], i) => ({
            uid: `post-${i}@vuoro`,
            title,
            description: `Tila; a, b\n${title}\n.`,
            ...momentsOf(when),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });

  function momentsOf(when: IcsEntry['when']) {
    if (when.is === 'days') return { start: when.from, end: addDays(when.to, 1) };
    const start = when.is === 'planned' ? atLocal(when.on, when.at) : when.at;
    return { start, end: instant(Date.parse(start) + 30 * 60_000) };
  }

  test('is read by our own reader too, on the same days at the same times', () => {
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 8 }), (whens) => {
        const title = 'C:\\new, a; b\\\\';
        const entries = whens.map((when, i) => entry(`post-${i}@vuoro`, when, { title }));
        const content = icsCalendar('Testikunta', entries, testNow);
        const source = sourceOf('vuoro.ics', Buffer.from(content));
        const { events } = readIcs(source, { from: '2020-01-01', to: '2040-01-01' });
        expect(new Set(events.map((event) => event.title))).toEqual(new Set([title]));
        expect(
          events.map(({ uid, from, to, at }) => ({ uid, from, to: at === null ? to : null, at })),
        ).toEqual(
          whens.map((when, i) => {
            const uid = `post-${i}@vuoro`;
            if (when.is === 'days') return { uid, from: when.from, to: when.to, at: null };
            const start = when.is === 'planned' ? atLocal(when.on, when.at) : when.at;
            const at = new Date(start).toLocaleTimeString('sv', {
              timeZone: 'Europe/Helsinki',
              timeStyle: 'short',
            });
            return { uid, from: localDate(start), to: null, at };
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('has no line over 75 octets and no line that a text could make', () => {
    const title = 'Liikuntapaikkarakentamissuunnitelmaluonnos 🏊‍♀️ '.repeat(6);
    const hostile = 'a\r\nEND:VEVENT\nBEGIN:VEVENT\u0000\u2028;b,c\\';
    const content = icsCalendar(
      hostile,
      [
        entry(
          'a@vuoro',
          { is: 'days', from: '2026-12-01', to: '2026-12-01' },
          {
            title: `${title}${hostile}`,
            description: hostile,
            place: hostile,
            link: 'https://example.fi/a\r\nSUMMARY:b',
          },
        ),
      ],
      testNow,
    );
    for (const line of content.split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(content.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(byOthers(content)).toHaveLength(1);
  });
});

describe('the office’s calendar file', () => {
  async function withPosts() {
    const core = await testCore();
    const { call } = core;
    const [channel] = await call('channel.list', {});
    const places = [{ channelId: channel!.id, language: 'fi' as const }];
    const add = async (fields: object) =>
      (await call('post.add', { title: 'Talousarvio: mitä säästetään?', places, ...fields })).id;
    const planned = await add({
      plannedOn: '2026-12-01',
      plannedAt: '09:30',
      notes: 'Salainen muistiinpano',
      approval: 'Hyväksytty puhelimessa',
      links: [{ url: 'https://kunta.example.fi/talous', campaign: null }],
    });
    const day = await add({ title: 'Joulunavaus', plannedOn: '2026-12-05' });
    const out = await add({ title: 'Julkaistu', plannedOn: '2026-11-20' });
    const { variants } = await call('post.get', { id: out });
    const link = 'https://facebook.com/kunta/posts/1';
    await call('variant.publish', { variantId: variants[0]!.variantId, link });
    return { ...core, planned, day, out };
  }

  test('tells titles, states, channels and links, and none of the communicator’s own notes', async () => {
    const { call, planned, day, out } = await withPosts();
    const asked = { from: '2026-11-01', to: '2027-01-01' };
    const { fileName, content } = await call('calendar.ics', asked);
    expect(fileName).toBe('Testikunta 2026-11-01.ics');
    expect(byOthers(content)).toEqual([
      {
        uid: `${out}@vuoro`,
        title: 'Julkaistu',
        description: 'Tila: Julkaistu\nKanavat: Facebook\nhttps://facebook.com/kunta/posts/1',
        start: '2026-11-24T08:00:00.000Z',
        end: '2026-11-24T08:30:00.000Z',
      },
      {
        uid: `${planned}@vuoro`,
        title: 'Talousarvio: mitä säästetään?',
        description: 'Tila: Luonnos\nKanavat: Facebook\nhttps://kunta.example.fi/talous',
        start: '2026-12-01T07:30:00.000Z',
        end: '2026-12-01T08:00:00.000Z',
      },
      {
        uid: `${day}@vuoro`,
        title: 'Joulunavaus',
        description: 'Tila: Luonnos\nKanavat: Facebook',
        start: '2026-12-05',
        end: '2026-12-06',
      },
    ]);
    expect(content).not.toMatch(/Salainen|puhelimessa/);
    const { content: more } = await call('calendar.ics', { ...asked, layers: ['holidays'] });
    expect(byOthers(more).filter(({ uid }) => uid.startsWith('holidays/'))).toHaveLength(5);
  });

  test('is kept beside the office while it is wanted, after changes and undoing', async () => {
    const { core, call, file, planned, restart } = await withPosts();
    const path = file.replace(/vuoro$/, 'ics');
    const titles = () => byOthers(readFileSync(path, 'utf8')).map(({ title }) => title);
    const state = () => call('calendar.subscription', {});
    expect(await state()).toEqual({ on: false, path, writtenAt: null, failure: null });

    const told: string[] = [];
    core.subscribe((event) => void (event.event === 'changed' && told.push(...event.tables)));
    await call('office.update', { subscription: true });
    await expect.poll(() => existsSync(path), { timeout: 5000 }).toBe(true);
    await expect.poll(async () => (await state()).writtenAt).toBe(testNow);
    expect(told).toContain('subscription');
    await call('post.update', { id: planned, title: 'Budjetti' });
    await expect.poll(titles, { timeout: 5000 }).toContain('Budjetti');
    await call('history.undo', {});
    await expect.poll(titles, { timeout: 5000 }).not.toContain('Budjetti');
    // What has not been written yet is written when the office is closed.
    await call('post.update', { id: planned, title: 'Viime hetkellä' });
    await restart();
    expect(titles()).toContain('Viime hetkellä');

    await call('office.update', { subscription: false });
    await call('post.update', { id: planned, title: 'Ei enää' });
    await restart();
    expect(titles()).not.toContain('Ei enää');
  });

  test('that can’t be written, or is somebody else’s, stops no command and says why', async () => {
    const { call, file, planned, logged } = await withPosts();
    const path = file.replace(/vuoro$/, 'ics');
    const others = 'BEGIN:VCALENDAR\nPRODID:-//Oma//FI\nEND:VCALENDAR\n';
    writeFileSync(path, others);
    await call('office.update', { subscription: true });
    const failure = async () => (await call('calendar.subscription', {})).failure;
    await expect
      .poll(failure, { timeout: 5000 })
      .toEqual({ code: 'subscription.notOurs', params: { file: path } });
    expect(readFileSync(path, 'utf8')).toBe(others);

    rmSync(path);
    mkdirSync(path);
    await call('post.update', { id: planned, title: 'Uusi otsikko' });
    await expect
      .poll(failure, { timeout: 5000 })
      .toEqual({ code: 'file.unwritable', params: { file: path } });
    expect(logged.map(({ procedure }) => procedure)).toContain('subscription');

    rmSync(path, { recursive: true });
    await call('post.update', { id: planned, title: 'Toinen otsikko' });
    await expect.poll(failure, { timeout: 5000 }).toBeNull();
    expect(existsSync(path)).toBe(true);
  });
});
