import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { secrets, wordyOffice } from '../core/erasure.fixture.ts';
import { temporaryFolder } from '../support/core.ts';
import { expectAccessible, openSound, useBrowser } from '../support/screens.ts';

useBrowser();

/** Another fifteen days of use, and old enough words. */
const closedLong = async (call: Call) => {
  const [channel] = await call('channel.list', {});
  const { id, threadId } = await call('comment.add', {
    channelId: channel!.id,
    text: 'Pyydän nähdä sopimuksen.',
    at: '2026-08-01T08:00:00.000Z',
    link: null,
    author: null,
  });
  await call('comment.classify', { ids: [id], class: 'informationRequest' });
  await call('thread.close', { ids: [threadId], reason: null });
};

describe('a request of a person', () => {
  test('is found, saved and erased after two questions, and leaves a receipt', async () => {
    const { page, core, host, call } = await openSound('/office/privacy');
    const { mine } = await wordyOffice(core);
    await page.getByLabel('Käyttäjätunnus', { exact: true }).fill(`@${secrets.handle}`);
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    const places = page.getByRole('list', { name: 'Löytyneet kohdat' });
    // The comment that bears the handle is chosen, and nothing of others.
    await expect.poll(() => places.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await page.getByText('Lailla voi olla syy säilyttää tämä').first().waitFor();
    await expectAccessible({ page, host });

    await page.getByRole('button', { name: 'Hae myös varmuuskopioista' }).click();
    await page.getByText('Missään varmuuskopiossa ei ole tätä.').waitFor();
    await page.getByRole('button', { name: 'Valitse kaikki' }).click();
    await places
      .getByRole('listitem')
      .filter({ hasText: 'naapuri' })
      .getByRole('checkbox')
      .press('Space');
    await page.getByLabel('Pyynnön numero (vapaaehtoinen)').fill('D/7/2026');
    await page.getByRole('button', { name: 'Tallenna luettavaksi (HTML)' }).click();
    await expect.poll(() => host.calls.filter((c) => c.procedure === 'file.save').length).toBe(1);
    const saved = host.calls.find((c) => c.procedure === 'file.save')!.input as { content: string };
    expect(saved.content).toContain(secrets.noted);

    await page.getByRole('button', { name: 'Poista valitut' }).click();
    const legal = page.getByRole('alertdialog', { name: /syy säilyttää/ });
    await legal.getByRole('button', { name: 'Ei ole syytä, poista myös ne' }).click();
    const ask = page.getByRole('alertdialog', { name: /lopullisesti/ });
    await ask.getByText(/Kommentti: 1.*Tätä ei voi kumota/s).waitFor();
    expect(await call('erasure.list', {})).toEqual([]);
    await ask.getByRole('button', { name: 'Poista lopullisesti' }).click();
    const receipts = page.getByRole('table').filter({ hasText: 'Henkilön pyyntö, D/7/2026' });
    await receipts.waitFor();
    expect(await page.content()).not.toContain(secrets.handle);

    await page.evaluate((id) => (location.hash = `#/comments/${id}`), mine.threadId);
    await page.getByText('Sanat poistettu 24.11.2026').first().waitFor();
    await page.getByText('tie on huono').first().waitFor();
  });

  test('is not erased when the user thinks better of it', async () => {
    const { page, core, call } = await openSound('/office/privacy');
    await wordyOffice(core);
    await page.getByLabel('Tekstin kohta, nimi tai muu tunniste').fill(secrets.promised);
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByRole('button', { name: 'Valitse kaikki' }).click();
    await page.getByRole('button', { name: 'Poista valitut' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Peru' }).click();
    expect(await call('erasure.list', {})).toEqual([]);
  });
});

describe('the time of keeping', () => {
  test('shows what goes when, and keeps it longer for a reason', async () => {
    const { page, core, host, call } = await openSound('/today', { prepare: closedLong });
    await call('retention.run', {});
    core.at('2027-02-19T08:00:00.000Z');
    // As if the program had been in use all the time.
    await call('retention.confirmClock', {});
    core.at('2027-03-01T08:00:00.000Z');
    await call('unit.add', { name: 'Herätys', email: null });
    const line = page.getByText(/Yhden keskustelun sanat poistetaan/);
    await line.waitFor();
    await page.getByRole('link', { name: 'Avaa luettelo' }).click();
    const table = page.getByRole('table').filter({ hasText: 'Pyydän nähdä sopimuksen.' });
    await table.getByText('5.3.2027').waitFor();
    await table.getByText('Tietopyyntö tai aloite').waitFor();
    await expectAccessible({ page, host });
    await table.getByRole('button', { name: /Säilytä pidempään/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Säilytä keskustelun sanat' });
    await dialog.getByRole('button', { name: 'Säilytä' }).click();
    await dialog.getByText('Kirjoita syy.').waitFor();
    await dialog.getByLabel('Miksi ne tarvitaan').fill('Valitus on kesken.');
    await dialog.getByRole('button', { name: 'Säilytä' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await call('retention.plan', { days: 120 })).rows).toMatchObject([
      { hold: { reason: 'Valitus on kesken.' } },
    ]);
    await page.evaluate(() => (location.hash = '#/today'));
    await page.locator('h1').first().waitFor();
    await line.waitFor({ state: 'detached' });
  });

  test('asks whether the clock is right', async () => {
    const { page, core, call } = await openSound('/office/privacy');
    await call('retention.run', {});
    core.at('2031-01-01T08:00:00.000Z');
    await call('unit.add', { name: 'Herätys', email: null });
    await page.getByText(/Ohjelma oli viimeksi käytössä 24.11.2026/).waitFor();
    await page.getByRole('button', { name: 'Päivä on oikea' }).click();
    await page.getByText(/Ohjelma oli viimeksi käytössä/).waitFor({ state: 'detached' });
  });
});

test('open data is written into a chosen folder', async () => {
  const { page, host } = await openSound('/office/file');
  const folder = temporaryFolder();
  host.answers['folder.choose'] = () => ({ folder });
  await page.getByRole('button', { name: 'Vie kansioon' }).click();
  await page.getByText(/riviä vietiin kansioon/).waitFor();
  const [written] = readdirSync(folder);
  expect(readdirSync(join(folder, written!)).sort()).toEqual([
    'README.md',
    'csv',
    'jsonl',
    'vuoro-open-data.json',
  ]);
  await page.getByRole('button', { name: 'Tee toimisto avoimesta datasta' }).click();
  await expect
    .poll(() => host.calls.some(({ procedure }) => procedure === 'office.importOpenData'))
    .toBe(true);
});
