import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FetchedPlatform, fetchedPlatforms } from '../../src/domain/fetching.ts';
import { expectAccessible, useBrowser } from '../support/screens.ts';
import {
  type FetchedSetUp,
  answered,
  blueskyChannel,
  fetchScreen,
  gate,
  goTo,
} from './fetching.fixture.ts';

useBrowser();

const fresh = (platform: FetchedPlatform): FetchedSetUp => ({
  platform,
  name: 'Kunta',
  account: null,
});
const page404 = answered(400, { error: { code: 803, message: 'x' } });
const thePage = answered(200, { id: '10234567890', name: 'Kunnan sivu' });
const key = 'EAAB-salainen-avain';
const at = (channels: ReadonlyMap<string, string>) =>
  `/office/fetching/${[...channels.values()][0]}`;
const hostCalls = (screen: Awaited<ReturnType<typeof fetchScreen>>) =>
  screen.host.calls.filter(({ procedure }) => procedure.startsWith('network.'));

describe('setting a channel up', () => {
  test('goes from the list by a guide to the first fetch, and the key is seen nowhere', async () => {
    const screen = await fetchScreen('/office/fetching', [fresh('facebook')]);
    const { page, host, platform, call, core, officeId, channels } = screen;
    await page.getByRole('link', { name: 'Ota käyttöön : Kunta' }).click();
    const guide = page.getByRole('list', { name: 'Ohje' });
    await guide.getByText('pages_read_user_content').waitFor();
    await guide.getByText('lukea asukkaiden kommentit sivulla').waitFor();
    await expectAccessible(screen);
    await guide.getByRole('button', { name: 'Graph API Explorer' }).click();
    await guide.getByRole('button', { name: /^Kopioi: me\/accounts/ }).click();
    await expect
      .poll(() => host.calls)
      .toContainEqual({
        procedure: 'link.open',
        input: { url: 'https://developers.facebook.com/tools/explorer/' },
      });
    expect(host.calls).toContainEqual({
      procedure: 'clipboard.copy',
      input: { text: 'me/accounts?fields=name,id,access_token' },
    });

    // Nothing is asked before it can be.
    await page.getByRole('button', { name: 'Kokeile' }).click();
    await page.getByText('Kirjoita tili niin kuin ohjeessa neuvotaan.').waitFor();
    await page.getByText('Liitä avain.').waitFor();
    expect(hostCalls(screen).filter(({ procedure }) => procedure !== 'network.access')).toEqual([]);

    platform.instead = page404;
    await page.getByLabel('Sivu', { exact: true }).fill('10234567890');
    const keyField = page.getByLabel('Avain', { exact: true });
    await keyField.fill(key);
    expect(await keyField.getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Kokeile' }).click();
    await page.getByText('Tiliä ei löytynyt.').waitFor();
    expect(host.network.channels).toEqual([]);

    platform.instead = thePage;
    await page.getByRole('button', { name: 'Kokeile' }).click();
    await page.getByText('Tili löytyi: Kunnan sivu').waitFor();
    // A try leaves nothing behind.
    expect(host.network.channels).toEqual([]);
    expect(await call('fetching.channels', {})).toMatchObject([{ account: null }]);
    await expectAccessible(screen);

    await page.getByRole('button', { name: /Milloin noudetaan/ }).click();
    await page.getByRole('option', { name: 'Puolen tunnin välein työaikana' }).click();
    await page.getByRole('button', { name: 'Tallenna ja ota käyttöön' }).click();
    await page.getByText('Nouto on otettu käyttöön.').waitFor();
    await page.getByText('Puolen tunnin välein työaikana').waitFor();
    expect(await call('fetching.channels', {})).toMatchObject([
      { account: '10234567890', everyMinutes: 30, days: 30 },
    ]);
    expect(host.network.channels).toEqual([
      {
        officeId,
        channelId: channels.get('Kunta'),
        platform: 'facebook',
        host: 'graph.facebook.com',
        hasSecret: true,
      },
    ]);
    expect(await page.content()).not.toContain(key);
    expect(
      await page.evaluate(() =>
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      ),
    ).not.toContain(key);
    expect(readFileSync(core.file).includes(key)).toBe(false);

    await goTo(screen, at(channels));
    await page.getByText('Avain on tallessa.').waitFor();
    expect(await page.getByLabel('Avain', { exact: true }).inputValue()).toBe('');
  });

  test('that fails leaves nothing allowed, and the form as it was', async () => {
    const screen = await fetchScreen(at, [fresh('facebook')]);
    const { page, host, platform, call } = screen;
    platform.instead = { failed: 'noNetwork' };
    await page.getByLabel('Sivu', { exact: true }).fill('10234567890');
    await page.getByLabel('Avain', { exact: true }).fill(key);
    await page.getByLabel('Avain', { exact: true }).press('Enter');
    await page.getByText('Palvelimeen graph.facebook.com ei saatu yhteyttä.').waitFor();
    expect(host.network.channels).toEqual([]);
    expect(await call('fetching.channels', {})).toMatchObject([{ account: null }]);
    expect(await page.getByLabel('Avain', { exact: true }).inputValue()).toBe(key);
    await expectAccessible(screen);
  });

  test('that is left while it is tried leaves nothing allowed', async () => {
    const waiting = gate();
    const screen = await fetchScreen(at, [fresh('bluesky')], {
      platform: { gate: waiting.closed },
    });
    const { page, host, platform, call } = screen;
    await page.getByLabel('Tilin nimi').fill('kunta.bsky.social');
    await page.getByRole('button', { name: 'Tallenna ja ota käyttöön' }).click();
    await expect.poll(() => platform.asked.length).toBe(1);
    expect(host.network.channels).toHaveLength(1);
    await page.getByRole('link', { name: 'Takaisin kanaviin' }).click();
    await expect.poll(() => host.network.channels).toEqual([]);
    waiting.open();
    await page.getByText('Ei käytössä', { exact: true }).waitFor();
    expect(await call('fetching.channels', {})).toMatchObject([{ account: null }]);
  });

  test('asks before a key is kept without protection, and keeps none without a keychain', async () => {
    const screen = await fetchScreen(at, [fresh('facebook')]);
    const { page, host, platform } = screen;
    platform.instead = thePage;
    host.network = { ...host.network, keychain: 'plain' };
    await page.getByLabel('Sivu', { exact: true }).fill('10234567890');
    await page.getByLabel('Avain', { exact: true }).fill(key);
    await page.getByRole('button', { name: 'Tallenna ja ota käyttöön' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Tallennetaanko avain ilman suojaa?' });
    await dialog.getByText('ei suojaa avainta salasanalla').waitFor();
    await expectAccessible(screen);
    await dialog.getByRole('button', { name: 'Peru' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(host.network.channels).toEqual([]);
    expect(platform.asked).toEqual([]);

    host.network = { ...host.network, keychain: 'none' };
    await page.getByRole('button', { name: 'Tallenna ja ota käyttöön' }).click();
    await page.getByText('Tällä koneella ei ole avainnippua').waitFor();

    host.network = { ...host.network, keychain: 'plain' };
    await page.getByRole('button', { name: 'Tallenna ja ota käyttöön' }).click();
    await dialog.getByRole('button', { name: 'Tallenna silti' }).click();
    await page.getByText('Nouto on otettu käyttöön.').waitFor();
    expect(host.network.channels).toMatchObject([{ hasSecret: true }]);
  });

  test('again changes when and how far back without asking anybody', async () => {
    const screen = await fetchScreen(at);
    const { page, platform, call } = screen;
    platform.instead = { failed: 'noNetwork' };
    await page.getByText('Näytä ohje').waitFor();
    await page.getByRole('button', { name: /Mistä julkaisuista/ }).click();
    await page.getByRole('option', { name: 'Viimeisten 90 päivän ajalta' }).click();
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await page.getByText('Noudon asetukset on tallennettu.').waitFor();
    expect(platform.asked).toEqual([]);
    expect(await call('fetching.channels', {})).toMatchObject([{ days: 90 }]);
  });

  test('again with an account that is not found keeps the one that was', async () => {
    const mastodon: FetchedSetUp = { platform: 'mastodon', name: 'M', account: '@kunta@some.fi' };
    const screen = await fetchScreen(at, [mastodon]);
    const { page, host, platform, call } = screen;
    platform.instead = answered(404, { error: 'Record not found' });
    await page.getByLabel('Tilin osoite').fill('kunta');
    await page.getByRole('button', { name: 'Kokeile' }).click();
    await page.getByText('Kirjoita tili niin kuin ohjeessa neuvotaan.').waitFor();
    await page.getByLabel('Tilin osoite').fill('@kunta@toinen.fi');
    await page.getByRole('button', { name: 'Tee avain palvelimella toinen.fi' }).waitFor();
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await page.getByText('Tiliä ei löytynyt.').waitFor();
    await expect.poll(() => host.network.channels).toMatchObject([{ host: 'some.fi' }]);
    expect(await call('fetching.channels', {})).toMatchObject([{ account: '@kunta@some.fi' }]);
  });

  test('waits for the switch that has stopped everything', async () => {
    const screen = await fetchScreen(at, [fresh('bluesky')]);
    const { page, host, platform } = screen;
    host.network = { ...host.network, off: true };
    host.tell({ event: 'shell' });
    await page.getByText('Salli nouto, ennen kuin').waitFor();
    await page.getByLabel('Tilin nimi').fill('kunta.bsky.social');
    await page.getByLabel('Tilin nimi').press('Enter');
    expect(await page.getByRole('button', { name: 'Kokeile' }).isDisabled()).toBe(true);
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Salli nouto' }).click();
    expect(platform.asked).toEqual([]);
    await page.getByRole('button', { name: 'Kokeile' }).click();
    await page.getByText('Tili löytyi: Kunta Blueskyssa').waitFor();
    expect(host.network.off).toBe(false);
  });

  test('shows the name of an account as what it is', async () => {
    const name = `\u202E${'n'.repeat(5000)}`;
    const screen = await fetchScreen(at, [fresh('bluesky')], { platform: { name } });
    const { page } = screen;
    await page.getByLabel('Tilin nimi').fill('kunta.bsky.social');
    await page.getByRole('button', { name: 'Kokeile' }).click();
    const found = page.getByText('Tili löytyi:');
    await found.waitFor();
    const text = await found.innerText();
    expect(text.length).toBeLessThan(300);
    expect(text).not.toContain('\u202E');
  });

  test('of a channel that is none says so', async () => {
    const { page } = await fetchScreen('/office/fetching/01990000-0000-7000-8000-000000000000', [
      blueskyChannel,
    ]);
    await page.getByText('Tätä kanavaa ei ole').waitFor();
    await page.getByRole('link', { name: 'Takaisin kanaviin' }).click();
    await page.getByText('kunta.bsky.social').waitFor();
  });
});

describe('the guide', () => {
  test.each(fetchedPlatforms)('of %s is there in each language, and sound', async (platform) => {
    const screen = await fetchScreen(at, [fresh(platform)]);
    const { page, host } = screen;
    const seen = new Set<string>();
    for (const language of ['fi', 'sv', 'en'] as const) {
      host.setShell({ language });
      await page.locator(`html[lang=${language}]`).waitFor();
      const steps = await page.getByRole('main').locator('ol > li').allInnerTexts();
      expect(steps.length).toBeGreaterThan(1);
      for (const step of steps) {
        expect(step).not.toMatch(/\{\{|undefined|fetching\./);
        seen.add(step);
      }
      expect(seen.size % steps.length).toBe(0);
    }
    await expectAccessible(screen);
  });
});
