import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { corePidOf, launch, listenIn, makeHome } from '../support/electron.ts';

type Call = Awaited<ReturnType<typeof listenIn>>;

async function asked<T>(call: Call, procedure: string, input: unknown): Promise<T> {
  const { output, refusal } = (await call('core', procedure, input)) as {
    output?: unknown;
    refusal?: unknown;
  };
  expect(refusal).toBeUndefined();
  return output as T;
}

const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);

const hiddenIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

it('an office is handed over, worked in by a stand-in, and merged with what the owner changed', async () => {
  const home = makeHome();
  const office = home.office();
  const sealed = join(home.documents, 'loma.vuoro-handover');
  const back = join(home.documents, 'loma.vuoro-return');
  const copy = join(home.documents, 'sijainen.vuoro');

  // The owner writes the house rules and hands the office over with a passphrase that the program suggests.
  const { page } = await launch(home, { args: [office] });
  const call = await listenIn(page);
  const [channel] = await asked<{ id: string }[]>(call, 'channel.list', {});
  const { threadId } = await asked<{ threadId: string }>(call, 'comment.add', {
    channelId: channel!.id,
    text: 'Milloin Rantatie avataan?',
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author: null,
  });
  const promise = await asked<{ id: string }>(call, 'promise.add', {
    postId: null,
    text: 'Kerromme uimarannasta.',
    dueOn: '2027-01-15',
    unitId: null,
    decidedBy: null,
  });
  const { id: postId } = await asked<{ id: string }>(call, 'post.add', {
    title: 'Jouluaukiolot',
    plannedOn: '2026-12-15',
  });
  await go(page, '/office/standIn');
  await page.getByLabel('Kenelle soitetaan').fill('Kirjaamo, 08 123 456');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await page.getByLabel('Kuka sijaistaa?').fill('Kesäsijainen');
  await page.getByRole('button', { name: 'Ehdota tunnuslausetta' }).click();
  await page.getByText('Vahva: tätä ei käytännössä voi arvata.').waitFor();
  const passphrase = await page.getByLabel('Tunnuslause').first().inputValue();
  home.answer({ save: sealed });
  await page.getByRole('button', { name: 'Tallenna luovutustiedosto' }).click();
  await page.getByText(`Luovutustiedosto on tallennettu: ${sealed}`).waitFor({ timeout: 60_000 });
  expect(readFileSync(sealed).includes('Rantatie')).toBe(false);

  // The stand-in opens it: a wrong passphrase is told, the right one leads to what is owed.
  await call('host', 'office.close', {});
  await page.getByRole('button', { name: /Avaa sijaisena/ }).click();
  home.answer({ open: sealed, save: copy });
  await page.getByRole('button', { name: 'Valitse luovutustiedosto' }).click();
  const receiving = page.getByRole('dialog');
  await receiving.getByLabel('Tunnuslause').fill('aivan väärä tunnuslause');
  await receiving.getByRole('button', { name: /Valitse toimiston paikka/ }).click();
  await receiving.getByText(/Tunnuslause ei avaa tiedostoa/).waitFor({ timeout: 60_000 });
  expect(existsSync(copy)).toBe(false);
  // It is stopped while the passphrase is tried, and nothing is left.
  await receiving.getByLabel('Tunnuslause').fill(passphrase);
  await receiving.getByRole('button', { name: /Valitse toimiston paikka/ }).click();
  await receiving.getByText('Kokeillaan tunnuslausetta').waitFor();
  await receiving.getByRole('button', { name: 'Keskeytä' }).click();
  await receiving.getByRole('progressbar').waitFor({ state: 'hidden' });
  expect(await receiving.getByRole('alert').count()).toBe(0);
  expect(hiddenIn(home.documents)).toEqual([]);
  expect(existsSync(copy)).toBe(false);
  expect(home.settings().receiving).toBeNull();
  await receiving.getByRole('button', { name: /Valitse toimiston paikka/ }).click();
  await page.getByRole('heading', { name: /^Sijaisena/ }).waitFor({ timeout: 60_000 });
  await page.getByText('Kirjaamo, 08 123 456').waitFor();
  await page.getByRole('link', { name: 'Milloin Rantatie avataan?' }).first().waitFor();

  // A comment is answered, a promise moved and a title changed.
  await asked(call, 'reply.add', {
    threadId,
    kind: 'answer',
    text: 'Perjantaina.',
    language: 'fi',
    promisedOn: null,
  });
  await asked(call, 'promise.moveDue', {
    id: promise.id,
    dueOn: '2027-02-01',
    reason: 'Päätös siirtyi.',
  });
  await asked(call, 'post.update', { id: postId, title: 'Joulun aukioloajat' });
  await go(page, '/office/standIn');
  await page.getByLabel('Tunnuslause').fill(passphrase);
  home.answer({ save: back });
  await page.getByRole('button', { name: 'Tallenna palautustiedosto' }).click();
  await page.getByText(`Palautustiedosto on tallennettu: ${back}`).waitFor({ timeout: 60_000 });

  // Meanwhile the owner has worked too; the return asks about what both changed.
  await call('host', 'office.openRecent', { file: office });
  await expect
    .poll(async () => (await call('core', 'handover.get', {})) as object)
    .toMatchObject({ output: { copy: null } });
  await asked(call, 'post.update', { id: postId, title: 'Jouluviikon aukiolot' });
  await go(page, '/office/standIn');
  home.answer({ open: back });
  await page.getByRole('button', { name: 'Valitse palautustiedosto' }).click();
  await page.getByLabel('Tunnuslause').last().fill(passphrase);
  await page.getByRole('button', { name: 'Avaa tiedosto' }).click();
  const merging = page.getByRole('dialog');
  const conflict = merging.getByRole('article', { name: 'Julkaisu: Jouluviikon aukiolot' });
  await conflict.waitFor({ timeout: 60_000 });
  expect(await conflict.getByRole('row', { name: /Otsikko/ }).innerText()).toMatch(
    /Jouluviikon aukiolot\s+Joulun aukioloajat/,
  );
  const merge = merging.getByRole('button', { name: 'Yhdistä toimistoon' });
  expect(await merge.isDisabled()).toBe(true);
  await conflict.getByText('Sijaisen jää').click();
  await merge.click();
  await merging.waitFor({ state: 'hidden' });

  expect(await asked(call, 'thread.get', { id: threadId })).toMatchObject({ turn: 'resident' });
  expect(await asked(call, 'promise.get', { id: promise.id })).toMatchObject({
    dueOn: '2027-02-01',
  });
  expect(await asked(call, 'post.get', { id: postId })).toMatchObject({
    title: 'Joulun aukioloajat',
  });
  await asked(call, 'history.undo', {});
  expect(await asked(call, 'post.get', { id: postId })).toMatchObject({
    title: 'Jouluviikon aukiolot',
  });
  expect(await asked(call, 'thread.get', { id: threadId })).toMatchObject({ turn: 'ours' });
  await page.getByText('Palautus otettu vastaan').waitFor({ state: 'hidden' });
  expect(readdirSync(home.documents).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('a program that is killed while it receives leaves nothing behind after its next start', async () => {
  const home = makeHome();
  const office = home.office();
  const sealed = join(home.documents, 'loma.vuoro-handover');
  const copy = join(home.documents, 'sijainen.vuoro');
  const passphrase = 'seitsemän veljestä 1870';
  const first = await launch(home, { args: [office] });
  const call = await listenIn(first.page);
  const terms = { file: sealed, passphrase, standIn: 'Sijainen', untilOn: null };
  await asked(call, 'handover.make', terms);
  home.answer({ save: copy });
  // The page goes with the program, in the middle of it.
  void call('host', 'handover.receive', { file: sealed, passphrase }).catch(() => {});
  await expect.poll(() => hiddenIn(home.documents), { interval: 5 }).toHaveLength(1);
  const ended = once(first.app.process(), 'exit');
  // With its core, which would tidy else.
  const core = await corePidOf(first.app);
  first.app.process().kill('SIGKILL');
  process.kill(core, 'SIGKILL');
  await ended;
  expect(hiddenIn(home.documents)).toHaveLength(1);
  expect(home.settings().receiving).toBe(copy);
  const { page } = await launch(home);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => hiddenIn(home.documents)).toEqual([]);
  await expect.poll(() => home.settings().receiving).toBeNull();
  expect(existsSync(copy)).toBe(false);
  // What was open before is open again.
  expect(home.settings().office).toBe(office);
});
