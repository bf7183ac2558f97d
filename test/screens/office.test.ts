import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

describe('Office', () => {
  test('saves a part of the settings as one step, and undo brings the old ones back', async () => {
    const { page, core } = await openScreen({ at: '/office' });
    const form = page.getByRole('region', { name: 'Perustiedot' });
    const save = form.getByRole('button', { name: 'Tallenna' });
    await form.waitFor();
    expect(await save.isDisabled()).toBe(true);
    await form.getByLabel('Kunnan nimi').fill('Uusikunta');
    await save.click();
    await page.getByText('Tallennettu').waitFor();
    expect((await core.call('office.get', {})).name).toBe('Uusikunta');

    await page.getByRole('button', { name: 'Kumoa: toimiston asetukset' }).click();
    await expect.poll(() => form.getByLabel('Kunnan nimi').inputValue()).toBe('Testikunta');
  });

  test('changes the hours of a day and closes another', async () => {
    const { page, core } = await openScreen({ at: '/office' });
    const form = page.getByRole('region', { name: 'Työaika' });
    await form.getByText('Keskiviikko').click();
    const hour = form.getByRole('spinbutton', { name: /tunti, Perjantai päättyy/ });
    await hour.focus();
    await page.keyboard.type('14');
    await form.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Tallennettu').waitFor();
    const { hours } = await core.call('office.get', {});
    expect(hours.map(({ weekday }) => weekday)).toEqual([1, 2, 4, 5]);
    expect(hours.at(-1)).toEqual({ weekday: 5, opens: '08:00', closes: '14:00' });
  });

  test('will not save an alarm before the target', async () => {
    const { page } = await openScreen({ at: '/office' });
    const form = page.getByRole('region', { name: 'Vastausaika' });
    await form.getByLabel('Tavoite, työpäivää').fill('5');
    await page.keyboard.press('Tab');
    await form.getByText('Hälytysraja ei voi olla ennen tavoitetta.').waitFor();
    expect(await form.getByRole('button', { name: 'Tallenna' }).isDisabled()).toBe(true);
  });

  test('adds, changes and removes channels and units, and tells why one cannot go', async () => {
    const { page, core } = await openScreen({ at: '/office/channels' });
    await page.getByRole('button', { name: 'Lisää kanava' }).click();
    await page.getByLabel('Nimi', { exact: true }).fill('Facebook');
    await page.getByRole('button', { name: 'Lisää', exact: true }).click();
    await page.getByRole('alert').getByText('Facebook').waitFor();
    await page.getByLabel('Nimi', { exact: true }).fill('Kunnan sivu');
    await page.getByLabel('Osoite (vapaaehtoinen)').fill('kunta');
    await page.getByText('Kirjoita koko osoite').waitFor();
    await page.getByLabel('Osoite (vapaaehtoinen)').fill('https://www.facebook.com/kunta');
    await page.getByRole('button', { name: 'Lisää', exact: true }).click();
    await page.getByRole('button', { name: 'Muokkaa: Kunnan sivu' }).waitFor();
    expect(await core.call('channel.list', {})).toHaveLength(2);

    await page.getByRole('link', { name: 'Yksiköt' }).click();
    await page.getByRole('button', { name: 'Lisää yksikkö' }).click();
    await page.getByLabel('Yksikön nimi').fill('Kirjaamo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Poista: Kirjaamo' }).click();
    await page.getByText('Ei vielä yksiköitä').waitFor();
  });

  test('adds a closure', async () => {
    const { page, core } = await openScreen({ at: '/office' });
    const card = page.getByRole('region', { name: 'Poikkeuspäivät' });
    await card.getByLabel('Syy').fill('Joulusulku');
    await card
      .getByRole('spinbutton', { name: /Ensimmäinen päivä/ })
      .first()
      .focus();
    await page.keyboard.type('21122026');
    await card
      .getByRole('spinbutton', { name: /Viimeinen päivä/ })
      .first()
      .focus();
    await page.keyboard.type('31122026');
    // A button that works is deaf, before it says so.
    await card.getByRole('button', { name: 'Lisää' }).dblclick();
    await card.getByText('21.12.2026–31.12.2026').waitFor();
    expect((await core.call('office.get', {})).closures).toMatchObject([
      { from: '2026-12-21', to: '2026-12-31', name: 'Joulusulku' },
    ]);
  });

  test('lists imports and saves the rejected rows', async () => {
    const screen = await openScreen({ at: '/office/imports' });
    const { page, core, host } = screen;
    const file = join(temporaryFolder(), 'kommentit.csv');
    writeFileSync(file, 'Päivä;Kommentti\n23.11.2026 9.05;Kiitos!\neilen;Milloin aurataan?\n');
    await core.call('import.run', {
      file,
      format: 'comments.table',
      mapping: { date: 'Päivä', text: 'Kommentti' },
      channel: 'Facebook',
    });

    const row = page.getByRole('row', { name: /kommentit\.csv/ });
    await row.getByRole('button', { name: 'Tallenna hylätyt rivit: kommentit.csv' }).click();
    await page.getByText(/^Tallennettiin: /).waitFor();
    const saved = host.calls.find(({ procedure }) => procedure === 'file.save');
    expect(saved?.input).toMatchObject({ content: expect.stringContaining('eilen') as string });
    await expectAccessible(screen);

    await row.getByRole('button', { name: 'Kumoa tuonti kommentit.csv' }).click();
    await page.getByText(/Poistettiin kommentteja ja vastauksia 1, julkaisuja 0/).waitFor();
    await row.getByText(/^Kumottu 24\.11\.2026/).waitFor();
    expect(await row.getByRole('button', { name: /Kumoa tuonti/ }).count()).toBe(0);
    expect((await core.call('thread.list', { filter: {}, limit: 10 })).rows).toEqual([]);
    await page.getByRole('button', { name: 'Kumoa', exact: true }).click();
    await row.getByRole('button', { name: /Kumoa tuonti/ }).waitFor();
    expect((await core.call('thread.list', { filter: {}, limit: 10 })).rows).toHaveLength(1);
  });

  test('checks the file and says where it is', async () => {
    const screen = await openScreen({ at: '/office/file' });
    const { page, core, host } = screen;
    await page.getByText(core.file).waitFor();
    await page.getByRole('button', { name: 'Tarkista tiedosto' }).click();
    await page.getByText('Tiedosto on kunnossa.').waitFor();
    await page.getByRole('button', { name: 'Näytä kansiossa' }).click();
    await expect
      .poll(() => host.calls)
      .toEqual([{ procedure: 'file.show', input: { path: core.file } }]);
    await expectAccessible(screen);
  });

  for (const section of ['basics', 'channels', 'units']) {
    test(`is accessible: ${section}`, async () => {
      const screen = await openScreen({ sample: true, at: `/office/${section}` });
      await screen.page.getByRole('region').first().waitFor();
      await expectAccessible(screen);
    });
  }
});
