import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fixturePath } from '../importers/support.ts';
import { testCore } from '../support/core.ts';
import { refused } from './fixture.ts';
import { exported, fileOf, planned, setup } from './post-table.fixture.ts';

/** The sheet as rows of texts under the header, changed, and as a file again. */
function edited(
  bytes: Buffer,
  edit: (rows: Record<string, string>[]) => Record<string, string>[],
): string {
  const { data, meta } = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  const fields = meta.fields!;
  return fileOf(`\ufeff${Papa.unparse({ fields, data: edit(data) }, { delimiter: ';' })}`);
}

async function twoPosts() {
  const core = await testCore({ setup });
  const { call } = core;
  const channels = await call('channel.list', {});
  const site = channels.find(({ platform }) => platform === 'website')!;
  const place = { channelId: site.id, language: 'fi' as const };
  const first = await call('post.add', {
    title: 'Talousarvio',
    plannedOn: '2026-12-01',
    plannedAt: '09:30',
    purpose: 'push',
    notes: 'Kysy kuva',
    places: [place],
  });
  const second = await call('post.add', { title: 'Ulkojää', plannedOn: '2026-12-08' });
  const post = (id: string) => call('post.get', { id });
  return { ...core, place, first: first.id, second: second.id, post };
}

const text = 'Teksti: =Sivusto; a, b (Verkkosivusto, suomi)';

describe('a table that was changed elsewhere', () => {
  test('changes what it says otherwise, adds its new rows, and is one step back', async () => {
    const { call, first, post } = await twoPosts();
    const { bytes } = await exported(call, 'csv');
    const file = edited(bytes, ([one, two]) => [
      {
        ...one!,
        Päivä: '2.12.2026',
        Tarkoitus: 'kysymys',
        Muistiinpanot: '',
        [text]: 'Mitä säästetään?',
      },
      two!,
      {
        Päivä: '5.12.2026',
        Kellonaika: 'klo 12',
        Otsikko: 'Joulumarkkinat',
        Teemat: 'tapahtumat, tori',
        'Herättää keskustelua': 'ei',
      },
      { Otsikko: 'Joskus' },
    ]);
    const preview = await call('import.run', { file, dryRun: true });
    const result = await call('import.run', { file });
    expect(result).toEqual({ ...preview, runId: result.runId });
    expect(result).toMatchObject({
      new: 2,
      changed: 1,
      unchanged: 1,
      rejected: 0,
      newThemes: ['tapahtumat', 'tori'],
      examples: [
        {
          at: '2026-12-02T07:30:00.000Z',
          dayOnly: false,
          text: 'Talousarvio',
          channel: '=Sivusto; a, b',
          changes: ['day', 'purpose', 'notes', 'body'],
        },
        { at: '2026-12-05T10:00:00.000Z', text: 'Joulumarkkinat', changes: [] },
        { at: null, dayOnly: true, text: 'Joskus' },
      ],
    });
    expect(await post(first)).toMatchObject({
      plannedOn: '2026-12-02',
      plannedAt: '09:30',
      purpose: 'pull',
      notes: '',
      status: 'draft',
      variants: [{ text: 'Mitä säästetään?' }],
    });
    expect(await call('import.run', { file })).toMatchObject({ unchanged: 4, runId: null });
    expect(await call('history.undo', {})).toMatchObject({ procedure: 'import.run' });
    expect((await planned(call)).map(({ title }) => title)).toEqual(['Talousarvio', 'Ulkojää']);
    expect(await post(first)).toMatchObject({ plannedOn: '2026-12-01', purpose: 'push' });
  });

  test('makes ready what it calls ready, and is the reason that the checklist and a mode ask for', async () => {
    const { call, first, second, post } = await twoPosts();
    await call('mode.add', {
      kind: 'mourning',
      name: 'Suruliputus',
      from: '2026-12-08',
      to: '2026-12-08',
    });
    const { bytes } = await exported(call, 'csv');
    const file = edited(bytes, (rows) => [
      ...rows.map((row) => ({ ...row, Tila: 'Valmis' })),
      { Otsikko: 'Ollut', Päivä: '1.9.2026', Tila: 'Julkaistu' },
    ]);
    expect(await call('import.run', { file })).toMatchObject({ new: 1, changed: 2 });
    for (const id of [first, second]) {
      expect(await post(id)).toMatchObject({ status: 'ready' });
      expect((await call('checklist.get', { postId: id })).reasons).toMatchObject([
        { reason: 'Tuotiin valmiina taulukosta kalenteri.csv' },
      ]);
    }
    const inMode = await call('mode.reasons', { postId: second });
    expect(inMode).toMatchObject([
      { mode: 'Suruliputus', reason: 'Tuotiin valmiina taulukosta kalenteri.csv' },
    ]);
    // What came in as out is told and not decided.
    const out = (await planned(call)).find(({ title }) => title === 'Ollut')!;
    expect((await call('checklist.get', { postId: out.id })).reasons).toEqual([]);
    expect(await call('import.run', { file })).toMatchObject({ unchanged: 3, runId: null });
    await call('history.undo', {});
    expect((await call('checklist.get', { postId: first })).reasons).toEqual([]);
  });

  test('books the expert that it names, of a new unit too, and cancels one', async () => {
    const { call, first, second, post } = await twoPosts();
    const { id: unitId } = await call('unit.add', { name: 'Tekninen; toimi', email: 'a@testi.fi' });
    await call('post.update', { id: first, expertUnitId: unitId });
    const { bytes, content } = await exported(call, 'csv');
    expect(content).toContain('"Tekninen; toimi"');
    expect(await call('import.run', { file: fileOf(bytes) })).toMatchObject({ unchanged: 2 });
    const expert = 'Varattu asiantuntija';
    const file = edited(bytes, ([one, two]): Record<string, string>[] => [
      { ...one!, [expert]: '' },
      { ...two!, [expert]: 'tekninen;  Toimi' },
      { Otsikko: 'Uusi', [expert]: 'Kirjasto' },
    ]);
    expect(await call('import.run', { file })).toMatchObject({
      newUnits: ['Kirjasto'],
      examples: [{ changes: ['expert'] }, { changes: ['expert'] }, { changes: [] }],
    });
    expect(await post(first)).toMatchObject({ expertUnitId: null });
    expect(await post(second)).toMatchObject({ expertUnitId: unitId });
    expect((await call('unit.list', {})).map(({ name }) => name)).toEqual([
      'Kirjasto',
      'Tekninen; toimi',
    ]);
    expect(await call('import.run', { file })).toMatchObject({ unchanged: 3, runId: null });
  });

  test('leaves what is out as it is, and tells which rows', async () => {
    const { call, first, second, place, post } = await twoPosts();
    const { variantId } = await call('variant.set', { ...place, postId: first, text: 'Näin kävi' });
    await call('variant.publish', { variantId, at: '2026-11-20T08:05:00.000Z', link: null });
    await call('post.setStatus', { ids: [second], status: 'wrapped' });
    const { bytes, content } = await exported(call, 'csv');
    expect(content).toContain('20.11.2026;10:05;Talousarvio');
    const file = edited(bytes, (rows) =>
      rows.map((row) => ({
        ...row,
        Päivä: '1.1.2027',
        Tila: 'Luonnos',
        [text]: 'Muuta',
        Hyväksyntä: 'Johtaja',
      })),
    );
    expect(await call('import.run', { file })).toMatchObject({ changed: 2, kept: [2, 3] });
    expect(await post(first)).toMatchObject({
      status: 'published',
      approval: 'Johtaja',
      variants: [{ text: 'Näin kävi', publishedAt: '2026-11-20T08:05:00.000Z' }],
    });
    expect(await post(second)).toMatchObject({ status: 'wrapped', plannedOn: '2026-12-08' });
    expect(await call('import.run', { file })).toMatchObject({ unchanged: 2, kept: [2, 3] });
  });

  test('takes a copied row for a new post once its day or title is another', async () => {
    const { call } = await twoPosts();
    const { bytes } = await exported(call, 'csv');
    const file = edited(bytes, ([one, two]) => [{ ...one!, Päivä: '4.1.2027' }, one!, two!, two!]);
    const result = await call('import.run', { file });
    expect(result).toMatchObject({
      new: 1,
      unchanged: 2,
      errors: [{ row: 5, reason: 'row.twice' }],
    });
    expect((await planned(call)).map((p) => [p.title, p.plannedOn])).toEqual([
      ['Talousarvio', '2026-12-01'],
      ['Ulkojää', '2026-12-08'],
      ['Talousarvio', '2027-01-04'],
    ]);
    expect(await call('import.run', { file })).toMatchObject({ new: 0, changed: 0 });
  });

  test('names each row that can’t be read with its column and reason', async () => {
    const { call } = await twoPosts();
    const { bytes } = await exported(call, 'csv');
    const bad: Record<string, string>[] = [
      { Päivä: '31.2.2027' },
      { Kellonaika: '25.00' },
      { Tarkoitus: 'Mainos' },
      { Otsikko: '' },
      { Otsikko: 'x'.repeat(121) },
      { 'Voimassa asti': 'jouluun' },
    ];
    const file = edited(bytes, ([one]) =>
      bad.map((cells, i) => ({ ...one!, Otsikko: `Rivi ${i}`, ...cells })),
    );
    const { errors } = await call('import.run', { file, dryRun: true });
    expect(errors.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Päivä', 'date.impossible'],
      [3, 'Kellonaika', 'time.unreadable'],
      [4, 'Tarkoitus', 'word.unknown'],
      [5, 'Otsikko', 'title.missing'],
      [6, 'Otsikko', 'cell.tooLong'],
      [7, 'Voimassa asti', 'date.unreadable'],
    ]);
  });

  test('keeps the emoji that an old encoding has lost', async () => {
    const { call, first, place, post } = await twoPosts();
    const words = 'Hyvää joulua 🎄 – toivoo väki';
    await call('variant.set', { ...place, postId: first, text: words });
    const { content } = await exported(call, 'csv');
    const lost = content.slice(1).replace('🎄', '??').replace('–', '\u0096');
    const file = fileOf(Buffer.from(lost, 'latin1'));
    expect(await call('import.run', { file })).toMatchObject({ unchanged: 2, changed: 0 });
    expect(await post(first)).toMatchObject({ variants: [{ text: words }] });
  });
});

test('a communicator’s own calendar is recognised, and its rows of one post are one post', async () => {
  const { call } = await testCore({ setup, now: '2026-11-24T08:00:00.000Z' });
  const file = fixturePath('posts-own-fi.csv');
  const [best] = (await call('import.recognise', { file })).found;
  expect(best).toMatchObject({
    format: 'posts.table',
    headerRow: 2,
    suggestedMapping: {
      day: 'Pvm',
      clock: 'Klo',
      topic: 'Aihe',
      channels: 'Kanava',
      body: 'Teksti',
      answeredBy: 'Vastuuhenkilö',
    },
  });
  const result = await call('import.run', { file });
  expect(result).toMatchObject({ new: 3, rejected: 0, newChannels: ['Instagram'] });
  const posts = await planned(call);
  expect(posts.map((p) => [p.title, p.plannedOn, p.plannedAt, p.status, p.answeredBy])).toEqual([
    ['Uimahalli auki', '2026-12-07', '09:00', 'draft', 'Maija'],
    ['Kysely alkaa', '2026-12-09', null, 'draft', null],
    ['Idea: lumiveistos', null, null, 'idea', 'Olli'],
  ]);
  expect(posts.map(({ variants }) => variants.map(({ name, text }) => [name, text]))).toEqual([
    [
      ['=Sivusto; a, b', 'Uimahalli on auki taas arkisin.\nTule uimaan!'],
      ['Testilän kunta', 'Uimahalli on auki!'],
    ],
    [
      ['Instagram', 'Mitä mieltä olet?'],
      ['Testilän kunta', 'Mitä mieltä olet?'],
    ],
    [],
  ]);
  expect(await call('import.run', { file })).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
});

test('an import that is stopped leaves nothing', async () => {
  const { call } = await testCore({ setup });
  const rows = Array.from({ length: 2500 }, (_, i) => `${(i % 28) + 1}.12.2026;Aihe ${i};FB`);
  const file = fileOf(['Pvm;Aihe;Kanava', ...rows].join('\n'));
  const stop = new AbortController();
  const outcome = call(
    'import.run',
    { file },
    { signal: stop.signal, onProgress: ({ done, total }) => done === total && stop.abort() },
  );
  expect(await refused(outcome)).toBe('call.cancelled');
  expect(await planned(call)).toEqual([]);
});
