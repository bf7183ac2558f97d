import { dirname, join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesWith } from '../support/bytes.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { backUpNow, importRejected, pieces, secrets, wordyOffice } from './erasure.fixture.ts';
import { comment, refused } from './fixture.ts';

/** What the office's rule erases by itself, when, and what keeps it from that. */

const plan = (core: TestCore, days = 0) => core.call('retention.plan', { days });
const run = (core: TestCore) => core.call('retention.run', {});
const at = (day: string) => `${day}T08:00:00.000Z`;

/** As the program does each day that it is in use. */
async function daily(core: TestCore, from: string, to: string): Promise<string[]> {
  const erased: string[] = [];
  for (let day = from; day <= to;) {
    core.at(at(day));
    if ((await run(core)).id !== null) erased.push(day);
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  }
  return erased;
}

async function closed(core: TestCore, over = {}) {
  const made = await comment(core, over);
  await core.call('thread.close', { ids: [made.threadId], reason: 'Hoidettu' });
  return made;
}
const words = async (core: TestCore, threadId: string) =>
  (await core.call('thread.get', { id: threadId })).comments.map(({ text }) => text).join();

describe('retention', () => {
  test('erases on the day that it has told of, and not before', async () => {
    const core = await testCore();
    await run(core);
    const { threadId } = await closed(core);
    // Closed on the 24th of November; 90 days later it is the 22nd of February.
    expect(await plan(core, 89)).toMatchObject({ rows: [], byDay: [] });
    expect((await plan(core, 90)).rows).toMatchObject([
      { threadId, on: '2027-02-22', comments: 1 },
    ]);
    expect(await daily(core, '2026-11-24', '2027-02-21')).toEqual([]);
    expect(await words(core, threadId)).toBe('Milloin Rantatie avataan?');
    expect(await daily(core, '2027-02-22', '2027-02-24')).toEqual(['2027-02-22']);
    expect(await words(core, threadId)).toBe('');
    const [receipt] = await core.call('erasure.list', {});
    expect(receipt).toMatchObject({ kind: 'retention', counts: { comment: 1, closing: 1 } });
  });

  test('leaves no byte of what was said, keeps the evidence for a year, and all counts', async () => {
    const core = await testCore();
    await run(core);
    const { mine } = await wordyOffice(core);
    await importRejected(core, temporaryFolder());
    await core.call('thread.close', { ids: [mine.threadId], reason: secrets.noted });
    const month = async () =>
      (
        await core.call('report.render', {
          period: '2026-11',
          language: 'fi',
          format: 'csv',
          asOf: at('2026-12-01'),
        })
      ).content;
    core.at(at('2026-12-01'));
    const before = await month();
    await daily(core, '2026-12-01', '2027-02-20');
    backUpNow(core.file);
    await daily(core, '2027-02-21', '2027-02-28');
    const folder = dirname(core.file);
    const kept = [secrets.evidence, secrets.promised];
    const gone = pieces.filter((piece) => !kept.some((word) => word.includes(piece)));
    expect(bytesWith(folder, gone)).toEqual([]);
    expect(bytesWith(folder, [secrets.evidence])).not.toEqual([]);
    expect(await month()).toBe(before);
    await daily(core, '2027-03-01', '2027-11-23');
    expect(bytesWith(folder, [secrets.evidence])).not.toEqual([]);
    expect(await daily(core, '2027-11-24', '2027-11-26')).toEqual(['2027-11-24']);
    expect(bytesWith(folder, [secrets.evidence])).toEqual([]);
    expect(await month()).toBe(before);
    expect((await core.call('moderation.list', { from: null, to: null }))[0]).toMatchObject({
      action: 'hidden',
      evidence: null,
    });
  });

  test('waits for what waits for an answer, for a year at most, and closes it then', async () => {
    const core = await testCore();
    await run(core);
    const { threadId, id } = await comment(core);
    await core.call('comment.classify', { ids: [id], class: 'question' });
    expect(await daily(core, '2026-11-24', '2027-11-22')).toEqual([]);
    expect((await core.call('retention.soon', {})).threads).toBe(1);
    expect(await daily(core, '2027-11-23', '2027-11-23')).toEqual(['2027-11-23']);
    expect((await core.call('thread.get', { id: threadId })).turn).toBe('none');
    expect((await plan(core, 400)).rows).toEqual([]);
  });

  test('holds what somebody gives a reason for, until that day', async () => {
    const core = await testCore();
    await run(core);
    const { threadId } = await closed(core);
    const hold = (until: string) =>
      core.call('retention.hold', {
        threadIds: [threadId],
        until,
        reason: 'Oikaisuvaatimus kesken',
      });
    expect(await refused(hold('2026-11-23'))).toBe('retention.holdTooLong');
    expect(await refused(hold('2027-11-26'))).toBe('retention.holdTooLong');
    await hold('2027-04-30');
    expect((await plan(core, 200)).rows).toMatchObject([
      { on: '2027-05-01', hold: { until: '2027-04-30' }, holdWorthy: ['holdEnds'] },
    ]);
    expect(await daily(core, '2026-11-24', '2027-05-02')).toEqual(['2027-05-01']);
    expect(bytesWith(dirname(core.file), ['Oikaisuvaatimus', 'Rantatie'])).toEqual([]);
  });

  test('can be let go of, and both can be undone', async () => {
    const core = await testCore();
    const { threadId } = await closed(core);
    const held = async () => (await plan(core, 400)).rows[0]!.hold?.until ?? null;
    await core.call('retention.hold', {
      threadIds: [threadId],
      until: '2027-06-01',
      reason: 'Syy',
    });
    await core.call('retention.release', { threadIds: [threadId] });
    expect(await held()).toBeNull();
    await core.call('history.undo', {});
    expect(await held()).toBe('2027-06-01');
    await core.call('history.undo', {});
    expect(await held()).toBeNull();
  });

  test('gives a fortnight’s notice of what came in old, and of a rule that has become stricter', async () => {
    const core = await testCore();
    await run(core);
    await daily(core, '2026-11-24', '2026-12-31');
    const folder = temporaryFolder();
    const file = join(folder, 'vanhat.csv');
    writeFileSync(file, 'Aika;Teksti;Luokka\n2024-01-05 10:00;Kiitos kaikesta\n');
    await core.call('import.run', {
      file,
      format: 'comments.table',
      mapping: { date: 'Aika', text: 'Teksti' },
    });
    expect((await plan(core, 30)).rows).toMatchObject([{ on: '2027-01-14' }]);
    const { threadId } = await closed(core, { text: 'Toinen asia' });
    await daily(core, '2027-01-01', '2027-02-01');
    await core.call('office.update', { retentionDays: 1 });
    expect((await plan(core, 30)).rows).toMatchObject([{ threadId, on: '2027-02-15' }]);
    expect(await daily(core, '2027-02-01', '2027-02-16')).toEqual(['2027-02-15']);
  });

  test('does nothing when the clock may be wrong, and asks', async () => {
    const core = await testCore();
    await run(core);
    const { threadId } = await closed(core);
    core.at(at('2031-01-01'));
    await run(core);
    expect(await words(core, threadId)).not.toBe('');
    expect(await plan(core)).toMatchObject({
      doubt: { seenOn: '2026-11-24', today: '2031-01-01' },
    });
    expect(await core.call('retention.soon', {})).toMatchObject({ doubt: true });
    // It was wrong: the next day is an ordinary one.
    core.at(at('2026-11-25'));
    await run(core);
    expect((await plan(core)).doubt).toBeNull();
    expect(await words(core, threadId)).not.toBe('');
    // It was right: after its notice it goes on.
    core.at(at('2031-01-01'));
    await core.call('retention.confirmClock', {});
    await run(core);
    expect(await words(core, threadId)).not.toBe('');
    expect(await daily(core, '2031-01-02', '2031-01-20')).toEqual(['2031-01-15']);
    expect(await words(core, threadId)).toBe('');
  });

  test('begins with its notice in an office that never had it', async () => {
    const core = await testCore();
    const { threadId } = await closed(core);
    core.at(at('2027-03-01'));
    await run(core);
    expect(await words(core, threadId)).not.toBe('');
    expect((await plan(core, 30)).rows).toMatchObject([{ threadId, on: '2027-03-15' }]);
  });

  test('tells Today only of what somebody may want to hold', async () => {
    const core = await testCore();
    await run(core);
    await closed(core);
    const asked = await closed(core, { text: 'Pyydän asiakirjaa' });
    await core.call('comment.classify', { ids: [asked.id], class: 'informationRequest' });
    await daily(core, '2026-11-25', '2027-02-14');
    expect(await core.call('retention.soon', {})).toMatchObject({ threads: 0, on: null });
    await daily(core, '2027-02-15', '2027-02-15');
    expect(await core.call('retention.soon', {})).toMatchObject({ threads: 1, on: '2027-02-22' });
  });

  test('takes what is said in an erased conversation for new words', async () => {
    const core = await testCore();
    await run(core);
    const { threadId } = await closed(core);
    await daily(core, '2026-11-24', '2027-02-23');
    await comment(core, { threadId, text: 'Vielä yksi asia', at: at('2027-02-23') });
    await core.call('thread.close', { ids: [threadId], reason: null });
    expect((await plan(core, 90)).rows).toMatchObject([{ threadId, on: '2027-05-24' }]);
  });

  test('takes a quotation out of frozen reports, which it tells before, and leaves their JSON to the byte', async () => {
    const core = await testCore();
    await run(core);
    const which = { period: '2026-11', language: 'fi' } as const;
    const said = 'Qxzwväylä on pimeä.';
    const { id: commentId, threadId } = await closed(core, { text: said });
    const other = await comment(core, { text: 'Kiitos latukoneesta!' });
    core.at(at('2026-12-01'));
    for (const [of, text] of [
      [commentId, said],
      [other.id, 'Kiitos latukoneesta!'],
    ] as const)
      await core.call('report.addQuote', { ...which, commentId: of, text });
    await core.call('report.freeze', { period: '2026-11', correction: null });
    const render = async (format: 'json' | 'html') =>
      (await core.call('report.render', { ...which, edition: 1, format })).content;
    const [json, html] = [await render('json'), await render('html')];
    expect(html).toContain(said);
    // The one that is still written loses it by the user's hand, and an undo could bring that back.
    const { quotes } = await core.call('report.draft', which);
    await core.call('report.removeQuote', { id: quotes[0]!.id });
    // And a second edition that was taken back could be done again.
    await core.call('report.addQuote', { ...which, commentId, text: said });
    await core.call('report.freeze', { period: '2026-11', correction: 'Lainaus.' });
    await core.call('history.undo', {});

    expect((await plan(core, 90)).rows).toMatchObject([
      { threadId, quotedIn: ['2026-11'], holdWorthy: ['quoted'] },
    ]);
    await daily(core, '2026-12-01', '2027-02-20');
    backUpNow(core.file);
    expect(await core.call('retention.soon', {})).toMatchObject({ threads: 1, on: '2027-02-22' });
    expect(bytesWith(dirname(core.file), ['Qxzwväylä'])).not.toEqual([]);
    expect(await daily(core, '2027-02-21', '2027-02-23')).toEqual(['2027-02-22']);

    expect(bytesWith(dirname(core.file), ['Qxzwväylä'])).toEqual([]);
    expect(await render('json')).toBe(json);
    expect(await render('html')).toBe(html.replace(said, '[***]'));
    expect((await core.call('erasure.list', {}))[0]).toMatchObject({
      counts: { comment: 1, report_quote: 1, report_document: 1 },
    });
  });

  test('lets no step of the journal grow older than the words may', async () => {
    const core = await testCore();
    await run(core);
    await core.call('unit.add', { name: 'Vanha', email: null });
    await daily(core, '2026-11-25', '2027-01-15');
    await core.call('unit.add', { name: 'Uusi', email: null });
    await daily(core, '2027-01-16', '2027-03-01');
    await core.call('history.undo', {});
    expect(await refused(core.call('history.undo', {}))).toBe('history.nothingToUndo');
  });
});
