import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { atLocal } from '../../src/domain/time.ts';
import { type TestCore, testCore } from '../support/core.ts';

const reportDay = atLocal('2026-11-03', '10:00');
const period = '2026-10';
const which = { period, language: 'fi' } as const;

/** An office of five answered questions of October, on a post that asked. */
async function office(): Promise<TestCore & { comment: (text: string) => Promise<string> }> {
  const core = await testCore({ now: reportDay });
  const { call } = core;
  const [channel] = await call('channel.list', {});
  let day = 5;
  const comment = async (text: string) => {
    const { id, threadId } = await call('comment.add', {
      channelId: channel!.id,
      text,
      at: atLocal(`2026-10-${String(day++).padStart(2, '0')}`, '09:00'),
      link: null,
      author: null,
    });
    await call('comment.classify', { ids: [id], class: 'question' });
    await call('reply.add', {
      threadId,
      kind: 'answer',
      text: 'Ensi viikolla.',
      language: 'fi',
      promisedOn: null,
      at: atLocal('2026-10-28', '10:00'),
    });
    return id;
  };
  for (const nth of ['Yksi', 'Kaksi', 'Kolme', 'Neljä', 'Viisi']) {
    await comment(`${nth}: milloin jäärata avataan?`);
  }
  return { ...core, comment };
}

const wordsIn = async (core: TestCore, place: string, edition?: number) => {
  const document = await core.call('report.document', {
    ...which,
    ...(edition === undefined ? {} : { edition }),
  });
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'words' && block.place === place ? [block] : []))[0];
};

describe('what the user writes into a report', () => {
  it('stands in the place of the draft, in its own language, until it is taken away', async () => {
    const core = await office();
    const draft = await wordsIn(core, 'summary');
    expect(draft?.draft).toBe(true);
    expect(draft?.text).toContain('5 kommenttia');

    await core.call('report.write', { ...which, place: 'summary', text: 'Hyvä kuukausi.' });
    expect(await wordsIn(core, 'summary')).toMatchObject({ text: 'Hyvä kuukausi.', draft: false });
    const swedish = await core.call('report.draft', { period, language: 'sv' });
    expect(swedish.words).toEqual({});

    await core.call('report.write', { ...which, place: 'summary', text: '  ' });
    expect(await wordsIn(core, 'summary')).toEqual(draft);
    await core.call('history.undo', {});
    expect(await wordsIn(core, 'summary')).toMatchObject({ text: 'Hyvä kuukausi.' });
  });

  it('goes to the figure that it is about, and refuses a place that no report has', async () => {
    const core = await office();
    await core.call('report.write', {
      ...which,
      place: 'figure:answers.rate',
      text: 'Kaikille vastattiin.',
    });
    const { sections } = await core.call('report.document', which);
    const figures = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'figures' ? block.items : []));
    expect(figures.find(({ id }) => id === 'answers.rate')?.words).toBe('Kaikille vastattiin.');
    expect(figures.filter(({ words }) => words !== null)).toHaveLength(1);
    await expect(
      core.call('report.write', { ...which, place: 'somewhere', text: 'x' }),
    ).rejects.toMatchObject({ code: 'call.invalid' });
  });

  it('leaves a section out and shows it again; the order of the others stays', async () => {
    const core = await office();
    const ids = async () =>
      (await core.call('report.document', which)).sections.map(({ id }) => id);
    const all = await ids();
    await core.call('report.setHidden', { period, section: 'themes', hidden: true });
    expect(await ids()).toEqual(all.filter((id) => id !== 'themes'));
    await core.call('report.setHidden', { period, section: 'themes', hidden: true });
    await core.call('report.setHidden', { period, section: 'themes', hidden: false });
    expect(await ids()).toEqual(all);
  });
});

describe('quotations', () => {
  it('are of the period, without personal data, and go with their comment', async () => {
    const core = await office();
    const commentId = await core.comment('Soittakaa 040 123 4567 niin kerron lisää jäästä.');
    const [found] = await core.call('report.quotable', { period, words: 'JÄÄSTÄ' });
    expect(found?.commentId).toBe(commentId);
    expect(found?.text).not.toContain('040');

    const quote = (text: string) => core.call('report.addQuote', { ...which, commentId, text });
    await expect(quote('Soittakaa 040 123 4567')).rejects.toMatchObject({
      code: 'report.quotePersonal',
    });
    await expect(quote('katsokaa https://example.fi/minä')).rejects.toMatchObject({
      code: 'report.quotePersonal',
    });
    await expect(quote('a'.repeat(301))).rejects.toMatchObject({ code: 'report.quoteLong' });
    await expect(
      core.call('report.addQuote', { ...which, period: '2026-09', commentId, text: 'Kerron.' }),
    ).rejects.toMatchObject({ code: 'missing' });
    await quote('Kerron lisää jäästä.');
    expect((await core.call('report.draft', which)).quotes).toMatchObject([
      { text: 'Kerron lisää jäästä.' },
    ]);
    // Its comment is gone for good, past the program.
    const db = new Sqlite(core.file);
    db.pragma('foreign_keys = on');
    db.prepare('delete from comment where id = ?').run(commentId);
    db.close();
    expect((await core.call('report.draft', which)).quotes).toEqual([]);
  });

  it('lose what is masked in their comment', async () => {
    const core = await office();
    const text = 'Naapurin Reino lupasi aurata jään.';
    const commentId = await core.comment(text);
    await core.call('report.addQuote', { ...which, commentId, text });
    const from = text.indexOf('Reino');
    await core.call('comment.mask', { ids: [commentId], ranges: [{ from, to: from + 5 }] });
    const { quotes } = await core.call('report.draft', which);
    expect(quotes.map((quote) => quote.text)).toEqual(['Naapurin [***] lupasi aurata jään.']);
  });

  it('are never of what was moderated or is inappropriate', async () => {
    const core = await office();
    const commentId = await core.comment('Hävytöntä lätinää lätäköstä.');
    await core.call('comment.classify', { ids: [commentId], class: 'inappropriate' });
    expect(await core.call('report.quotable', { period, words: 'lätäkö' })).toEqual([]);
    await expect(
      core.call('report.addQuote', { ...which, commentId, text: 'Lätinää.' }),
    ).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('a frozen report', () => {
  const json = async (core: TestCore, edition: number) =>
    (await core.call('report.render', { ...which, edition, format: 'json' })).content;

  it('keeps its numbers and words whatever happens later', async () => {
    const core = await office();
    await core.call('report.write', { ...which, place: 'summary', text: 'Hyvä kuukausi.' });
    expect(await core.call('report.freeze', { period, correction: null })).toEqual({ edition: 1 });
    const frozen = await json(core, 1);
    const document = await core.call('report.document', { ...which, edition: 1 });
    expect(JSON.parse(frozen)).toMatchObject({
      comments: { received: 5 },
      answers: { rate: { numerator: 5, denominator: 5 } },
      asKnownOn: reportDay,
      method: '2',
    });

    core.at(atLocal('2026-11-20', '10:00'));
    await core.comment('Kuusi: tuli vasta nyt kirjatuksi.');
    await core.call('report.write', { ...which, place: 'summary', text: 'Toiset sanat.' });
    await core.call('report.setHidden', { period, section: 'answers', hidden: true });
    await core.call('office.update', { name: 'Uusi kunta', targetDays: 5 });
    await core.restart();

    expect(await json(core, 1)).toBe(frozen);
    expect(await core.call('report.document', { ...which, edition: 1 })).toEqual(document);
    expect(await wordsIn(core, 'summary', 1)).toMatchObject({ text: 'Hyvä kuukausi.' });
    const swedish = await core.call('report.document', { period, language: 'sv', edition: 1 });
    expect(swedish.asKnownOn).toBe(reportDay);
    const html = await core.call('report.render', { ...which, edition: 1, format: 'html' });
    expect(html.content).toContain('Hyvä kuukausi.');
    expect(html.content).not.toContain('Toiset sanat.');
    expect(html.content).not.toContain('Uusi kunta');

    const difference = await core.call('report.difference', { period, edition: 1 });
    expect(difference).toContainEqual({
      id: 'comments.received',
      frozen: { value: 5 },
      now: { value: 6 },
    });
    expect(difference.map(({ id }) => id)).not.toContain('backlog.open');
  });

  it('holds no names or texts of residents', async () => {
    const core = await office();
    await core.call('report.freeze', { period, correction: null });
    const kept = new Sqlite(core.file, { readonly: true });
    const rows = kept
      .prepare('select json, (select group_concat(document) from report_document) as d from report')
      .all() as { json: string; d: string }[];
    kept.close();
    expect(rows).toHaveLength(1);
    for (const text of [rows[0]!.json, rows[0]!.d]) expect(text).not.toContain('jäärata');
  });

  it('stays to the byte when residents’ words are erased, and a live quotation goes with them', async () => {
    const core = await office();
    const text = 'Kirjaston ovi jumittaa pakkasella.';
    const commentId = await core.comment(text);
    await core.call('report.freeze', { period, correction: null });
    await core.call('report.addQuote', { ...which, commentId, text });
    const frozen = await json(core, 1);
    const document = await core.call('report.document', { ...which, edition: 1 });
    const terms = { handle: '', link: '', text: 'jumittaa' };
    const { places } = await core.call('erasure.search', { terms });
    expect(places.length).toBeGreaterThan(1);
    await core.call('erasure.run', {
      terms,
      places: places.map(({ table, key }) => ({ table, key })),
      requestNumber: null,
      decidedBy: null,
    });
    expect(await json(core, 1)).toBe(frozen);
    expect(await core.call('report.document', { ...which, edition: 1 })).toEqual(document);
    expect((await core.call('report.draft', which)).quotes).toEqual([]);
    expect((await core.call('report.figures', { period })).comments.received).toBe(6);
  });

  it('is corrected by a new edition that says what changed', async () => {
    const core = await office();
    await core.call('report.freeze', { period, correction: null });
    const first = await json(core, 1);
    await core.comment('Kuusi?');
    await expect(core.call('report.freeze', { period, correction: null })).rejects.toMatchObject({
      code: 'report.needsCorrection',
    });
    const { edition } = await core.call('report.freeze', {
      period,
      correction: 'Yksi kommentti puuttui.',
    });
    expect(edition).toBe(2);
    expect(await json(core, 1)).toBe(first);
    expect(JSON.parse(await json(core, 2))).toMatchObject({ comments: { received: 6 } });
    const { editions } = await core.call('report.draft', which);
    expect(editions.map((e) => [e.edition, e.correction])).toEqual([
      [2, 'Yksi kommentti puuttui.'],
      [1, null],
    ]);
    const second = await core.call('report.document', { ...which, edition: 2 });
    expect([second.status, ...second.notices].join(' ')).toContain('Yksi kommentti puuttui.');
    expect(await core.call('report.difference', { period, edition: 2 })).toEqual([]);
  });

  it('waits until its period is over, and can be taken back by undo', async () => {
    const core = await office();
    await expect(
      core.call('report.freeze', { period: '2026-11', correction: null }),
    ).rejects.toMatchObject({ code: 'report.notOver' });
    await expect(
      core.call('report.freeze', { period: '2026', correction: null }),
    ).rejects.toMatchObject({ code: 'report.notOver' });
    await core.call('report.freeze', { period: '2026-Q3', correction: null });
    await core.call('history.undo', {});
    expect((await core.call('report.draft', { ...which, period: '2026-Q3' })).editions).toEqual([]);
    await expect(
      core.call('report.document', { ...which, period: '2026-Q3', edition: 1 }),
    ).rejects.toMatchObject({ code: 'missing' });
  });
});

it('counts followers of a day, corrects them and takes them away', async () => {
  const core = await office();
  const [channel] = await core.call('channel.list', {});
  const set = (countedOn: string, followers: number | null) =>
    core.call('channel.setFollowers', {
      countedOn,
      counts: [{ channelId: channel!.id, followers }],
    });
  const told = async () => {
    const { channels } = await core.call('report.figures', { period });
    return [channels[0]!.followersBefore.value, channels[0]!.followers.value];
  };
  expect(await told()).toEqual([null, null]);
  await set('2026-09-30', 900);
  await set('2026-10-31', 1000);
  expect(await told()).toEqual([900, 1000]);
  await set('2026-10-31', 1001);
  await set('2026-11-01', 2000);
  expect(await told()).toEqual([900, 1001]);
  await set('2026-10-31', null);
  expect(await told()).toEqual([900, 900]);
  expect(await core.call('channel.followers', { on: '2026-10-15' })).toMatchObject([
    { last: { countedOn: '2026-09-30', followers: 900 } },
  ]);
  await expect(set('2026-11-04', 1)).rejects.toMatchObject({ code: 'channel.countedInFuture' });
});

it('tells the post of the period that the user chose, also one without comments', async () => {
  const core = await office();
  const [channel] = await core.call('channel.list', {});
  const publish = async (title: string, at: string) => {
    const { id } = await core.call('post.add', {
      title,
      purpose: 'pull',
      plannedOn: at,
      places: [{ channelId: channel!.id, language: 'fi' }],
    });
    const [variant] = (await core.call('post.get', { id })).variants;
    await core.call('variant.publish', {
      variantId: variant!.variantId,
      at: atLocal(at, '09:00'),
      link: null,
    });
    return id;
  };
  const quiet = await publish('Hiljainen', '2026-10-07');
  const other = await publish('Toinen', '2026-10-08');
  const best = async () => (await core.call('report.figures', { period })).posts.best?.id ?? null;
  expect(await best()).toBeNull();
  await core.call('report.chooseBest', { period, postId: quiet });
  expect(await best()).toBe(quiet);
  await core.call('report.chooseBest', { period, postId: other });
  expect(await best()).toBe(other);
  await core.call('report.chooseBest', { period, postId: null });
  expect(await best()).toBeNull();
  expect((await core.call('report.posts', { period })).map(({ title }) => title)).toEqual([
    'Hiljainen',
    'Toinen',
  ]);
});
