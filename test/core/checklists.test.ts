import { describe, expect, test } from 'vitest';
import { checklistItems } from '../../src/domain/checklist.ts';
import { Refusal } from '../../src/contract/errors.ts';
import { checking, demanding, own } from './checklists.fixture.ts';
import { refused } from './fixture.ts';

const open = { state: 'open', by: null, reason: null, decidedAt: null };

describe('a checklist', () => {
  test('is of the form that the post’s purpose and level call for, until somebody has answered', async () => {
    const { call, postId, get } = await checking();
    expect(await get()).toMatchObject({ form: 'full', version: 1, kept: false, newer: false });
    expect((await get()).items).toHaveLength(29);
    await call('post.update', { id: postId, purpose: 'push' });
    const short = await get();
    expect(short).toMatchObject({ form: 'short', wanted: 'short' });
    expect(short.items.map((item) => item.code)).toEqual(['B4', 'B5', 'B6', 'B8', 'B11']);
    await call('post.update', { id: postId, participationLevel: 'consult' });
    expect((await get()).form).toBe('full');
  });

  test('asks for both languages only where two are spoken', async () => {
    const { call, get } = await checking({}, { regime: 'bilingual' });
    expect((await get()).items).toHaveLength(30);
    await call('office.update', { regime: 'sv' });
    expect((await get()).items.map((item) => item.code)).not.toContain('B7');
  });

  test('keeps what a person said beside what the program saw then and sees now', async () => {
    const { item, answer, write, get } = await checking();
    expect(await item('B3')).toMatchObject({
      ...open,
      demand: 'required',
      basis: 'guidance',
      findings: [{ code: 'questionMissing', state: 'gap' }],
      disagrees: false,
    });
    await answer('B3', { state: 'done' });
    expect(await item('B3')).toMatchObject({
      state: 'done',
      by: 'person',
      decidedAt: '2026-11-24T08:00:00.000Z',
      saw: [{ code: 'questionMissing' }],
      disagrees: true,
    });
    await write('Mihin uusi pyörätie?');
    expect(await item('B3')).toMatchObject({
      state: 'done',
      by: 'person',
      saw: [{ code: 'questionMissing' }],
      findings: [{ code: 'questionAsked', params: { question: 'Mihin uusi pyörätie?' } }],
      disagrees: false,
    });
    expect((await get()).phases.before).toEqual({
      // What is for, by the program; the question, by a person; no media, by the program.
      done: 2,
      notApplicable: 1,
      open: 7,
      requiredOpen: 1,
    });
  });

  test('is decided by the program only where its check is conclusive, and until a person speaks', async () => {
    const { item, answer } = await checking();
    expect(await item('B1')).toMatchObject({ state: 'done', by: 'program', decidedAt: null });
    expect(await item('B6')).toMatchObject({ state: 'notApplicable', by: 'program' });
    await answer('B6', { state: 'open' });
    expect(await item('B6')).toMatchObject({ state: 'open', by: 'person' });
    await answer('B6', { state: 'notApplicable', reason: 'Ei kuvia' });
    expect(await item('B6')).toMatchObject({ state: 'notApplicable', reason: 'Ei kuvia' });
    await answer('B6', { state: 'none' });
    expect(await item('B6')).toMatchObject({ by: 'program', reason: null, saw: [] });
  });

  test('takes no answer to what it does not ask, and no “not applicable” without its reason', async () => {
    const { answer, save, get } = await checking();
    await save(demanding('off', 'B2'));
    expect(await refused(answer('B2', { state: 'done' }))).toBe('missing');
    expect(await refused(answer('B7', { state: 'done' }))).toBe('missing');
    const blank = answer('B3', { state: 'notApplicable', reason: ' ' });
    expect(await refused(blank)).toBe('call.invalid');
    await answer('B3', { state: 'none' });
    expect((await get()).kept).toBe(false);
  });

  test('stays as it was when the office changes its own, and moves on when somebody says so', async () => {
    const { call, postId, get, item, answer, save } = await checking();
    await answer('B3', { state: 'done' });
    await answer('B9', { state: 'notApplicable', reason: 'Vastaamme itse' });
    const before = await get();
    await save((items) => [
      ...demanding('off', 'B9')(items).slice(0, 10),
      {
        code: null,
        phase: 'before',
        demand: 'required',
        words: own('Onko puheenjohtaja tietoinen?'),
      },
      ...items.slice(10),
    ]);
    expect(await get()).toEqual({ ...before, newer: true });
    await call('checklist.renew', { postId });
    const after = await get();
    expect(after).toMatchObject({ version: 2, kept: true, newer: false });
    expect(await item('B3')).toMatchObject({ state: 'done', by: 'person' });
    expect(after.items.map((row) => row.code)).not.toContain('B9');
    const added = after.items.find((row) => row.words !== null)!;
    expect(added).toMatchObject({ basis: 'practice', demand: 'required', findings: [], ...open });
    await answer(added.code, { state: 'done' });
    expect((await item(added.code)).by).toBe('person');
    // The answer to what was off is not remembered.
    await save(demanding('recommended', 'B9'));
    await call('checklist.renew', { postId });
    expect((await item('B9')).by).toBeNull();
  });

  test('can be changed to the other form, and says which the post calls for', async () => {
    const { call, postId, get, answer } = await checking();
    await call('checklist.renew', { postId, form: 'short' });
    expect(await get()).toMatchObject({ form: 'short', wanted: 'full', kept: true });
    await answer('B11', { state: 'done' });
    await call('checklist.renew', { postId });
    expect(await get()).toMatchObject({ form: 'full', wanted: 'full' });
    expect((await get()).items.find((row) => row.code === 'B11')!.state).toBe('done');
  });
});

describe('a template', () => {
  test('comes with the program, and can be had back as it came', async () => {
    const { call, save } = await checking();
    const template = () => call('checklist.template', { form: 'full' });
    expect(await template()).toMatchObject({ version: 1, shipped: true });
    expect((await template()).items).toEqual(
      checklistItems
        .filter(({ code }) => code !== 'B7')
        .map(({ code, phase, demand }) => ({ code, phase, demand, words: null })),
    );
    expect(await save((items) => items)).toEqual({ version: 1 });
    expect(await save(demanding('required', 'D1'))).toEqual({ version: 2 });
    expect(await save((items) => items)).toEqual({ version: 2 });
    expect(await template()).toMatchObject({ version: 2, shipped: false });
    expect(await call('checklist.restoreTemplate', { form: 'full' })).toEqual({ version: 3 });
    expect(await template()).toMatchObject({ version: 3, shipped: true });
    expect(await call('checklist.restoreTemplate', { form: 'full' })).toEqual({ version: 3 });
  });

  test('keeps what an office of one language does not see, in its place', async () => {
    const { call, save, template } = await checking();
    await save((items) => demanding('required', 'B1')(items).filter(({ code }) => code !== 'B6'));
    await call('office.update', { regime: 'bilingual' });
    const items = await template();
    expect(items.map(({ code }) => code).slice(0, 7)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
      'B7',
      'B8',
    ]);
    expect(items.find(({ code }) => code === 'B7')!.demand).toBe('required');
  });

  test('takes the office’s own words of an item that comes with the program, or none', async () => {
    const { save, template } = await checking();
    const words = own('Kysytäänkö?', '', 'Is it asked?');
    await save((items) => items.map((item) => (item.code === 'B3' ? { ...item, words } : item)));
    expect((await template()).find(({ code }) => code === 'B3')).toMatchObject({ words });
    await save((items) =>
      items.map((item) => (item.code === 'B3' ? { ...item, words: own(' ') } : item)),
    );
    expect((await template()).find(({ code }) => code === 'B3')!.words).toBeNull();
  });

  test('has an own item in both forms, and brings one back', async () => {
    const { save, template } = await checking();
    const words = own('Onko kunnanjohtaja lukenut?');
    const added = { code: null, phase: 'after', demand: 'recommended', words } as const;
    await save((items) => [...items, added]);
    const kept = (await template()).at(-1)!;
    expect(kept.code).toMatch(/^[0-9a-f-]{36}$/);
    await save((items) => [...items, kept], 'short');
    await save((items) => items.slice(0, -1));
    expect(await save((items) => [...items, kept])).toEqual({ version: 4 });
  });

  const added = { code: null, phase: 'after', demand: 'required' } as const;
  test.each([
    [
      'an item that does not exist',
      [{ ...added, code: 'B12', words: null }],
      'checklist.unknownItem',
      { code: 'B12' },
    ],
    [
      'an own item that never was',
      [{ ...added, code: '01a21862-1905-751b-80ae-80e102fc1386', words: own('A', 'B') }],
      'checklist.unknownItem',
      null,
    ],
    [
      'the same twice',
      [
        { ...added, code: 'A9', words: null },
        { ...added, code: 'A9', words: null },
      ],
      'checklist.duplicateItem',
      { code: 'A9' },
    ],
    [
      'an item in another phase',
      [{ ...added, code: 'B3', words: null }],
      'checklist.phaseOrder',
      {},
    ],
    [
      'phases out of order',
      [
        { ...added, words: own('A', 'B') },
        { ...added, phase: 'during', words: own('A', 'B') },
      ],
      'checklist.phaseOrder',
      {},
    ],
    [
      'no words',
      [{ ...added, words: null }],
      'checklist.wordsMissing',
      { item: 1, language: 'fi' },
    ],
    [
      'words in one language of two',
      [
        { ...added, code: 'A9', words: null },
        { ...added, words: own('Onko?') },
      ],
      'checklist.wordsMissing',
      { item: 2, language: 'sv' },
    ],
    [
      'only English',
      [{ ...added, words: own('', '', 'Is it?') }],
      'checklist.wordsMissing',
      { item: 1, language: 'fi' },
    ],
  ] as const)('refuses %s', async (_, items, code, params) => {
    const { call } = await checking({}, { regime: 'bilingual' });
    const saving = call('checklist.saveTemplate', { form: 'full', items: [...items] });
    const refusal = await saving.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).code).toBe(code);
    if (params !== null) expect((refusal as Refusal).params).toEqual(params);
    expect(await call('checklist.template', { form: 'full' })).toMatchObject({ version: 1 });
  });
});

describe('undo and redo', () => {
  test('of each command put the checklist back and forth', async () => {
    const { call, postId, get, answer, save } = await checking();
    const look = async () => [await get(), await call('checklist.template', { form: 'full' })];
    const steps: (() => Promise<unknown>)[] = [
      () => answer('B3', { state: 'done' }),
      () => answer('B3', { state: 'notApplicable', reason: 'Tiedote' }),
      () => answer('B3', { state: 'none' }),
      () => save(demanding('required', 'B8')),
      () => call('checklist.renew', { postId }),
      () => call('checklist.renew', { postId, form: 'short' }),
      () => call('checklist.restoreTemplate', { form: 'full' }),
      () => call('post.setStatus', { ids: [postId], status: 'ready', checklistReason: 'Kiire' }),
    ];
    for (const step of steps) {
      const before = await look();
      await step();
      const after = await look();
      expect(after).not.toEqual(before);
      await call('history.undo', {});
      expect(await look()).toEqual(before);
      await call('history.redo', {});
      expect(await look()).toEqual(after);
    }
  });
});
