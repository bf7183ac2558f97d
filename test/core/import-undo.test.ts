import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { refused } from './fixture.ts';
import { fileOf, setup } from './post-table.fixture.ts';

/** Runs of plans and of calendar files, taken back as a whole; what somebody has worked on since stays and is told. */

/** All that a run may have changed; runs and their own bookkeeping aside, and channels, which stay. */
const officeOf = ({ file }: TestCore) =>
  dump(file, ['import_run', 'import_run_change', 'import_run_file', 'channel']);
const latestRun = async (call: Call) => (await call('import.runs', {}))[0]!;

describe('a content calendar', () => {
  const header = 'Päivä;Kellonaika;Otsikko;Kanava;Teksti;Muistiinpanot';
  const calendar = (...rows: string[]) => fileOf([header, ...rows].join('\n'));
  const three = () =>
    calendar(
      '1.12.2026;9.00;Talousarvio;FB;Mitä säästetään?;Uusi muistiinpano',
      '5.12.2026;12.00;Joulumarkkinat;FB;Tervetuloa torille!;',
      '6.12.2026;;Itsenäisyyspäivä;FB;Hyvää itsenäisyyspäivää!;',
    );

  async function imported() {
    const core = await testCore({ setup });
    const { call } = core;
    const { id } = await call('post.add', {
      title: 'Talousarvio',
      plannedOn: '2026-12-01',
      plannedAt: '08:00',
      notes: 'Kysy kuva',
    });
    const channels = await call('channel.list', {});
    const { id: channelId } = channels.find(({ name }) => name === 'Testilän kunta')!;
    await call('variant.set', { postId: id, channelId, language: 'fi', text: 'Ennen tuontia' });
    const before = officeOf(core);
    const result = await call('import.run', { file: three() });
    expect(result).toMatchObject({ new: 2, changed: 1 });
    const { variants } = await call('post.get', { id });
    expect(variants.map(({ text }) => text)).toEqual(['Mitä säästetään?']);
    const posts = await call('post.list', { from: '2026-12-01', to: '2027-01-01' });
    const titled = (title: string) => posts.find((post) => post.title === title)!.id;
    return { core, call, before, first: id, runId: result.runId!, titled };
  }

  test('goes whole: what it made, and what it changed in plans that were here', async () => {
    const { core, call, before, runId } = await imported();
    // Something else is done in between: undo alone could not reach the import.
    await call('unit.add', { name: 'Tekninen', email: null });
    const after = officeOf(core);
    expect(await latestRun(call)).toMatchObject({ canUndo: true });
    expect(await call('import.undoRun', { id: runId })).toMatchObject({
      posts: 2,
      restored: 1,
      kept: 0,
      keptTitles: [],
    });
    expect({ ...officeOf(core), unit: [] }).toEqual({ ...before, unit: [] });
    expect(await latestRun(call)).toMatchObject({ canUndo: false });
    expect(await refused(call('import.undoRun', { id: runId }))).toBe('import.runUndone');

    await call('history.undo', {});
    expect(officeOf(core)).toEqual(after);
    await call('history.redo', {});
    expect(await call('import.run', { file: three() })).toMatchObject({ new: 2, changed: 1 });
  });

  test('leaves what was edited since, and says what', async () => {
    const { call, first, runId, titled } = await imported();
    const market = titled('Joulumarkkinat');
    await call('post.update', { id: market, notes: 'Tori varattu' });
    await call('post.update', { id: first, hashtags: '#talous' });
    const kept = [await call('post.get', { id: first }), await call('post.get', { id: market })];
    expect(await call('import.undoRun', { id: runId })).toMatchObject({
      posts: 1,
      restored: 0,
      kept: 2,
      keptTitles: expect.arrayContaining(['Talousarvio', 'Joulumarkkinat']) as unknown,
    });
    expect([await call('post.get', { id: first }), await call('post.get', { id: market })]).toEqual(
      kept,
    );
  });

  test('leaves what something was tied to since, and knows what was edited back or removed', async () => {
    const { call, first, runId, titled } = await imported();
    const [market, day] = [titled('Joulumarkkinat'), titled('Itsenäisyyspäivä')];
    await call('promise.add', {
      text: 'Kerromme tuloksen.',
      dueOn: '2027-01-15',
      unitId: null,
      decidedBy: null,
      postId: day,
    });
    await call('post.update', { id: first, hashtags: '#talous' });
    await call('post.update', { id: first, hashtags: '' });
    await call('post.remove', { ids: [market] });
    expect(await call('import.undoRun', { id: runId })).toMatchObject({
      posts: 0,
      restored: 1,
      kept: 1,
      keptTitles: ['Itsenäisyyspäivä'],
    });
    expect(await call('post.get', { id: first })).toMatchObject({
      plannedAt: '08:00',
      notes: 'Kysy kuva',
      variants: [{ text: 'Ennen tuontia' }],
    });
  });

  test('of an older version of the program, which kept nothing, is refused', async () => {
    const { core, call, runId } = await imported();
    await core.restart(() => {
      const db = new Sqlite(core.file);
      db.exec('delete from import_run_change');
      db.close();
    });
    expect(await latestRun(call)).toMatchObject({ canUndo: false });
    expect(await refused(call('import.undoRun', { id: runId }))).toBe('import.undoPlans');
  });

  test('keeps no words that were erased', async () => {
    const { core, call, runId } = await imported();
    const terms = { handle: '', link: '', text: 'Kysy kuva' };
    const { places } = await call('erasure.search', { terms });
    expect(places.map(({ table }) => table)).toEqual(['import_run_change']);
    await call('erasure.run', {
      terms,
      places: places.map(({ table, key }) => ({ table, key })),
      requestNumber: null,
      decidedBy: 'Tietosuojavastaava',
    });
    expect(await call('import.undoRun', { id: runId })).toMatchObject({ restored: 1 });
    expect(JSON.stringify(officeOf(core))).not.toContain('Kysy kuva');
  });
});

describe('a calendar file', () => {
  const december = { from: '2026-12-01', to: '2027-01-01' };
  const reading = { removeGone: true, preview: false } as const;

  function meetings() {
    const file = join(temporaryFolder(), 'meetings.ics');
    copyFileSync(join(import.meta.dirname, '../fixtures/ics/meetings.ics'), file);
    const edit = (from: string | RegExp, to: string) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    return { file, edit };
  }

  test('goes whole with its layer, unless an event of it has posts', async () => {
    const core = await testCore();
    const { call } = core;
    const before = officeOf(core);
    const { file } = meetings();
    await call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const run = await latestRun(call);
    const [layer] = await call('layer.list', {});
    expect(run).toMatchObject({ format: 'calendar.ics', new: layer!.events, canUndo: true });
    expect(await call('import.undoRun', { id: run.id })).toMatchObject({
      events: layer!.events,
      kept: 0,
    });
    expect(officeOf(core)).toEqual(before);

    await call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const event = (await call('layer.marks', december)).find(({ kind }) => kind === 'meetings')!;
    await call('layer.makeChain', { eventId: event.id });
    expect(await call('import.undoRun', { id: (await latestRun(call)).id })).toMatchObject({
      events: layer!.events - 1,
      kept: 1,
      keptTitles: [event.title],
    });
    expect(await call('layer.list', {})).toMatchObject([{ events: 1 }]);
  });

  test('that was read again has its events as they were: moved, gone and new ones', async () => {
    const core = await testCore();
    const { call } = core;
    const { file, edit } = meetings();
    await call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const [layer] = await call('layer.list', {});
    // A post is about the event that goes, and is about it again when the event comes back.
    const gone = (await call('layer.marks', december)).find(({ kind }) => kind === 'meetings')!;
    await call('layer.makeChain', { eventId: gone.id });
    const before = officeOf(core);
    edit(/BEGIN:VEVENT\r\nUID:kokous-20261201[^]*?END:VEVENT\r\n/, '');
    edit('DTSTART:20261215', 'DTSTART:20261216');
    const again = { ...reading, file, into: { layerId: layer!.id } };
    expect(await call('layer.readIcs', again)).toMatchObject({ changed: 1, gone: 1 });
    expect(officeOf(core)).not.toEqual(before);
    const run = await latestRun(call);
    expect(run).toMatchObject({ changed: 2 });
    expect(await call('import.undoRun', { id: run.id })).toMatchObject({ restored: 2, kept: 0 });
    expect(officeOf(core)).toEqual(before);
  });

  test('of an older run, what a later one has changed stays', async () => {
    const { call } = await testCore();
    const { file, edit } = meetings();
    await call('layer.readIcs', { ...reading, file, into: { kind: 'meetings' } });
    const first = await latestRun(call);
    const [layer] = await call('layer.list', {});
    edit('DTSTART:20261215', 'DTSTART:20261216');
    await call('layer.readIcs', { ...reading, file, into: { layerId: layer!.id } });
    expect(await call('import.undoRun', { id: first.id })).toMatchObject({
      events: first.new - 1,
      kept: 1,
    });
  });

  test('that brings nothing leaves no run, nor does a preview', async () => {
    const { call } = await testCore();
    const { file } = meetings();
    const into = { kind: 'meetings' as const };
    await call('layer.readIcs', { ...reading, file, into, preview: true });
    expect(await call('import.runs', {})).toEqual([]);
    await call('layer.readIcs', { ...reading, file, into });
    const [layer] = await call('layer.list', {});
    await call('layer.readIcs', { ...reading, file, into: { layerId: layer!.id } });
    expect(await call('import.runs', {})).toHaveLength(1);
  });
});
