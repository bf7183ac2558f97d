import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { testCore } from '../support/core.ts';
import { comment, refused } from './fixture.ts';

const gone = '019a0000-0000-7000-8000-000000000000';

async function names(call: Call, threadId: string): Promise<string[]> {
  return (await call('thread.get', { id: threadId })).themes.map((theme) => theme.name);
}

describe('themes of threads', () => {
  test('many threads get and lose themes in one step; a new name makes a theme', async () => {
    const { call } = await testCore();
    const a = await comment({ call });
    const b = await comment({ call }, { text: 'Toinen' });
    const ids = [a.threadId, b.threadId, a.threadId];
    const { id: roads } = await call('theme.add', { name: 'Tiet' });
    await call('thread.setThemes', { ids: [a.threadId], add: [roads] });
    const { created } = await call('thread.setThemes', {
      ids,
      add: [roads],
      create: ['Koulut', ' tiet '],
    });
    expect(created).toHaveLength(2);
    expect(created[1]).toBe(roads);
    expect([await names(call, a.threadId), await names(call, b.threadId)]).toEqual([
      ['Koulut', 'Tiet'],
      ['Koulut', 'Tiet'],
    ]);
    const { rows } = await call('thread.list', { filter: {}, limit: 10 });
    expect(rows.map((row) => row.themeNames)).toEqual([
      ['Koulut', 'Tiet'],
      ['Koulut', 'Tiet'],
    ]);
    await call('thread.setThemes', { ids, remove: [roads] });
    expect(await names(call, b.threadId)).toEqual(['Koulut']);
    await call('history.undo', {});
    await call('history.undo', {});
    expect([await names(call, a.threadId), await names(call, b.threadId)]).toEqual([['Tiet'], []]);
    expect(await call('theme.names', {})).toMatchObject([{ name: 'Tiet' }]);
  });

  test('a theme that was put aside is brought back when its name is given', async () => {
    const { call } = await testCore();
    const { threadId } = await comment({ call });
    const { id } = await call('theme.add', { name: 'Tiet' });
    await call('theme.archive', { id });
    expect(await call('theme.names', {})).toEqual([]);
    expect(await call('thread.setThemes', { ids: [threadId], create: ['tiet'] })).toEqual({
      created: [id],
    });
    expect(await call('theme.names', {})).toEqual([{ id, name: 'Tiet' }]);
    expect(await refused(call('thread.setThemes', { ids: [gone], add: [id] }))).toBe('missing');
    expect(await refused(call('thread.setThemes', { ids: [threadId], add: [gone] }))).toBe(
      'missing',
    );
  });
});

describe('the list of themes', () => {
  test('counts all threads, the open ones and those of a month', async () => {
    const { call, at: clock } = await testCore();
    const { id } = await call('theme.add', { name: 'Tiet' });
    const october = await comment({ call }, { at: '2026-10-05T08:00:00.000Z' });
    const november = await comment({ call });
    await call('thread.close', { ids: [october.threadId], reason: null });
    await call('thread.setThemes', { ids: [october.threadId, november.threadId], add: [id] });
    const counts = async (month?: string) => {
      const [theme] = await call('theme.list', month === undefined ? {} : { month });
      return [theme!.threads, theme!.open, theme!.month];
    };
    expect(await counts()).toEqual([2, 1, 1]);
    expect(await counts('2026-10')).toEqual([2, 1, 1]);
    expect(await counts('2026-09')).toEqual([2, 1, 0]);
    clock('2026-11-24T11:00:00.000Z');
    // A thread counts in each month in which somebody wrote, and once.
    const [channel] = await call('channel.list', {});
    for (const at of ['2026-11-24T09:00:00.000Z', '2026-11-24T09:30:00.000Z'])
      await call('comment.add', {
        channelId: channel!.id,
        text: `Taas ${at}`,
        at,
        link: null,
        author: null,
        threadId: october.threadId,
      });
    expect(await counts()).toEqual([2, 2, 2]);
  });

  test('names are single: a taken one is refused, put aside or not', async () => {
    const { call } = await testCore();
    const { id: roads } = await call('theme.add', { name: 'Tiet' });
    const { id: schools } = await call('theme.add', { name: 'Koulut' });
    expect(await refused(call('theme.add', { name: 'TIET ' }))).toBe('theme.duplicate');
    expect(await refused(call('theme.rename', { id: schools, name: 'tiet' }))).toBe(
      'theme.duplicate',
    );
    await call('theme.rename', { id: roads, name: 'Tiet ja kadut' });
    await call('theme.archive', { id: roads });
    expect(await refused(call('theme.add', { name: 'tiet ja kadut' }))).toBe('theme.archived');
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('theme.names', {})).map((theme) => theme.name)).toEqual(['Koulut', 'Tiet']);
    await call('theme.archive', { id: roads });
    await call('theme.restore', { id: roads });
    expect(await call('theme.names', {})).toHaveLength(2);
  });

  test('a merge moves threads, posts and forwardings, and one undo takes all of it back', async () => {
    const { call } = await testCore({ sample: true });
    const before = await call('theme.list', {});
    const [from, into] = before.filter((theme) => theme.threads > 20);
    const { rows } = await call('thread.list', { filter: {}, limit: 50 });
    // Some have both.
    await call('thread.setThemes', { ids: rows.map((row) => row.id), add: [from!.id, into!.id] });
    const [unit] = await call('unit.list', {});
    await call('theme.forward', {
      themeId: from!.id,
      unitId: unit!.id,
      forwardedOn: '2026-11-20',
    });
    const ready = await call('theme.list', {});
    const of = (list: typeof ready, id: string) => list.find((theme) => theme.id === id);
    const both = of(ready, from!.id)!.threads + of(ready, into!.id)!.threads - rows.length;

    await call('theme.merge', { id: from!.id, into: into!.id });
    const after = await call('theme.list', {});
    expect(of(after, from!.id)).toBe(undefined);
    const merged = of(after, into!.id)!;
    expect(merged.threads).toBeLessThanOrEqual(both);
    expect(merged.threads).toBeGreaterThanOrEqual(of(ready, into!.id)!.threads);
    expect(merged.forwardings).toHaveLength(
      of(ready, from!.id)!.forwardings.length + of(ready, into!.id)!.forwardings.length,
    );
    await call('history.undo', {});
    expect(await call('theme.list', {})).toEqual(ready);
    expect((await call('office.check', {})).problems).toEqual([]);
    expect(await refused(call('theme.merge', { id: into!.id, into: into!.id }))).toBe(
      'theme.mergeSelf',
    );
    expect(await refused(call('theme.merge', { id: into!.id, into: gone }))).toBe('missing');
  });
});

describe('forwarding', () => {
  async function forwarded() {
    const core = await testCore();
    const { call } = core;
    const { id: themeId } = await call('theme.add', { name: 'Tiet' });
    const { id: unitId } = await call('unit.add', { name: 'Tekninen toimi', email: null });
    const { id } = await call('theme.forward', { themeId, unitId, forwardedOn: '2026-11-20' });
    const forwardings = async () => (await call('theme.list', {}))[0]!.forwardings;
    return { ...core, id, themeId, unitId, forwardings };
  }

  test('to a unit, with a date and later a result', async () => {
    const { call, id, forwardings } = await forwarded();
    expect(await forwardings()).toMatchObject([
      { id, unit: 'Tekninen toimi', forwardedOn: '2026-11-20', result: null, resultOn: null },
    ]);
    const result = 'Hiekoitus alkaa aiemmin';
    await call('theme.setResult', { forwardingId: id, result, resultOn: null });
    expect(await forwardings()).toMatchObject([{ result, resultOn: '2026-11-24' }]);
    await call('theme.setResult', { forwardingId: id, result: null, resultOn: null });
    expect(await forwardings()).toMatchObject([{ result: null, resultOn: null }]);
    await call('history.undo', {});
    expect(await forwardings()).toMatchObject([{ result }]);
    await call('theme.removeForwarding', { id });
    expect(await forwardings()).toEqual([]);
    await call('history.undo', {});
    expect(await forwardings()).toHaveLength(1);
  });

  test('dates that can’t be are refused', async () => {
    const { call, id, themeId, unitId } = await forwarded();
    const forwardedOn = '2026-11-25';
    expect(await refused(call('theme.forward', { themeId, unitId, forwardedOn }))).toBe(
      'theme.inFuture',
    );
    const result = (resultOn: string) =>
      refused(call('theme.setResult', { forwardingId: id, result: 'Valmis', resultOn }));
    expect(await result('2026-11-19')).toBe('theme.resultTooEarly');
    expect(await result('2026-11-25')).toBe('theme.inFuture');
    expect(
      await refused(call('theme.forward', { themeId, unitId: gone, forwardedOn: '2026-11-20' })),
    ).toBe('missing');
    expect(await refused(call('theme.removeForwarding', { id: gone }))).toBe('missing');
  });
});
