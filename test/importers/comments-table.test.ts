import type { Progress } from '../../src/importers/index.ts';
import { describe, expect, it } from 'vitest';
import { maxTextLength } from '../../src/importers/text.ts';
import { fixture, readAll, refusal, textSource, recognised } from './support.ts';

describe('a comment list', () => {
  it.each([
    ['comments-fi-bom-semicolon.csv', 'utf-8', ';'],
    ['comments-fi-utf8-comma.csv', 'utf-8', ','],
    ['comments-fi-windows1252-semicolon.csv', 'windows-1252', ';'],
    ['comments-fi-utf16le-tab.csv', 'utf-16le', '\t'],
    ['comments-fi-utf16le-nobom.csv', 'utf-16le', '\t'],
  ])(
    'is the same list in every encoding and with every delimiter: %s',
    async (name, encoding, delimiter) => {
      const source = await fixture(name);
      const [best] = await recognised(source);
      expect(best).toMatchObject({
        format: 'comments.table',
        encoding,
        delimiter,
        language: 'fi',
        dateOrder: 'dmy',
        suggestedMapping: {
          date: 'Päivämäärä',
          text: 'Kommentti',
          author: 'Nimi',
          link: 'Linkki',
          post: 'Julkaisu',
          channel: 'Kanava',
        },
      });
      const { comments, rejections } = await readAll(source);
      expect(comments).toEqual([
        {
          kind: 'comment',
          row: 2,
          at: '2026-01-07T14:02:00.000Z',
          dayOnly: false,
          text: 'Milloin Kirkkotie avataan?\nEn pääse "töihin"; kiertotie on pitkä, todella.',
          author: 'Maija M.',
          link: 'https://www.facebook.com/1/posts/2?comment_id=3',
          post: 'Kirkkotie on poikki',
          channel: 'Facebook',
          platformId: null,
          parentId: null,
        },
        {
          kind: 'comment',
          row: 3,
          at: '2026-01-07T16:30:00.000Z',
          dayOnly: false,
          text: '=Kiitos € avusta – hienoa!',
          author: 'Åke Ö.',
          link: null,
          post: 'Kirkkotie on poikki',
          channel: 'Facebook',
          platformId: null,
          parentId: null,
        },
        {
          kind: 'comment',
          row: 7,
          at: '2026-01-08T22:00:00.000Z',
          dayOnly: true,
          text: 'Pelkkä päivä',
          author: null,
          link: null,
          post: null,
          channel: 'Instagram',
          platformId: null,
          parentId: null,
        },
      ]);
      expect(rejections).toEqual([
        {
          kind: 'rejection',
          row: 4,
          column: 'Päivämäärä',
          reason: 'date.impossible',
          value: '31.2.2026 10:00',
        },
        { kind: 'rejection', row: 5, column: 'Päivämäärä', reason: 'date.missing' },
        { kind: 'rejection', row: 6, column: 'Kommentti', reason: 'text.missing' },
      ]);
    },
  );

  it.each([
    [
      'comments-sv.csv',
      'sv',
      {
        date: 'Datum',
        text: 'Kommentar',
        author: 'Namn',
        link: 'Länk',
        post: 'Inlägg',
        channel: 'Kanal',
      },
    ],
    [
      'comments-scraper-en.csv',
      'en',
      {
        date: 'comment_published',
        text: 'comment_message',
        author: 'comment_author',
        post: 'status_id',
        platformId: 'comment_id',
        parent: 'parent_id',
      },
    ],
    [
      'comments-apify.csv',
      'en',
      {
        date: 'date',
        text: 'text',
        author: 'profileName',
        link: 'commentUrl',
        post: 'facebookUrl',
        platformId: 'commentId',
        parent: 'replyToCommentId',
      },
    ],
  ])('suggests a mapping for %s', async (name, language, suggestedMapping) => {
    const [best] = await recognised(await fixture(name));
    expect(best).toMatchObject({ format: 'comments.table', language });
    expect(best!.suggestedMapping).toEqual(suggestedMapping);
    const { comments, rejections } = await readAll(await fixture(name));
    expect([comments.length, rejections.length]).toEqual([2, 0]);
  });

  it('joins replies to comments by the platform’s ids', async () => {
    const { comments } = await readAll(await fixture('comments-apify.csv'));
    expect(comments[1]).toMatchObject({
      platformId: '900000000000002',
      parentId: '900000000000001',
      post: 'https://www.facebook.com/1/posts/2',
      at: '2026-02-04T09:00:00.000Z',
    });
  });

  it('sees American dates by the whole column', async () => {
    const source = await fixture('comments-us-dates.csv');
    expect((await recognised(source))[0]).toMatchObject({ dateOrder: 'mdy' });
    const { comments } = await readAll(source);
    expect(comments.map(({ at }) => at)).toEqual([
      '2026-01-07T14:02:00.000Z',
      '2026-01-30T22:05:00.000Z',
    ]);
  });

  it('says that it cannot tell, and takes the user’s word', async () => {
    const source = await fixture('comments-ambiguous-dates.csv');
    expect((await recognised(source))[0]).toMatchObject({ dateOrder: null });
    const first = async (dateOrder?: 'dmy' | 'mdy') =>
      (await readAll(source, { dateOrder })).comments[0]!.at;
    expect(await first()).toBe('2025-12-03T05:24:13.000Z');
    expect(await first('dmy')).toBe('2025-12-03T05:24:13.000Z');
    expect(await first('mdy')).toBe('2025-03-12T05:24:13.000Z');
  });

  it('finds a late decisive date in a long column', async () => {
    const many = '03/04/2026 10:00,hello there\n'.repeat(3_000);
    const { comments } = await readAll(textSource(`Date,Comment\n${many}04/13/2026 10:00,last\n`));
    expect(comments[0]!.at).toBe('2026-03-04T08:00:00.000Z');
    expect(comments).toHaveLength(3_001);
  });

  it('loses only the broken rows to stray quotes and delimiters', async () => {
    const { comments, rejections } = await readAll(await fixture('comments-stray-quotes.csv'));
    expect(comments.map(({ row, text }) => [row, text])).toEqual([
      [2, 'Fine'],
      [4, 'Well, "quoted" and\nbroken in two'],
      [7, 'Fine again'],
    ]);
    expect(rejections.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'row.broken'],
      [5, 'row.broken'],
      [6, 'row.broken'],
    ]);
    expect(rejections.every(({ value }) => value === undefined)).toBe(true);
  });

  it('reads real residents’ texts by a mapping of milliseconds', async () => {
    const source = await fixture('residents-housing.csv');
    const [best] = await recognised(source);
    expect(best!.suggestedMapping).toMatchObject({ date: 'timestamp', text: 'comment-body' });
    // Small running numbers are no ids to know a comment by.
    expect(best!.suggestedMapping).not.toHaveProperty('platformId');
    const mapping = { date: 'timestamp', text: 'comment-body', platformId: 'comment-id' };
    const { comments, rejections } = await readAll(source, { mapping });
    expect(rejections).toEqual([]);
    expect(comments).toHaveLength(40);
    expect(comments[0]).toMatchObject({
      at: '2017-07-06T07:30:36.943Z',
      platformId: '163',
      author: null,
    });
    const unreadable = await readAll(source, {
      mapping: { date: 'datetime', text: 'comment-body' },
    });
    expect(unreadable.rejections[0]).toMatchObject({
      row: 2,
      column: 'datetime',
      reason: 'date.unreadable',
    });
    expect(unreadable.comments).toEqual([]);
  });

  it('takes a mapping as it is, completes one without date or text, and refuses a wrong one', async () => {
    const source = await fixture('comments-fi-bom-semicolon.csv');
    const whole = await readAll(source, {
      mapping: { date: 'päivämäärä', text: 'KOMMENTTI', author: '' },
    });
    expect(whole.comments[0]).toMatchObject({ author: null, link: null, channel: null });
    const partial = await readAll(source, { mapping: { text: 'Julkaisu' } });
    expect(partial.comments[0]).toMatchObject({ text: 'Kirkkotie on poikki', author: null });
    expect(await refusal(source, { mapping: { text: 'Puuttuva' } })).toEqual({
      code: 'import.mappingColumn',
      params: { column: 'Puuttuva' },
    });
    expect(await refusal(textSource('a,b\n1,2\n'), { format: 'comments.table' })).toEqual({
      code: 'import.noMapping',
      params: { field: 'date' },
    });
  });

  it('joins a day and a time of day that stand in two columns', async () => {
    const source = textSource('Pvm;Kello;Kommentti\n7.1.2026;16.02;Hei\n8.1.2026;;Moi\n');
    expect((await recognised(source))[0]!.suggestedMapping).toEqual({
      date: 'Pvm',
      time: 'Kello',
      text: 'Kommentti',
    });
    const { comments } = await readAll(source);
    expect(comments).toMatchObject([
      { at: '2026-01-07T14:02:00.000Z', dayOnly: false },
      { at: '2026-01-07T22:00:00.000Z', dayOnly: true },
    ]);
  });

  it('guesses the columns of a list without telling names', async () => {
    const source = textSource(
      'A,B\n7.1.2026 16.02,Milloin Kirkkotie avataan taas?\n8.1.2026 9.00,Kiitos tiedosta kaikille!\n',
    );
    const [best] = await recognised(source);
    expect(best!.suggestedMapping).toEqual({ date: 'A', text: 'B' });
    expect(best!.confidence).toBeLessThan(0.5);
  });

  it('keeps NULs, bidi marks, markup and five million characters harmless and whole', async () => {
    const huge = 'ä'.repeat(5_000_000);
    const source = textSource(
      `date,comment\n2026-01-07 10:00,a\0b<img src=x onerror=alert(1)>\n2026-01-07 10:00,x\u202Ey\n2026-01-07 10:00,${huge}\n`,
    );
    const { comments, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(comments.map(({ text }) => text)).toEqual([
      'ab<img src=x onerror=alert(1)>',
      'x\u202Ey',
      huge,
    ]);
  });

  it('rejects a text beyond the limit whole', async () => {
    const { rejections } = await readAll(
      textSource(`date,comment\n2026-01-07,${'x'.repeat(maxTextLength + 1)}\n`),
    );
    expect(rejections).toEqual([
      { kind: 'rejection', row: 2, column: 'comment', reason: 'text.tooLong' },
    ]);
  });

  it('refuses damaged ids', async () => {
    const source = textSource('date,comment,comment id\n2026-01-07,hei,1.22158E+17\n');
    expect(await refusal(source)).toEqual({
      code: 'import.damagedIds',
      params: { file: 'given.csv', column: 'comment id', row: 2 },
    });
  });

  it('reads a header without rows as an empty list', async () => {
    const { items } = await readAll(textSource('Päivämäärä;Kommentti\n'));
    expect(items).toEqual([]);
  });

  it('tells its progress in batches and stops when cancelled', async () => {
    const source = textSource(`date,comment\n${'2026-01-07 10:00,hello\n'.repeat(2_500)}`);
    const progress: Progress[] = [];
    await readAll(source, { onProgress: (at) => progress.push(at) });
    expect(progress.map(({ rows }) => rows)).toEqual([1_000, 2_000, 2_500]);
    expect(progress.at(-1)).toMatchObject({
      done: source.bytes.length,
      total: source.bytes.length,
    });

    const controller = new AbortController();
    const seen: number[] = [];
    const cancelled = refusal(source, {
      signal: controller.signal,
      onProgress: ({ rows }) => {
        seen.push(rows);
        controller.abort();
      },
    });
    expect(await cancelled).toEqual({ code: 'call.cancelled', params: {} });
    expect(seen).toEqual([1_000]);
  });
});
