import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Progress } from '../../src/contract/index.ts';
import { Refusal } from '../../src/contract/errors.ts';
import { expectAccessible, openScreen, openSound, useBrowser } from '../support/screens.ts';
import { handOver, passphrase } from '../support/stand-in.ts';

useBrowser();

it('a handover is made with a passphrase whose strength is told, and nothing without one', async () => {
  const screen = await openSound('/office/standIn');
  const { page, host, call } = screen;
  host.answers['file.place'] = ({ fileName }) => ({ path: `/nowhere/${fileName}` });
  const make = page.getByRole('button', { name: 'Tallenna luovutustiedosto' });
  await page.getByLabel('Kuka sijaistaa?').fill('Sijainen');
  await page.getByLabel('Tunnuslause').fill('lyhyt');
  await page.getByText('Liian lyhyt: vähintään 12 merkkiä.').waitFor();
  expect(await make.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Ehdota tunnuslausetta' }).click();
  await page.getByText(/^Vahva/).waitFor();
  expect(await page.getByLabel('Tunnuslause').inputValue()).toMatch(/^(?:[a-z]+ ){6}[a-z]+$/);
  await expectAccessible(screen);
  // The folder is not there: it is said where it happened, and no handover is recorded.
  await make.click();
  await page.getByRole('alert').waitFor();
  expect((await call('handover.get', {})).handovers).toEqual([]);
});

it('a return is shown side by side, and merged when every conflict has its choice', async () => {
  const screen = await openSound('/office/standIn', {
    prepare: (call) => call('post.add', { title: 'Uimahalli', plannedOn: '2026-12-01' }),
  });
  const { page, host, core, call } = screen;
  const standIn = await handOver(core);
  const [post] = await call('post.list', { from: '2026-12-01', to: '2026-12-31' });
  const { id } = post!;
  await call('post.update', { id, title: 'Uimahalli avautuu' });
  await standIn.call('post.update', { id, title: 'Uimahallin <b>avajaiset</b>' });
  await standIn.call('post.add', { title: 'Uusi', plannedOn: '2026-12-02' });
  const file = await standIn.sendBack();
  host.answers['file.choose'] = () => ({ file });
  await page.getByRole('button', { name: 'Valitse palautustiedosto' }).click();
  const open = page.getByRole('button', { name: 'Avaa tiedosto' });
  // The card above has a field of the same name: until the file is chosen, it is the last one.
  await open.waitFor();
  await page.getByLabel('Tunnuslause').last().fill('väärä tunnuslause');
  await open.click();
  await page.getByText(/Tunnuslause ei avaa tiedostoa/).waitFor();
  await page.getByLabel('Tunnuslause').last().fill(passphrase);
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Uusia 1, muuttuneita 0, poistettuja 0').waitFor();
  const row = dialog.getByRole('row', { name: /Otsikko/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    'Uimahalli avautuu',
    'Uimahallin <b>avajaiset</b>',
  ]);
  await expectAccessible(screen);
  const merge = dialog.getByRole('button', { name: 'Yhdistä toimistoon' });
  expect(await merge.isDisabled()).toBe(true);
  await dialog.getByText('Meidän jää').click();
  await merge.click();
  await dialog.waitFor({ state: 'hidden' });
  const posts = await call('post.list', { from: '2026-12-01', to: '2026-12-31' });
  expect(posts.map(({ title }) => title)).toEqual(['Uimahalli avautuu', 'Uusi']);
  await page.getByText(/Palautus otettu vastaan/).waitFor();
});

it('the stand-in’s day begins with what is owed and the house rules', async () => {
  const screen = await openSound('/office/file', { sample: true });
  const { page, core, call } = screen;
  await call('handover.setRules', { calls: 'Kirjaamo 08 123 456' });
  // The copy that a handover makes, without sealing it: this page opens the office's own file.
  const db = new Sqlite(core.file);
  db.prepare('insert into stand_in_copy values (?, ?, ?, ?, ?, null)').run(
    '01932f00-0000-7000-8000-000000000001',
    'Sijainen',
    '2026-11-24T08:00:00.000Z',
    '2026-12-10',
    '0.1.0',
  );
  db.close();
  await page.evaluate(() => {
    location.hash = '/today';
  });
  await page.reload();
  await page.getByRole('heading', { name: /^Sijaisena Lemmeksen/ }).waitFor();
  await page.getByText('Kirjaamo 08 123 456').waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(5);
  await expectAccessible(screen);
  await page.getByRole('link', { name: 'Palauta muutokset' }).click();
  await page.getByRole('button', { name: 'Tallenna palautustiedosto' }).waitFor();
  expect(await page.getByLabel('Kuka sijaistaa?').count()).toBe(0);
});

it('a handover that is opened from outside asks its passphrase, and again when it was wrong', async () => {
  const { page, host } = await openScreen({ shell: { office: null } });
  host.answers['handover.receive'] = ({ file, passphrase: typed }) => {
    if (typed !== 'oikea') throw new Refusal('handover.wrongPassphrase', { file });
    return { opened: true };
  };
  host.setShell({ handover: '/koti/loma.vuoro-handover' });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('/koti/loma.vuoro-handover').waitFor();
  await dialog.getByLabel('Tunnuslause').fill('väärä');
  await dialog.getByRole('button', { name: /Valitse toimiston paikka/ }).click();
  await dialog.getByText(/Tunnuslause ei avaa/).waitFor();
  await dialog.getByLabel('Tunnuslause').fill('oikea');
  await dialog.getByRole('button', { name: /Valitse toimiston paikka/ }).click();
  await dialog.waitFor({ state: 'hidden' });
});

it('receiving says what it is at and can be stopped, and then nothing is told', async () => {
  const screen = await openScreen({ shell: { office: null } });
  const { page, host } = screen;
  let say: (progress: Progress) => void = () => {};
  host.answers['handover.receive'] = (_, { signal, onProgress }) =>
    new Promise((_done, reject) => {
      say = onProgress;
      signal.addEventListener('abort', () => reject(new Refusal('call.cancelled')));
    });
  host.setShell({ handover: '/koti/loma.vuoro-handover' });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tunnuslause').fill('oikea');
  const receive = dialog.getByRole('button', { name: /Valitse toimiston paikka/ });
  await receive.click();
  await expect.poll(() => host.calls.at(-1)?.procedure).toBe('handover.receive');
  say({ done: 0, total: null });
  await dialog.getByRole('progressbar', { name: 'Kokeillaan tunnuslausetta' }).waitFor();
  say({ done: 3, total: 4 });
  const bar = dialog.getByRole('progressbar', { name: 'Puretaan toimistoa ja sen kuvia' });
  expect(await bar.getAttribute('aria-valuenow')).toBe('75');
  await expectAccessible(screen);
  say({ done: 4, total: 4 });
  await dialog.getByRole('progressbar', { name: 'Avataan toimistoa' }).waitFor();
  await dialog.getByRole('button', { name: 'Keskeytä' }).click();
  await dialog.getByRole('progressbar').waitFor({ state: 'hidden' });
  expect(await dialog.getByRole('alert').count()).toBe(0);
  expect(await receive.isEnabled()).toBe(true);
});
