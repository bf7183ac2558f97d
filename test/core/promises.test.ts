import { describe, expect, test } from 'vitest';
import { keptDay, promiseState } from '../../src/domain/promise.ts';
import type { Input } from '../../src/contract/index.ts';
import { openOffice } from '../../src/store/database.ts';
import { listPromises } from '../../src/store/promises.ts';
import { type TestCore, testCore } from '../support/core.ts';
import { comment, refused } from './fixture.ts';

const today = '2026-11-24';
const terms = {
  text: 'Kerromme, miten vastaukset vaikuttivat.',
  dueOn: '2026-12-18',
  unitId: null,
  decidedBy: null,
};

/** A post that asks, with a text for Facebook and one for a channel of its own. */
async function asking(
  { call }: TestCore,
  level: Input<'post.add'>['participationLevel'] = 'consult',
) {
  const [facebook] = await call('channel.list', {});
  const known = await call('channel.list', {});
  const web =
    known.find((c) => c.platform === 'website') ??
    (await call('channel.add', {
      platform: 'website',
      name: 'Kotisivut',
      language: 'fi',
      url: null,
    }));
  const places = [facebook!.id, web.id].map((channelId) => ({
    channelId,
    language: 'fi' as const,
  }));
  const { id } = await call('post.add', {
    title: 'Mihin uusi pyörätie?',
    participationLevel: level,
    plannedOn: today,
    places,
  });
  const { variants } = await call('post.get', { id });
  const at = (channelId: string) => variants.find((v) => v.channelId === channelId)!.variantId;
  return {
    id,
    facebook: facebook!.id,
    web: web.id,
    onFacebook: at(facebook!.id),
    onWeb: at(web.id),
  };
}

async function promised(core: TestCore) {
  const post = await asking(core);
  await core.call('variant.publish', { variantId: post.onFacebook, link: null, promise: terms });
  const [promise] = await core.call('promise.list', {});
  return { post, id: promise!.id };
}

const texts = [
  { language: 'fi' as const, said: 'Valoja.', done: 'Valot tulevat.', notAdopted: '' },
];

async function publishAll({ call }: TestCore, postId: string, at?: string) {
  const { variants } = await call('post.get', { id: postId });
  for (const { variantId } of variants)
    await call('variant.publish', { variantId, link: null, at });
}

describe('a post that asks', () => {
  test.each(['consult', 'involve', 'collaborate', 'empower'] as const)(
    'promises on level %s, or says why not',
    async (level) => {
      const core = await testCore();
      const { call } = core;
      const { id, onFacebook, onWeb } = await asking(core, level);
      const publish = { variantId: onFacebook, link: null };
      expect(await refused(call('variant.publish', publish))).toBe('post.needsPromise');
      expect(await refused(call('variant.publish', { ...publish, withoutPromise: ' ' }))).toBe(
        'post.needsPromise',
      );
      await call('variant.publish', { ...publish, withoutPromise: 'Arvonta' });
      // It was said once, and holds for the other channels.
      await call('variant.publish', { variantId: onWeb, link: null });
      expect(await call('promise.ofPost', { postId: id })).toEqual({
        made: [],
        closes: null,
        planned: null,
        withoutReason: 'Arvonta',
      });
    },
  );

  test.each(['inform', null] as const)('asks nothing on level %s', async (level) => {
    const core = await testCore();
    const { onFacebook } = await asking(core, level);
    await core.call('variant.publish', { variantId: onFacebook, link: null });
    expect(await core.call('promise.list', {})).toEqual([]);
  });

  test('makes the promise that was planned, once, where it is out', async () => {
    const core = await testCore();
    const { call } = core;
    const { id, facebook, web, onFacebook, onWeb } = await asking(core);
    await call('promise.plan', { postId: id, terms });
    expect((await call('promise.ofPost', { postId: id })).planned).toEqual(terms);
    await call('variant.publish', {
      variantId: onFacebook,
      link: null,
      at: '2026-11-22T22:30:00.000Z',
    });
    await call('variant.publish', { variantId: onWeb, link: null });
    const { made, planned } = await call('promise.ofPost', { postId: id });
    expect(planned).toBeNull();
    expect(made).toMatchObject([
      {
        text: terms.text,
        dueOn: terms.dueOn,
        unit: null,
        state: 'open',
        madeOn: '2026-11-23',
        toldOn: null,
        moved: 0,
      },
    ]);
    expect(made[0]!.channels.map((c) => c.channelId).sort()).toEqual([facebook, web].sort());

    await call('variant.unpublish', { variantId: onWeb });
    const [still] = (await call('promise.ofPost', { postId: id })).made;
    expect(still!.channels.map((c) => c.channelId)).toEqual([facebook]);
  });

  test('is recorded as out by its status, and promises what was planned', async () => {
    const core = await testCore();
    const { id } = await asking(core);
    await core.call('post.setStatus', { ids: [id], status: 'published' });
    expect(await core.call('promise.list', {})).toEqual([]);
    await core.call('promise.plan', { postId: id, terms });
    expect(await core.call('promise.list', {})).toMatchObject([{ madeOn: today, channels: [] }]);
  });

  test('promises no day that is gone', async () => {
    const core = await testCore();
    const { onFacebook } = await asking(core);
    const promise = { ...terms, dueOn: '2026-11-23' };
    const publish = { variantId: onFacebook, link: null, promise };
    expect(await refused(core.call('variant.publish', publish))).toBe('promise.dueBeforeMade');
  });
});

describe('a promise', () => {
  test('is kept when residents were told in every channel in which they were asked', async () => {
    const core = await testCore();
    const { call } = core;
    const { post, id } = await promised(core);
    await call('variant.publish', { variantId: post.onWeb, link: null });
    await call('promise.tell', {
      id,
      channelId: post.facebook,
      told: { on: today, how: 'Kommentissa' },
    });
    expect((await call('promise.get', { id })).state).toBe('open');
    await call('promise.tell', { id, channelId: post.web, told: { on: today, how: 'Sivulla' } });
    const kept = await call('promise.get', { id });
    expect(kept).toMatchObject({ state: 'keptOnTime', toldOn: today });
    expect(kept.timeline.map((e) => e.kind)).toEqual([
      'made',
      'asked',
      'asked',
      'told',
      'told',
      'kept',
    ]);
    await call('promise.tell', { id, channelId: post.web, told: null });
    expect(await call('promise.get', { id })).toMatchObject({ state: 'open', toldOn: null });
  });

  test('is closed by a post that comes out in the same channels', async () => {
    const core = await testCore();
    const { call } = core;
    const { post, id } = await promised(core);
    await call('variant.publish', { variantId: post.onWeb, link: null });
    const { postId } = await call('promise.close', {
      id,
      title: 'Sanoitte, teimme: pyörätie',
      texts,
      on: '2026-12-17',
      at: '10:00',
    });
    const closing = await call('post.get', { id: postId });
    expect(closing).toMatchObject({
      purpose: 'push',
      participationLevel: 'inform',
      status: 'draft',
    });
    expect(closing.variants.map((v) => v.text)).toEqual(
      Array(2).fill('Sanoitte\nValoja.\n\nTeimme\nValot tulevat.'),
    );
    expect((await call('promise.get', { id })).timeline.map((e) => e.kind)).toContain(
      'closingPlanned',
    );
    core.at('2026-12-19T10:00:00.000Z');
    const [first, second] = closing.variants;
    await call('variant.publish', { variantId: first!.variantId, link: null });
    expect((await call('promise.get', { id })).state).toBe('open');
    await call('variant.publish', { variantId: second!.variantId, link: null });
    expect((await call('promise.get', { id })).state).toBe('keptLate');
    expect(await refused(call('promise.tell', { id, channelId: post.web, told: null }))).toBe(
      'promise.toldByPost',
    );
    expect((await call('promise.ofPost', { postId })).closes).toMatchObject({ id });

    await call('post.remove', { ids: [postId], scope: 'one' });
    expect(await call('promise.get', { id })).toMatchObject({ state: 'open', toldOn: null });
    await call('history.undo', {});
    expect((await call('promise.get', { id })).state).toBe('keptLate');
  });

  test('moves its day only before it has come, and with a reason', async () => {
    const core = await testCore();
    const { call } = core;
    const { id } = await promised(core);
    const reason = 'Lausunto viipyy';
    expect(await refused(call('promise.moveDue', { id, dueOn: '2026-11-23', reason }))).toBe(
      'promise.dueBeforeMade',
    );
    await call('promise.moveDue', { id, dueOn: '2026-12-20', reason });
    expect(await call('promise.get', { id })).toMatchObject({ dueOn: '2026-12-20', moved: 1 });
    expect((await call('promise.get', { id })).timeline).toContainEqual({
      on: today,
      kind: 'dueMoved',
      params: { from: '2026-12-18', to: '2026-12-20' },
      text: reason,
      link: null,
    });
    core.at('2026-12-20T21:59:00.000Z');
    await call('promise.moveDue', { id, dueOn: '2026-12-21', reason });
    core.at('2026-12-21T22:00:00.000Z');
    expect(await refused(call('promise.moveDue', { id, dueOn: '2027-01-10', reason }))).toBe(
      'promise.dueGone',
    );
  });

  test('stays kept when its asking post is removed, and remembers where it asked', async () => {
    const core = await testCore();
    const { call } = core;
    const { post, id } = await promised(core);
    await call('post.remove', { ids: [post.id], scope: 'one' });
    expect(await call('promise.get', { id })).toMatchObject({
      post: null,
      state: 'open',
      channels: [{ channelId: post.facebook }],
    });
    await call('history.undo', {});
    expect((await call('promise.get', { id })).post?.id).toBe(post.id);
  });

  test('is broken or withdrawn with a reason, and goes on when that is taken back', async () => {
    const core = await testCore();
    const { call } = core;
    const { post, id } = await promised(core);
    expect(await refused(call('promise.resume', { id }))).toBe('promise.notOver');
    for (const [command, state] of [
      ['promise.break', 'broken'],
      ['promise.withdraw', 'withdrawn'],
    ] as const) {
      await call(command, { id, reason: 'Rahaa ei ole' });
      expect(await call('promise.get', { id })).toMatchObject({ state, reason: 'Rahaa ei ole' });
      expect(await refused(call(command, { id, reason: 'Taas' }))).toBe('promise.over');
      expect(await refused(call('promise.prepare', { id, on: today }))).toBe('promise.over');
      // Telling is right all the same, and makes nothing kept.
      const told = { id, channelId: post.facebook, told: { on: today, how: 'Kommentissa' } };
      await call('promise.tell', told);
      expect((await call('promise.get', { id })).state).toBe(state);
      await call('promise.tell', { ...told, told: null });
      await call('promise.resume', { id });
      expect(await call('promise.get', { id })).toMatchObject({ state: 'open', reason: null });
    }
  });

  test.each([
    ['promise.prepare', (on: string) => ({ on })],
    [
      'promise.decide',
      (on: string) => ({ decision: { on, text: 'Kyllä', diaryNumber: null, link: null } }),
    ],
  ] as const)('%s is of a day since the promise that has come', async (command, input) => {
    const core = await testCore();
    const { id } = await promised(core);
    const ask = core.call as (name: string, input: object) => Promise<unknown>;
    expect(await refused(ask(command, { id, ...input('2026-11-25') }))).toBe('promise.inFuture');
    expect(await refused(ask(command, { id, ...input('2026-11-23') }))).toBe('promise.tooEarly');
    await ask(command, { id, ...input(today) });
    expect((await core.call('promise.get', { id })).state).not.toBe('open');
  });

  test('begins its closing with themes, counts and the decision, and no resident', async () => {
    const core = await testCore();
    const { call } = core;
    const { post, id } = await promised(core);
    const said = await comment(core, { text: 'Terv. Maija: valoja!', author: 'Maija Mäkinen' });
    await call('thread.setThemes', { ids: [said.threadId], create: ['Valaistus {katu}'] });
    core.core.subscribe(() => {});
    await call('promise.decide', {
      id,
      decision: { on: today, text: 'Valot rakennetaan.', diaryNumber: null, link: null },
    });
    await call('promise.update', {
      id,
      themeIds: (await call('theme.names', {})).map((theme) => theme.id),
    });
    const parts = await call('promise.closing', { id, language: 'fi' });
    expect(parts.said).toContain('• Valaistus katu: {');
    expect(parts.done).toContain('Valot rakennetaan.');
    expect(JSON.stringify(parts)).not.toMatch(/Maija|valoja!/);
    const close = {
      id,
      title: 'Sanoitte',
      texts: [{ language: 'fi' as const, ...parts }],
      on: null,
      at: null,
    };
    expect(await refused(call('promise.close', close))).toBe('promise.unfilled');
    expect(post.id).toBeTruthy();
  });

  test('without a channel is closed only where somebody says', async () => {
    const core = await testCore();
    const { call } = core;
    const { id } = await call('promise.add', { ...terms, postId: null });
    const close = { id, title: 'Sanoitte', texts, on: null, at: null };
    expect(await refused(call('promise.close', close))).toBe('promise.noChannel');
    const [channel] = await call('channel.list', {});
    const { postId } = await call('promise.close', { ...close, channelIds: [channel!.id] });
    await publishAll(core, postId);
    expect((await call('promise.get', { id })).state).toBe('keptOnTime');
  });

  test('has milestones in the order of their days', async () => {
    const core = await testCore();
    const { call } = core;
    const { id } = await promised(core);
    await call('milestone.add', { promiseId: id, name: 'Lautakunta', dueOn: '2026-12-10' });
    const first = await call('milestone.add', {
      promiseId: id,
      name: 'Esitys',
      dueOn: '2026-12-01',
    });
    const late = { id: first.id, doneOn: '2026-11-25' };
    expect(await refused(call('milestone.update', late))).toBe('promise.inFuture');
    await call('milestone.update', { id: first.id, doneOn: today });
    const whole = await call('promise.get', { id });
    expect(whole.milestones.map((m) => m.name)).toEqual(['Esitys', 'Lautakunta']);
    expect(whole.timeline.map((e) => e.kind)).toContain('milestone');
    expect((await call('promise.list', {}))[0]!.milestones).toEqual({ done: 1, total: 2 });
    await call('milestone.remove', { id: first.id });
    expect((await call('promise.get', { id })).milestones).toHaveLength(1);
  });

  test('stands in the list without an owner first, then by its day, settled ones last', async () => {
    const core = await testCore();
    const { call } = core;
    const { id: unitId } = await call('unit.add', { name: 'Tekniset', email: null });
    const add = (text: string, more: object) =>
      call('promise.add', { ...terms, text, postId: null, ...more });
    await add('omistettu, pian', { unitId, dueOn: '2026-11-25' });
    await add('omistettu, myöhemmin', { unitId });
    await add('ei kenenkään, myöhemmin', {});
    await add('ei kenenkään, pian', { dueOn: '2026-11-26' });
    const { id } = await add('rikottu', { dueOn: '2026-11-24' });
    await call('promise.break', { id, reason: 'Ei ehditty' });
    expect((await call('promise.list', {})).map((p) => p.text)).toEqual([
      'ei kenenkään, pian',
      'ei kenenkään, myöhemmin',
      'omistettu, pian',
      'omistettu, myöhemmin',
      'rikottu',
    ]);
  });

  test.each(['fi', 'sv', 'en'] as const)(
    'is printed in %s with hostile words as text',
    async (language) => {
      const core = await testCore();
      const { call } = core;
      const hostile = '<script>alert(1)</script>';
      const { id } = await call('promise.add', { ...terms, text: hostile, postId: null });
      await call('promise.withdraw', { id, reason: hostile });
      const one = await call('promise.print', { id, language });
      expect(one.html).toContain(`<html lang="${language}">`);
      expect(one.html).toContain('&lt;script&gt;');
      expect(one.html).not.toContain('<script>');
      expect(one.fileName).toMatch(/^[^<>/\\]+\.pdf$/);
      await call('promise.resume', { id });
      const all = await call('promise.print', { id: null, language });
      expect(all.html.match(/<th scope="row"/g)).toHaveLength(1);
    },
  );
});

test('in the sample, what is stored of each promise is what follows from the rest', async () => {
  const core = await testCore({ sample: true });
  await core.core.close();
  const office = openOffice(core.file, () => {});
  const promises = listPromises(office.reader);
  office.close();
  expect(promises.length).toBeGreaterThan(20);
  for (const { facts, state, toldOn } of promises) {
    expect({ state, toldOn }).toEqual({ state: promiseState(facts), toldOn: keptDay(facts) });
  }
  expect(promises.filter((p) => p.unit === null)).toHaveLength(1);
  expect(promises.filter((p) => p.moved > 0)).toHaveLength(1);
});
