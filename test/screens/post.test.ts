import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { soon, toast } from './comments.fixture.ts';
import {
  type ScreenOptions,
  expectAccessible,
  openScreen,
  useBrowser,
} from '../support/screens.ts';

useBrowser();

const pane = (page: Page) => page.getByRole('region', { name: /klo 14\.30|Idea ilman päivää/ });
const section = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}`) });

/** A planned post on two channels, open beside the calendar. 24 November 2026, 10.00, is now. */
async function openPost(fields: object = {}, options: ScreenOptions = {}) {
  let id = '';
  const screen = await openScreen({
    ...options,
    prepare: async (call) => {
      await options.prepare?.(call);
      ({ id } = await addPost(call, fields));
    },
  });
  const { page, core } = screen;
  onTestFinished(() => expect(screen.problems).toEqual([]));
  const go = () => page.evaluate((id) => (location.hash = `#/calendar/month/2026-11-24/${id}`), id);
  await go();
  await pane(page).waitFor();
  return { ...screen, id, go, call: core.call, post: () => core.call('post.get', { id }) };
}

async function addPost(call: Call, fields: object = {}) {
  const known = await call('channel.list', {});
  if (known.length === 1) {
    await call('channel.add', {
      platform: 'x',
      name: 'Kunta X:ssä',
      language: 'fi',
      url: 'https://x.com/kunta',
    });
  }
  const channels = await call('channel.list', {});
  return call('post.add', {
    title: 'Talousarvio',
    plannedOn: '2026-11-24',
    plannedAt: '14:30',
    places: channels.map(({ id, language }) => ({ channelId: id, language })),
    ...fields,
  });
}

describe('the post pane', () => {
  test('saves each field as one step when it is left, by keyboard alone', async () => {
    const screen = await openPost();
    const { page, post, call } = screen;
    // The focus has come to the pane: the next key is for it.
    await page.keyboard.press('Tab');
    const within = (element: Element) => element.contains(document.activeElement);
    await soon(() => pane(page).evaluate(within)).toBe(true);

    const title = page.getByLabel('Työotsikko');
    await title.fill('Mistä säästetään?');
    expect((await post()).title).toBe('Talousarvio');
    await title.press('Enter');
    await soon(async () => (await post()).title).toBe('Mistä säästetään?');
    // Undo in a text means the text, and elsewhere the step.
    await title.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    expect((await post()).title).toBe('Mistä säästetään?');
    await soon(() => title.inputValue()).toBe('Mistä säästetään?');
    // A post keeps its title.
    await title.fill('  ');
    await title.press('Tab');
    await soon(() => title.inputValue()).toBe('Mistä säästetään?');

    await page.getByRole('group', { name: 'Päivä' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('03122026');
    expect((await post()).plannedOn).toBe('2026-11-24');
    await page.keyboard.press('Enter');
    await soon(async () => (await post()).plannedOn).toBe('2026-12-03');
    await page.getByRole('group', { name: 'Kello' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('0915');
    await page.keyboard.press('Tab');
    await soon(async () => (await post()).plannedAt).toBe('09:15');
    await page.getByRole('heading', { name: 'torstai 3. joulukuuta klo 9.15' }).waitFor();

    await page.getByRole('radio', { name: 'Kysymys' }).press('Space');
    await soon(async () => (await post()).purpose).toBe('pull');
    await page.keyboard.press('Control+z');
    await soon(async () => (await post()).purpose).toBeNull();
    await page.keyboard.press('Control+z');
    await soon(async () => (await post()).plannedAt).toBe('14:30');
    await page.keyboard.press('Control+Shift+z');
    await soon(async () => (await post()).plannedAt).toBe('09:15');

    await page.getByRole('button', { name: 'Poista päivä' }).click();
    await soon(async () => (await post()).status).toBe('idea');
    expect(await call('post.ideas', {})).toHaveLength(1);
  });

  test('holds all that belongs to a post', async () => {
    const screen = await openPost();
    const { page, post, call } = screen;
    await call('unit.add', { name: 'Talousosasto', email: null });
    for (const name of ['Osallisuus', 'Kommentteihin', 'Linkit', 'Voimassaolo', 'Hyväksyntä']) {
      await section(page, name).click();
    }
    await page.getByRole('button', { name: /Osallisuuden taso/ }).click();
    await page.getByRole('option', { name: /^Kuuleminen/ }).click();
    await page.getByText('Lupaus asukkaalle: Kuuntelemme huolenne').waitFor();
    await page.getByRole('button', { name: 'Lisää teema' }).click();
    await page.getByLabel('Etsi teema').fill('Talous');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(async () => (await post()).themes.map(({ name }) => name)).toEqual(['Talous']);
    await page.keyboard.press('Escape');

    await page.getByLabel('Kuka vastaa').fill('Talousosasto');
    await page.getByText('Herättää todennäköisesti keskustelua').click();
    await page.getByLabel('Aihetunnisteet', { exact: true }).fill('talous kirjasto');
    await page.getByLabel('Linkki', { exact: true }).fill('http://kunta.fi/a');
    await page.getByText('Suojattu linkki alkaa https://.').waitFor();
    await page.getByLabel('Linkki', { exact: true }).fill('https://kunta.fi/a');
    await page.getByLabel('Kampanja').fill('talous');
    await page.getByLabel('Hyväksyntä', { exact: true }).fill('Kunnanjohtaja hyväksyi.');
    await page.getByLabel('Omat muistiinpanot').fill('Kysy kuva');
    await expectAccessible(screen);
    // Closing is leaving the field.
    await page.keyboard.press('Escape');
    await pane(page).waitFor({ state: 'detached' });
    await soon(post).toMatchObject({
      participationLevel: 'consult',
      answeredBy: 'Talousosasto',
      contentious: true,
      hashtags: '#talous #kirjasto',
      links: [{ url: 'https://kunta.fi/a', campaign: 'talous' }],
      approval: 'Kunnanjohtaja hyväksyi.',
      notes: 'Kysy kuva',
    });
  });

  test('never loses what is being typed', async () => {
    const { page, post, dropCore, go } = await openPost();
    const text = page.getByLabel('Teksti: Facebook');
    await text.fill('Ennen katkosta');
    dropCore();
    await text.blur();
    await soon(async () => (await post()).variants[0]!.text).toBe('Ennen katkosta');
    await text.fill('Ennen uudelleenlatausta');
    await page.reload();
    await soon(async () => (await post()).variants[0]!.text).toBe('Ennen uudelleenlatausta');
    await soon(() => text.inputValue()).toBe('Ennen uudelleenlatausta');
    await text.fill('Ennen toista näkymää');
    await page.keyboard.press('Control+1');
    await soon(async () => (await post()).variants[0]!.text).toBe('Ennen toista näkymää');
    // What was undone meanwhile is not typed again.
    await page.keyboard.press('Control+z');
    await soon(async () => (await post()).variants[0]!.text).toBe('Ennen uudelleenlatausta');
    await go();
    await soon(() => text.inputValue()).toBe('Ennen uudelleenlatausta');
  });

  test('copies and deletes the post, and both can be undone', async () => {
    const { page, id, call } = await openPost();
    const menu = page.getByRole('button', { name: 'Muut toiminnot' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Kopioi julkaisu' }).click();
    await toast(page, 'Kopio on samalla päivällä.').waitFor();
    const both = await call('post.list', { from: '2026-11-24', to: '2026-11-25' });
    const copy = both.find((one) => one.id !== id)!;
    await soon(() => page.url()).toContain(copy.id);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Poista julkaisu' }).click();
    await pane(page).waitFor({ state: 'detached' });
    await soon(() => call('post.list', { from: '2026-11-24', to: '2026-11-25' })).toHaveLength(1);
    await toast(page, 'Julkaisu poistettiin.').getByRole('button', { name: 'Kumoa' }).click();
    await soon(() => call('post.list', { from: '2026-11-24', to: '2026-11-25' })).toHaveLength(2);
  });
});

test('each channel and language has a text, counted and previewed as its platform does', async () => {
  const screen = await openPost(
    { places: [], hashtags: '#talous' },
    { prepare: (call) => call('office.update', { regime: 'bilingual' }) },
  );
  const { page, post } = screen;
  const tabs = page.getByRole('tablist', { name: 'Tekstit' });
  const text = (name: string) => page.getByLabel(`Teksti: ${name}`);
  await page.getByText('Missä tämä julkaistaan?').waitFor();
  await page.getByRole('checkbox', { name: 'Facebook (suomi)' }).press('Space');
  await text('Facebook').fill(`Hei ${'sana '.repeat(120)}`);
  await page.getByText('612/63 206 merkkiä').waitFor();
  await section(page, 'Esikatselu').click();
  await page
    .getByRole('figure', { name: 'Esikatselu: Facebook' })
    .getByText('… Näytä lisää')
    .waitFor();
  await page.getByText('Ruotsinkielinen teksti puuttuu: Facebook.').waitFor();
  await expectAccessible(screen);

  await page.getByRole('checkbox', { name: 'Facebook (ruotsi)' }).press('Space');
  await text('Facebook (ruotsi)').fill('Hej');
  await page.getByRole('checkbox', { name: 'Kunta X:ssä (suomi)' }).press('Space');
  await page.getByText('Ruotsinkielinen teksti puuttuu: Facebook.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mukauta toisesta' }).click();
  await page.getByRole('menuitem', { name: 'Facebook (suomi)' }).click();
  await page.getByText('Teksti on liian pitkä.').waitFor();
  await page.getByText('Tämä ei enää mahdu').waitFor();
  await tabs.getByRole('tab', { name: 'Liian pitkä Kunta X:ssä' }).waitFor();
  await text('Kunta X:ssä').fill('https://kunta.fi/hyvin/pitka/osoite?joka=jatkuu 👍🏽');
  // 23 for the link, 2 for the thumb, and what is added after the text.
  await page.getByText('35/280 merkkiä').waitFor();

  // By keyboard from text to text; what was written is kept.
  await tabs.getByRole('tab', { name: /Kunta X:ssä/ }).press('ArrowLeft');
  await soon(() => text('Facebook (ruotsi)').inputValue()).toBe('Hej');
  await page.getByRole('button', { name: 'Kopioi toiseen' }).click();
  await page.getByRole('menuitem', { name: 'Kunta X:ssä' }).click();
  await toast(page, 'Teksti kopioitiin: Kunta X:ssä.').waitFor();
  await soon(async () => (await post()).variants.map((one) => one.text.slice(0, 3))).toEqual([
    'Hei',
    'Hej',
    'Hej',
  ]);
  await page.getByRole('checkbox', { name: 'Kunta X:ssä (suomi)' }).press('Space');
  await toast(page, 'Kunta X:ssä poistettiin').getByRole('button', { name: 'Kumoa' }).click();
  await tabs.getByRole('tab', { name: 'Kunta X:ssä' }).waitFor();
});

test('publishing goes from channel to channel by keyboard, and is undone', async () => {
  const screen = await openPost({
    hashtags: '#talous',
    links: [{ url: 'https://kunta.fi/a', campaign: 'talous' }],
  });
  const { page, host, post, call, id } = screen;
  for (const { channelId, language, name } of (await post()).variants) {
    await call('variant.set', { postId: id, channelId, language, text: `Hei, ${name}` });
  }
  await page.getByRole('button', { name: 'Julkaise', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Julkaise: Talousarvio' });
  await dialog.getByText('Hei, Facebook').waitFor();
  await expectAccessible(screen);
  await page.keyboard.press('Control+c');
  await dialog.getByText('Teksti on leikepöydällä.').waitFor();
  expect(host.calls.at(-1)).toEqual({
    procedure: 'clipboard.copy',
    input: {
      text: 'Hei, Facebook\n\nhttps://kunta.fi/a?utm_source=facebook&utm_medium=social&utm_campaign=talous\n\n#talous',
    },
  });
  await page.keyboard.type('facebook.com/kunta/1');
  await page.keyboard.press('Enter');
  await dialog.getByText('Tarkista osoite.').waitFor();
  await dialog.getByLabel('Julkaisun osoite').fill('https://facebook.com/kunta/1');
  await page.keyboard.press('Enter');
  await dialog.getByText('Julkaistu 1/2').waitFor();

  // The next channel has an address of its own: one key copies and opens it.
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Kopioi ja avaa Kunta X:ssä',
  );
  await page.keyboard.press('Enter');
  await dialog.getByText('kanava avattu').waitFor();
  expect(host.calls.at(-1)).toEqual({
    procedure: 'link.open',
    input: { url: 'https://x.com/kunta' },
  });
  await page.keyboard.press('Enter');
  await dialog.getByText('Kaikki on julkaistu.').waitFor();
  await soon(post).toMatchObject({
    status: 'published',
    variants: [
      { link: 'https://facebook.com/kunta/1', publishedAt: '2026-11-24T08:00:00.000Z' },
      { link: null, publishedAt: '2026-11-24T08:00:00.000Z' },
    ],
  });
  await dialog.getByRole('tab', { name: /Facebook/ }).click();
  await dialog.getByRole('button', { name: 'Peru merkintä' }).click();
  await dialog.getByText('Julkaistu 1/2').waitFor();
  await page.keyboard.press('Escape');
  await toast(page, 'Julkaisumerkintä peruttiin.').getByRole('button', { name: 'Kumoa' }).click();
  await soon(async () => (await post()).variants[0]!.link).toBe('https://facebook.com/kunta/1');
});

test('Today and the system remind of what should be out, once of each, and of what is true no longer', async () => {
  const screen = await openScreen({
    prepare: async (call) => {
      await addPost(call, { plannedAt: '09:30' });
      await addPost(call, { title: 'Jäänyt', plannedOn: '2026-11-20', places: [] });
      await addPost(call, { title: 'Iltapäivällä' });
      const { id } = await addPost(call, { title: 'Suljettu', expiresOn: '2026-11-22' });
      await call('post.setStatus', { ids: [id], status: 'published' });
    },
  });
  const { page, host, core } = screen;
  const told = () => host.calls.filter(({ procedure }) => procedure === 'notification.show');
  const badge = () => host.calls.findLast(({ procedure }) => procedure === 'badge.set')?.input;
  await soon(told).toHaveLength(1);
  expect(told()[0]!.input).toEqual({
    title: '2 julkaisua odottaa julkaisemista',
    body: 'Jäänyt\nTalousarvio',
    path: '/today',
  });
  expect(badge()).toEqual({ count: 2 });
  const missed = page.getByRole('region', { name: 'Jäi julkaisematta' });
  await missed.getByText('Piti julkaista pe 20.11.').waitFor();
  const now = page.getByRole('region', { name: 'Tämän päivän julkaisut' });
  await now.getByText('Julkaistava nyt').waitFor();
  await expectAccessible(screen);

  // The same is not told again, after a reload either; the afternoon's post is.
  await page.reload();
  core.at('2026-11-24T12:31:00.000Z');
  await core.call('unit.add', { name: 'Kirjasto', email: null });
  await soon(told).toHaveLength(2);
  const path = (told()[1]!.input as { path: string }).path;
  expect(told()[1]!.input).toMatchObject({ title: 'Nyt on aika julkaista' });
  expect(badge()).toEqual({ count: 3 });

  const expired = page.getByRole('region', { name: 'Vanhentunut tieto' });
  await expired.getByRole('button', { name: 'Merkitse hoidetuksi: Suljettu' }).click();
  await expired.waitFor({ state: 'detached' });
  await now.getByRole('button', { name: 'Julkaise: Talousarvio' }).click();
  await page.getByRole('dialog', { name: 'Julkaise: Talousarvio' }).waitFor();
  await page.keyboard.press('Escape');

  host.tell({ event: 'open', path });
  await page.getByRole('region', { name: 'tiistai 24. marraskuuta klo 14.30' }).waitFor();
  await page.evaluate(() => (location.hash = '#/office/basics'));
  await page.getByText('Muistuta, kun julkaisun aika tulee').click();
  await soon(badge).toEqual({ count: 0 });
  expect(host.shell.reminders).toBe(false);
});
