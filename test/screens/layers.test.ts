import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/ics', name);
/** React Aria announces a button that works by its id; here it is gone with its dialog before that is read. */
const pendingGone = ['role-img-alt'];
/** Beside a popover's dialog React Aria puts a hidden button to dismiss it, which is in no landmark. */
const dismissal = ['region'];
/** Before the post that is there from the start. */
const december = { from: '2026-12-01', to: '2026-12-20' };

describe('the layers of the calendar', () => {
  test('come from a calendar file, are hidden and shown, and a meeting becomes its chain of posts', async () => {
    const screen = await openScreen({
      at: '/calendar/agenda/2026-12',
      prepare: async (call) => {
        await call('post.add', { title: 'Joulutervehdys', plannedOn: '2026-12-23' });
        await call('mode.add', {
          kind: 'mourning',
          name: 'Suruliputus',
          from: '2026-12-15',
          to: '2026-12-15',
        });
      },
    });
    const { page, core, host, problems } = screen;
    host.answers['file.choose'] = () => ({ file: fixture('google.ics') });
    const menu = page.getByRole('button', { name: /^Tasot/ });
    await menu.click();
    await page.getByRole('button', { name: 'Lue kalenteritiedosto' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lue kalenteritiedosto' });
    await dialog.getByRole('button', { name: 'Valitse tiedosto' }).click();
    await dialog.getByText('Tapahtumat ajalta 7.9.2026–5.11.2029').waitFor();
    await dialog.getByText('1 peruttu tapahtuma jätetään pois.').waitFor();
    await dialog.getByRole('button', { name: /Kokoukset.*Mitä taso sisältää/ }).waitFor();
    expect(host.calls[0]).toEqual({ procedure: 'file.choose', input: { what: 'calendar' } });
    expect(await core.call('layer.list', {})).toEqual([]);
    await expectAccessible(screen, pendingGone);
    await dialog.getByLabel('Tason nimi').fill('Kunnan kokoukset');
    await dialog.getByRole('button', { name: 'Lue kalenteriin' }).click();
    await page.getByText('Taso Kunnan kokoukset luettiin: uusia 40, muuttuneita 0.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sulje' }).click();

    const council = page.getByRole('button', { name: /^Kunnanvaltuusto: talousarvio 2027/ });
    await council.waitFor();
    await menu.click();
    await page.getByText('Kunnan kokoukset', { exact: true }).click();
    await page.getByText('Liputuspäivät', { exact: true }).click();
    await council.waitFor({ state: 'hidden' });
    await expectAccessible(screen, [...pendingGone, ...dismissal]);
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.textContent()).toBe('Tasot, 2 piilossa');
    // It is remembered.
    await page.reload();
    await page.getByRole('button', { name: /Itsenäisyyspäivä/ }).waitFor();
    expect(await council.count()).toBe(0);
    await menu.click();
    await page.getByText('Kunnan kokoukset', { exact: true }).click();
    await page.keyboard.press('Escape');

    await council.click();
    const details = page.getByRole('dialog', { name: 'Kunnanvaltuusto: talousarvio 2027' });
    await details.getByText('klo 17.00–21.00').waitFor();
    await details.getByText('Luettu tiedostosta google.ics').waitFor();
    await details.getByRole('button', { name: 'Tee julkaisuketju' }).click();
    await page.getByText(/3 luonnosta: ma 7\.12\., ti 15\.12\., ke 13\.1\./).waitFor();

    // Made once; a second time it asks. Its decision comes out on a mourning day, which asks for the reason.
    await council.click();
    await details.getByRole('button', { name: 'Tee julkaisuketju' }).click();
    await page
      .getByRole('alertdialog', { name: 'Tehdäänkö ketju uudelleen?' })
      .getByRole('button', { name: 'Peru' })
      .click();
    const decision = page.getByRole('button', { name: /Tila: Mitä päätettiin/ });
    const toReady = async () => {
      await council.click();
      await decision.click();
      await page.getByRole('option', { name: 'Valmis' }).click();
    };
    const reason = page.getByRole('dialog', { name: 'Perustele julkaisu' });
    await toReady();
    await reason.getByText(/poikkeusjaksoon ”Suruliputus”/).waitFor();
    await expectAccessible(screen, pendingGone);
    await reason.getByRole('button', { name: 'Peru' }).click();
    const posts = () => core.call('post.list', december);
    expect((await posts()).map(({ status }) => status)).toEqual(['draft', 'draft']);
    await toReady();
    await reason.getByLabel('Miksi julkaistaan silti?').fill('Päätös koskee turvallisuutta');
    await reason.getByRole('button', { name: 'Kirjaa ja jatka' }).click();
    await reason.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await posts()).map(({ status }) => status))
      .toEqual(['draft', 'ready']);
    const postId = (await posts())[1]!.id;
    expect(await core.call('mode.reasons', { postId })).toMatchObject([
      { reason: 'Päätös koskee turvallisuutta' },
    ]);
    expect(problems).toEqual([]);
  });

  test('are typed by the keyboard, changed and removed; a file that is none is refused with what is wrong', async () => {
    const screen = await openScreen({
      at: '/calendar/agenda/2026-12',
      prepare: (call) => call('post.add', { title: 'Joulutervehdys', plannedOn: '2026-12-23' }),
    });
    const { page, core, host } = screen;
    const menu = page.getByRole('button', { name: 'Tasot' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Lisää tapahtuma' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Lisää tapahtuma' });
    await page.keyboard.type('Tarkastuslautakunta');
    // The day is the month's first; the hours are typed.
    await dialog.getByRole('spinbutton', { name: /tunti, Alkaa/ }).focus();
    await page.keyboard.type('1630');
    await dialog.getByRole('spinbutton', { name: /tunti, Päättyy/ }).focus();
    await page.keyboard.type('1500');
    await dialog.getByText('Päättymisajan pitää olla alkamisajan jälkeen.').waitFor();
    await dialog.getByRole('spinbutton', { name: /tunti, Päättyy/ }).focus();
    await page.keyboard.type('18');
    await dialog.getByLabel('Linkki, esimerkiksi esityslistaan (vapaaehtoinen)').fill('kunta.fi');
    await dialog.getByText('Kirjoita koko osoite').waitFor();
    await dialog.getByLabel(/^Linkki/).fill('https://kunta.example.fi/a');
    await expectAccessible(screen, pendingGone);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const mark = page.getByRole('button', { name: /^Tarkastuslautakunta/ });
    await mark.click();
    await page.getByRole('button', { name: 'Muokkaa' }).click();
    await page.getByLabel('Tapahtuma', { exact: true }).fill('Iltakoulu');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    const renamed = page.getByRole('button', { name: /^Iltakoulu/ });
    await renamed.click();
    expect(await core.call('layer.list', {})).toMatchObject([{ name: 'Kokoukset', events: 1 }]);
    await page.getByRole('button', { name: 'Poista', exact: true }).click();
    await renamed.waitFor({ state: 'hidden' });

    host.answers['file.choose'] = () => ({ file: fixture('README.md') });
    await menu.click();
    await page.getByRole('button', { name: 'Lue kalenteritiedosto' }).click();
    await page.getByRole('button', { name: 'Valitse tiedosto' }).click();
    await page.getByText(/README\.md ei ole kalenteritiedosto/).waitFor();
  });
});

test('Office keeps layers, special periods and the file to subscribe to', async () => {
  const screen = await openScreen({ at: '/office/calendar' });
  const { page, core, host } = screen;
  host.answers['file.choose'] = () => ({ file: fixture('outlook.ics') });
  await page.getByRole('button', { name: 'Lue kalenteritiedosto' }).click();
  await page.getByRole('button', { name: 'Valitse tiedosto' }).click();
  await page.getByRole('button', { name: 'Lue kalenteriin' }).click();
  const layers = page.getByRole('region', { name: 'Kalenterin tasot' });
  await layers.getByText(/8 tapahtumaa · luettu 24\.11\.2026 tiedostosta outlook\.ics/).waitFor();
  // The same file again goes to the same layer, and brings nothing.
  await layers.getByRole('button', { name: 'Lue uudelleen: Lautakunnat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lue kalenteritiedosto' });
  await dialog.getByRole('button', { name: 'Valitse tiedosto' }).click();
  await dialog.getByRole('button', { name: /Lautakunnat.*Mihin tasoon/ }).waitFor();
  await dialog.getByRole('button', { name: 'Peru' }).click();

  const modes = page.getByRole('region', { name: 'Poikkeusjaksot' });
  await modes.getByRole('button', { name: 'Lisää jakso' }).click();
  await modes.getByRole('spinbutton', { name: /päivä, Ensimmäinen päivä/ }).focus();
  await page.keyboard.type('14122026');
  await modes.getByRole('button', { name: 'Lisää', exact: true }).click();
  await modes.getByText('Suruaika tai suruliputus · 14.12.2026').waitFor();

  const out = page.getByRole('region', { name: 'Kalenteri muihin ohjelmiin' });
  await out.getByText('Pidä kalenteritiedosto ajan tasalla').click();
  const path = core.file.replace(/vuoro$/, 'ics');
  await out.getByText(path).waitFor();
  await out.getByText(/Kirjoitettu 24\.11\.2026/).waitFor();
  await out.getByRole('button', { name: 'Kopioi polku' }).click();
  await page.getByText('Polku kopioitiin.').waitFor();
  await out.getByRole('button', { name: 'Tallenna kalenteritiedosto' }).click();
  await page.getByText(/^Tallennettiin: /).waitFor();
  const asked = host.calls.map(({ procedure, input }) => ({ procedure, input }));
  expect(asked).toContainEqual({ procedure: 'clipboard.copy', input: { text: path } });
  expect(asked.at(-1)).toMatchObject({
    procedure: 'file.save',
    input: { fileName: 'Testikunta 2025-11-01.ics' },
  });
  await expectAccessible(screen, pendingGone);
});
