import { describe, expect, test } from 'vitest';
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

const facebook: FetchedSetUp = { platform: 'facebook', name: 'Facebook', account: '10234567890' };
const tokenExpired = answered(400, { error: { code: 190, error_subcode: 463, message: 'x' } });

describe('the section of fetching', () => {
  test('says what goes out, to whom and what never does, and asks nobody by being looked at', async () => {
    const screen = await fetchScreen('/office/fetching', [
      blueskyChannel,
      { platform: 'mastodon', name: 'Mastodon', account: '@kunta@some.fi' },
      { platform: 'youtube', name: 'Videot', account: null },
    ]);
    const { page, platform } = screen;
    await page
      .getByText(
        'Tältä koneelta kysytään vain näiltä palvelimilta: public.api.bsky.app ja some.fi.',
      )
      .waitFor();
    await page.getByText('Muuta toimistosta ei lähde koskaan').waitFor();
    await page.getByText('Mitään ei ole kysytty.').waitFor();
    await expectAccessible(screen);
    expect(platform.asked).toEqual([]);
  });

  test('has a way on where no channel can be fetched from', async () => {
    const screen = await fetchScreen('/office/fetching', []);
    const { page } = screen;
    await page.getByText('Mitään ei lähde tältä koneelta: yhtäkään kanavaa').waitFor();
    await page.getByText('Ei kanavia, joista voi noutaa').waitFor();
    await expectAccessible(screen);
    await page.getByRole('link', { name: 'Avaa Kanavat' }).click();
    await page.getByRole('heading', { name: 'Kanavat', level: 2 }).waitFor();
  });

  test('fetches, and says what came, when, and what was asked', async () => {
    const screen = await fetchScreen('/office/fetching');
    const { page, platform, call } = screen;
    await page.getByText('Ei vielä noudettu.').waitFor();
    await page.getByRole('button', { name: 'Nouda nyt: Bluesky' }).press('Enter');
    await page.getByText('Nouto on valmis: 5 uutta.').waitFor();
    await page.getByText('Noudettu viimeksi tänään klo 10.00: 5 uutta.').waitFor();
    expect((await call('thread.list', { filter: {}, limit: 10 })).rows).toHaveLength(3);

    const rows = page.getByRole('row');
    await expect.poll(() => rows.count()).toBe(1 + platform.asked.length);
    const texts = await rows.allInnerTexts();
    expect(texts[1]).toMatch(
      /24\.11\.2026 klo 10\.00\s+Bluesky\s+public\.api\.bsky\.app\s+Kommentit\s+Onnistui/,
    );
    expect(texts.at(-1)).toContain('Tili');
    await expectAccessible(screen);

    await page.getByRole('button', { name: 'Nouda nyt: Bluesky' }).click();
    await page.getByText('Nouto on valmis: ei mitään uutta.').waitFor();
    await page.getByText('Noudettu viimeksi tänään klo 10.00: ei mitään uutta.').waitFor();
    await page.getByRole('button', { name: 'Tyhjennä luettelo' }).click();
    await page.getByText('Mitään ei ole kysytty.').waitFor();
    expect(await call('fetching.requests', {})).toEqual([]);
  });

  test('shows how far a fetch is, and one that was stopped goes on where it was', async () => {
    const { closed, open } = gate();
    const screen = await fetchScreen('/office/fetching', [blueskyChannel], {
      platform: { gate: closed },
    });
    const { page, platform, call } = screen;
    await page.getByRole('button', { name: 'Nouda nyt: Bluesky' }).click();
    const bar = page.getByRole('progressbar', { name: 'Noudetaan kommentteja' });
    await bar.getByText('Etsitään julkaisuja').waitFor();
    await page.getByText('Odotetaan').waitFor();
    await expectAccessible(screen);
    // The account and its posts come, and the first post's comments wait.
    const asked = platform.asked;
    const second = gate();
    const thread = gate();
    platform.gate = second.closed;
    open();
    await expect.poll(() => asked.length).toBe(2);
    platform.gate = thread.closed;
    second.open();
    await bar.getByText('0/2 julkaisua').waitFor();
    await page.getByRole('button', { name: 'Keskeytä nouto: Bluesky' }).click();
    await page.getByText('Nouto jäi kesken.').waitFor();
    expect(await call('fetching.channels', {})).toMatchObject([{ interrupted: true }]);

    const before = asked.length;
    platform.gate = Promise.resolve();
    await page.getByRole('button', { name: 'Jatka noutoa: Bluesky' }).click();
    await page.getByText('Nouto on valmis: 3 uutta.').waitFor();
    expect(asked.slice(before)).not.toContain('/xrpc/app.bsky.actor.getProfile');
  });

  test('stops everything by one switch, and lets it go on by the same', async () => {
    const screen = await fetchScreen('/office/fetching');
    const { page, platform, call, host, channels } = screen;
    const off = page.getByRole('checkbox', { name: /^Pysäytä kaikki nouto tällä koneella/ });
    await off.press('Space');
    await page.getByText('Mitään ei lähde tältä koneelta: kaikki nouto on pysäytetty.').waitFor();
    await page.getByText('Pysäytetty', { exact: true }).waitFor();
    expect(host.network.off).toBe(true);
    expect(await page.getByRole('button', { name: /^Nouda/ }).count()).toBe(0);
    await call('fetching.run', { channelId: channels.get('Bluesky')! }).catch(() => {});
    expect(platform.asked).toEqual([]);
    await expectAccessible(screen);

    await off.press('Space');
    // What the switch broke off is no fault of the channel.
    await page.getByRole('button', { name: 'Jatka noutoa: Bluesky' }).click();
    await page.getByText('Nouto on valmis: 5 uutta.').waitFor();
  });

  test('says what is wrong in plain words, on Today too where the user must mend it', async () => {
    const screen = await fetchScreen('/office/fetching', [blueskyChannel, facebook]);
    const { page, platform } = screen;
    platform.instead = tokenExpired;
    await page.getByRole('button', { name: 'Nouda nyt: Facebook' }).click();
    await page.getByText('Avain on vanhentunut. Luo uusi avain').waitFor();
    await page.getByText('Ei toimi', { exact: true }).waitFor();
    await page.getByText('Ei onnistunut (400)').waitFor();
    platform.instead = answered(503, {}, { 'retry-after': '1800' });
    await page.getByRole('button', { name: 'Nouda nyt: Bluesky' }).click();
    await page
      .getByText(
        'Palvelu pyysi odottamaan. Nouto jatkuu siitä, mihin jäi, aikaisintaan tänään klo 10.3',
      )
      .waitFor();
    expect(await page.getByRole('button', { name: /: Bluesky$/ }).count()).toBe(0);
    await expectAccessible(screen);

    await goTo(screen, '/today');
    const notice = page.getByText('Kommenttien nouto: Facebook');
    await notice.waitFor();
    expect(await page.getByText('Kommenttien nouto: Bluesky').count()).toBe(0);
    await expectAccessible(screen);
    await page.getByRole('link', { name: 'Näytä nouto' }).click();
    await page.getByRole('link', { name: 'Korjaa asetukset : Facebook' }).click();
    await page.getByRole('heading', { name: 'Nouto kanavasta Facebook' }).waitFor();
  });

  test('knows a channel that was set up on another machine, and one of another office', async () => {
    const screen = await fetchScreen('/office/fetching', [{ ...blueskyChannel, allowed: false }]);
    const { page, host, permit, platform, call } = screen;
    await page.getByText('Nouto on otettu käyttöön toisella koneella.').waitFor();
    expect(await page.getByRole('button', { name: /^Nouda/ }).count()).toBe(0);
    permit('Bluesky', { officeId: '01990000-0000-7000-8000-000000000000' });
    host.tell({ event: 'shell' });
    await page.getByText('Nouto on otettu käyttöön toisella koneella.').waitFor();
    permit('Bluesky', { host: 'example.org' });
    host.tell({ event: 'shell' });
    await page.getByText('Nouto on otettu käyttöön toisella koneella.').waitFor();
    await expectAccessible(screen);

    await page.getByRole('button', { name: 'Lopeta nouto: Bluesky' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Jo noudetut kommentit säilyvät').waitFor();
    await dialog.getByRole('button', { name: 'Lopeta nouto' }).click();
    await page.getByText('Ei käytössä', { exact: true }).waitFor();
    expect(host.network.channels).toEqual([]);
    expect(await call('fetching.channels', {})).toMatchObject([{ account: null }]);
    expect(platform.asked).toEqual([]);
  });

  test('shows names and accounts as what they are', async () => {
    const name = '\u202Eecila <img src=x onerror=alert(1)>';
    const account = `${'x'.repeat(200)}.bsky.social`;
    const screen = await fetchScreen('/office/fetching', [{ ...blueskyChannel, name, account }]);
    const { page } = screen;
    await page.getByText('<img src=x').first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('[title*="202E"]').count()).toBeGreaterThan(0);
    const sideways = await page.evaluate(
      () =>
        document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  test.each([
    ['sv', 'Hämtning av kommentarer', 'Senast hämtat i dag kl. 10.00: 5 nya.'],
    ['en', 'Fetching comments', 'Last fetched today at 10:00: 5 new.'],
  ] as const)('speaks %s', async (language, title, done) => {
    const { page, call, channels } = await fetchScreen('/office/fetching', [blueskyChannel], {
      shell: { language },
    });
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
    await call('fetching.run', { channelId: channels.get('Bluesky')! });
    await page.getByText(done).waitFor();
  });
});

describe('elsewhere', () => {
  test('comments are fetched where they are worked on, and tell that they were', async () => {
    const first = gate();
    const screen = await fetchScreen('/comments', [blueskyChannel], {
      platform: { gate: first.closed },
    });
    const { page, core, platform } = screen;
    await page.getByText('Ei vielä noudettu').waitFor();
    await page.getByRole('button', { name: 'Nouda kommentit' }).click();
    await page.getByRole('status').getByText('Etsitään julkaisuja').waitFor();
    await page.getByRole('button', { name: 'Keskeytä nouto' }).waitFor();
    await expectAccessible(screen);
    first.open();
    await page.getByText('Nouto on valmis: 5 uutta.').waitFor();
    await page.getByText('Noudettu tänään klo 10.00').first().waitFor();
    await page.getByText('Laituri on rikki.').first().click();
    await page.getByRole('article').getByText('Noudettu tänään klo 10.00').waitFor();

    // From the palette, by a few letters; a problem is told where it is not in sight.
    core.at('2026-11-24T09:00:00.000Z');
    platform.instead = { failed: 'certificate' };
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nouda komm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Palvelimen public.api.bsky.app varmennetta ei voitu tarkistaa').waitFor();
  });

  test('nothing offers to fetch where nothing is allowed to', async () => {
    const screen = await fetchScreen('/comments', [
      { ...blueskyChannel, allowed: false },
      { platform: 'youtube', name: 'Videot', account: null },
    ]);
    const { page } = screen;
    await page.getByRole('button', { name: 'Lisää kommentti' }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem', { name: 'Tuo tiedosto' }).waitFor();
    expect(await page.getByText('Nouda kommentit').count()).toBe(0);
  });

  test('a run that was fetched names its channel, and is taken back as one', async () => {
    const screen = await fetchScreen('/office/imports');
    const { page, call, channels } = screen;
    await call('fetching.run', { channelId: channels.get('Bluesky')! });
    await page.getByText('Noudettu: Bluesky').waitFor();
    await page.getByRole('button', { name: 'Kumoa nouto Bluesky' }).click();
    await page.getByText('Nouto kanavasta Bluesky on kumottu.').waitFor();
    expect((await call('thread.list', { filter: {}, limit: 10 })).rows).toEqual([]);
  });

  test('a run in which only counts grew says so', async () => {
    const screen = await fetchScreen('/office/imports');
    const { page, call, platform, channels } = screen;
    const run = () => call('fetching.run', { channelId: channels.get('Bluesky')! });
    await run();
    await page.getByText('Noudettu: Bluesky').waitFor();
    expect(await page.getByText('Vain julkaisujen lukumäärät kasvoivat').count()).toBe(0);
    platform.posts = platform.posts.map((post) => ({ ...post, likes: 9 }));
    await run();
    await page.getByText('Vain julkaisujen lukumäärät kasvoivat').waitFor();
    expect(await page.getByText('Noudettu: Bluesky').count()).toBe(2);
  });
});
