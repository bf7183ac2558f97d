import { readdir } from 'node:fs/promises';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { postTableFields } from '../../src/domain/post-table.ts';
import { plainName } from '../../src/importers/headers.ts';
import { planNames } from '../../src/importers/plan-names.ts';
import { readClock, readDay } from '../../src/importers/plan-times.ts';
import type { PlanRecord } from '../../src/importers/record.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { languages } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { fixture, fixturePath, now, readAll, refusal, textSource, recognised } from './support.ts';

const plans = async (...given: Parameters<typeof readAll>) =>
  (await readAll(...given)).items.filter((item): item is PlanRecord => item.kind === 'plan');

describe('a content calendar', () => {
  it('is told from the lists of comments and from the platforms’ exports', async () => {
    const taken: string[] = [];
    for (const name of await readdir(fixturePath(''))) {
      if (!name.endsWith('.csv')) continue;
      const found = await recognised(await fixture(name));
      if (found.some(({ format }) => format === 'posts.table')) taken.push(name);
    }
    expect(taken).toEqual(['posts-own-fi.csv']);
    const [best] = await recognised(await fixture('posts-own-fi.csv'));
    expect(best).toMatchObject({
      format: 'posts.table',
      headerRow: 2,
      language: 'fi',
      dateOrder: 'dmy',
    });
  });

  it.each([
    ['sv', 'Datum;Kl;Rubrik;Kanal;Ansvarig\n1.12.2026;9;Budget;Facebook;Åsa\n'],
    ['en', 'Date;Time;Title;Status;Channel\n2026-12-01;9:00;Budget;Scheduled;Facebook\n'],
  ])('is known by its headers in any language: %s', async (language, text) => {
    const source = textSource(text);
    expect((await recognised(source))[0]).toMatchObject({ format: 'posts.table', language });
    expect(await plans(source)).toMatchObject([
      { id: null, fields: { on: '2026-12-01', at: '09:00', title: 'Budget' } },
    ]);
  });

  it('in a workbook has its days and times from the cells’ own dates', async () => {
    const date = (iso: string, format: string) => ({ value: new Date(iso), type: Date, format });
    const rows = [
      ['Pvm', 'Klo', 'Aihe', 'Kanava', 'Facebook', 'Instagram'],
      [
        date('2026-12-01T00:00:00Z', 'd.m.'),
        { value: 0.395_833_333_3, type: Number, format: 'h:mm' },
        'Budjetti',
        null,
        'Mitä säästetään?',
        'x',
      ],
      [
        date('2026-12-02T12:15:00Z', 'd.m.yyyy h:mm'),
        null,
        'Jää',
        'Kirjasto ja kulttuuri',
        null,
        null,
      ],
    ];
    const source = sourceOf('k.xlsx', await writeWorkbook(rows, { sheet: 'Joulukuu' }).toBuffer());
    expect(await plans(source)).toMatchObject([
      {
        fields: { on: '2026-12-01', at: '09:30', title: 'Budjetti' },
        texts: [
          { channel: 'Facebook', platform: 'facebook', language: null, text: 'Mitä säästetään?' },
          { channel: 'Instagram', platform: 'instagram', text: null },
        ],
      },
      {
        fields: { on: '2026-12-02', at: '12:15' },
        texts: [{ channel: 'Kirjasto ja kulttuuri', platform: null, text: null }],
      },
    ]);
  });

  it('takes its title from the text where there is none, and can’t be read without either', async () => {
    const text = 'Pvm;Aihe;Teksti;Tila\n1.12.2026;;Ladut ovat auki. Tervetuloa!;kesken\n';
    const [plan] = await plans(textSource(text), { format: 'posts.table' });
    expect(plan).toMatchObject({
      fields: { title: 'Ladut ovat auki. Tervetuloa!', status: 'draft' },
    });
    const mapping = { day: 'Pvm', topic: 'Otsikko' };
    expect(await refusal(textSource(text), { format: 'posts.table', mapping })).toMatchObject({
      code: 'import.mappingColumn',
    });
    expect(
      await refusal(textSource(text), { format: 'posts.table', mapping: { day: 'Pvm' } }),
    ).toMatchObject({ code: 'import.noTopic' });
  });

  it('has no header that means two things in one language', () => {
    for (const language of languages) {
      const t = translator(language);
      const names = postTableFields.map((field) => plainName(t(`import.field.${field}`)));
      expect(new Set(names).size).toBe(names.length);
      for (const field of postTableFields) {
        const others = postTableFields.filter((other) => other !== field);
        const own = plainName(t(`import.field.${field}`));
        for (const other of others)
          expect(Object.values(planNames[other]).flat()).not.toContain(own);
      }
    }
  });
});

describe('a plan’s day', () => {
  const read = (raw: string, order: 'dmy' | 'mdy' = 'dmy') => readDay(raw, { order, now });
  it.each([
    ['29.3.2026 klo 3.30', { on: '2026-03-29', at: '03:30' }],
    ['2026-10-25T03:30', { on: '2026-10-25', at: '03:30' }],
    ['2026-12-01T10:00:00Z', { on: '2026-12-01', at: '12:00' }],
    ['ti 1.12.2026', { on: '2026-12-01', at: null }],
    ['1.12.', { on: '2026-12-01', at: null }],
    ['ma 3.5.', { on: '2027-05-03', at: null }],
    ['15.9. klo 9.00', { on: '2026-09-15', at: '09:00' }],
    ['46357', { on: '2026-12-01', at: null }],
    ['31.2.', { problem: 'date.impossible' }],
    ['31.2.2027', { problem: 'date.impossible' }],
    ['1.12.2126', { problem: 'date.future' }],
    ['viikolla 50', { problem: 'date.unreadable' }],
  ])('%s', (raw, expected) => expect(read(raw)).toEqual(expected));

  it('keeps its order', () => {
    expect(read('12/1/2026', 'mdy')).toEqual({ on: '2026-12-01', at: null });
    expect(read('12/1', 'mdy')).toEqual({ on: '2026-12-01', at: null });
  });
});

describe('a time of day', () => {
  it.each([
    ['9.30', '09:30'],
    ['klo 9', '09:00'],
    ['kl. 09:05:00', '09:05'],
    ['4:02 PM', '16:02'],
    ['12 am', '00:00'],
    ['0,395833333', '09:30'],
    ['24.00', null],
    ['9.3', null],
    ['aamulla', null],
  ])('%s', (raw, expected) => expect(readClock(raw)).toBe(expected));
});
