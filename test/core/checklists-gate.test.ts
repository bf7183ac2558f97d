import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { checklistGaps } from '../../src/core/checklist-gaps.ts';
import { talkUnder } from '../../src/store/checklist-facts.ts';
import { openOffice } from '../../src/store/database.ts';
import { temporaryFolder, testNow } from '../support/core.ts';
import { checking, demanding, own } from './checklists.fixture.ts';
import { refused } from './fixture.ts';

const reason = 'Kiireinen turvallisuusasia';

describe('a post with required items open', () => {
  test('goes on only with a reason, which is kept with what was open', async () => {
    const { call, postId, get } = await checking();
    const ready = { ids: [postId], status: 'ready' as const };
    const refusal = await call('post.setStatus', ready).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    // The question and the personal data; no pictures, and one language.
    expect(refusal).toMatchObject({
      code: 'post.needsChecklistReason',
      params: { count: 2, postId },
    });
    const blank = call('post.setStatus', { ...ready, checklistReason: ' ' });
    expect(await refused(blank)).toBe('post.needsChecklistReason');
    expect(await get()).toMatchObject({ kept: false, reasons: [] });
    await call('post.setStatus', { ...ready, checklistReason: reason });
    expect(await get()).toMatchObject({
      kept: true,
      reasons: [{ reason, at: testNow, codes: ['B3', 'B11'] }],
    });
  });

  test('is asked once, and again only when something else is open', async () => {
    const { call, postId, channelId, get, save, answer } = await checking();
    const { variants } = await call('post.get', { id: postId });
    const publish = { variantId: variants[0]!.variantId, link: null };
    const status = (status: 'draft' | 'ready' | 'published', checklistReason?: string) =>
      call('post.setStatus', { ids: [postId], status, checklistReason });
    await status('ready', reason);
    await status('draft');
    await status('ready');
    expect((await get()).reasons).toHaveLength(1);

    // Answered, and open again: it was explained.
    await answer('B3', { state: 'done' });
    await answer('B3', { state: 'open' });
    await status('draft');
    await status('ready');

    // A new version has another required item; it counts only when the post is checked by it.
    await save(demanding('required', 'B8'));
    await status('draft');
    await status('ready');
    await call('checklist.renew', { postId });
    await status('draft');
    expect(await refused(status('ready'))).toBe('post.needsChecklistReason');
    expect(await refused(call('variant.publish', publish))).toBe('post.needsChecklistReason');
    await call('variant.publish', { ...publish, checklistReason: 'Toinen syy' });
    expect((await get()).reasons.map(({ codes }) => codes)).toEqual([
      ['B3', 'B8', 'B11'],
      ['B3', 'B11'],
    ]);

    // Out in a second channel with the same open.
    const more = await call('variant.set', {
      postId,
      channelId,
      language: 'sv',
      text: 'Var?',
      scope: 'one',
    });
    await call('variant.publish', { variantId: more.variantId, link: null });
    expect((await get()).reasons).toHaveLength(2);
  });

  test('is asked by wrapping up what was not out, and not by wrapping up what was', async () => {
    const { call, postId, get } = await checking();
    const wrapped = { ids: [postId], status: 'wrapped' as const };
    expect(await refused(call('post.setStatus', wrapped))).toBe('post.needsChecklistReason');
    await call('post.setStatus', { ...wrapped, checklistReason: reason });
    expect((await get()).reasons).toMatchObject([{ reason }]);
    await call('history.undo', {});
    await call('post.setStatus', { ...wrapped, status: 'published', checklistReason: reason });
    await call('post.setStatus', wrapped);
    expect((await get()).reasons).toHaveLength(1);
  });

  test('is not asked for what is done, does not apply, or is only recommended', async () => {
    const { call, postId, get, answer } = await checking();
    await answer('B3', { state: 'done' });
    await answer('B11', { state: 'notApplicable', reason: 'Ei tekstiä' });
    await call('post.setStatus', { ids: [postId], status: 'ready', checklistReason: 'Turhaan' });
    expect((await get()).reasons).toEqual([]);
  });

  test('is asked of an own item too, and of nothing in the phases after', async () => {
    const { call, postId, get, save, answer } = await checking();
    const words = own('Onko lautakunta tietoinen?');
    await save((items) => [
      { code: null, phase: 'before', demand: 'required', words },
      ...demanding('required', 'D1', 'A1')(items),
    ]);
    const { code } = (await get()).items[0]!;
    for (const done of ['B3', 'B11']) await answer(done, { state: 'done' });
    await call('post.setStatus', { ids: [postId], status: 'ready', checklistReason: reason });
    expect((await get()).reasons[0]!.codes).toEqual([code]);
  });

  test('among many stops them all, and says which it is', async () => {
    const { call, postId, answer } = await checking();
    for (const done of ['B3', 'B11']) await answer(done, { state: 'done' });
    const { id: other } = await call('post.add', { title: 'Toinen', plannedOn: '2026-11-26' });
    const both = { ids: [postId, other], status: 'ready' as const };
    const refusal = await call('post.setStatus', both).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ params: { count: 1, postId: other } });
    expect((await call('post.get', { id: postId })).status).toBe('draft');
    await call('post.setStatus', { ...both, checklistReason: reason });
    expect((await call('checklist.get', { postId: other })).reasons).toHaveLength(1);
    expect((await call('checklist.get', { postId })).reasons).toEqual([]);
  });

  test('that was published elsewhere comes in without a word', async () => {
    const { call } = await checking();
    const file = join(temporaryFolder(), 'julkaisut.csv');
    const head = '"Post ID","Page name","Title","Publish time","Permalink","Post type"';
    const row =
      '"100000000000001","Facebook","Mihin?","11/20/2026 01:00","https://www.facebook.com/kunta/posts/1","Photos"';
    writeFileSync(file, `${head}\n${row}\n`);
    await call('import.run', { file });
    const posts = await call('post.list', { from: '2026-11-01', to: '2026-12-01' });
    const out = posts.find((post) => post.publishedAt !== null)!;
    expect(await call('checklist.get', { postId: out.id })).toMatchObject({
      kept: false,
      reasons: [],
    });
  });

  test('has the version it went on with, whatever the office makes of it later', async () => {
    const { call, postId, get, save } = await checking();
    await call('post.setStatus', { ids: [postId], status: 'ready', checklistReason: reason });
    const before = await get();
    await save(demanding('off', 'B3', 'B4'));
    expect(await get()).toEqual({ ...before, newer: true });
  });
});

describe('Today', () => {
  const gaps = async ({ call }: Awaited<ReturnType<typeof checking>>) =>
    (await call('today.get', {})).gaps;

  test('names what comes out within three workdays, or should be out', async () => {
    const core = await checking({ title: 'Huomenna' });
    const add = (title: string, plannedOn: string | null) =>
      core.call('post.add', { title, plannedOn });
    // Today is a Tuesday: Friday is the third workday after it.
    await add('Perjantaina', '2026-11-27');
    await add('Lauantaina', '2026-11-28');
    await add('Kaksi viikkoa sitten', '2026-11-10');
    await add('Vielä aiemmin', '2026-11-09');
    await add('Joskus', null);
    expect(
      (await gaps(core)).map(({ title, day, phase, open }) => [title, day, phase, open]),
    ).toEqual([
      ['Kaksi viikkoa sitten', '2026-11-10', 'before', 1],
      ['Huomenna', '2026-11-25', 'before', 2],
      ['Perjantaina', '2026-11-27', 'before', 1],
    ]);
    // Over a weekend and a day on which the office is shut.
    core.at('2026-11-27T08:00:00.000Z');
    await core.call('closure.add', { from: '2026-11-30', to: '2026-11-30', name: 'Koulutus' });
    await add('Torstaina', '2026-12-03');
    await add('Sitä seuraavana', '2026-12-04');
    const titles = (await gaps(core)).map(({ title }) => title);
    expect(titles).toContain('Torstaina');
    expect(titles).not.toContain('Sitä seuraavana');
  });

  test('says no more of what is done or was given a reason for', async () => {
    const core = await checking();
    expect(await gaps(core)).toMatchObject([{ open: 2 }]);
    await core.answer('B3', { state: 'done' });
    expect(await gaps(core)).toMatchObject([{ open: 1 }]);
    await core.call('post.setStatus', {
      ids: [core.postId],
      status: 'ready',
      checklistReason: reason,
    });
    expect(await gaps(core)).toEqual([]);
    await core.answer('B3', { state: 'none' });
    expect(await gaps(core)).toMatchObject([{ postId: core.postId, open: 1 }]);
  });

  test('looks at what is out by the phase that is under way, where something is required of it', async () => {
    const core = await checking();
    const { call, postId, save } = core;
    const { variants } = await call('post.get', { id: postId });
    await save(demanding('required', 'D9', 'A9'));
    await call('variant.publish', {
      variantId: variants[0]!.variantId,
      link: null,
      at: '2026-11-20T08:00:00.000Z',
      checklistReason: reason,
    });
    expect(await gaps(core)).toMatchObject([{ day: '2026-11-20', phase: 'during', open: 1 }]);
    await call('post.update', { id: postId, answeredUntil: '2026-11-23' });
    expect(await gaps(core)).toMatchObject([{ phase: 'after', open: 1 }]);
    await core.answer('A9', { state: 'done' });
    expect(await gaps(core)).toEqual([]);
    await core.answer('A9', { state: 'none' });
    core.at('2026-12-21T08:00:00.000Z');
    expect(await gaps(core)).toEqual([]);
  });

  test('reads the few posts around it by their indexes, and no comment but those under one', async () => {
    const { file, running } = await checking();
    await running().close();
    const office = openOffice(file, () => {});
    const asked: string[] = [];
    const { db } = office.reader;
    const prepare = db.prepare.bind(db);
    db.prepare = (sql: string) => {
      asked.push(sql);
      return prepare(sql);
    };
    checklistGaps(office.reader, { now: testNow, from: '2026-11-10', limit: 50 });
    talkUnder(office.reader, 'x');
    // Tables of a few rows, and the lists of ids that are asked for.
    const small =
      /^SCAN (?:office|office_hour|closure|checklist_template_item|\w+ VIRTUAL TABLE)\b/;
    const scans = asked.flatMap((sql) =>
      prepare(`explain query plan ${sql}`)
        .all(...(/[@:]\w/.test(sql) ? [named] : Array(sql.split('?').length - 1).fill('[]')))
        .map((row) => (row as { detail: string }).detail)
        .filter((detail) => detail.startsWith('SCAN') && !small.test(detail)),
    );
    office.close();
    expect(asked.length).toBeGreaterThan(10);
    expect(scans).toEqual([]);
  });
});

const named = {
  from: '2026-11-10',
  to: '2026-11-27',
  outSince: testNow,
  postId: 'x',
};
