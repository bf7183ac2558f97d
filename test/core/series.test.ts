import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { Refusal } from '../../src/contract/errors.ts';
import { testCore } from '../support/core.ts';
import { png } from '../support/files.ts';

type Repeat = Omit<Input<'series.repeat'>, 'postId'>;
const tuesdays: Repeat['rule'] = { kind: 'weekly', weeks: 1, weekdays: [2], onHoliday: 'keep' };

/** A question of four Tuesdays, the first of them today at 9.30. */
async function questions(repeat: Partial<Repeat> = {}) {
  const core = await testCore();
  const { call } = core;
  const [channel] = await call('channel.list', {});
  const { id } = await call('post.add', {
    title: 'Kysy kunnanjohtajalta',
    purpose: 'pull',
    plannedOn: '2026-11-24',
    plannedAt: '09:30',
    answeredUntil: '2026-11-27',
    links: [{ url: 'https://kunta.fi/kysy', campaign: 'kysy' }],
    places: [{ channelId: channel!.id, language: 'fi' }],
  });
  const place = { channelId: channel!.id, language: 'fi' } as const;
  await call('variant.set', { postId: id, ...place, text: 'Mitä kysyt?' });
  const { ids } = await call('series.repeat', {
    postId: id,
    rule: tuesdays,
    end: { count: 4 },
    ...repeat,
  });
  const get = (id: string) => call('post.get', { id });
  const posts = () => Promise.all([id, ...ids].map((id) => get(id).catch(() => null)));
  const { seriesId } = await get(id);
  const series = () => call('series.get', { id: seriesId! });
  const days = async () => (await series()).turns.map(({ plannedOn }) => plannedOn);
  return { ...core, ids: [id, ...ids], place, get, posts, series, seriesId: seriesId!, days };
}

const code = (error: unknown) => (error instanceof Refusal ? error.code : error);

describe('repeating a post', () => {
  test('makes posts of their own on the days of the rule, and one undo takes them back', async () => {
    const { call, ids, posts, series, days } = await questions();
    expect(await days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);
    expect(await series()).toMatchObject({
      rule: tuesdays,
      turns: [{ postId: ids[0], out: false }, {}, {}, {}],
    });
    for (const post of await posts()) {
      expect(post).toMatchObject({
        title: 'Kysy kunnanjohtajalta',
        purpose: 'pull',
        status: 'draft',
        plannedAt: '09:30',
        seriesOn: post!.plannedOn,
        links: [{ campaign: 'kysy' }],
        variants: [{ text: 'Mitä kysyt?' }],
      });
    }
    const last = (await posts()).at(-1);
    expect(last).toMatchObject({ plannedOn: '2026-12-15', answeredUntil: '2026-12-18' });
    await call('history.undo', {});
    expect((await posts()).map((post) => post?.seriesId)).toEqual([
      null,
      undefined,
      undefined,
      undefined,
    ]);
    await call('history.redo', {});
    expect(await days()).toHaveLength(4);
  });

  test('keeps the hour on the wall over both changes of the year', async () => {
    const { posts } = await questions({ end: { until: '2027-11-30' } });
    const all = await posts();
    expect(all).toHaveLength(54);
    expect(new Set(all.map((post) => post!.plannedAt))).toEqual(new Set(['09:30']));
  });

  test('is refused without a day, for more than a series holds, and for no turn at all', async () => {
    const { call, ids } = await questions();
    const { id } = await call('post.add', { title: 'Idea' });
    const repeat = (input: Input<'series.repeat'>) => call('series.repeat', input).catch(code);
    const end = { count: 3 };
    expect(await repeat({ postId: id, rule: tuesdays, end })).toBe('series.noDay');
    const daily: Repeat['rule'] = { kind: 'weekdays', onHoliday: 'keep' };
    const far = { until: '2031-11-24' };
    expect(await repeat({ postId: ids[0]!, rule: daily, end: far })).toBe('series.tooLong');
    const near = { until: '2026-11-25' };
    expect(await repeat({ postId: ids[0]!, rule: tuesdays, end: near })).toBe('series.noTurns');
  });

  test('of what came out goes on from today, with nothing of the publication', async () => {
    const { call, get } = await questions();
    const [channel] = await call('channel.list', {});
    const { id } = await call('post.add', {
      title: 'Viikon luvut',
      plannedOn: '2026-11-02',
      places: [{ channelId: channel!.id, language: 'fi' }],
    });
    const { variantId } = (await get(id)).variants[0]!;
    await call('variant.publish', { variantId, at: '2026-11-03T08:00:00.000Z', link: null });
    const { ids } = await call('series.repeat', { postId: id, rule: tuesdays, end: { count: 3 } });
    const made = await Promise.all(ids.map(get));
    expect(made.map(({ plannedOn }) => plannedOn)).toEqual(['2026-11-24', '2026-12-01']);
    expect(made[0]).toMatchObject({ status: 'draft', publishedAt: null });
    expect(await get(id)).toMatchObject({ seriesOn: '2026-11-03', status: 'published' });
  });

  test('a copy of a turn belongs to no series', async () => {
    const { call, ids, get, days } = await questions();
    const copied = await call('post.copy', { ids: [ids[1]!], on: '2027-01-12' });
    expect(await get(copied.ids[0]!)).toMatchObject({ seriesId: null, seriesOn: null });
    expect(await days()).toHaveLength(4);
  });
});

describe('a change', () => {
  test('of one turn is its own, and a change of all that follow leaves it there', async () => {
    const { call, ids, posts } = await questions();
    await call('post.update', { id: ids[2]!, title: 'Itsenäisyyspäivän kysymys' });
    await call('post.update', {
      id: ids[1]!,
      scope: 'following',
      title: 'Kysy rehtorilta',
      answeredBy: 'Rehtori',
      approval: 'Hyväksytty',
    });
    expect((await posts()).map((post) => [post!.title, post!.answeredBy, post!.approval])).toEqual([
      ['Kysy kunnanjohtajalta', null, ''],
      ['Kysy rehtorilta', 'Rehtori', 'Hyväksytty'],
      ['Itsenäisyyspäivän kysymys', 'Rehtori', ''],
      ['Kysy rehtorilta', 'Rehtori', ''],
    ]);
    await call('history.undo', {});
    expect((await posts()).map((post) => post!.answeredBy)).toEqual([null, null, null, null]);
  });

  test('of a text, and the taking away of one, is for each channel and language', async () => {
    const { call, ids, place, posts, get } = await questions();
    await call('variant.set', { postId: ids[2]!, ...place, text: 'Oma kysymys' });
    await call('variant.set', {
      postId: ids[1]!,
      ...place,
      text: 'Uusi kysymys',
      scope: 'following',
    });
    await call('variant.set', {
      postId: ids[0]!,
      ...place,
      language: 'sv',
      text: 'Fråga',
      scope: 'following',
    });
    const texts = async () => (await posts()).map((post) => post!.variants.map(({ text }) => text));
    expect(await texts()).toEqual([
      ['Mitä kysyt?', 'Fråga'],
      ['Uusi kysymys', 'Fråga'],
      ['Oma kysymys', 'Fråga'],
      ['Uusi kysymys', 'Fråga'],
    ]);
    const { variantId } = (await get(ids[1]!)).variants[0]!;
    await call('variant.remove', { variantId, scope: 'following' });
    expect((await texts()).slice(1)).toEqual([['Fråga'], ['Oma kysymys', 'Fråga'], ['Fråga']]);
  });

  test('never reaches what is out', async () => {
    const { call, ids, posts, get, at } = await questions();
    at('2026-12-08T10:00:00.000Z');
    const { variantId } = (await get(ids[1]!)).variants[0]!;
    await call('variant.publish', { variantId, link: null });
    await call('post.setStatus', { ids: [ids[2]!], status: 'published' });
    const before = (await posts()).slice(1, 3);
    await call('post.update', {
      id: ids[0]!,
      scope: 'following',
      notes: 'Muista',
      plannedOn: '2026-11-26',
    });
    expect((await posts()).slice(1, 3)).toEqual(before);
    expect(await get(ids[3]!)).toMatchObject({ notes: 'Muista', plannedOn: '2026-12-17' });
    await call('post.remove', { ids: [ids[0]!], scope: 'following' });
    expect((await posts()).map((post) => post?.status)).toEqual([
      undefined,
      'published',
      'published',
      undefined,
    ]);
  });

  test('of purpose and themes may be for all that follow too, and for many at a time is for them alone', async () => {
    const { call, ids, posts } = await questions();
    const { id: add } = await call('theme.add', { name: 'Talous' });
    await call('post.setPurpose', { ids: ids.slice(1, 3), purpose: 'network' });
    await call('post.setPurpose', { ids: [ids[0]!], purpose: 'image', scope: 'following' });
    await call('post.setThemes', { ids: [ids[2]!], add: [add], scope: 'following' });
    expect((await posts()).map((post) => [post!.purpose, post!.themes.length])).toEqual([
      ['image', 0],
      ['network', 0],
      ['network', 1],
      ['image', 1],
    ]);
  });

  test('of themes survives a merge of them', async () => {
    const { call, ids, get } = await questions();
    const { id: talous } = await call('theme.add', { name: 'Talous' });
    const { id: raha } = await call('theme.add', { name: 'Raha' });
    await call('post.update', { id: ids[0]!, scope: 'following', themeIds: [talous] });
    await call('theme.merge', { id: talous, into: raha });
    await call('post.update', { id: ids[0]!, scope: 'following', themeIds: [] });
    expect((await get(ids[3]!)).themes).toEqual([]);
  });
});

describe('moving', () => {
  test('moves the later turns by as many days and gives them the time; who was moved apart stays', async () => {
    const { call, ids, days, series, posts } = await questions();
    await call('post.move', { ids: [ids[2]!], on: '2026-12-09' });
    await call('post.move', { ids: [ids[1]!], on: '2026-12-03', at: '12:00', scope: 'following' });
    expect(await days()).toEqual(['2026-11-24', '2026-12-03', '2026-12-09', '2026-12-17']);
    expect((await series()).turns.map(({ on }) => on)).toEqual([
      '2026-11-24',
      '2026-12-03',
      '2026-12-10',
      '2026-12-17',
    ]);
    expect((await series()).rule).toEqual({ ...tuesdays, weekdays: [4] });
    expect((await posts()).map((post) => post!.plannedAt)).toEqual([
      '09:30',
      '12:00',
      '12:00',
      '12:00',
    ]);
    await call('post.shift', { ids: [ids[2]!], days: -5, scope: 'following' });
    expect(await days()).toEqual(['2026-11-24', '2026-12-03', '2026-12-04', '2026-12-12']);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-09', '2026-12-15']);
  });

  test('back among the ideas is for one alone', async () => {
    const { call, ids, days, posts } = await questions();
    await call('post.move', { ids: [ids[1]!], on: null, scope: 'following' });
    expect(await days()).toEqual(['2026-11-24', null, '2026-12-08', '2026-12-15']);
    expect((await posts()).map((post) => post!.plannedAt)).toEqual([
      '09:30',
      null,
      '09:30',
      '09:30',
    ]);
  });

  test('of several with all that follow them is refused', async () => {
    const { call, ids } = await questions();
    const several = { ids: ids.slice(0, 2), scope: 'following' as const };
    expect(await call('post.shift', { ...several, days: 1 }).catch(code)).toBe('call.invalid');
    expect(await call('post.remove', several).catch(code)).toBe('call.invalid');
  });
});

describe('the rule from here on', () => {
  test('keeps the turns whose days stay, makes the missing ones, and leaves what was worked on in its place', async () => {
    const { call, ids, days, get, place } = await questions();
    await call('post.remove', { ids: [ids[1]!] });
    await call('variant.set', { postId: ids[2]!, ...place, text: 'Oma kysymys' });
    const rule: Repeat['rule'] = { kind: 'monthlyWeekday', nth: 3, weekday: 2, onHoliday: 'keep' };
    const outcome = await call('series.repeat', {
      postId: ids[0]!,
      rule,
      end: { until: '2027-02-28' },
    });
    expect(outcome).toMatchObject({ ids: { length: 2 }, removed: 0, left: 1 });
    expect(await days()).toEqual(['2026-11-24', '2026-12-15', '2027-01-19', '2027-02-16']);
    expect(await get(ids[2]!)).toMatchObject({ seriesId: null, plannedOn: '2026-12-08' });
    await call('history.undo', {});
    expect(await days()).toEqual(['2026-11-24', '2026-12-08', '2026-12-15']);
  });

  test('leaves a turn whose checklist somebody has answered', async () => {
    const { call, ids, get } = await questions();
    await call('checklist.answer', { postId: ids[3]!, code: 'B5', answer: { state: 'done' } });
    const rule: Repeat['rule'] = { ...tuesdays, weekdays: [4] };
    const outcome = await call('series.repeat', { postId: ids[1]!, rule, end: { count: 2 } });
    expect(outcome).toMatchObject({ ids: { length: 1 }, removed: 1, left: 1 });
    expect(await get(ids[3]!)).toMatchObject({ seriesId: null, plannedOn: '2026-12-15' });
  });

  test('takes pictures along, and leaves a turn that has its own', async () => {
    const { call, ids, get, days } = await questions();
    const picture = { name: 'kuva.png', base64: png().toString('base64') };
    await call('media.add', { postId: ids[3]!, file: picture });
    const rule: Repeat['rule'] = { ...tuesdays, weekdays: [4] };
    const outcome = await call('series.repeat', { postId: ids[2]!, rule, end: { count: 2 } });
    expect(outcome).toMatchObject({ ids: { length: 1 }, removed: 0, left: 1 });
    expect(await days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-10']);
    const repeated = await call('series.repeat', { postId: ids[3]!, rule, end: { count: 2 } });
    expect((await get(repeated.ids[0]!)).media).toMatchObject([{ name: 'kuva.png' }]);
  });

  test('never makes again a turn that was taken out, and removes what nobody worked on', async () => {
    const { call, ids, days } = await questions();
    await call('post.remove', { ids: [ids[2]!] });
    const rule: Repeat['rule'] = { ...tuesdays, weekdays: [2, 5], onHoliday: 'skip' };
    const repeat = { postId: ids[0]!, end: { until: '2026-12-11' } };
    const outcome = await call('series.repeat', { ...repeat, rule });
    expect(outcome).toMatchObject({ ids: { length: 3 }, removed: 1, left: 0 });
    expect(await days()).toEqual([
      '2026-11-24',
      '2026-11-27',
      '2026-12-01',
      '2026-12-04',
      '2026-12-11',
    ]);
    const weekly = await call('series.repeat', { ...repeat, rule: tuesdays });
    expect(weekly).toMatchObject({ ids: [], removed: 3 });
    expect(await days()).toEqual(['2026-11-24', '2026-12-01']);
  });

  test('continues with what the series has alike, though its last post was changed apart', async () => {
    const { call, ids, get, days } = await questions();
    await call('post.update', { id: ids[3]!, title: 'Hyvää joulua', plannedAt: '15:00' });
    const { ids: made } = await call('series.repeat', {
      postId: ids[3]!,
      rule: tuesdays,
      end: { count: 3 },
    });
    expect(await days()).toHaveLength(6);
    expect(await get(made[0]!)).toMatchObject({
      title: 'Kysy kunnanjohtajalta',
      plannedOn: '2026-12-22',
      plannedAt: '09:30',
      answeredUntil: '2026-12-25',
    });
  });
});

describe('the end of a series', () => {
  test('here takes this and the later posts away in one step, changed apart or not', async () => {
    const { call, ids, days } = await questions();
    await call('post.update', { id: ids[3]!, title: 'Hyvää joulua' });
    await call('post.remove', { ids: [ids[2]!], scope: 'following' });
    expect(await days()).toEqual(['2026-11-24', '2026-12-01']);
    await call('history.undo', {});
    expect(await days()).toHaveLength(4);
  });

  test('is told on Today thirty days before, unless it may end or was ended', async () => {
    const { call, ids, seriesId, at } = await questions();
    const ending = async () => (await call('today.get', {})).endingSeries;
    const line = { id: seriesId, postId: ids[3], title: 'Kysy kunnanjohtajalta' };
    expect(await ending()).toEqual([{ ...line, endsOn: '2026-12-15' }]);
    await call('series.letEnd', { id: seriesId });
    expect(await ending()).toEqual([]);
    await call('history.undo', {});
    at('2026-12-16T08:00:00.000Z');
    expect(await ending()).toEqual([]);
    at('2026-11-24T08:00:00.000Z');
    await call('series.repeat', { postId: ids[3]!, rule: tuesdays, end: { count: 9 } });
    expect(await ending()).toEqual([]);
    await call('post.remove', { ids: [ids[2]!], scope: 'following' });
    expect(await ending()).toEqual([]);
  });

  test('comes with its last post', async () => {
    const { call, ids, seriesId } = await questions();
    await call('post.remove', { ids });
    expect(await call('series.get', { id: seriesId }).catch(code)).toBe('missing');
  });
});
