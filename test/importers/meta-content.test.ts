import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/importers/source.ts';
import { fixture, fixturePath, readAll, refusal, textSource, recognised } from './support.ts';
import { readFile } from 'node:fs/promises';

describe('the content export of Meta Business Suite', () => {
  it.each([
    ['meta-facebook-en.csv', 'en'],
    ['meta-facebook-nl.csv', 'nl'],
    ['meta-facebook-sv.csv', 'sv'],
    ['meta-instagram-en.csv', 'en'],
    ['meta-instagram-sv.csv', 'sv'],
  ])('is known by its header: %s', async (name, language) => {
    const [best] = await recognised(await fixture(name));
    expect(best).toMatchObject({
      format: 'meta.content',
      language,
      headerRow: 1,
      dateOrder: 'mdy',
    });
    expect(best!.confidence).toBeGreaterThan(0.8);
    expect(best!.sampleRows.every((row) => row.length === best!.headers.length)).toBe(true);
  });

  it('reads Facebook in English: Pacific time, text ids, both pages, the fuller of two rows', async () => {
    const { posts, rejections } = await readAll(await fixture('meta-facebook-en.csv'));
    expect(rejections).toEqual([]);
    expect(
      posts.map(({ platformId, account, at, form }) => [platformId, account, at, form]),
    ).toEqual([
      ['122158012345678', 'Esimerkin kunta', '2026-01-07T14:02:00.000Z', 'photo'],
      ['122158012345679', 'Esimerkin kunta', '2026-01-06T10:31:00.000Z', 'link'],
      ['122158012345680', 'Esimerkin kirjasto', '2026-03-10T16:30:00.000Z', 'text'],
      ['18182686576415017', 'Esimerkin kirjasto', '2026-10-28T08:00:00.000Z', 'reel'],
      ['122158012345681', 'Esimerkin kunta', '2026-01-14T10:01:00.000Z', 'video'],
    ]);
    expect(posts[0]).toEqual({
      kind: 'post',
      row: 2,
      platform: 'facebook',
      account: 'Esimerkin kunta',
      accountId: '100064821937455',
      platformId: '122158012345678',
      at: '2026-01-07T14:02:00.000Z',
      text: 'Kirkkotie on poikki.\nKiertotie: "Rantatie", opasteet paikalla',
      link: 'https://www.facebook.com/100064821937455/posts/122158012345678',
      form: 'photo',
      metrics: {
        views: 41928,
        reach: 20111,
        reactions: 200,
        comments: 120,
        shares: 20,
        clicks: 811,
      },
    });
    // What was not counted is absent, and a counted zero is a zero.
    expect(posts[2]!.metrics).toEqual({ views: 300, reach: 250, reactions: 3 });
    expect(posts[1]!.metrics.shares).toBe(0);
    expect(posts[4]).toMatchObject({ row: 7, metrics: { views: 400, comments: 9 } });
  });

  it('tells Dutch reactions from comments, and takes the text from where it is', async () => {
    const { posts } = await readAll(await fixture('meta-facebook-nl.csv'));
    expect(posts[0]!.metrics).toMatchObject({
      reactions: 200,
      comments: 120,
      shares: 20,
      clicks: 811,
    });
    expect(posts.map(({ text, form }) => [text, form])).toEqual([
      ['De weg is dicht', 'photo'],
      ['Reel over het zwembad', 'reel'],
    ]);
  });

  it('reads Facebook in Swedish', async () => {
    const { posts } = await readAll(await fixture('meta-facebook-sv.csv'));
    expect(posts.map(({ account, form, metrics }) => [account, form, metrics.views])).toEqual([
      ['Exempelkommun', 'photo', 41928],
      ['Exempelbiblioteket', 'text', 1200],
    ]);
  });

  it('reads Instagram: likes are reactions, saves and follows count', async () => {
    const { posts } = await readAll(await fixture('meta-instagram-en.csv'));
    expect(posts[0]).toMatchObject({
      platform: 'instagram',
      account: 'esimerkinkunta',
      accountId: '17841403398239763',
      platformId: '18182686576415017',
      text: 'Syysmarkkinat torilla 🎃',
      form: 'carousel',
      metrics: {
        views: 900,
        reach: 700,
        reactions: 88,
        shares: 3,
        follows: 1,
        comments: 12,
        saves: 4,
      },
    });
    expect(posts[1]!.metrics).toEqual({ views: 2400, reach: 2100, reactions: 140, comments: 9 });
    const swedish = await readAll(await fixture('meta-instagram-sv.csv'));
    expect(swedish.posts[0]).toMatchObject({
      platform: 'instagram',
      form: 'photo',
      metrics: { reactions: 88, saves: 4 },
    });
  });

  it('takes the first column that holds anything when a file has two languages', async () => {
    const { posts } = await readAll(await fixture('meta-two-languages.csv'));
    expect(posts).toMatchObject([
      { platformId: '122158012345678', metrics: { views: 10, comments: 2 }, text: 'Hej' },
    ]);
  });

  it.each([
    ['meta-daily-no-views.csv', 'import.dailyBreakdown'],
    ['meta-daily-repeated-ids.csv', 'import.dailyBreakdown'],
  ])('refuses the daily breakdown: %s', async (file, code) => {
    expect(await refusal(await fixture(file))).toEqual({ code, params: { file } });
  });

  it('refuses ids that a spreadsheet has rounded, and says where', async () => {
    const file = 'meta-excel-damaged.csv';
    expect(await refusal(await fixture(file))).toEqual({
      code: 'import.damagedIds',
      params: { file, column: 'Post ID', row: 3 },
    });
  });

  it('knows an export in a language it has not seen by its shape, and reads it by mapping', async () => {
    const source = await fixture('meta-unknown-language.csv');
    const [best] = await recognised(source);
    expect(best).toMatchObject({
      format: 'meta.content',
      language: null,
      suggestedMapping: {
        postId: 'Tunnus A',
        publishTime: 'Aika E',
        permalink: 'Osoite F',
        title: 'Teksti D',
      },
    });
    const mapping = { ...best!.suggestedMapping, views: 'Luku G', pageName: 'Nimi C' };
    const { posts } = await readAll(source, { mapping });
    expect(posts[0]).toMatchObject({
      platform: 'facebook',
      account: 'Esimerkin kunta',
      at: '2026-01-07T14:02:00.000Z',
      metrics: { views: 41928 },
    });
    expect(await refusal(source, { mapping: { views: 'Ei ole' } })).toEqual({
      code: 'import.mappingColumn',
      params: { column: 'Ei ole' },
    });
  });

  it('lists bad rows with row, column and reason, and reads the others', async () => {
    const header = 'Post ID,Page name,Publish time,Permalink,Views,Date\n';
    const { posts, rejections } = await readAll(
      textSource(
        `${header}1,A,01/07/2026 06:02,,5,Lifetime\n,A,01/07/2026 06:02,,5,Lifetime\n3,A,02/30/2026 06:02,,5,Lifetime\n` +
          `4,A,01/07/2026 06:02,,lots,Lifetime\n5,A,01/07/2026 06:02,,5,Lifetime,extra\n6,A,01/31/2026 06:02,,,Lifetime\n`,
      ),
    );
    expect(posts.map(({ platformId }) => platformId)).toEqual(['1', '6']);
    expect(rejections).toEqual([
      { kind: 'rejection', row: 3, column: 'Post ID', reason: 'id.missing' },
      {
        kind: 'rejection',
        row: 4,
        column: 'Publish time',
        reason: 'date.impossible',
        value: '02/30/2026 06:02',
      },
      { kind: 'rejection', row: 5, column: 'Views', reason: 'number.unreadable', value: 'lots' },
      { kind: 'rejection', row: 6, column: null, reason: 'row.broken' },
    ]);
  });

  it('needs an id and a time', async () => {
    const source = textSource('Post ID,Title\n1,Hei\n');
    expect(await refusal(source, { format: 'meta.content', mapping: { title: 'Title' } })).toEqual({
      code: 'import.missingColumn',
      params: { column: 'publishTime' },
    });
  });

  it('reads the sample municipality’s export, all of October', async () => {
    const path = new URL('../../resources/sample/meta-export.csv', import.meta.url);
    const { posts, rejections } = await readAll(sourceOf('meta.csv', await readFile(path)));
    expect(rejections).toEqual([]);
    expect(posts).toHaveLength(24);
    expect(new Set(posts.map(({ platformId }) => platformId)).size).toBe(24);
    for (const { at, account, platformId } of posts) {
      expect(at.slice(0, 7)).toBe('2026-10');
      expect(account).toBe('Lemmeksen kunta');
      expect(platformId).toMatch(/^\d{15,17}$/);
    }
  });

  it('keeps its fixtures as Meta writes them', async () => {
    const bytes = await readFile(fixturePath('meta-facebook-en.csv'));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.includes('\r')).toBe(false);
  });
});
