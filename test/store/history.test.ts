import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type TestCore, testCore } from '../support/core.ts';

/**
 * Everything in the office but the journal, for comparing two states to the letter; and but for what the core notes by
 * itself, some time after it was opened: no step changes that, and none takes it back.
 */
function dump(file: string): Record<string, unknown[]> {
  const db = new Sqlite(file, { readonly: true });
  try {
    const tables = db
      .prepare<[], string>(
        "select name from sqlite_schema where type = 'table' and name not like 'history_%' and name not glob 'search*' and name <> 'retention_state' order by name",
      )
      .pluck()
      .all();
    return Object.fromEntries(tables.map((t) => [t, db.prepare(`select * from ${t}`).all()]));
  } finally {
    db.close();
  }
}

async function channelId({ call }: TestCore): Promise<string> {
  return (await call('channel.list', {}))[0]!.id;
}

async function addComment(core: TestCore, text: string, threadId?: string) {
  return core.call('comment.add', {
    channelId: await channelId(core),
    text,
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author: null,
    ...(threadId === undefined ? {} : { threadId }),
  });
}

describe('the history', () => {
  it('takes every kind of command back and forth, to the letter', async () => {
    const core = await testCore();
    const { call } = core;
    const { id: unitId } = await call('unit.add', { name: 'Tekniset palvelut', email: null });
    const { id: commentId, threadId } = await addComment(core, 'Milloin tie aurataan?');
    const { id: spareId } = await call('channel.add', {
      platform: 'instagram',
      name: 'Instagram',
      language: 'fi',
      url: null,
    });
    const { id: closureId } = await call('closure.add', {
      from: '2026-12-24',
      to: '2026-12-26',
      name: 'Joulu',
    });

    const commands: (() => Promise<unknown>)[] = [
      () => addComment(core, 'Ja entä pyörätie?', threadId),
      () => call('comment.classify', { ids: [commentId], class: 'question' }),
      () => call('comment.setNeedsAnswer', { ids: [commentId], needsAnswer: true }),
      () =>
        call('referral.add', { threadId, unitId, question: 'Milloin?', wantedOn: '2026-11-26' }),
      async () => {
        const { referrals } = await call('thread.get', { id: threadId });
        return call('referral.answer', { id: referrals[0]!.id, answer: 'Huomenna.' });
      },
      () =>
        call('reply.add', {
          threadId,
          kind: 'answer',
          text: 'Huomenna aamulla.',
          language: 'fi',
          promisedOn: null,
        }),
      async () => {
        const { replies } = await call('thread.get', { id: threadId });
        return call('reply.remove', { id: replies[0]!.id });
      },
      () => call('thread.close', { ids: [threadId], reason: null }),
      () => call('thread.reopen', { id: threadId }),
      () => call('office.update', { targetDays: 2, hours: [] }),
      () => call('channel.remove', { id: spareId }),
      () => call('closure.remove', { id: closureId }),
    ];

    const states = [dump(core.file)];
    for (const command of commands) {
      await command();
      states.push(dump(core.file));
    }
    for (let i = commands.length; i > 0; i -= 1) {
      expect(dump(core.file)).toEqual(states[i]);
      await call('history.undo', {});
      expect(dump(core.file)).toEqual(states[i - 1]);
    }
    for (let i = 1; i <= commands.length; i += 1) {
      await call('history.redo', {});
      expect(dump(core.file)).toEqual(states[i]);
    }
    await expect(call('history.redo', {})).rejects.toMatchObject({
      code: 'history.nothingToRedo',
    });
  });

  it('survives a restart', async () => {
    const core = await testCore();
    const before = dump(core.file);
    await addComment(core, 'Hei');
    await core.restart();
    expect(await core.call('history.get', {})).toMatchObject({
      undo: { procedure: 'comment.add' },
    });
    await core.call('history.undo', {});
    expect(dump(core.file)).toEqual(before);
  });

  it('forgets what was undone when something new is done', async () => {
    const core = await testCore();
    await addComment(core, 'Yksi');
    await core.call('history.undo', {});
    await addComment(core, 'Kaksi');
    expect(await core.call('history.get', {})).toMatchObject({ redo: null });
  });

  it('leaves no trace of a command that is refused half-way', async () => {
    const core = await testCore();
    const { threadId } = await addComment(core, 'Hei');
    const before = dump(core.file);
    const missing = '01a0b1c2-0000-7000-8000-000000000000';
    await expect(
      core.call('thread.close', { ids: [threadId, missing], reason: null }),
    ).rejects.toMatchObject({ code: 'missing' });
    expect(dump(core.file)).toEqual(before);
    expect(await core.call('history.get', {})).toMatchObject({
      undo: { procedure: 'comment.add' },
    });
  });

  it('is no step when nothing changed', async () => {
    const core = await testCore();
    await core.call('office.update', {});
    await core.call('office.update', { targetDays: 1 });
    expect(await core.call('history.get', {})).toEqual({ undo: null, redo: null });
  });

  it('keeps the search index in step with undo', async () => {
    const core = await testCore();
    await addComment(core, 'Lumiaura jätti penkan');
    const find = async () =>
      (await core.call('thread.list', { filter: { search: 'lumi' }, limit: 10 })).rows.length;
    expect(await find()).toBe(1);
    await core.call('history.undo', {});
    expect(await find()).toBe(0);
    await core.call('history.redo', {});
    expect(await find()).toBe(1);
  });

  it('settles due times again when office hours change, and when that is undone', async () => {
    const core = await testCore();
    const { threadId } = await addComment(core, 'Milloin?');
    const due = async () => (await core.call('thread.get', { id: threadId })).dueAt;
    const first = await due();
    await core.call('office.update', { targetDays: 3 });
    expect(await due()).not.toBe(first);
    await core.call('history.undo', {});
    expect(await due()).toBe(first);
  });

  it('refuses a step that what was done by another hand has made impossible, and changes nothing', async () => {
    const core = await testCore();
    const { threadId } = await addComment(core, 'Milloin?');
    await core.call('note.add', { threadId, text: 'Soitettu' });
    await core.call('history.undo', {});
    const gone = new Sqlite(core.file);
    gone.pragma('foreign_keys = on');
    gone.prepare('delete from thread where id = ?').run(threadId);
    gone.close();
    const before = dump(core.file);
    await expect(core.call('history.redo', {})).rejects.toMatchObject({ code: 'history.conflict' });
    expect(dump(core.file)).toEqual(before);
  });
});
