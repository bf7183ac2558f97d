import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFormats, type ImportFormat } from '../../src/domain/imports.ts';
import type { Platform } from '../../src/domain/words.ts';
import { temporaryFolder, testCore } from '../support/core.ts';
import { toldOffice } from '../support/told-office.ts';
import { type Export, exportsOf } from './import-order.exports.ts';
import type { Page } from './import-order.fixture.ts';

/** How many pages are told of in random order; more on demand. */
const runs = Number(process.env['ORDER_RUNS'] ?? 8);

const names: Partial<Record<Platform, string>> = {
  facebook: 'Testilän kunta',
  instagram: 'testila',
  youtube: 'Testilä-TV',
  x: 'Testilän kunta X',
  linkedin: 'Testilän kunta LinkedIn',
  tiktok: 'Testilän kunta TikTok',
  mastodon: '@testila@some.example',
  bluesky: 'Testilän kunta Bluesky',
};
const setup = {
  channels: Object.entries(names).map(([platform, name]) => ({
    platform: platform as Platform,
    name,
    language: 'fi' as const,
    url: null,
  })),
};

/** A comment answers none, or one before it on the same post; the page answers residents only. */
const page: fc.Arbitrary<Page> = fc
  .record({
    posts: fc.array(
      fc.array(fc.record({ answers: fc.boolean(), own: fc.boolean(), edited: fc.boolean() }), {
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    conversations: fc.nat(2),
  })
  .map(({ posts, conversations }) => ({
    conversations,
    posts: posts.map((comments, n) => {
      let top: number | null = null;
      return {
        n,
        comments: comments.map(({ answers, own, edited }, index) => {
          const number = n * 10 + index;
          const parent = answers || own ? top : null;
          if (parent === null) top = number;
          return { n: number, parent, own: own && parent !== null, edited };
        }),
      };
    }),
  }));

/** The formats that came in at least once. */
const recognised = new Set<ImportFormat>();

async function officeAfter(exports: readonly Export[], order: readonly number[]): Promise<unknown> {
  const core = await testCore({ setup });
  const folder = temporaryFolder();
  for (const index of order) {
    const { path, content, format } = exports[index]!;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const { found } = await core.call('import.recognise', { file });
    expect(found[0], path).toMatchObject({ format, confidence: expect.closeTo(0.9, 0) as number });
    recognised.add(format);
    const { errors } = await core.call('import.run', { file });
    // Our answers without what they are to come with another file, or another time.
    expect(
      errors.filter(({ reason }) => reason !== 'comment.own'),
      path,
    ).toEqual([]);
  }
  const office = toldOffice(core.file);
  await core.core.close();
  return office;
}

test('whatever was imported, in any order and again, the office is the same', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.infiniteStream(fc.nat(1_000_000)), async (of, random) => {
      const exports = await exportsOf(of);
      const straight = exports.map((_, index) => index);
      const next = () => random.next().value as number;
      // Each at least once, some of them again.
      const shuffled = [...straight, ...straight.filter(() => next() % 3 === 0)]
        .map((index) => ({ index, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ index }) => index);
      expect(
        await officeAfter(exports, shuffled),
        exports.map(({ path }, i) => `${i} ${path}`).join(', ') +
          ` in the order ${shuffled.join(' ')}`,
      ).toEqual(await officeAfter(exports, straight));
    }),
    { numRuns: runs },
  );
  expect([...recognised].sort()).toEqual([...importFormats].sort());
}, 1_800_000);
