import { describe, expect, it } from 'vitest';
import { figures as figuresSchema, type Figures } from '../../src/contract/figures.ts';
import {
  hideableSections,
  reportDocumentSchema,
  sectionIds,
} from '../../src/contract/report-document.ts';
import { type Language, languages, undefinedReasons } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { reportDocument } from '../../src/report/document.ts';
import { channel, emptyMonth, noDraft, october, promiseId } from './figures.ts';
import { blocks, definition, documentOf, figure, lines, tables } from './reading.ts';

const quarter = october({ period: '2026-Q3', month: null });
const year = october({ period: '2025', month: null });

it('is tested with figures as the contract has them', () => {
  for (const figures of [october(), emptyMonth(), quarter, year]) {
    expect(figuresSchema.parse(figures)).toEqual(figures);
  }
});

describe.each(languages)('in %s', (language) => {
  const t = translator(language);

  it('goes from answers to reach, and then tells how it was counted', () => {
    const document = documentOf(october(), language);
    expect(document.sections.map(({ id }) => id)).toEqual(
      sectionIds.filter((id) => id !== 'empty'),
    );
    expect(document.sections.map(({ heading }) => heading)).not.toContain('');
  });

  it('is as the contract says, and leaves no text with a hole or without its words', () => {
    for (const figures of [
      october(),
      emptyMonth(),
      quarter,
      year,
      october({ asKnownOn: '2026-10-20T06:00:00.000Z' }),
      october({ channels: [] }),
    ]) {
      const document = reportDocument(figures, noDraft, language);
      expect(reportDocumentSchema.parse(document)).toEqual(document);
      expect(JSON.stringify(document)).not.toMatch(/\{\{|"report\.\w|undefined|NaN|\[object/);
    }
  });

  it.each(undefinedReasons)('shows a dash and the reason %s, never 0', (reason) => {
    const nothing = { value: null, numerator: 0, denominator: 0, reason };
    const { answers, posts } = october();
    const document = documentOf(
      october({
        answers: {
          ...answers,
          rate: nothing,
          withinTarget: nothing,
          expertTime: nothing,
          firstAnswerMinutes: { median: null, n: 0, reason },
          slowestTenthMinutes: { value: null, n: 0, reason },
        },
        posts: { ...posts, dialogueShare: nothing },
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
    const detail = t(`report.reason.${reason}`);
    for (const id of [
      'answers.rate',
      'answers.withinTarget',
      'answers.expertTime',
      'answers.firstAnswerMinutes',
      'answers.slowestTenthMinutes',
      'posts.dialogueShare',
    ]) {
      expect(figure(document, id)).toMatchObject({ value: '–', detail });
    }
    expect(tables(document, 'reach')[0]!.rows[0]!.cells.slice(3)).toEqual(
      Array.from({ length: 3 }, () => ({ text: '–', detail })),
    );
  });

  it('has a fair page for a month with nothing in it', () => {
    const document = documentOf(emptyMonth(), language);
    expect(document.sections.map(({ id }) => id)).toEqual(['empty', 'method']);
    expect(figure(document, 'answers.rate')).toBeUndefined();
    expect(tables(document)).toEqual([]);
    const own = documentOf(emptyMonth(), language, { words: { summary: 'Hiljaista.' } });
    expect(own.sections[0]).toMatchObject({
      id: 'summary',
      blocks: [{ kind: 'words', place: 'summary', text: 'Hiljaista.', draft: false }],
    });
  });

  it('leaves out what is hidden, with its definitions and months, and keeps the order', () => {
    for (const hidden of hideableSections) {
      const document = documentOf(october(), language, { hidden: [hidden] });
      expect(document.sections.map(({ id }) => id)).toEqual(
        sectionIds.filter((id) => id !== 'empty' && id !== hidden),
      );
    }
    const method = JSON.stringify(
      documentOf(october(), language, { hidden: ['answers', 'duties'] }).sections.at(-1),
    );
    expect(method).not.toContain(t('report.label.answers.rate'));
    expect(method).not.toContain(t('report.label.duties.altTexts'));
    expect(method).toContain(t('report.label.promises.kept'));
  });
});

describe('the figures', () => {
  const document = documentOf(october());

  it.each([
    ['comments.received', '47', null],
    ['comments.needAnswer', '30', null],
    ['answers.rate', '83 %', '25 / 30 kommenttia'],
    ['answers.firstAnswerMinutes', '4 h 35 min', 'työaikaa, 25 vastauksen mediaani'],
    ['answers.slowestTenthMinutes', '18 h 30 min', 'tai enemmän työaikaa, 25 vastausta'],
    ['answers.withinTarget', '71 %', '20 / 28 kommenttia, tavoite 1 työpäivä'],
    ['answers.outsideHours', '4', 'ennen työajan alkua'],
    ['answers.expertTime', '34 %', '51 h 40 min / 150 h työaikaa'],
    ['answers.conversations', '23 %', '5 / 22 keskustelua'],
    ['backlog.open', '8', 'tilanne 31.10.2026'],
    ['backlog.carriedOver', '1', null],
    // From 12 September to 31 October: 18 + 31 days.
    ['backlog.oldestSince', '49 päivää', 'saapui 12.9.2026'],
    ['promises.kept', '50 %', '2 / 4 lupausta'],
    ['themes.themed', '72 %', '34 / 47 kommenttia'],
    ['posts.dialogueShare', '42 %', '8 / 19 julkaisua'],
    ['duties.captions', '67 %', '2 / 3 videota'],
    ['duties.informationRequests.days', '10,5 päivää', '2 vastauksen mediaani'],
    ['duties.informationRequests.openDays', '12 päivää', 'yksi odottaa vastausta'],
  ])('%s is %s', (id, value, detail) => {
    expect(figure(document, id)).toMatchObject({ value, detail });
  });

  it('stand beside the period before by its name, with raw counts; not beside what was before the first', () => {
    expect(figure(document, 'answers.rate')!.beside).toEqual([
      { label: 'syyskuussa', value: '80 % (24 / 30)' },
    ]);
    expect(figure(document, 'answers.firstAnswerMinutes')!.beside).toEqual([
      { label: 'syyskuussa', value: '4 h 34 min (n = 25)' },
    ]);
    const { compared } = october();
    const { previous } = compared;
    const lastYear = { period: '2025-10', figures: previous.figures };
    const nothing = {
      value: null,
      numerator: 0,
      denominator: 0,
      reason: 'nothingToAnswer' as const,
    };
    const rateless = { ...previous, figures: { ...previous.figures, 'answers.rate': nothing } };
    const both = october({ compared: { ...compared, previous: rateless, lastYear } });
    expect(figure(documentOf(both), 'answers.rate')!.beside).toEqual([
      { label: 'syyskuussa', value: '– (yksikään kommentti ei vaatinut vastausta)' },
      { label: 'lokakuussa 2025', value: '80 % (24 / 30)' },
    ]);
    expect(figure(documentOf(both, 'sv'), 'answers.rate')!.beside[1]!.label).toBe('i oktober 2025');
    expect(figure(documentOf(both, 'en'), 'answers.rate')!.beside[1]!.label).toBe(
      'in October 2025',
    );
  });

  it('have a line of the twelve months, but not where all are the same or unknown', () => {
    expect(figure(document, 'comments.received')!.trend!.alternative).toBe(
      'Kahdentoista kuukauden aikana pienin oli 38 (tammikuussa 2026) ja suurin 47 (lokakuussa 2026). Viimeisin on 47 (lokakuussa 2026).',
    );
    expect(figure(document, 'comments.received')!.trend!.svg).toContain('<svg');
    const { compared } = october();
    const flat = compared.series.map(({ month }) => ({
      month,
      figures: compared.previous.figures,
    }));
    const still = documentOf(october({ compared: { ...compared, series: flat } }));
    expect(figure(still, 'comments.received')!.trend).toBeNull();
  });

  it('stand beside their definitions', () => {
    const method = blocks(document, 'method')[0]!;
    if (method.kind !== 'definitions') throw new Error('no definitions');
    expect(method.items).toContainEqual(
      expect.objectContaining({ term: 'Vastausaste', value: '83 %' }),
    );
    expect(definition(document, 'Tilanne')).toContain('3.11.2026 klo 8.15');
    expect(definition(document, 'Laskentatapa')).toContain('versio on 2');
  });
});

describe('the period in short', () => {
  const draft = (figures: Figures, language: Language = 'fi') => {
    const [words] = blocks(documentOf(figures, language), 'summary');
    if (words?.kind !== 'words') throw new Error('no words');
    expect(words).toMatchObject({ place: 'summary', draft: true });
    expect(words.text.split(/(?<=[.!?]) /)).toHaveLength(3);
    return words.text;
  };

  it('is drafted from the figures in three languages', () => {
    expect(draft(october())).toBe(
      'Lokakuussa 2026 asukkailta tuli 47 kommenttia; vastausta vaati 30, ja vastauksen on saanut 25 (mediaani 4 h 35 min työaikaa). Pidettävänä oli 4 lupausta: 1 pidettiin ajallaan, 1 pidettiin myöhässä, 1 jäi pitämättä ja 1 odottaa yhä. Julkaisuja oli 21, ja vuoropuhelun osuus oli 42 % (8 / 19); syyskuussa se oli 37 %.',
    );
    expect(draft(october(), 'sv')).toBe(
      'I oktober 2026 kom det 47 kommentarer från invånarna; svar krävdes på 30, och 25 har fått ett (median 4 h 35 min arbetstid). Det fanns 4 löften att hålla: 1 hölls i tid, 1 hölls för sent, 1 hölls inte och 1 väntar ännu. 21 inlägg publicerades och dialogens andel var 42 % (8 / 19); i september var den 37 %.',
    );
    expect(draft(october(), 'en')).toBe(
      'In October 2026, 47 comments came from residents; 30 needed an answer, and 25 have been answered (median 4 h 35 min of working time). 4 promises were due: 1 kept on time, 1 kept late, 1 not kept and 1 still waiting. 21 posts were published, and the dialogue share was 42% (8 / 19); in September it was 37%.',
    );
  });

  it('is true of one, of none and of what is not known', () => {
    const { comments, answers, promises, posts, themes } = october();
    const nothing = { value: null, numerator: 0, denominator: 0, reason: 'noPurposes' as const };
    const one = october({
      comments: { ...comments, received: 1, needAnswer: 1, unclassed: 0, byClass: null },
      answers: {
        ...answers,
        rate: { value: 1, numerator: 1, denominator: 1 },
        firstAnswerMinutes: { median: 90, n: 1 },
      },
      promises: { ...promises, due: 1, keptOnTime: 0, keptLate: 1, broken: 0 },
      posts: { ...posts, total: 1, dialogueShare: nothing },
    });
    expect(draft(one)).toBe(
      'Lokakuussa 2026 asukkailta tuli yksi kommentti; vastausta vaati 1, ja siihen on vastattu (aika 1 h 30 min työaikaa). Pidettävänä oli yksi lupaus, ja se pidettiin myöhässä. Julkaisuja oli yksi, mutta sen tarkoitusta ei ole merkitty.',
    );
    const quiet = emptyMonth({ backlog: october().backlog });
    expect(draft(quiet)).toBe(
      'Lokakuussa 2026 asukkailta ei tullut kommentteja. Pidettävänä ei ollut lupauksia. Mitään ei julkaistu.',
    );
    const unclassed = october({
      comments: { ...comments, received: 9, needAnswer: 0, unclassed: 4 },
      promises: { ...promises, due: 0, items: [] },
      themes: { ...themes, top: themes.top!.slice(0, 1) },
    });
    expect(draft(unclassed)).toContain(
      'tuli 9 kommenttia; luokittelematta on vielä 4. Kommenteissa nousi esiin teema Koulut (15 kommenttia).',
    );
    const waiting = october({
      answers: { ...answers, rate: { value: 0, numerator: 0, denominator: 30 } },
    });
    expect(draft(waiting)).toContain('; vastausta vaati 30, eikä niihin ole vielä vastattu.');
  });

  it('is the user’s own once it is written', () => {
    const own = documentOf(october(), 'fi', { words: { summary: 'Hyvä kuukausi.' } });
    expect(blocks(own, 'summary')).toEqual([
      { kind: 'words', place: 'summary', text: 'Hyvä kuukausi.', draft: false },
    ]);
  });

  it('names a quarter and a year', () => {
    expect(draft(quarter)).toMatch(/^Heinä–syyskuussa 2026 asukkailta/);
    expect(draft(year, 'sv')).toMatch(/^År 2025 kom det/);
    expect(documentOf(quarter)).toMatchObject({
      title: 'Vuoropuhelun neljännesvuosiraportti',
      periodName: 'heinä–syyskuu 2026',
    });
    expect(documentOf(year, 'en')).toMatchObject({
      title: 'Yearly dialogue report',
      periodName: 'year 2025',
    });
    expect(figure(documentOf(quarter), 'answers.rate')!.beside[0]!.label).toBe('huhti–kesäkuussa');
  });
});

describe('the user’s words', () => {
  it('stand where they were written, and nowhere else', () => {
    const words = {
      'section:answers': 'Kiitos kaikille.',
      'figure:answers.rate': 'Sairausloma näkyy tässä.',
      'figure:backlog.oldestSince': 'Odotamme kaavoittajaa.',
      [`promise:${promiseId}`]: 'Kysyimme, ja koulu alkaa nyt myöhemmin.',
      bestPost: 'Kuva puistosta toimi.',
      'section:posts': '  ',
    };
    const document = documentOf(october(), 'fi', { words });
    expect(blocks(document, 'answers')[0]).toMatchObject({
      kind: 'words',
      place: 'section:answers',
      text: 'Kiitos kaikille.',
    });
    expect(figure(document, 'answers.rate')!.words).toBe('Sairausloma näkyy tässä.');
    expect(figure(document, 'backlog.oldestSince')!.words).toBe('Odotamme kaavoittajaa.');
    expect(figure(document, 'answers.withinTarget')!.words).toBeNull();
    expect(lines(document, 'promises')[0]!.text).toBe('Kysyimme, ja koulu alkaa nyt myöhemmin.');
    expect(lines(document, 'posts')[0]!.text).toBe('Kuva puistosta toimi.');
    expect(blocks(document, 'posts')[0]!.kind).toBe('figures');
  });
});

describe('what a reader must know first', () => {
  it('marks a fictional office, and only it', () => {
    const { office } = october();
    expect(documentOf(october(), 'en').notices).toEqual([
      expect.stringContaining('not a real municipality'),
    ]);
    const real = october({ office: { ...office, fictional: false } });
    expect(documentOf(real, 'en').notices).toEqual([]);
  });

  it('tells that the month is not over, and dates what is open by the moment', () => {
    const document = documentOf(october({ asKnownOn: '2026-10-20T06:00:00.000Z' }));
    expect(document.notices[1]).toContain('20.10.2026 klo 9.00');
    expect(figure(document, 'backlog.open')).toMatchObject({
      detail: 'tilanne 20.10.2026 klo 9.00',
    });
    expect(figure(document, 'backlog.oldestSince')).toMatchObject({ value: '38 päivää' });
  });

  it('takes the last moment of the month in Helsinki as not over, and the next as over', () => {
    const count = (asKnownOn: string) => documentOf(october({ asKnownOn })).notices.length;
    expect(count('2026-10-31T21:59:59.999Z')).toBe(2);
    expect(count('2026-10-31T22:00:00.000Z')).toBe(1);
  });

  it('tells which edition it is and what that corrects', () => {
    const edition = {
      edition: 2,
      frozenAt: '2026-11-05T07:00:00.000Z',
      correction: 'Luvut 10/2026',
    };
    const document = documentOf(october(), 'fi', { edition });
    expect(document.status).toBe(
      'Tilanne 3.11.2026 klo 8.15. Versio 2, jäädytetty 5.11.2026 klo 9.00',
    );
    expect(document.notices[1]).toBe('Korjattu versio. Korjaus: Luvut 10/2026');
    const first = documentOf(october(), 'en', {
      edition: { ...edition, edition: 1, correction: null },
    });
    expect(first.notices).toHaveLength(1);
  });

  it('tells the comments not classed and those recorded later, one and many', () => {
    const { comments } = october();
    const text = (unclassed: number, recordedLater: number) =>
      JSON.stringify(
        documentOf(october({ comments: { ...comments, unclassed, recordedLater } }), 'en'),
      );
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
