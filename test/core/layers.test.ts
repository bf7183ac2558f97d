import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { temporaryFolder, testCore } from '../support/core.ts';

const code = (error: unknown) => (error instanceof Refusal ? error.code : error);
const december = { from: '2026-12-01', to: '2027-01-01' };
const council = {
  title: 'Kunnanvaltuusto',
  from: '2026-12-14',
  to: '2026-12-14',
  at: '18:00',
  until: null,
  place: 'Valtuustosali',
  link: 'https://malli.cloudnc.fi/fi-FI/Toimielimet/Kunnanvaltuusto',
};

async function withMeetings() {
  const core = await testCore();
  const { id: layerId } = await core.call('layer.add', { name: 'Kokoukset', kind: 'meetings' });
  const { id: eventId } = await core.call('layer.addEvent', { layerId, ...council });
  return { ...core, layerId, eventId };
}

describe('the marks of a month', () => {
  test('are holidays, flag days, closures, modes and the office’s own layers, by time', async () => {
    const { call, layerId, eventId } = await withMeetings();
    const { id: closure } = await call('closure.add', {
      name: 'Joulusulku',
      from: '2026-12-28',
      to: '2027-01-03',
    });
    const mourning = { kind: 'mourning', from: '2026-12-14', to: '2026-12-14' } as const;
    await call('mode.add', { ...mourning, name: 'Suruliputus' });
    const marks = await call('layer.marks', december);
    expect(marks.map(({ from, kind, key, title }) => `${from} ${kind} ${key ?? title}`)).toEqual([
      '2026-12-06 flagDays independence',
      '2026-12-06 holidays independenceDay',
      '2026-12-08 flagDays sibelius',
      '2026-12-14 modes Suruliputus',
      '2026-12-14 meetings Kunnanvaltuusto',
      '2026-12-24 holidays christmasEve',
      '2026-12-25 holidays christmasDay',
      '2026-12-26 holidays boxingDay',
      '2026-12-28 closures Joulusulku',
      '2026-12-31 holidays newYearsEve',
    ]);
    expect(marks.find(({ id }) => id === eventId)).toEqual({
      id: eventId,
      layer: layerId,
      kind: 'meetings',
      key: null,
      closed: false,
      typed: true,
      posts: 0,
      ...council,
    });
    // What began in December is there in January too.
    const january = await call('layer.marks', { from: '2027-01-02', to: '2027-01-03' });
    expect(january.map(({ id }) => id)).toEqual([closure]);
  });

  test('follow what is typed, and each change can be undone', async () => {
    const { call, layerId, eventId } = await withMeetings();
    const titles = async () =>
      (await call('layer.marks', december))
        .filter(({ layer }) => layer === layerId)
        .map(({ title, from, at }) => `${title} ${from} ${at ?? '–'}`);
    const moved = { id: eventId, layerId, ...council, from: '2026-12-15', to: '2026-12-15' };
    await call('layer.updateEvent', { ...moved, at: null });
    expect(await titles()).toEqual(['Kunnanvaltuusto 2026-12-15 –']);
    await call('layer.removeEvent', { id: eventId });
    expect(await titles()).toEqual([]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await titles()).toEqual(['Kunnanvaltuusto 2026-12-14 18:00']);
    await call('layer.remove', { id: layerId });
    expect(await call('layer.list', {})).toEqual([]);
    await call('history.undo', {});
    expect(await call('layer.list', {})).toMatchObject([{ name: 'Kokoukset', events: 1 }]);
    expect(await titles()).toEqual(['Kunnanvaltuusto 2026-12-14 18:00']);
  });

  test('can’t end before they begin, and two layers can’t have one name', async () => {
    const { call, layerId } = await withMeetings();
    const backwards = { layerId, ...council, to: '2026-12-13' };
    await expect(call('layer.addEvent', backwards).catch(code)).resolves.toBe('call.invalid');
    const early = { layerId, ...council, until: '17:00' };
    await expect(call('layer.addEvent', early).catch(code)).resolves.toBe('call.invalid');
    const overNight = { ...early, to: '2026-12-15' };
    await expect(call('layer.addEvent', overNight)).resolves.toHaveProperty('id');
    const twin = { name: 'kokoukset', kind: 'other' } as const;
    await expect(call('layer.add', twin).catch(code)).resolves.toBe('layer.duplicate');
    await call('layer.update', { id: layerId, name: 'KOKOUKSET', kind: 'meetings' });
    expect(await call('layer.list', {})).toMatchObject([{ name: 'KOKOUKSET' }]);
  });
});

describe('a calendar file', () => {
  const fixtures = join(import.meta.dirname, '../fixtures/ics');
  /** A copy of a fixture that can be changed as its maker would. */
  function calendarFile(name: string) {
    const file = join(temporaryFolder(), name);
    copyFileSync(join(fixtures, name), file);
    const edit = (from: string | RegExp, to: string) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    return { file, edit };
  }
  const reading = { removeGone: false, preview: false } as const;

  test('is previewed without a trace, read in one step, and read again by its UIDs', async () => {
    const { call } = await testCore();
    const { file, edit } = calendarFile('google.ics');
    const into = { kind: 'meetings' } as const;
    const preview = await call('layer.readIcs', { ...reading, file, into, preview: true });
    expect(preview).toMatchObject({
      fileName: 'google.ics',
      calendarName: 'Mallilan kunta, kokoukset',
      name: 'Mallilan kunta, kokoukset',
      period: { from: '2026-09-07', to: '2029-11-05' },
      new: 40,
      changed: 0,
      unchanged: 0,
      gone: 0,
      cancelled: 1,
    });
    expect(preview.examples[0]).toEqual({
      outcome: 'new',
      title: 'Kunnanhallitus 🏛️',
      from: '2026-11-30',
      at: '16:00',
    });
    expect(await call('layer.list', {})).toEqual([]);
    expect((await call('history.get', {})).undo).toBeNull();

    await call('layer.readIcs', {
      ...reading,
      file,
      into: { ...into, name: 'Kokoukset' },
      expectedHash: preview.fileHash,
    });
    const [layer] = await call('layer.list', {});
    expect(layer).toMatchObject({ name: 'Kokoukset', fileName: 'google.ics', events: 40 });
    const marks = async () =>
      (await call('layer.marks', december))
        .filter((mark) => mark.layer === layer!.id)
        .map(({ from, at, title, typed }) => `${from} ${at ?? '–'} ${title}${typed ? ' *' : ''}`);
    expect(await marks()).toEqual([
      '2026-12-14 17:00 Kunnanvaltuusto: talousarvio 2027',
      '2026-12-21 – Kokoustauko',
    ]);

    // The board's meeting moves into December, the break is gone from the file, and one was typed here.
    edit('DTSTART:20261130T140000Z\r\nDTEND:20261130T160000Z', 'DTSTART:20261201T130000Z');
    edit(/BEGIN:VEVENT\r\nDTSTART;VALUE=DATE[^]*?END:VEVENT\r\n/, '');
    await call('layer.addEvent', { layerId: layer!.id, ...council, title: 'Iltakoulu' });
    const again = { ...reading, file, into: { layerId: layer!.id } };
    const old = { ...again, expectedHash: preview.fileHash };
    await expect(call('layer.readIcs', old).catch(code)).resolves.toBe(
      'import.changedSincePreview',
    );
    const next = await call('layer.readIcs', again);
    expect(next).toMatchObject({ new: 0, changed: 1, unchanged: 38, gone: 1 });
    expect(next.examples.map(({ outcome, title }) => `${outcome} ${title}`)).toEqual([
      'changed Kunnanhallitus 🏛️',
      'gone Kokoustauko',
    ]);
    const kept = [
      '2026-12-01 15:00 Kunnanhallitus 🏛️',
      '2026-12-14 17:00 Kunnanvaltuusto: talousarvio 2027',
      '2026-12-14 18:00 Iltakoulu *',
      '2026-12-21 – Kokoustauko',
    ];
    expect(await marks()).toEqual(kept);
    await call('layer.readIcs', { ...again, removeGone: true });
    expect(await marks()).toEqual(kept.slice(0, 3));
    await call('history.undo', {});
    expect(await marks()).toEqual(kept);
  });

  test('takes nothing away that is over, and keeps what is tied to an event that moves', async () => {
    const { call, at } = await testCore();
    const { file, edit } = calendarFile('meetings.ics');
    await call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const [layer] = await call('layer.list', {});
    const marks = () => call('layer.marks', { from: '2026-12-01', to: '2027-01-01' });
    const before = (await marks()).find(({ title }) => title.startsWith('Tekninen'));
    at('2026-12-10T08:00:00.000Z');
    edit(/BEGIN:VEVENT\r\nUID:kokous-20261201[^]*?END:VEVENT\r\n/, '');
    edit('DTSTART:20261215', 'DTSTART:20261216');
    const again = { ...reading, file, into: { layerId: layer!.id }, removeGone: true };
    expect(await call('layer.readIcs', again)).toMatchObject({ changed: 1, gone: 0 });
    const after = (await marks()).filter((mark) => mark.layer === layer!.id);
    expect(after.map(({ from }) => from)).toEqual(['2026-12-01', '2026-12-16']);
    expect(after[0]).toEqual(before);
  });

  test('can’t be changed here event by event, and a new layer gets a free name', async () => {
    const { call } = await testCore();
    const { file } = calendarFile('outlook.ics');
    const into = { kind: 'other' } as const;
    await call('layer.readIcs', { ...reading, file, into });
    const second = await call('layer.readIcs', { ...reading, file, into });
    expect(second.name).toBe('Lautakunnat 2');
    const taken = { ...reading, file, into: { ...into, name: 'lautakunnat' } };
    await expect(call('layer.readIcs', taken).catch(code)).resolves.toBe('layer.duplicate');
    const event = (await call('layer.marks', december)).find(({ kind }) => kind === 'other');
    await expect(call('layer.removeEvent', { id: event!.id }).catch(code)).resolves.toBe(
      'layer.eventFromFile',
    );
  });
});

describe('the chain of a meeting', () => {
  test('is three drafts tied to it, in one step, and not made twice unasked', async () => {
    const { call, layerId, eventId } = await withMeetings();
    const { ids } = await call('layer.makeChain', { eventId });
    const posts = await Promise.all(ids.map((id) => call('post.get', { id })));
    expect(
      posts.map(({ plannedOn, status, purpose, title }) => [plannedOn, status, purpose, title]),
    ).toMatchInlineSnapshot(`
      [
        [
          "2026-12-07",
          "draft",
          "pull",
          "Näin voit vaikuttaa: Kunnanvaltuusto 14.12.2026",
        ],
        [
          "2026-12-15",
          "draft",
          "push",
          "Mitä päätettiin: Kunnanvaltuusto 14.12.2026",
        ],
        [
          "2027-01-13",
          "draft",
          "network",
          "Mitä päätöksistä seurasi: Kunnanvaltuusto 14.12.2026",
        ],
      ]
    `);
    expect(posts[0]!.links).toEqual([{ url: council.link, campaign: null }]);
    const mark = async () =>
      (await call('layer.marks', december)).find(({ layer }) => layer === layerId);
    expect((await mark())!.posts).toBe(3);
    expect(await call('layer.posts', { eventId })).toMatchObject(ids.map((id) => ({ id })));

    await expect(call('layer.makeChain', { eventId }).catch(code)).resolves.toBe('layer.chainMade');
    await call('layer.makeChain', { eventId, again: true });
    expect((await mark())!.posts).toBe(6);
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await mark())!.posts).toBe(0);
    await call('layer.makeChain', { eventId });
    // The posts outlive their meeting.
    await call('layer.removeEvent', { id: eventId });
    expect(await call('post.list', december)).toHaveLength(2);
  });

  test('is in the office’s language, and keeps off its closures', async () => {
    const { call } = await testCore({ setup: { regime: 'sv' } });
    await call('closure.add', { name: 'Jul', from: '2026-12-15', to: '2026-12-31' });
    const { id: layerId } = await call('layer.add', { name: 'Möten', kind: 'meetings' });
    const title = `Fullmäktige ${'långt '.repeat(30)}`.trim();
    const { id: eventId } = await call('layer.addEvent', { layerId, ...council, title });
    await call('layer.makeChain', { eventId });
    const posts = await call('layer.posts', { eventId });
    expect(posts.map(({ plannedOn }) => plannedOn)).toEqual([
      '2026-12-07',
      '2027-01-04',
      '2027-01-13',
    ]);
    expect(posts[0]!.title).toMatch(/^Så kan du påverka: Fullmäktige långt .* 14\.12\.2026$/);
    expect(posts[0]!.title.length).toBeLessThanOrEqual(120);
  });
});

describe('in a mode', () => {
  async function onMourningDay() {
    const core = await testCore();
    const day = { from: '2026-12-14', to: '2026-12-15' };
    await core.call('mode.add', { kind: 'mourning', name: 'Suruliputus', ...day });
    const [channel] = await core.call('channel.list', {});
    const places = [{ channelId: channel!.id, language: 'fi' as const }];
    const add = async (plannedOn: string) =>
      (await core.call('post.add', { title: 'Joulukadun avaus', plannedOn, places })).id;
    return { ...core, add };
  }

  test('a post that becomes ready asks for a reason, once, and keeps it', async () => {
    const { call, add } = await onMourningDay();
    const id = await add('2026-12-15');
    const ready = { ids: [id], status: 'ready' as const };
    const refusal = await call('post.setStatus', ready).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'post.needsReason', params: { mode: 'Suruliputus' } });
    await expect(call('post.setStatus', { ...ready, reason: ' ' }).catch(code)).resolves.toBe(
      'post.needsReason',
    );
    await call('post.setStatus', { ...ready, reason: 'Turvallisuustiedote' });
    expect(await call('mode.reasons', { postId: id })).toEqual([
      { reason: 'Turvallisuustiedote', at: '2026-11-24T08:00:00.000Z', mode: 'Suruliputus' },
    ]);
    // The reason is known, also when it comes out.
    await call('post.setStatus', { ids: [id], status: 'draft' });
    await call('post.setStatus', ready);
    await call('post.setStatus', { ids: [id], status: 'published' });
    expect(await call('mode.reasons', { postId: id })).toHaveLength(1);
    // Undone together with what it was for.
    for (let step = 0; step < 4; step += 1) await call('history.undo', {});
    expect(await call('mode.reasons', { postId: id })).toEqual([]);
    expect(await call('post.get', { id })).toMatchObject({ status: 'draft' });
  });

  test('of many posts the one on such a day holds up all, and one reason is enough for them', async () => {
    const { call, add } = await onMourningDay();
    const ids = [await add('2026-12-11'), await add('2026-12-14'), await add('2026-12-15')];
    const ready = { ids, status: 'ready' as const };
    await expect(call('post.setStatus', ready).catch(code)).resolves.toBe('post.needsReason');
    expect(await call('post.get', { id: ids[0]! })).toMatchObject({ status: 'draft' });
    await call('post.setStatus', { ...ready, reason: 'Kunnan oma suruviesti' });
    const kept = await Promise.all(ids.map((postId) => call('mode.reasons', { postId })));
    expect(kept.map((reasons) => reasons.length)).toEqual([0, 1, 1]);
  });

  test('a text comes out with a reason, by the day it comes out on', async () => {
    const { call, add, at } = await onMourningDay();
    const id = await add('2026-11-30');
    const { variants } = await call('post.get', { id });
    const publish = { variantId: variants[0]!.variantId, link: null };
    at('2026-12-15T08:00:00.000Z');
    await expect(call('variant.publish', publish).catch(code)).resolves.toBe('post.needsReason');
    // It was out before the day, and is only told of now.
    await call('variant.publish', { ...publish, at: '2026-12-13T21:59:00.000Z' });
    await call('variant.publish', { ...publish, reason: 'Häiriötiedote' });
    const [mode] = await call('mode.list', {});
    await call('mode.update', { ...mode!, name: 'Suruaika' });
    expect(await call('mode.reasons', { postId: id })).toMatchObject([{ mode: 'Suruaika' }]);
    await call('mode.remove', { id: mode!.id });
    expect(await call('mode.reasons', { postId: id })).toMatchObject([
      { reason: 'Häiriötiedote', mode: null },
    ]);
  });
});
