import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Call, Input } from '../../src/contract/index.ts';
import { expectAccessible, openSound, useBrowser } from '../support/screens.ts';
import { soon, toast } from './comments.fixture.ts';

useBrowser();

async function addUnit(call: Call): Promise<string> {
  return (await call('unit.add', { name: 'Tekninen osasto', email: null })).id;
}

function add(call: Call, fields: Partial<Input<'promise.add'>> = {}) {
  return call('promise.add', {
    text: 'Kerromme, mitä puiston kyselystä seuraa.',
    dueOn: '2026-12-18',
    unitId: null,
    decidedBy: null,
    postId: null,
    madeOn: '2026-11-02',
    ...fields,
  });
}

/** A post that asks residents, planned for today on the office's one channel. */
async function addQuestion(call: Call) {
  const channels = await call('channel.list', {});
  const { id } = await call('post.add', {
    title: 'Minne puisto?',
    plannedOn: '2026-11-24',
    plannedAt: '14:30',
    places: channels.slice(0, 1).map(({ id, language }) => ({ channelId: id, language })),
  });
  await call('post.update', { id, participationLevel: 'consult' });
  return id;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const setDate = async (page: Page, name: string, typed: string) => {
  await page.getByRole('group', { name, exact: true }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(typed);
};

describe('the promises', () => {
  test('teach when there are none, and one is made by keyboard', async () => {
    const screen = await openSound('/promises');
    const { page, call } = screen;
    await page.getByRole('heading', { name: 'Ei vielä lupauksia' }).waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Uusi lupaus' });
    await page.keyboard.type('Kerromme aukioloajoista.');
    // What was begun stays when the dialog is left.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await soon(() => page.getByLabel('Mitä luvataan').inputValue()).toBe(
      'Kerromme aukioloajoista.',
    );
    await expect(dialog.getByRole('button', { name: 'Lisää' }).isDisabled()).resolves.toBe(true);
    await setDate(page, 'Luvattu päivä', '15012027');
    await expectAccessible(screen);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Lisää' }).click();
    await page.getByRole('heading', { name: 'Kerromme aukioloajoista.' }).waitFor();
    expect(await call('promise.list', {})).toMatchObject([
      { text: 'Kerromme aukioloajoista.', dueOn: '2027-01-15', state: 'open' },
    ]);
  });

  test('stand by what is owed, go by arrows, and open by Enter', async () => {
    const screen = await openSound('/promises', {
      prepare: async (call) => {
        const unitId = await addUnit(call);
        await add(call, { text: 'Myöhempi', unitId, dueOn: '2027-03-01' });
        await add(call, { text: 'Pian', unitId, dueOn: '2026-11-30' });
        await add(call, { text: 'Myöhässä', unitId, dueOn: '2026-11-20' });
        await add(call, { text: 'Omistajaton' });
        const { id } = await add(call, { text: 'Peruttu' });
        await call('promise.withdraw', { id, reason: 'Hanke raukesi.' });
      },
    });
    const { page } = screen;
    const group = (name: string) => page.getByRole('list', { name, exact: true });
    await group('Ilman omistajaa')
      .getByRole('link', { name: /Omistajaton.*Ei omistajaa/ })
      .waitFor();
    await group('Myöhässä')
      .getByRole('link', { name: /4 päivää myöhässä/ })
      .waitFor();
    await group('Kahden viikon sisällä')
      .getByRole('link', { name: /6 päivää jäljellä/ })
      .waitFor();
    await group('Myöhemmin')
      .getByRole('link', { name: /Myöhempi/ })
      .waitFor();
    expect(await page.getByRole('link', { name: /Peruttu/ }).isVisible()).toBe(false);
    await expectAccessible(screen);

    await page.locator('main').focus();
    for (const text of ['Omistajaton', 'Myöhässä', 'Pian']) {
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain(text);
    }
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Myöhässä' }).waitFor();
    await page.keyboard.press('Escape');
    // Back in the list, the focus is where it was.
    await soon(() => focused(page)).toContain('Myöhässä');

    await page.getByRole('radio', { name: /Pitämättä tai perutut/ }).click();
    await page.getByRole('link', { name: /Peruttu/ }).waitFor();
    expect(await page.getByRole('link', { name: /Pian/ }).count()).toBe(0);

    await page.evaluate(() => (location.hash = '#/today'));
    await page.getByRole('link', { name: /^Myöhässä/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Myöhässä' }).waitFor();
  });

  test('are followed from the promise to what residents were told', async () => {
    let id = '';
    const screen = await openSound('/promises', {
      prepare: async (call) => {
        await addUnit(call);
        const channels = await call('channel.list', {});
        ({ id } = await add(call, { channelIds: channels.map((channel) => channel.id) }));
      },
    });
    const { page, call } = screen;
    const promise = () => call('promise.get', { id });
    await page.getByRole('link', { name: /puiston kyselystä/ }).click();

    await page.getByRole('button', { name: /Valmistelee/ }).click();
    await page.getByRole('option', { name: 'Tekninen osasto' }).click();
    await soon(async () => (await promise()).unit?.name).toBe('Tekninen osasto');
    await page.getByLabel('Päättää').fill('Tekninen lautakunta');
    await page.keyboard.press('Enter');
    await soon(async () => (await promise()).decidedBy).toBe('Tekninen lautakunta');

    await page.getByRole('button', { name: 'Merkitse alkaneeksi' }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await soon(async () => (await promise()).state).toBe('preparing');

    await page.getByRole('button', { name: 'Lisää välivaihe' }).click();
    await page.getByLabel('Välivaihe', { exact: true }).fill('Luonnos lautakunnalle');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /Luonnos lautakunnalle/ }).press('Space');
    await soon(async () => (await promise()).milestones[0]?.doneOn).toBe('2026-11-24');

    // The day moves only with a reason, and the reason is shown from then on.
    await page.getByRole('button', { name: 'Siirrä päivää' }).click();
    await setDate(page, 'Uusi päivä', '08012027');
    const move = page.getByRole('button', { name: 'Siirrä päivää' });
    expect(await move.isDisabled()).toBe(true);
    await page.getByLabel('Syy').fill('Kokous siirtyi.');
    await move.click();
    await page.getByRole('list', { name: 'Päivän siirrot' }).getByText('Kokous siirtyi.').waitFor();
    expect(await promise()).toMatchObject({ dueOn: '2027-01-08', moved: 1 });

    await page.getByRole('button', { name: 'Kirjaa päätös' }).click();
    await page.getByLabel('Mitä päätettiin').fill('Puisto tehdään Rantatielle.');
    await page.getByLabel('Diaarinumero').fill('123/2026');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await soon(async () => (await promise()).decision?.diaryNumber).toBe('123/2026');
    await expectAccessible(screen);

    await page.getByRole('button', { name: /^Merkitse kerrotuksi:/ }).click();
    await page.getByLabel('Miten kerrottiin').fill('asukasillassa');
    await page.getByRole('button', { name: 'Merkitse kerrotuksi', exact: true }).click();
    await soon(async () => (await promise()).state).toBe('keptOnTime');
    await page.getByText('Kerrottu 24.11.2026: asukasillassa').waitFor();
    const story = page.getByRole('region', { name: 'Lupauksen vaiheet' }).getByRole('listitem');
    expect(await story.allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Lupaus annettiin'),
        expect.stringContaining('Puisto tehdään Rantatielle.'),
        expect.stringContaining('Lupaus pidettiin ajallaan'),
      ]),
    );
    await page.getByRole('button', { name: /^Ota takaisin: / }).click();
    await soon(async () => (await promise()).state).toBe('decided');
    await page.keyboard.press('Control+z');
    await soon(async () => (await promise()).state).toBe('keptOnTime');
  });

  test('are broken with a reason, taken up again, removed and brought back', async () => {
    let id = '';
    const screen = await openSound('/promises', {
      prepare: async (call) => ({ id } = await add(call)),
    });
    const { page, call, host } = screen;
    await page.evaluate((id) => (location.hash = `#/promises/${id}`), id);
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'Muut toiminnot' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await choose('Merkitse pitämättä jääneeksi');
    await page.getByLabel('Syy').fill('Rahat loppuivat.');
    await page.getByRole('button', { name: 'Merkitse pitämättä jääneeksi' }).click();
    await page.getByText('Rahat loppuivat.').first().waitFor();
    await expectAccessible(screen);
    expect((await call('promise.get', { id })).state).toBe('broken');
    await page.getByRole('button', { name: 'Palauta voimaan' }).click();
    await soon(async () => (await call('promise.get', { id })).state).toBe('open');

    await choose('Tulosta');
    await soon(() => Promise.resolve(host.calls.map(({ procedure }) => procedure))).toContain(
      'page.print',
    );

    await choose('Poista lupaus');
    await toast(page, 'Lupaus on poistettu.').getByRole('button', { name: 'Kumoa' }).click();
    await page.getByRole('heading', { level: 1, name: /puiston kyselystä/ }).waitFor();
  });

  test('end in a post that says what was said and done, when its gaps are filled', async () => {
    let id = '';
    const screen = await openSound('/promises', {
      prepare: async (call) => {
        const channels = await call('channel.list', {});
        ({ id } = await add(call, { channelIds: channels.map((channel) => channel.id) }));
      },
    });
    const { page, call } = screen;
    await page.evaluate((id) => (location.hash = `#/promises/${id}`), id);
    await page.getByRole('button', { name: 'Kirjoita Sanoitte, teimme -julkaisu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sanoitte, teimme' });
    const make = dialog.getByRole('button', { name: 'Lisää kalenteriin' });
    await dialog.getByText('Täytä tai poista aaltosulkeissa olevat kohdat.').waitFor();
    expect(await make.isDisabled()).toBe(true);
    await expectAccessible(screen);
    // The place to fill in is selected: typing takes its place.
    await dialog.getByRole('button', { name: 'Seuraava kohta' }).click();
    await page.keyboard.type('Toivoitte penkkejä.');
    expect(await dialog.getByLabel('Sanoitte', { exact: true }).inputValue()).toBe(
      'Toivoitte penkkejä.',
    );
    await dialog.getByLabel('Teimme', { exact: true }).fill('Penkit tulevat keväällä.');
    await dialog.getByLabel('Mikä ei toteutunut ja miksi').fill('');
    await setDate(page, 'Päivä', '01122026');
    await make.click();
    await page.getByRole('button', { name: 'Avaa julkaisu' }).click();
    await page.getByRole('heading', { name: /1\. joulukuuta/ }).waitFor();
    const { closings } = await call('promise.get', { id });
    expect(closings).toMatchObject([{ day: '2026-12-01' }]);
    // The post says which promise it closes.
    await page.getByRole('button', { name: /^Lupaus/ }).click();
    await page.getByText('Tämä julkaisu kertoo lupauksesta').waitFor();
    await page.getByRole('link', { name: /puiston kyselystä/ }).click();
    await page.getByRole('link', { name: /^Sanoitte, teimme:/ }).waitFor();
  });
});

describe('a post that asks', () => {
  test('has its promise written beforehand, and it holds when the post is out', async () => {
    let postId = '';
    const screen = await openSound('/calendar/month/2026-11-24', {
      prepare: async (call) => (postId = await addQuestion(call)),
    });
    const { page, call } = screen;
    const of = () => call('promise.ofPost', { postId });
    await page.evaluate((id) => (location.hash = `#/calendar/month/2026-11-24/${id}`), postId);
    await page.getByRole('button', { name: /^Lupaus/ }).click();
    await page.getByLabel('Mitä luvataan').fill('Kerromme tuloksen.');
    await page.getByLabel('Päättää').focus();
    await page.getByText('Lupaus tallentuu, kun sillä on teksti ja päivä.').waitFor();
    expect((await of()).planned).toBeNull();
    await setDate(page, 'Luvattu päivä', '18122026');
    await page.keyboard.press('Tab');
    await page.getByLabel('Päättää').focus();
    await soon(async () => (await of()).planned).toMatchObject({
      text: 'Kerromme tuloksen.',
      dueOn: '2026-12-18',
    });
    await expectAccessible(screen);
    const { variants } = await call('post.get', { id: postId });
    await call('variant.publish', { variantId: variants[0]!.variantId, link: null });
    await page.getByRole('link', { name: 'Kerromme tuloksen.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kerromme tuloksen.' }).waitFor();
  });

  test('asks what is promised when it comes out, or why nothing is', async () => {
    let postId = '';
    const screen = await openSound('/calendar/month/2026-11-24', {
      prepare: async (call) => (postId = await addQuestion(call)),
    });
    const { page, call } = screen;
    const of = () => call('promise.ofPost', { postId });
    await page.evaluate((id) => (location.hash = `#/calendar/month/2026-11-24/${id}`), postId);
    await page.getByRole('button', { name: 'Julkaise', exact: true }).click();
    const mark = page.getByRole('dialog', { name: /^Julkaise/ }).getByRole('button', {
      name: 'Merkitse julkaistuksi',
    });
    await mark.click();
    const question = page.getByRole('dialog', { name: 'Mitä asukkaille luvataan?' });
    await question.waitFor();
    await expectAccessible(screen);
    // Who answers nothing leaves the post as it was.
    await question.getByRole('button', { name: 'Peru' }).click();
    expect((await call('post.get', { id: postId })).publishedAt).toBeNull();
    await mark.click();
    await question.getByText('Lupausta ei anneta').click();
    await question.getByLabel('Miksi lupausta ei anneta').fill('Kysely on valtion.');
    await question.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
    await soon(async () => (await of()).withoutReason).toBe('Kysely on valtion.');

    await call('history.undo', {});
    await soon(async () => (await call('post.get', { id: postId })).publishedAt).toBeNull();
    await mark.click();
    await question.getByLabel('Mitä luvataan').fill('Kerromme tuloksen.');
    await setDate(page, 'Luvattu päivä', '18122026');
    await question.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
    await soon(async () => (await of()).made.map(({ text }) => text)).toEqual([
      'Kerromme tuloksen.',
    ]);
  });
});
