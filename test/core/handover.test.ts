import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { receiveHandover } from '../../src/core/receive.ts';
import { temporaryFolder, testCore } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { picture } from '../support/files.ts';
import { handOver, passphrase, takeBack } from '../support/stand-in.ts';
import { comment, refused } from './fixture.ts';

const answer = (threadId: string) => ({
  threadId,
  kind: 'answer' as const,
  text: 'Rantatie avataan perjantaina.',
  language: 'fi' as const,
  promisedOn: null,
});

it('a comment that the stand-in answered comes back answered, and is taken back in one step', async () => {
  const owner = await testCore();
  const { threadId } = await comment(owner);
  const standIn = await handOver(owner, { untilOn: '2026-12-10' });
  expect((await standIn.call('handover.get', {})).copy).toMatchObject({
    standIn: 'Sijainen',
    untilOn: '2026-12-10',
  });
  await standIn.call('reply.add', answer(threadId));
  await owner.call('unit.add', { name: 'Tekninen toimi', email: null });
  const before = dump(owner.file);

  const told = await takeBack(owner, await standIn.sendBack());
  expect(told).toMatchObject({ counts: { added: 1, changed: 0, removed: 0 }, conflicts: [] });
  expect((await owner.call('thread.get', { id: threadId })).turn).toBe('resident');
  const { rows } = await owner.call('thread.list', {
    filter: { search: 'perjantaina' },
    limit: 10,
  });
  expect(rows.map(({ id }) => id)).toEqual([threadId]);
  await owner.call('history.undo', {});
  expect((await owner.call('thread.get', { id: threadId })).turn).toBe('ours');
  expect(dump(owner.file)).toEqual(before);
  await owner.call('history.redo', {});
  expect((await owner.call('thread.get', { id: threadId })).turn).toBe('resident');
});

it('what both changed is asked side by side, and what was chosen is not asked again', async () => {
  const owner = await testCore();
  const { threadId, id } = await comment(owner);
  const { id: postId } = await owner.call('post.add', { title: 'Kysely', plannedOn: '2026-12-01' });
  const standIn = await handOver(owner);
  await owner.call('post.update', { id: postId, title: 'Kysely puistosta' });
  await standIn.call('post.update', { id: postId, title: 'Kysely uimarannasta' });
  await owner.call('comment.classify', { ids: [id], class: 'question' });
  await standIn.call('comment.classify', { ids: [id], class: 'informationRequest' });

  const file = await standIn.sendBack();
  const told = await owner.call('return.open', { file, passphrase });
  expect(told.counts).toEqual({ added: 0, changed: 0, removed: 0 });
  expect(told.conflicts.map(({ kind, thing, title }) => ({ kind, thing, title }))).toEqual([
    { kind: 'changed', thing: 'post', title: 'Kysely puistosta' },
    { kind: 'changed', thing: 'comment', title: 'Milloin Rantatie avataan?' },
  ]);
  expect(told.conflicts[0]!.parts[0]!.fields).toEqual([
    {
      column: 'title',
      ours: { as: 'text', value: 'Kysely puistosta' },
      theirs: { as: 'text', value: 'Kysely uimarannasta' },
    },
  ]);
  expect(told.conflicts[1]!.parts[0]!.fields).toEqual([
    {
      column: 'class',
      ours: { as: 'word', value: 'question' },
      theirs: { as: 'word', value: 'informationRequest' },
    },
  ]);
  const undecided = owner.call('return.merge', { choices: {}, rest: null });
  expect(await refused(undecided)).toBe('return.undecided');
  const [post, asked] = told.conflicts;
  await owner.call('return.merge', {
    choices: { [post!.id]: 'ours', [asked!.id]: 'theirs' },
    rest: null,
  });
  expect((await owner.call('post.get', { id: postId })).title).toBe('Kysely puistosta');
  expect((await owner.call('thread.get', { id: threadId })).comments[0]!.class).toBe(
    'informationRequest',
  );
  await owner.call('comment.classify', { ids: [id], class: 'opinion' });

  const again = await takeBack(owner, file);
  expect(again).toMatchObject({ counts: { added: 0, changed: 0, removed: 0 }, conflicts: [] });
  expect((await owner.call('thread.get', { id: threadId })).comments[0]!.class).toBe('opinion');
  // Whatever the stand-in does after that is a change again.
  await standIn.call('post.update', { id: postId, title: 'Kysely uimarannan kopeista' });
  const later = await owner.call('return.open', { file: await standIn.sendBack(), passphrase });
  expect(later.conflicts.map(({ thing }) => thing)).toEqual(['post']);
});

it('removing against working on it is asked, whichever side did which', async () => {
  const owner = await testCore();
  const { id: ours } = await owner.call('post.add', { title: 'Jäähalli', plannedOn: '2026-12-01' });
  const { id: theirs } = await owner.call('post.add', {
    title: 'Kirjasto',
    plannedOn: '2026-12-02',
  });
  const { id: plain } = await owner.call('post.add', { title: 'Turha', plannedOn: '2026-12-03' });
  const [channel] = await owner.call('channel.list', {});
  const text = { channelId: channel!.id, language: 'fi' as const, text: 'Avoinna taas.' };
  const standIn = await handOver(owner);
  await owner.call('post.remove', { ids: [theirs] });
  await standIn.call('variant.set', { postId: theirs, ...text });
  await standIn.call('post.remove', { ids: [ours, plain] });
  await owner.call('variant.set', { postId: ours, ...text });

  const file = await standIn.sendBack();
  const told = await owner.call('return.open', { file, passphrase });
  expect(told.conflicts.map(({ kind, title }) => [kind, title])).toEqual([
    ['theyRemoved', 'Jäähalli'],
    ['weRemoved', 'Kirjasto'],
  ]);
  const titles = async () =>
    (await owner.call('post.list', { from: '2026-12-01', to: '2026-12-31' })).map(
      ({ title }) => title,
    );
  const before = await titles();
  await owner.call('return.merge', { choices: {}, rest: 'theirs' });
  expect(await titles()).toEqual(['Kirjasto']);
  expect((await owner.call('post.get', { id: theirs })).variants).toMatchObject([
    { text: 'Avoinna taas.' },
  ]);
  await owner.call('history.undo', {});
  expect(await titles()).toEqual(before);
  await owner.call('return.merge', { choices: {}, rest: 'ours' });
  expect(await titles()).toEqual(['Jäähalli']);
});

it('what was made on both sides and is the same is one: a theme, an imported comment, a channel', async () => {
  const owner = await testCore();
  const standIn = await handOver(owner);
  const table = (text: string) => {
    const file = join(temporaryFolder(), 'kommentit.csv');
    writeFileSync(file, text);
    return file;
  };
  const shared = 'Kanava;Päivä;Kommentti\nKunnan X;2026-11-20 10:00;Milloin aurataan?\n';
  const { threadId } = await comment(owner, { text: 'Tervehdys' });
  for (const [side, more] of [
    [owner, 'Kunnan X;2026-11-20 11:00;Vain meillä\n'],
    [standIn, 'Kunnan X;2026-11-20 12:00;Vain heillä\n'],
  ] as const) {
    await side.call('import.run', { file: table(shared + more) });
    const { rows } = await side.call('thread.list', { filter: { search: 'aurataan' }, limit: 5 });
    await side.call('thread.setThemes', { ids: [rows[0]!.id], create: ['Talvi'] });
  }
  const { rows } = await standIn.call('thread.list', { filter: { search: 'aurataan' }, limit: 5 });
  await standIn.call('reply.add', answer(rows[0]!.id));
  await takeBack(owner, await standIn.sendBack());

  const all = await owner.call('thread.list', { filter: {}, limit: 50 });
  expect(all.rows.map(({ comment: { excerpt } }) => excerpt).toSorted()).toEqual([
    'Milloin aurataan?',
    'Tervehdys',
    'Vain heillä',
    'Vain meillä',
  ]);
  expect(await owner.call('theme.names', {})).toMatchObject([{ name: 'Talvi' }]);
  expect(
    (await owner.call('channel.list', {})).filter(({ name }) => name === 'Kunnan X'),
  ).toHaveLength(1);
  const ploughed = all.rows.find(({ comment: { excerpt } }) => excerpt.startsWith('Milloin'))!;
  expect(ploughed).toMatchObject({ turn: 'resident', themeNames: ['Talvi'] });
  expect(threadId).toBeDefined();
  expect(await owner.call('office.check', {})).toEqual({ problems: [] });
});

it('what was masked here does not come back from there', async () => {
  const owner = await testCore();
  const { threadId, id } = await comment(owner, { text: 'Soita 040 123 4567' });
  const standIn = await handOver(owner);
  await owner.call('comment.mask', { ids: [id] });
  await standIn.call('comment.classify', { ids: [id], class: 'question' });
  const told = await takeBack(owner, await standIn.sendBack());
  expect(told.conflicts).toEqual([]);
  const { comments } = await owner.call('thread.get', { id: threadId });
  expect(comments[0]!.text).not.toContain('4567');
});

it('pictures go along and come back, and only new ones come back', async () => {
  const owner = await testCore();
  const { id: postId } = await owner.call('post.add', {
    title: 'Uimahalli',
    plannedOn: '2026-12-01',
  });
  const file = (name: string, seed: number) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(
      path,
      picture(60, 40, (x, y) => x * y + seed),
    );
    return path;
  };
  await owner.call('media.add', { postId, file: file('eka.png', 1) });
  const standIn = await handOver(owner);
  const media = (office: string) => readdirSync(office.replace('.vuoro', '-media')).toSorted();
  expect(media(standIn.file)).toEqual(media(owner.file));
  await standIn.call('media.add', { postId, file: file('toka.png', 2) });
  await owner.call('media.add', { postId, file: file('kolmas.png', 3) });
  await takeBack(owner, await standIn.sendBack());
  const { media: there } = await owner.call('post.get', { id: postId });
  expect(there.map(({ name }) => name).toSorted()).toEqual(['eka.png', 'kolmas.png', 'toka.png']);
  expect(there.every(({ missing }) => !missing.file)).toBe(true);
  expect(media(owner.file)).toHaveLength(3);
});

it('a wrong passphrase, damage, a cut and another file say what is wrong, and nothing is changed', async () => {
  const owner = await testCore({ sample: true });
  const standIn = await handOver(owner);
  const back = await standIn.sendBack();
  const before = dump(owner.file);
  const opened = (file: string, typed = passphrase) =>
    refused(owner.call('return.open', { file, passphrase: typed }));
  const bytes = readFileSync(back);
  const damaged = (name: string, change: (copy: Buffer) => Buffer) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, change(Buffer.from(bytes)));
    return file;
  };
  const flipped = (at: number) => (copy: Buffer) => {
    copy[at] = copy[at]! ^ 1;
    return copy;
  };
  expect(await opened(back, 'aivan väärä salasana')).toBe('handover.wrongPassphrase');
  expect(await opened(damaged('a', flipped(bytes.length - 1000)))).toBe('handover.damaged');
  expect(await opened(damaged('b', flipped(150)))).toBe('handover.damaged');
  for (const length of [25, 170, 70_000, bytes.length - 1]) {
    expect(await opened(damaged('c', (copy) => copy.subarray(0, length)))).toBe('handover.damaged');
  }
  expect(await opened(owner.file)).toBe('handover.notSealed');
  expect(await opened(join(temporaryFolder(), 'ei-ole'))).toBe('file.notFound');
  expect(await opened(standIn.sealed)).toBe('handover.notReturn');
  const other = await testCore();
  expect(await refused(other.call('return.open', { file: back, passphrase }))).toBe(
    'handover.otherOffice',
  );
  expect(await refused(owner.call('return.merge', { choices: {}, rest: null }))).toBe(
    'return.none',
  );
  expect(dump(owner.file)).toEqual(before);
  expect(readdirSync(dirname(owner.file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  const to = join(temporaryFolder(), 'uusi.vuoro');
  const received = (file: string, typed = passphrase) =>
    refused(receiveHandover(to, { file, passphrase: typed }));
  expect(await received(standIn.sealed, 'aivan väärä salasana')).toBe('handover.wrongPassphrase');
  expect(await received(back)).toBe('handover.isReturn');
  truncateSync(standIn.sealed, 200_000);
  expect(await received(standIn.sealed)).toBe('handover.damaged');
  expect(readdirSync(dirname(to))).toEqual([]);
});

it('a copy is not handed over again, an office sends nothing back, and a short passphrase seals nothing', async () => {
  const owner = await testCore();
  const standIn = await handOver(owner);
  const file = join(temporaryFolder(), 'x');
  const terms = { file, passphrase, standIn: 'Toinen', untilOn: null };
  expect(await refused(standIn.call('handover.make', terms))).toBe('handover.ofCopy');
  expect(await refused(owner.call('handover.sendBack', { file, passphrase }))).toBe(
    'handover.notCopy',
  );
  expect(await refused(owner.call('handover.make', { ...terms, passphrase: 'lyhyt' }))).toBe(
    'handover.passphrase',
  );
  expect(existsSync(file)).toBe(false);
});

it('the stand-in sees what is owed and the house rules, and not what the owner could undo', async () => {
  const owner = await testCore();
  const { id } = await comment(owner);
  await owner.call('comment.classify', { ids: [id], class: 'informationRequest' });
  await owner.call('promise.add', {
    postId: null,
    text: 'Kerromme kopeista.',
    dueOn: '2026-12-01',
    unitId: null,
    decidedBy: null,
  });
  await owner.call('post.add', { title: 'Aukioloajat', plannedOn: '2026-11-25' });
  await owner.call('handover.setRules', { calls: 'Kirjaamo 08 123 456' });
  const standIn = await handOver(owner);
  expect((await standIn.call('handover.get', {})).houseRules.calls).toBe('Kirjaamo 08 123 456');
  const owed = await standIn.call('handover.owed', {});
  expect(owed.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['post', '2026-11-25'],
    ['promise', '2026-12-01'],
    // Two weeks, as the law has it.
    ['information', '2026-12-08'],
  ]);
  expect((await standIn.call('history.get', {})).undo).toBeNull();
});

it('the sealed file is what age and tar know', async () => {
  const owner = await testCore();
  const standIn = await handOver(owner);
  const bytes = readFileSync(standIn.sealed);
  expect(bytes.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');
  expect(bytes.includes('SQLite format 3')).toBe(false);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const archive = join(temporaryFolder(), 'kunta.tar');
  writeFileSync(archive, await decrypter.decrypt(bytes));
  const names = execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).trim().split('\n');
  expect(names).toEqual(['letter.json', 'office.vuoro']);
});

it('names that both sides took, parts that both sides put last, and a unit that is still asked, have their places', async () => {
  const owner = await testCore();
  const { threadId } = await comment(owner);
  const { id: unitId } = await owner.call('unit.add', { name: 'Tekninen toimi', email: null });
  const { id: themeId } = await owner.call('theme.add', { name: 'Vesi' });
  const { id: promiseId } = await owner.call('promise.add', {
    postId: null,
    text: 'Kerromme kopeista.',
    dueOn: '2026-12-20',
    unitId: null,
    decidedBy: null,
  });
  const standIn = await handOver(owner);
  await owner.call('unit.remove', { id: unitId });
  await owner.call('theme.add', { name: 'Vesijohdot' });
  await owner.call('milestone.add', { promiseId, name: 'Meidän', dueOn: null });
  await standIn.call('referral.add', { threadId, unitId, question: 'Milloin?', wantedOn: null });
  await standIn.call('theme.rename', { id: themeId, name: 'Vesijohdot' });
  await standIn.call('milestone.add', { promiseId, name: 'Sijaisen', dueOn: null });
  const told = await takeBack(owner, await standIn.sendBack());
  expect(told.conflicts).toEqual([]);
  expect(await owner.call('unit.list', {})).toMatchObject([{ name: 'Tekninen toimi' }]);
  expect((await owner.call('theme.names', {})).map(({ name }) => name)).toEqual([
    'Vesijohdot',
    'Vesijohdot (2)',
  ]);
  const { milestones } = await owner.call('promise.get', { id: promiseId });
  expect(milestones.map(({ name }) => name)).toEqual(['Meidän', 'Sijaisen']);
  const places = dump(owner.file)['milestone'] as { position: number }[];
  expect(new Set(places.map(({ position }) => position)).size).toBe(2);
  expect(await owner.call('office.check', {})).toEqual({ problems: [] });
});

it('a version that both sides made is asked as one whole, and the one that is chosen is whole', async () => {
  const owner = await testCore();
  const standIn = await handOver(owner);
  const save = async ({ call }: Pick<typeof owner, 'call'>, codes: readonly string[]) => {
    const { items } = await call('checklist.template', { form: 'short' });
    const changed = items.map((item) =>
      codes.includes(item.code) ? { ...item, demand: 'off' as const } : item,
    );
    await call('checklist.saveTemplate', { form: 'short', items: changed });
  };
  const { items } = await owner.call('checklist.template', { form: 'short' });
  const codes = items.map(({ code }) => code);
  await save(owner, codes.slice(0, 1));
  await save(standIn, codes.slice(1, 3));
  const told = await takeBack(owner, await standIn.sendBack(), { rest: 'theirs' });
  expect(told.conflicts.map(({ thing }) => thing)).toEqual(['checklist_template']);
  expect(told.conflicts[0]!.parts).toHaveLength(3);
  expect(await owner.call('checklist.template', { form: 'short' })).toEqual(
    await standIn.call('checklist.template', { form: 'short' }),
  );
});
