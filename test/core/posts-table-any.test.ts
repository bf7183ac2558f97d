import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { sameName } from '../../src/domain/names.ts';
import { languages, participationLevels, postStatuses, purposes } from '../../src/domain/words.ts';
import { type TestCore, testCore } from '../support/core.ts';
import {
  type Format,
  exported,
  facebook,
  fileOf,
  planned,
  setup,
  site,
} from './post-table.fixture.ts';

/** How many offices of random posts go out and come back; more on demand. */
const runs = Number(process.env['TABLE_RUNS'] ?? 12);

const spice = fc.constantFrom(
  '=1+1',
  '+358 40',
  '-',
  '@kunta',
  "'=x",
  "''=",
  '\t=a',
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\n\n',
  '\r\n',
  "'",
  ' ',
  '_x0041_',
  '_x005F_',
  '😀',
  '👩‍👩‍👧',
  'שלום',
  '‮',
  'ä',
  '\u00a0',
  '�',
  '\u0085',
  '(x)',
  'https://a.fi/',
  'TRUE',
  '1.2.2026',
  '0,5',
  'x',
  '(ei vielä tekstiä)x',
);
const words = fc
  .array(fc.oneof(spice, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const name = words
  .map((text) => text.slice(0, 100).toWellFormed().trim())
  .filter((text) => text.trim() !== '');
const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const post = fc.record({
  fields: fc.record({
    title: name,
    purpose: maybe(fc.constantFrom(...purposes)),
    participationLevel: maybe(fc.constantFrom(...participationLevels)),
    plannedOn: maybe(day),
    plannedAt: maybe(time),
    expiresOn: maybe(day),
    contentious: fc.boolean(),
    answeredBy: maybe(words),
    answeredUntil: maybe(day),
    notes: words,
    hashtags: words,
    approval: words,
    links: fc.array(fc.record({ url: name, campaign: maybe(name) }), { maxLength: 3 }),
  }),
  status: maybe(fc.constantFrom(...postStatuses)),
  themes: fc.array(fc.nat(4), { maxLength: 3 }),
  expert: maybe(name),
  texts: fc.array(
    fc.record({ channel: fc.nat(2), language: fc.constantFrom(...languages), text: words }),
    { maxLength: 4 },
  ),
  out: fc.boolean(),
});
type Plan = typeof post extends fc.Arbitrary<infer P> ? P : never;

/** Writes random posts by the same commands that the screens use. */
async function write(
  { call }: Pick<TestCore, 'call'>,
  plans: readonly Plan[],
  themeNames: readonly string[],
) {
  const channels = await call('channel.list', {});
  const themeIds: string[] = [];
  for (const name of themeNames) {
    const known = (await call('theme.names', {})).find((theme) => sameName(theme.name, name));
    themeIds.push(known?.id ?? (await call('theme.add', { name })).id);
  }
  for (const { fields, status, themes, expert, texts, out } of plans) {
    const unit = async (name: string) =>
      (await call('unit.list', {})).find((one) => sameName(one.name, name))?.id ??
      (await call('unit.add', { name, email: null })).id;
    const input: Input<'post.add'> = {
      ...fields,
      expertUnitId: expert === null ? null : await unit(expert.normalize('NFC')),
      themeIds: themes.flatMap((n) => themeIds[n] ?? []),
    };
    const { id } = await call('post.add', input);
    let variantId: string | undefined;
    for (const { channel, language, text } of texts) {
      const place = { channelId: channels[channel]!.id, language };
      ({ variantId } = await call('variant.set', { postId: id, ...place, text }));
    }
    if (status !== null) await call('post.setStatus', { ids: [id], status });
    if (out && variantId !== undefined) {
      await call('variant.publish', {
        variantId,
        at: '2026-10-01T07:12:00.000Z',
        link: null,
        withoutPromise: 'Kokeilu',
      });
    }
  }
}

/** The table's filled columns under their headers, row by row in the order of the ids. */
function comparable(csv: string): Record<string, string>[] {
  const [headers, ...rows] = Papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: ';' }).data;
  return rows
    .map((row) =>
      Object.fromEntries(headers!.flatMap((h, i) => (row[i] === '' ? [] : [[h, row[i]!]]))),
    )
    .sort((a, b) => (Object.values(a).at(-1)! < Object.values(b).at(-1)! ? -1 : 1));
}

describe.each(['csv', 'xlsx'] as const)('any posts as %s', (format: Format) => {
  test('come back unchanged, and are the same posts in another office', async () => {
    const here = await testCore({ setup });
    const there = await testCore({ setup: { ...setup, channels: [facebook, site] } });
    await fc.assert(
      fc.asyncProperty(
        fc.array(post, { minLength: 1, maxLength: 6 }),
        fc.array(
          name.map((text) => text.normalize('NFC')),
          { maxLength: 5 },
        ),
        fc.constantFrom(...languages),
        async (plans, themeNames, language) => {
          for (const { call } of [here, there]) {
            const ids = (await planned(call)).map(({ id }) => id);
            if (ids.length > 0) await call('post.remove', { ids });
          }
          await write(here, plans, themeNames);
          const file = fileOf((await exported(here.call, format, language)).bytes);
          const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0, errors: [], kept: [] };
          const all = plans.length;
          expect(await here.call('import.run', { file })).toMatchObject({
            ...counts,
            format: 'posts.table',
            unchanged: all,
            newChannels: [],
            newThemes: [],
            runId: null,
          });
          expect(await there.call('import.run', { file })).toMatchObject({ ...counts, new: all });
          expect(await there.call('import.run', { file })).toMatchObject({
            ...counts,
            unchanged: all,
          });
          const table = async ({ call }: TestCore) =>
            comparable((await exported(call, 'csv', language)).content);
          expect(await table(there)).toEqual(await table(here));
        },
      ),
      // Shrinking makes offices anew for minutes; the seed is told, and finds it again.
      { numRuns: runs, endOnFailure: true },
    );
  });
});
