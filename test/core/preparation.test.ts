import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { type TestCore, testCore, testNow } from '../support/core.ts';
import { comment, refused } from './fixture.ts';

const today = '2026-11-24';
const gone = '019a0000-0000-7000-8000-000000000000';

/** Three conversations under a theme, the first of two comments and under a post that asks. */
async function office() {
  const core = await testCore();
  const { call } = core;
  const { id: unitId } = await call('unit.add', { name: 'Tekninen osasto', email: null });
  const first = await comment(core, {
    text: 'Milloin valot korjataan?',
    at: '2026-10-31T22:30:00.000Z',
  });
  const again = await comment(core, {
    text: 'Yhä pimeää. Soita 040 123 4567, terv. Maija Mäkinen',
    at: '2026-11-20T08:00:00.000Z',
    threadId: first.threadId,
  });
  const second = await comment(core, {
    text: '@pekka valot pois!',
    at: '2026-11-10T08:00:00.000Z',
  });
  const third = await comment(core, { text: 'Kiitos valoista.', at: '2026-11-23T08:00:00.000Z' });
  await call('comment.classify', { ids: [first.id, again.id], class: 'question' });
  await call('comment.classify', { ids: [second.id], class: 'demand' });
  const threads = [first, second, third].map(({ threadId }) => threadId);
  const { created } = await call('thread.setThemes', { ids: threads, create: ['Valaistus'] });
  return {
    ...core,
    core,
    unitId,
    themeId: created[0]!,
    threads,
    comments: { first, again, second, third },
  };
}

type Office = Awaited<ReturnType<typeof office>>;

function written({ themeId, unitId }: Office, over: Partial<Input<'preparation.send'>> = {}) {
  return {
    source: { of: 'theme' as const, themeId },
    theme: { id: themeId },
    unitId,
    sentOn: today,
    wantedOn: '2026-12-08',
    about: 'Rantatien valot ovat pimeinä.',
    asked: 'Pyydämme aikataulun.',
    wordings: [],
    language: 'fi' as const,
    ...over,
  };
}

const forwardings = async ({ call }: Pick<TestCore, 'call'>, themeId: string) =>
  (await call('theme.list', {})).find(({ id }) => id === themeId)!.forwardings;

describe('what a summary begins from', () => {
  test('counts a theme’s comments by class, channel, post and day', async () => {
    const { call, themeId, threads } = await office();
    const [channel] = await call('channel.list', {});
    const draft = await call('preparation.draft', { source: { of: 'theme', themeId } });
    expect(draft).toEqual({
      office: 'Testikunta',
      theme: { id: themeId, name: 'Valaistus' },
      heard: {
        threads: 3,
        comments: 4,
        // Half past midnight in Helsinki.
        first: '2026-11-01',
        last: '2026-11-23',
        classes: [
          { class: 'question', count: 2 },
          { class: 'demand', count: 1 },
          { class: 'unclassed', count: 1 },
        ],
        channels: [{ name: channel!.name, count: 4 }],
        posts: [],
      },
      sentBefore: 0,
    });
    // Some of them, with the theme that all have.
    const some = await call('preparation.draft', {
      source: { of: 'threads', ids: threads.slice(1) },
    });
    expect(some).toMatchObject({ theme: { id: themeId }, heard: { threads: 2, comments: 2 } });
    await call('thread.setThemes', { ids: threads.slice(1), create: ['Tiet'] });
    expect(
      await call('preparation.draft', { source: { of: 'threads', ids: threads.slice(1) } }),
    ).toMatchObject({ theme: null });
  });

  test('tells under which posts they were written, and which of those asked', async () => {
    const { call } = await testCore({ sample: true });
    const themes = (await call('theme.list', {})).filter(({ threads }) => threads > 10);
    expect(themes.length).toBeGreaterThan(0);
    for (const { id, threads } of themes) {
      const source = { of: 'theme' as const, themeId: id };
      const { heard } = await call('preparation.draft', { source });
      expect(heard.threads).toBe(threads);
      const sum = (list: readonly { count: number }[]) =>
        list.reduce((n, { count }) => n + count, 0);
      expect(sum(heard.classes)).toBe(heard.comments);
      expect(sum(heard.channels)).toBe(heard.comments);
      expect(sum(heard.posts)).toBeLessThanOrEqual(heard.comments);
      expect(heard.posts.map(({ count }) => count)).toEqual(
        heard.posts.map(({ count }) => count).toSorted((a, b) => b - a),
      );
    }
    const all = await Promise.all(
      themes.map(({ id }) => call('preparation.draft', { source: { of: 'theme', themeId: id } })),
    );
    const asks = all.flatMap(({ heard }) => heard.posts.map((post) => post.asks));
    expect(new Set(asks)).toEqual(new Set([true, false]));
  });

  test('is of a post’s conversations alone when that is wanted', async () => {
    const { call } = await testCore({ sample: true });
    const { posts } = await call('thread.facets', { filter: {} });
    const { themes } = await call('thread.facets', { filter: { postId: posts[0]!.id } });
    const themeId = themes[0]!.id;
    const { heard } = await call('preparation.draft', {
      source: { of: 'theme', themeId, postId: posts[0]!.id },
    });
    expect(heard.threads).toBe(themes[0]!.count);
    expect(heard.posts).toHaveLength(1);
  });

  test('refuses what is not there', async () => {
    const { call, threads } = await office();
    expect(
      await refused(call('preparation.draft', { source: { of: 'theme', themeId: gone } })),
    ).toBe('missing');
    expect(
      await refused(
        call('preparation.draft', { source: { of: 'threads', ids: [threads[0]!, gone] } }),
      ),
    ).toBe('missing');
  });
});

describe('wordings', () => {
  test('are residents’ comments without names, and none that is inappropriate or was moderated', async () => {
    const { call, themeId, comments } = await office();
    const source = { of: 'theme' as const, themeId };
    const texts = async () =>
      (await call('preparation.wordings', { source, limit: 10 })).wordings
        .map(({ text }) => text)
        .toSorted();
    expect(await texts()).toEqual([
      'Kiitos valoista.',
      'Milloin valot korjataan?',
      'Yhä pimeää. Soita [***]',
      'valot pois!',
    ]);
    await call('comment.classify', { ids: [comments.third.id], class: 'inappropriate' });
    const [ground] = await call('moderationGround.list', {});
    const { id } = await call('moderation.add', {
      threadId: comments.second.threadId,
      commentId: comments.second.id,
      action: 'hidden',
      groundId: ground!.id,
      rule: null,
      at: testNow,
      evidence: 'valot pois!',
      note: null,
      reviewOn: null,
      files: [],
      attachmentIds: [],
    });
    expect(await texts()).toHaveLength(2);
    await call('moderation.reverse', { id, reason: 'Ei ollut syytä' });
    expect(await texts()).toContain('valot pois!');
    const { wordings, total } = await call('preparation.wordings', { source, limit: 1 });
    expect([wordings.length, total]).toEqual([1, 3]);
  });

  test('leave out the handles of those who wrote in the same conversation', async () => {
    const core = await testCore();
    const { call } = core;
    await call('office.update', { keepAuthors: true });
    const { threadId } = await comment(core, { author: '@maija_m', text: 'Olen maija_m' });
    await comment(core, { author: null, text: 'Maija_M on oikeassa', threadId });
    const { wordings } = await call('preparation.wordings', {
      source: { of: 'threads', ids: [threadId] },
      limit: 10,
    });
    expect(wordings.map(({ text }) => text).toSorted()).toEqual(['Olen', 'on oikeassa']);
  });
});

describe('a summary that was sent', () => {
  test('is recorded with its theme, its threads and its days, and made again as it was', async () => {
    const one = await office();
    const { call, themeId, threads, comments } = one;
    const wordings = [
      { commentId: comments.again.id, text: 'Yhä pimeää, soittakaa 040 123 4567' },
      { commentId: comments.second.id, text: 'Valot pois, @pekka' },
    ];
    const summary = written(one, { wordings });
    const before = await call('preparation.print', summary);
    const { forwardingId } = await call('preparation.send', summary);
    expect(await forwardings(one, themeId)).toEqual([
      {
        id: forwardingId,
        unitId: one.unitId,
        unit: 'Tekninen osasto',
        forwardedOn: today,
        wantedOn: '2026-12-08',
        threads: 3,
        result: null,
        resultOn: null,
      },
    ]);
    const sent = await call('preparation.sent', { forwardingId });
    expect(sent).toMatchObject({
      theme: 'Valaistus',
      unit: 'Tekninen osasto',
      about: summary.about,
      asked: summary.asked,
      wordings: ['Yhä pimeää, soittakaa [***]', 'Valot pois'],
      heard: { threads: 3, comments: 4 },
    });
    expect(await call('preparation.print', { forwardingId })).toEqual(before);

    // What comes later is not in it.
    one.at('2026-11-26T08:00:00.000Z');
    await comment(one, { text: 'Vieläkin', at: '2026-11-25T08:00:00.000Z', threadId: threads[0]! });
    expect(await call('preparation.sent', { forwardingId })).toEqual(sent);
    await call('theme.setResult', { forwardingId, result: 'Korjataan', resultOn: '2026-11-25' });
    expect(await forwardings(one, themeId)).toMatchObject([{ resultOn: '2026-11-25' }]);
    expect((await call('office.check', {})).problems).toEqual([]);
  });

  test('has masks where its comments have been masked since', async () => {
    const one = await office();
    const { call, comments } = one;
    const { id } = await comment(one, {
      text: 'Naapurini  Virtanen sammuttaa valot',
      at: '2026-11-21T08:00:00.000Z',
      threadId: one.threads[0]!,
    });
    const wordings = [
      { commentId: id, text: 'Naapurini Virtanen sammuttaa valot' },
      { commentId: comments.second.id, text: 'Virtanen ei sammuta' },
    ];
    const { forwardingId } = await call('preparation.send', written(one, { wordings }));
    await call('comment.mask', { ids: [id], ranges: [{ from: 0, to: 19 }] });
    const sent = async () => (await call('preparation.sent', { forwardingId })).wordings;
    expect(await sent()).toEqual(['[***] sammuttaa valot', 'Virtanen ei sammuta']);
    await call('history.undo', {});
    expect(await sent()).toEqual(['Naapurini Virtanen sammuttaa valot', 'Virtanen ei sammuta']);
  });

  test('of some threads gives them its theme, made by its name, and one undo takes all of it back', async () => {
    const one = await office();
    const { call, threads } = one;
    const before = await call('theme.list', {});
    const summary = written(one, {
      source: { of: 'threads', ids: threads.slice(0, 2) },
      theme: { name: ' Pimeät kadut ' },
    });
    const { themeId } = await call('preparation.send', summary);
    expect((await call('theme.list', {})).find(({ id }) => id === themeId)).toMatchObject({
      name: 'Pimeät kadut',
      threads: 2,
      forwardings: [{ threads: 2 }],
    });
    await call('history.undo', {});
    expect(await call('theme.list', {})).toEqual(before);
    await call('history.redo', {});
    expect(await forwardings(one, themeId)).toMatchObject([{ threads: 2 }]);
    // A name that is there already is that theme, also when it is put aside.
    await call('theme.archive', { id: themeId });
    const again = await call('preparation.send', { ...summary, theme: { name: 'pimeät kadut' } });
    expect(again.themeId).toBe(themeId);
    expect(await forwardings(one, themeId)).toHaveLength(2);
  });

  test('leaves its threads out of the next one until somebody writes in them', async () => {
    const one = await office();
    const { call, themeId, threads } = one;
    await call(
      'preparation.send',
      written(one, { source: { of: 'threads', ids: threads.slice(0, 2) } }),
    );
    const draft = (onlyNew: boolean) =>
      call('preparation.draft', { source: { of: 'theme', themeId, onlyNew } });
    expect(await draft(false)).toMatchObject({ sentBefore: 2, heard: { threads: 3 } });
    expect(await draft(true)).toMatchObject({ sentBefore: 2, heard: { threads: 1, comments: 1 } });
    one.at('2026-11-26T08:00:00.000Z');
    await comment(one, { text: 'Vieläkin', at: '2026-11-25T08:00:00.000Z', threadId: threads[0]! });
    expect(await draft(true)).toMatchObject({ sentBefore: 1, heard: { threads: 2 } });
  });

  test('is gone with its forwarding, and back when that is undone', async () => {
    const one = await office();
    const { call, themeId, comments } = one;
    const wordings = [{ commentId: comments.first.id, text: 'Milloin?' }];
    const { forwardingId } = await call('preparation.send', written(one, { wordings }));
    const sent = await call('preparation.sent', { forwardingId });
    await call('theme.removeForwarding', { id: forwardingId });
    expect(await refused(call('preparation.sent', { forwardingId }))).toBe('missing');
    await call('history.undo', {});
    expect(await call('preparation.sent', { forwardingId })).toEqual(sent);
    // It goes where its theme goes.
    const { id: into } = await call('theme.add', { name: 'Kadut' });
    await call('theme.merge', { id: themeId, into });
    expect(await call('preparation.sent', { forwardingId })).toEqual({ ...sent, theme: 'Kadut' });
    // One that was only recorded has no summary.
    const { id } = await call('theme.forward', {
      themeId: into,
      unitId: one.unitId,
      forwardedOn: today,
    });
    expect(await refused(call('preparation.sent', { forwardingId: id }))).toBe('missing');
    expect(await forwardings(one, into)).toMatchObject([
      { threads: null, wantedOn: null },
      { threads: 3 },
    ]);
  });

  test('stands in the story of a promise that has its theme', async () => {
    const one = await office();
    const { call, themeId } = one;
    const { id } = await call('promise.add', {
      text: 'Kerromme valoista.',
      dueOn: '2026-12-20',
      unitId: null,
      decidedBy: null,
      postId: null,
      themeIds: [themeId],
    });
    const { forwardingId } = await call('preparation.send', written(one));
    await call('theme.setResult', { forwardingId, result: 'Korjataan', resultOn: today });
    const { timeline } = await call('promise.get', { id });
    expect(timeline.map(({ kind }) => kind)).toEqual(['made', 'forwarded', 'forwardingAnswered']);
  });

  test('is refused where it can’t be', async () => {
    const one = await office();
    const { call, comments, threads } = one;
    const send = (over: Partial<Input<'preparation.send'>>) =>
      refused(call('preparation.send', written(one, over)));
    expect(await send({ unitId: gone })).toBe('missing');
    expect(await send({ theme: { id: gone } })).toBe('missing');
    expect(await send({ sentOn: '2026-11-25' })).toBe('theme.inFuture');
    expect(await send({ wantedOn: '2026-11-23' })).toBe('preparation.wantedTooEarly');
    expect(await send({ about: ' ' })).toBe('call.invalid');
    expect(await send({ asked: 'x'.repeat(401) })).toBe('call.invalid');
    const text = 'x';
    // A wording is of a comment that is in it.
    expect(
      await send({
        source: { of: 'threads', ids: threads.slice(1) },
        wordings: [{ commentId: comments.first.id, text }],
      }),
    ).toBe('missing');
    expect(
      await send({
        wordings: Array.from({ length: 6 }, () => ({ commentId: comments.first.id, text })),
      }),
    ).toBe('call.invalid');
    const { id: empty } = await call('theme.add', { name: 'Tyhjä' });
    expect(await send({ source: { of: 'theme', themeId: empty } })).toBe('preparation.nothing');
    expect(await forwardings(one, one.themeId)).toEqual([]);
  });
});
