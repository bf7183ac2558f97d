import { describe, expect, it } from 'vitest';
import { leastToTellApart } from '../../src/domain/report/few.ts';
import { channel, october, promiseId, quietChannel } from './figures.ts';
import { blocks, chart, definition, documentOf, figure, lines, notes, tables } from './reading.ts';

describe('promises', () => {
  it('are told in a line each: they said, we did', () => {
    expect(
      lines(documentOf(october()), 'promises').map(({ text, detail }) => [text, detail]),
    ).toEqual([
      [
        'Sanoitte: 14 kommenttia teemoista ”Koulut” ja ”Liikenne”. Teimme: Koulu alkaa kello yhdeksän.',
        'Pidetty ajallaan, luvattu 9.10.2026, kerrottu 8.10.2026, päättäjä Sivistyslautakunta 5.10.2026',
      ],
      // One comment's theme is not told: it would say what one resident wrote of.
      [
        'Sanoitte: yksi kommentti. Tulos on kerrottu asukkaille.',
        'Pidetty myöhässä, luvattu 14.10.2026, kerrottu 20.10.2026',
      ],
      [
        'Sanoitte: 6 kommenttia. Lupausta ei pidetty: Liikennöitsijää ei saatu.',
        'Jäi pitämättä, luvattu 20.10.2026',
      ],
      [
        'Ette kommentoineet julkaisua, jossa kysyimme. Tulosta ei ole vielä kerrottu.',
        'Avoin, luvattu 26.10.2026, myöhässä 8 päivää',
      ],
    ]);
  });
});

describe('themes', () => {
  it('are told with their change, where they were taken and what came of it', () => {
    const document = documentOf(october());
    const [table] = tables(document, 'themes');
    expect(table!.columns.map(({ label }) => label)).toEqual([
      'Teema',
      'Kommentit',
      'Muutos, vertailuna syyskuu 2026',
      'Muutos, vertailuna lokakuu 2025',
      'Mihin vietiin ja mitä siitä seurasi',
    ]);
    expect(table!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      [
        '15',
        '+3',
        '–',
        'Sivistyslautakunta (6.10.2026): Koulun alkua siirretään (20.10.2026). Kunnanhallitus (21.10.2026): tulosta ei ole vielä.',
      ],
      ['9', '−2', '–', 'ei viety eteenpäin'],
    ]);
    expect(notes(document, 'themes')).toEqual([
      'Taulukosta on jätetty pois 2 teemaa, joista puhuttiin vähemmän.',
    ]);
  });

  it('are not told apart when too few wrote', () => {
    const { comments, themes } = october();
    const document = documentOf(
      october({
        comments: { ...comments, received: leastToTellApart - 1, byClass: null },
        themes: { ...themes, top: null, more: 0 },
      }),
    );
    expect(tables(document, 'themes')).toEqual([]);
    expect(notes(document, 'themes')).toEqual([
      'Teemoja ei eritellä, koska kommentteja tuli alle viisi.',
    ]);
    expect(notes(document, 'answers')).toContain(
      'Kommentteja ei eritellä luokittain, koska niitä tuli alle viisi.',
    );
  });

  it('are not compared with a period in which too few wrote', () => {
    const { themes } = october();
    const top = themes.top!.map((theme) => ({ ...theme, previous: null }));
    const [table] = tables(documentOf(october({ themes: { ...themes, top } })), 'themes');
    const [, previous, lastYear] = table!.rows[0]!.cells;
    expect(previous).toEqual({ text: '–', detail: 'Kommentteja tuli alle viisi.' });
    // Nothing is known of a year ago.
    expect(lastYear).toEqual({ text: '–', detail: 'Ajalta ei ole vielä tietoja.' });
  });

  it('quote residents only where the user has chosen to', () => {
    expect(JSON.stringify(documentOf(october()))).not.toContain('"quotes"');
    const quotes = [{ id: promiseId, text: 'Tie on pimeä.' }];
    const document = documentOf(october(), 'fi', { quotes });
    expect(blocks(document, 'themes').at(-1)).toEqual({ kind: 'quotes', items: quotes });
    expect(document.colophon).toContain('tarkistettu henkilötietojen varalta');
    expect(documentOf(october()).colophon).toContain('ei ole asukkaiden nimiä eikä viestejä');
  });
});

describe('posts', () => {
  const document = documentOf(october());

  it('are told by purpose and by channel', () => {
    const [purposes, channels] = tables(document, 'posts');
    expect(purposes!.rows.map(({ header, cells }) => [header.text, cells.at(-1)!.text])).toEqual([
      ['Kysymys', '5'],
      ['Keskustelu', '3'],
      ['Tiedote', '9'],
      ['Mielikuva', '2'],
      ['Ei merkitty', '2'],
    ]);
    expect(channels!.rows[1]).toEqual({
      header: { text: 'Lehtokosken nuoret', detail: 'Instagram' },
      cells: ['2', '2', '5', '1', '2', '12'].map((text) => ({
        text,
        detail: null,
      })),
    });
    const comments = tables(document, 'answers').at(-1)!;
    expect(comments.rows[1]!.cells.map(({ text }) => text)).toEqual(['16', '10', '7']);
    expect(comments.rows[2]!.cells.at(-1)).toEqual({
      text: '–',
      detail: 'Kommentteja tuli alle viisi.',
    });
  });

  it('have one that made the month, and why', () => {
    expect(lines(document, 'posts')).toEqual([
      {
        place: 'bestPost',
        lead: 'Mihin leikkipuisto tulee?',
        text: 'Se sai asukkailta eniten kommentteja: 12.',
        detail:
          'Kysymys, 12.10.2026, Facebook ja Lehtokosken nuoret, 12 kommenttia, 88 reaktiota, 1 jako',
      },
    ]);
  });

  it('place channels by their own medians, and tell why some are not in the picture', () => {
    const field = chart(document, 'field')!;
    expect(field.alternative).toBe('Facebook: osallistava mutta vähän suosittu.');
    expect(field.data.rows.map(({ header, cells }) => [header.text, cells[0]!.text])).toEqual([
      ['Facebook', '38,1'],
      ['Lehtokosken nuoret', '–'],
    ]);
    const none = documentOf(october({ channels: [quietChannel()] }));
    expect(chart(none, 'field')).toBeUndefined();
  });

  it('have no point where a median is 0', () => {
    const { field } = channel();
    const still = channel({ field: { ...field, commitmentMedian: { median: 0, n: 8 } } });
    const none = documentOf(october({ channels: [still] }));
    expect(chart(none, 'field')).toBeUndefined();
    expect(notes(none, 'posts')[0]).toMatch(/^Kuvaa ei voi piirtää/);
  });

  it('are drawn with their data beside them', () => {
    for (const id of ['answers', 'dialogue']) {
      const drawn = chart(document, id)!;
      expect(drawn.svg).toContain('<svg');
      expect(drawn.data.rows).toHaveLength(12);
      expect(drawn.data.rows[0]!.cells[0]).toEqual({
        text: '–',
        detail: 'Ajalta ei ole vielä tietoja.',
      });
    }
    expect(chart(document, 'dialogue')!.alternative).toBe(
      'Kahdentoista kuukauden aikana vuoropuhelun osuus oli suurin lokakuussa 2026: 42 % (8 / 19). Viimeisenä kuukautena, lokakuussa 2026, se oli 42 % (8 / 19).',
    );
  });
});

describe('duties', () => {
  it('tell moderation by action and ground', () => {
    const [actions, grounds] = tables(documentOf(october()), 'duties');
    expect(actions!.rows.map(({ header, cells }) => [header.text, cells[0]!.text])).toEqual([
      ['Piilotettu', '4'],
      ['Poistettu', '1'],
      ['Estetty', '1'],
    ]);
    expect(grounds!.rows.map(({ header, cells }) => [header.text, cells[0]!.text])).toEqual([
      ['Uhkaus', '4'],
      ['Vahingollinen linkki', '2'],
    ]);
  });

  it('name the grounds without counts where they are few, and say why', () => {
    const { duties } = october();
    const few = october({
      duties: {
        ...duties,
        moderation: {
          total: 2,
          byAction: null,
          grounds: [
            { code: 'threat', name: null, count: null },
            { code: 'spam', name: null, count: null },
          ],
          reversed: 0,
        },
      },
    });
    expect(blocks(documentOf(few), 'duties')).toContainEqual({
      kind: 'paragraph',
      text: 'Perusteet: Uhkaus ja Roskaviesti tai mainos. Toimia ei eritellä tarkemmin, koska niitä oli alle viisi.',
    });
    const captions = tables(documentOf(few), 'duties').map(({ caption }) => caption);
    expect(captions).not.toContain('Moderointi perusteen mukaan');
    expect(captions).not.toContain('Moderointi toimen mukaan');
  });

  it('ask for both languages of a bilingual office only', () => {
    const { office } = october();
    const finnish = october({ office: { ...office, regime: 'fi' } });
    expect(figure(documentOf(october()), 'duties.languages.both')).toBeDefined();
    expect(figure(documentOf(finnish), 'duties.languages.both')).toBeUndefined();
  });
});

describe('reach', () => {
  const document = documentOf(october());
  const [overview, popularity, commitment, virality] = tables(document, 'reach');

  it('tells followers with the day they were counted, and of how many posts each number is', () => {
    expect(overview!.rows[0]!.cells).toEqual([
      { text: '1 180', detail: '28.9.2026' },
      { text: '1 200', detail: '30.10.2026' },
      { text: '9', detail: null },
      { text: '1 240,5', detail: '9 julkaisua' },
      { text: '412', detail: '9 julkaisua' },
      { text: '38', detail: '9 julkaisua' },
    ]);
    expect(overview!.rows[1]!.cells.at(-1)).toEqual({ text: '–', detail: 'Lukua ei ole saatu.' });
  });

  it('shows what each measure is counted from', () => {
    const told = [popularity, commitment, virality].map((table) =>
      table!.rows[0]!.cells.map(({ text, detail }) => [text, detail]),
    );
    expect(told[0]![0]).toEqual(['100 %', '9 / 9 julkaisua']);
    expect(told[1]!.slice(1)).toEqual([
      ['3,44', '31 / 9'],
      ['2,87', '31 / (9 × 1 200) × 1 000'],
    ]);
    expect(told[2]![3]).toEqual(['44,5', '38,1 + 2,87 + 3,52']);
    expect(virality!.rows[1]!.cells[0]).toEqual({ text: '–', detail: 'Lukua ei ole saatu.' });
  });

  it('tells which formulas have been checked, and names the paper beside no other', () => {
    expect(notes(document, 'reach')[1]).toMatch(/^Mittojen P3, C3 ja V3 kaavat on tarkistettu/);
    expect(JSON.stringify(tables(document, 'reach'))).not.toContain('Bonsón');
  });

  it('has no measures of a channel without posts, and says that an office has no channels', () => {
    for (const table of [popularity, commitment, virality]) {
      expect(table!.rows.map(({ header }) => header.text)).toEqual([
        'Facebook',
        'Lehtokosken nuoret',
      ]);
    }
    expect(blocks(documentOf(october({ channels: [] })), 'reach')).toEqual([
      { kind: 'paragraph', text: 'Toimistolla ei ole kanavia.' },
    ]);
  });
});

describe('how it was counted', () => {
  const document = documentOf(october());

  it('tells what is missing', () => {
    const missing = definition(document, 'Puuttuvat tiedot');
    expect(missing).toContain('3 saapunutta kommenttia on vielä luokittelematta.');
    expect(missing).toContain('2 julkaisulla ei ole tarkoitusta.');
    expect(missing).toContain('Seuraajien määrä puuttuu näistä kanavista: Lehtokosken nuoret.');
    expect(missing).toContain(
      'Alustan luvut puuttuvat kokonaan tai osittain näistä kanavista: Lehtokosken nuoret.',
    );
    expect(missing).toContain('Vertailutietoja ei ole näiltä ajoilta: lokakuu 2025.');
    expect(missing).not.toContain('kirjattiin vasta');
  });

  it('has the months of every figure that is shown, at most seven in a table', () => {
    const months = tables(document, 'method');
    const labels = months.flatMap(({ columns }) => columns.slice(1).map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toHaveLength(35);
    for (const { columns, rows } of months) {
      expect(columns.length).toBeLessThanOrEqual(8);
      // Two of the twelve are before the office's first month.
      expect(rows.map(({ header }) => header.text)).toHaveLength(10);
    }
    expect(months[0]!.rows.at(-1)!.cells[2]).toEqual({ text: '83 %', detail: '25 / 30' });
  });

  it('tells below a table why a month has a dash', () => {
    const { compared } = october();
    const series = compared.series.map((point) =>
      point.month === '2026-07'
        ? {
            ...point,
            figures: {
              ...point.figures,
              'answers.rate': {
                value: null,
                numerator: 0,
                denominator: 0,
                reason: 'nothingToAnswer' as const,
              },
            },
          }
        : point,
    );
    const dashed = documentOf(october({ compared: { ...compared, series } }));
    expect(notes(dashed, 'method')).toEqual([
      'Miksi viiva (–)? Vastausaste (heinäkuu 2026): yksikään kommentti ei vaatinut vastausta.',
    ]);
  });
});
