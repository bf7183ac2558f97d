import { describe, expect, it } from 'vitest';
import { figures as figuresSchema, type Figures } from '../../src/contract/report.ts';
import { type Language, languages, undefinedReasons } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import type { KeyFigure, ReportDocument, Table } from '../../src/report/blocks.ts';
import { reportDocument } from '../../src/report/document.ts';
import { channel, emptyMonth, october } from './figures.ts';

function figure(document: ReportDocument, id: string): KeyFigure | undefined {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figures' ? block.items : []))
    .find((item) => item.id === id);
}

function tables(document: ReportDocument): Table[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table');
}

function allText(document: ReportDocument): string {
  return JSON.stringify(document);
}

/** The document with plain spaces, as one types them in a test. */
function documentOf(figures: Figures, language: Language): ReportDocument {
  return JSON.parse(
    JSON.stringify(reportDocument(figures, language)).replace(/[\u00a0\u202f]/g, ' '),
  ) as ReportDocument;
}

it('is tested with figures as the contract has them', () => {
  expect(figuresSchema.parse(october())).toEqual(october());
  expect(figuresSchema.parse(emptyMonth())).toEqual(emptyMonth());
});

describe.each(languages)('in %s', (language) => {
  const t = translator(language);

  it('goes from answers to reach, and then tells how it was counted', () => {
    const document = documentOf(october(), language);
    expect(document.sections.map(({ id }) => id)).toEqual([
      'answers',
      'backlog',
      'promises',
      'posts',
      'channels',
      'method',
    ]);
    expect(tables(document).map(({ caption }) => caption)).toEqual([
      t('report.byPurpose'),
      t('report.channelDialogue'),
      t('report.channelReach'),
    ]);
  });

  it('leaves no text with a hole or without its words', () => {
    for (const figures of [
      october(),
      emptyMonth(),
      october({ asKnownOn: '2026-10-20T06:00:00.000Z' }),
    ]) {
      expect(allText(documentOf(figures, language))).not.toMatch(/\{\{|report\.\w|undefined|NaN/);
    }
  });

  it.each(undefinedReasons)('shows a dash and the reason %s, never 0', (reason) => {
    const undefinedShare = { value: null, numerator: 0, denominator: 0, reason };
    const { answers, posts } = october();
    const document = documentOf(
      october({
        answers: {
          ...answers,
          rate: undefinedShare,
          withinTarget: undefinedShare,
          firstAnswerMinutes: { median: null, n: 0, reason },
        },
        posts: { ...posts, dialogueShare: undefinedShare },
        channels: [
          channel({
            medianReach: { median: null, n: 0, reason },
            reactions: { value: null, posts: 0, reason },
            shares: { value: null, posts: 0, reason },
          }),
        ],
      }),
      language,
    );
    const told = { value: '–', detail: t(`report.reason.${reason}`) };
    for (const id of [
      'answers.rate',
      'answers.withinTarget',
      'answers.firstAnswerMinutes',
      'posts.dialogueShare',
    ]) {
      expect(figure(document, id)).toMatchObject(told);
    }
    const cells = tables(document).at(-1)!.rows[0]!.cells;
    expect(cells).toEqual(Array.from({ length: 3 }, () => ({ text: '–', detail: told.detail })));
  });

  it('has a fair page for a month with nothing in it', () => {
    const document = documentOf(emptyMonth(), language);
    expect(document.sections.map(({ id }) => id)).toEqual(['empty', 'method']);
    expect(allText(document)).toContain(t('report.empty'));
    expect(allText(document)).not.toContain('–",');
  });
});

describe('the figures', () => {
  const document = documentOf(october(), 'fi');

  it.each([
    ['comments.received', '47', null],
    ['comments.needAnswer', '30', null],
    ['answers.rate', '83 %', '25 / 30 kommenttia'],
    ['answers.firstAnswerMinutes', '4 h 35 min', 'työaikaa, 25 vastauksen mediaani'],
    ['answers.withinTarget', '71 %', '20 / 28 kommenttia, tavoite 1 työpäivä'],
    ['answers.outsideHours', '4', 'ennen työajan alkua'],
    ['backlog.open', '8', null],
    ['backlog.withExpert', '2', null],
    ['backlog.carriedOver', '1', null],
    // From 12 September to 31 October: 18 + 31 days.
    ['backlog.oldestSince', '49 päivää', 'saapui 12.9.2026'],
    ['posts.total', '21', null],
    ['posts.dialogueShare', '42 %', '8 / 19 julkaisua'],
  ])('%s is %s', (id, value, detail) => {
    expect(figure(document, id)).toMatchObject({ value, detail });
  });

  it('stand beside their definitions', () => {
    const method = document.sections.at(-1)!.blocks[0]!;
    if (method.kind !== 'definitions') throw new Error('no definitions');
    expect(method.items).toContainEqual(
      expect.objectContaining({ term: 'Vastausaste', value: '83 %' }),
    );
    expect(method.items.at(-1)!.text).toContain('3.11.2026 klo 8.15');
    expect(method.items.at(-1)!.text).toContain('versio on 1');
  });

  it('tell the posts by purpose, and those without one', () => {
    const rows = tables(document)[0]!.rows.map(({ header, cells }) => [
      header.text,
      cells.at(-1)!.text,
    ]);
    expect(rows).toEqual([
      ['Kysymys', '5'],
      ['Keskustelu', '3'],
      ['Tiedote', '9'],
      ['Mielikuva', '2'],
      ['Ei merkitty', '2'],
    ]);
  });

  it('tell what is counted of each channel, and of how many posts', () => {
    const [, dialogue, reach] = tables(document);
    expect(dialogue!.rows[1]).toEqual({
      header: { text: 'Lehtokosken nuoret', detail: 'Instagram' },
      cells: ['12', '16', '10', '7'].map((text) => ({ text, detail: null })),
    });
    expect(reach!.rows[1]!.cells).toEqual([
      { text: '388', detail: '11 julkaisua' },
      { text: '1 530', detail: '12 julkaisua' },
      { text: '–', detail: 'Lukua ei ole saatu.' },
    ]);
  });
});

describe('what a reader must know first', () => {
  it('marks a fictional office, and only it', () => {
    expect(documentOf(october(), 'en').notices).toEqual([
      expect.stringContaining('not a real municipality'),
    ]);
    const real = october({ office: { name: 'Kunta', fictional: false } });
    expect(documentOf(real, 'en').notices).toEqual([]);
  });

  it('tells that the month is not over, and dates the backlog by the day', () => {
    const figures = october({ asKnownOn: '2026-10-20T06:00:00.000Z' });
    const document = documentOf(figures, 'fi');
    expect(document.notices[1]).toContain('20.10.2026 klo 9.00');
    expect(figure(document, 'backlog.open')).toMatchObject({
      label: 'Avoinna 20.10.2026 klo 9.00',
    });
    expect(figure(document, 'backlog.oldestSince')).toMatchObject({ value: '38 päivää' });
  });

  it('takes the last moment of the month in Helsinki as not over, and the next as over', () => {
    const notices = (asKnownOn: string) => documentOf(october({ asKnownOn }), 'fi').notices.length;
    expect(notices('2026-10-31T21:59:59.999Z')).toBe(2);
    expect(notices('2026-10-31T22:00:00.000Z')).toBe(1);
  });

  it('tells the comments not classed and those recorded later', () => {
    const { comments } = october();
    const text = (unclassed: number, recordedLater: number) =>
      allText(documentOf(october({ comments: { ...comments, unclassed, recordedLater } }), 'en'));
    expect(text(1, 1)).toContain('One comment received has not been classified');
    expect(text(1, 1)).toContain('One comment is included that arrived before');
    expect(text(2, 2)).toContain('2 comments received have not been classified');
    expect(text(0, 0)).not.toMatch(/classified yet|recorded only after/);
  });

  it('tells that nobody waits with a dash and not with a day', () => {
    const backlog = { open: 0, withExpert: 0, carriedOver: 0, oldestSince: null };
    expect(figure(documentOf(october({ backlog }), 'en'), 'backlog.oldestSince')).toMatchObject({
      value: '–',
      detail: 'No conversation is waiting for an answer.',
    });
  });
});
