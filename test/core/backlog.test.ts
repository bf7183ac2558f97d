import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { atLocal } from '../../src/domain/time.ts';
import { untilWritten } from '../../src/domain/turn.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { type TestCore, testCore } from '../support/core.ts';

const morning = atLocal('2026-11-24', '10:00');

async function office() {
  const core = await testCore({ now: morning });
  const [channel] = await core.call('channel.list', {});
  const channelId = channel!.id;
  async function write(text: string, day: string, time: string, more: object = {}) {
    return core.call('comment.add', {
      channelId,
      text,
      at: atLocal(day, time),
      link: null,
      author: null,
      ...more,
    });
  }
  return { core, channelId, write };
}

const asked = async (core: TestCore, id: string, value: CommentClass) =>
  core.call('comment.classify', { ids: [id], class: value });
const answer = (core: TestCore, threadId: string, day: string, time: string) =>
  core.call('reply.add', {
    threadId,
    kind: 'answer',
    text: 'Huomenna.',
    language: 'fi',
    promisedOn: null,
    at: atLocal(day, time),
  });
const listed = async (core: TestCore, filter: object) =>
  (await core.call('thread.list', { filter, limit: 50 })).rows.map((row) => row.id);

it('puts a thread aside until its time, shows it meanwhile, and survives a restart and thanks', async () => {
  const { core, write } = await office();
  const { threadId, id } = await write('Milloin tie aurataan?', '2026-11-24', '09:00');
  await asked(core, id, 'question');
  const until = atLocal('2026-11-25', '08:00');
  await core.call('thread.snooze', { ids: [threadId], until });
  expect(await listed(core, { turn: 'ours' })).toEqual([]);
  expect(await listed(core, { snoozed: true })).toEqual([threadId]);
  expect(await listed(core, {})).toEqual([threadId]);
  expect(await core.call('thread.counts', {})).toMatchObject({
    byTurn: { ours: 0 },
    snoozed: 1,
    overdue: 0,
  });

  await core.restart();
  const thanks = await write('Kiitos!', '2026-11-24', '09:30', { threadId });
  await asked(core, thanks.id, 'thanks');
  expect(await core.call('thread.get', { id: threadId })).toMatchObject({ snoozedUntil: until });

  // The clock ran on all the while: it is late as soon as it is back.
  core.at(atLocal('2026-11-25', '10:00'));
  expect(await listed(core, { turn: 'ours' })).toEqual([threadId]);
  expect(await core.call('thread.counts', {})).toMatchObject({ snoozed: 0, overdue: 1 });
});

it('ends a snooze when the resident asks again, and when it is woken', async () => {
  const { core, write } = await office();
  const { threadId, id } = await write('Milloin tie aurataan?', '2026-11-24', '08:00');
  await asked(core, id, 'question');
  core.at(atLocal('2026-11-24', '10:00'));
  await core.call('thread.snooze', { ids: [threadId], until: null });
  expect((await core.call('thread.get', { id: threadId })).snoozedUntil).toBe(untilWritten);
  core.at(atLocal('2026-11-24', '11:00'));
  await write('Entä nyt?', '2026-11-24', '10:30', { threadId });
  expect((await core.call('thread.get', { id: threadId })).snoozedUntil).toBeNull();
  await core.call('thread.snooze', { ids: [threadId], until: null });
  await core.call('thread.wake', { ids: [threadId] });
  expect((await core.call('thread.get', { id: threadId })).snooze).toBeNull();
  await core.call('history.undo', {});
  expect((await core.call('thread.get', { id: threadId })).snoozedUntil).toBe(untilWritten);
});

it('refuses to put aside what does not wait, or until a time that has passed', async () => {
  const { core, write } = await office();
  const { threadId, id } = await write('Kiitos!', '2026-11-24', '09:00');
  await asked(core, id, 'thanks');
  const snooze = (until: string | null) => core.call('thread.snooze', { ids: [threadId], until });
  await expect(snooze(null)).rejects.toMatchObject({ code: 'thread.notWaiting' });
  await expect(snooze(morning)).rejects.toMatchObject({ code: 'snooze.inPast' });
});

it('keeps filters under names, with how many threads each leaves', async () => {
  const { core, write } = await office();
  const first = await write('Milloin koulu alkaa?', '2026-10-05', '09:00');
  await write('Koulussa on kylmä', '2026-11-23', '09:00');
  await asked(core, first.id, 'question');
  const { id } = await core.call('view.save', { name: 'Koulu', filter: { search: 'koulu' } });
  await core.call('view.save', { name: 'Lokakuu', filter: { month: '2026-10' } });
  expect(await core.call('view.list', {})).toMatchObject([
    { id, name: 'Koulu', count: 2 },
    { name: 'Lokakuu', count: 1 },
  ]);
  // The same name is the same view.
  const again = await core.call('view.save', { name: 'Koulu', filter: { class: 'question' } });
  expect(again.id).toBe(id);
  expect((await core.call('view.list', {}))[0]).toMatchObject({ name: 'Koulu', count: 1 });
  expect(await core.call('view.names', {})).toEqual([
    { id, name: 'Koulu', filter: { class: 'question' } },
    { id: expect.any(String), name: 'Lokakuu', filter: { month: '2026-10' } },
  ]);
  await core.call('view.remove', { id });
  await core.call('history.undo', {});
  expect(await core.call('view.list', {})).toHaveLength(2);
});

it('counts what each choice would leave, with the rest of the filter as it is', async () => {
  const { core, channelId, write } = await office();
  const a = await write('Milloin koulu alkaa?', '2026-10-05', '09:00');
  const b = await write('Onko halli auki?', '2026-11-23', '09:00');
  await write('Kiitos koululle', '2026-11-23', '10:00');
  await asked(core, a.id, 'question');
  await core.call('thread.setThemes', {
    ids: [a.threadId, b.threadId],
    add: [],
    remove: [],
    create: ['Koulut'],
  });
  const { id: unitId } = await core.call('unit.add', { name: 'Sivistys', email: null });
  await core.call('referral.add', {
    threadId: a.threadId,
    unitId,
    question: 'Milloin?',
    wantedOn: null,
  });
  const all = await core.call('thread.facets', { filter: {} });
  expect(all).toMatchObject({
    channels: [{ id: channelId, count: 3 }],
    themes: [{ name: 'Koulut', count: 2 }],
    units: [{ id: unitId, count: 1 }],
    months: [
      { month: '2026-11', count: 2 },
      { month: '2026-10', count: 1 },
    ],
    withAttachment: 0,
  });
  expect(all.classes.toSorted((x, y) => x.class.localeCompare(y.class))).toEqual([
    { class: 'question', count: 1 },
    { class: 'unclassed', count: 2 },
  ]);
  // A part of the filter does not narrow its own choices.
  const searched = await core.call('thread.facets', {
    filter: { search: 'koulu', month: '2026-10' },
  });
  expect(searched.months).toEqual([
    { month: '2026-11', count: 1 },
    { month: '2026-10', count: 1 },
  ]);
  expect(searched.themes).toMatchObject([{ name: 'Koulut', count: 1 }]);
  expect(await listed(core, { themeId: all.themes[0]!.id, unitId })).toEqual([a.threadId]);
  expect(await listed(core, { month: '2026-11' })).toHaveLength(2);
});

it('tells the same times in the table as in the thread and the report, and runs nothing there', async () => {
  const { core, write } = await office();
  const { threadId, id } = await write('=HYPERLINK("http://x") Milloin?', '2026-11-20', '15:00');
  await asked(core, id, 'question');
  await answer(core, threadId, '2026-11-23', '09:00');
  const weekend = await write('Onko auki?', '2026-11-21', '12:00');
  await asked(core, weekend.id, 'question');
  await answer(core, weekend.threadId, '2026-11-21', '13:00');
  const again = await write('Entä ensi viikolla?', '2026-11-23', '10:00', { threadId });
  await asked(core, again.id, 'question');

  const thanks = await write('Kiitos tiedosta', '2026-11-20', '16:00', { threadId });
  await asked(core, thanks.id, 'thanks');

  const { fileName, content } = await core.call('thread.export', { filter: {}, language: 'fi' });
  expect(fileName).toBe('kommentit Testikunta 2026-11-24.csv');
  const { data } = Papa.parse<Record<string, string>>(content.replace('\ufeff', ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  const row = (text: string) => data.find((r) => r['Teksti']?.includes(text))!;
  expect(row('Milloin')['Teksti']).toMatch(/^'=HYPERLINK/);
  // On Friday at 15, answered on Monday at 9: an hour of each day.
  expect(row('Milloin')).toMatchObject({
    'Ensimmäinen vastaus': '23.11.2026 klo 9.00',
    'Työaikaa vastaukseen (min)': '120',
    'Työajan ulkopuolella': 'Ei',
    Määräaika: '',
  });
  expect(row('Onko auki')).toMatchObject({
    'Työaikaa vastaukseen (min)': '0',
    'Työajan ulkopuolella': 'Kyllä',
  });
  // What needs no answer has no time to one, though an answer came after it.
  expect(row('Kiitos')).toMatchObject({
    'Tarvitsee vastauksen': 'Ei',
    'Ensimmäinen vastaus': '',
    'Työaikaa vastaukseen (min)': '',
  });
  const thread = await core.call('thread.get', { id: threadId });
  expect(thread.dueAt).toBe(atLocal('2026-11-24', '10:00'));
  // Who writes again starts a clock of its own; the first answer was to the first question.
  expect(row('Entä')).toMatchObject({
    Määräaika: '24.11.2026 klo 10.00',
    'Ensimmäinen vastaus': '',
    'Työaikaa vastaukseen (min)': '',
  });
  const { answers } = await core.call('report.figures', { period: '2026-11' });
  expect(answers.firstAnswerMinutes).toEqual({ median: 60, n: 2 });
  expect(answers.outsideHours).toBe(1);
  expect(answers.rate).toMatchObject({ numerator: 2, denominator: 3 });
});

it('keeps notes that are found and undone', async () => {
  const { core, write } = await office();
  const { threadId } = await write('Milloin tie aurataan?', '2026-11-24', '09:00');
  await core.call('note.add', { threadId, text: 'Soitettu urakoitsijalle' });
  expect(await listed(core, { search: 'urakoitsija' })).toEqual([threadId]);
  await core.call('history.undo', {});
  expect(await listed(core, { search: 'urakoitsija' })).toEqual([]);
});
