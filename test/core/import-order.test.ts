import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder, testCore } from '../support/core.ts';
import { toldOffice } from '../support/told-office.ts';
import {
  type Page,
  apifyJson,
  downloadMessages,
  downloadPosts,
  graphJson,
  metaCsv,
  plainCsv,
  scraperCsv,
  youtubeJson,
} from './import-order.fixture.ts';

/** How many pages are told of in random order; more on demand. */
const runs = Number(process.env['ORDER_RUNS'] ?? 8);

const setup = {
  channels: [
    { platform: 'facebook' as const, name: 'Testilän kunta', language: 'fi' as const, url: null },
    { platform: 'youtube' as const, name: 'Testilä-TV', language: 'fi' as const, url: null },
  ],
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

type Exports = readonly { path: string; content: string }[];

/** All that tools and platforms could give of a page: whole, and of overlapping parts of it. */
function exportsOf({ posts, conversations }: Page): Exports {
  const early = posts.slice(0, 2);
  const late = posts.slice(1);
  const files = [
    { path: 'meta-1.csv', content: metaCsv(early, 1) },
    { path: 'meta-2.csv', content: metaCsv(posts, 2) },
    { path: 'posts/profile_posts_1.json', content: downloadPosts(posts) },
    { path: 'graph-1.json', content: graphJson(early, 1) },
    { path: 'graph-2.json', content: graphJson(late, 3) },
    { path: 'apify.json', content: apifyJson(posts) },
    { path: 'scraper.csv', content: scraperCsv(late) },
    { path: 'oma.csv', content: plainCsv(posts) },
    { path: 'youtube-1.json', content: youtubeJson(posts, 1) },
    { path: 'youtube-2.json', content: youtubeJson(early, 2) },
  ];
  for (let k = 0; k < conversations; k += 1) {
    const path = `messages/inbox/asukas_${k}/message_`;
    files.push({ path: `${path}1.json`, content: downloadMessages(k, 0, 4) });
    files.push({ path: `${path}2.json`, content: downloadMessages(k, 3, 6) });
  }
  // Lists in which nothing is have no form of their own.
  return files.filter(
    ({ content }) =>
      !/^\[\]$|"items":\[\]|"data":\[\]\}$/.test(content) &&
      content.trim().split('\n').length >
        (content.startsWith('comment_id') || content.startsWith('Aika') ? 1 : 0),
  );
}

async function officeAfter(exports: Exports, order: readonly number[]): Promise<unknown> {
  const core = await testCore({ setup });
  const folder = temporaryFolder();
  for (const index of order) {
    const { path, content } = exports[index]!;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const { found } = await core.call('import.recognise', { file });
    expect(found[0]?.confidence, path).toBeGreaterThan(0.7);
    const { rejected } = await core.call('import.run', { file });
    expect(rejected, path).toBe(0);
  }
  const office = toldOffice(core.file);
  await core.core.close();
  return office;
}

test('whatever was imported, in any order and again, the office is the same', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.infiniteStream(fc.nat(1_000_000)), async (of, random) => {
      const exports = exportsOf(of);
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
}, 600_000);
