import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { late, list, soon, state, three, toast } from './comments.fixture.ts';
import { expectAccessible, useBrowser } from '../support/screens.ts';

useBrowser();

/** The answer bank, the language of an answer, themes, routing and asking experts. */

const text = (page: Page) => page.getByLabel('Vastauksen teksti');
const hasFocus = (page: Page) => text(page).evaluate((box) => box === document.activeElement);
const picked = (page: Page) =>
  text(page).evaluate((box) =>
    (box as HTMLTextAreaElement).value.slice(
      (box as HTMLTextAreaElement).selectionStart,
      (box as HTMLTextAreaElement).selectionEnd,
    ),
  );

async function withBank() {
  const screen = await three();
  const { call } = screen;
  const shared = { category: 'Tiet', language: 'fi' } as const;
  await call('answerTemplate.add', {
    ...shared,
    title: 'Katu poikki',
    text: 'Hei! {mikä katu?} avataan {milloin?}. Terveisin kunta, {päivä}',
  });
  await call('answerTemplate.add', {
    ...shared,
    category: 'Kuittaukset',
    title: 'Selvitämme',
    text: 'Vastaamme viimeistään {päivä}.',
  });
  await call('answerTemplate.add', {
    ...shared,
    language: 'sv',
    title: 'Gatan avstängd',
    text: 'Gatan öppnas {när?}.',
  });
  return screen;
}

describe('the answer bank', () => {
  test('an answer from the bank is neither copied nor recorded before it is filled', async () => {
    const screen = await withBank();
    const { page, host, call, threads } = screen;
    await page.keyboard.press('b');
    const bank = page.getByRole('dialog', { name: 'Vastauspankki' });
    await bank.getByRole('menuitem', { name: /Katu poikki/ }).waitFor();
    await expectAccessible(screen);
    await page.keyboard.type('poikki');
    await soon(() => bank.getByRole('menuitem').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bank.waitFor({ state: 'detached' });
    await soon(() => picked(page)).toBe('{mikä katu?}');
    expect(await hasFocus(page)).toBe(true);
    expect(await text(page).inputValue()).toBe(
      'Hei! {mikä katu?} avataan {milloin?}. Terveisin kunta, 24.11.2026',
    );

    await page.getByRole('button', { name: 'Kopioi ja avaa linkki' }).click();
    await page.getByText('Täytä ensin kohdat {mikä katu?}, {milloin?}.').waitFor();
    await soon(() => picked(page)).toBe('{mikä katu?}');
    await expectAccessible(screen);
    await page.keyboard.type('Rantatie');
    await page.keyboard.press('Tab');
    await soon(() => picked(page)).toBe('{milloin?}');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Täytä ensin kohta {milloin?}.').waitFor();
    expect(host.calls.some(({ procedure }) => procedure === 'clipboard.copy')).toBe(false);
    expect((await call('thread.get', { id: threads[2]!.threadId })).replies).toEqual([]);

    await soon(() => picked(page)).toBe('{milloin?}');
    await page.keyboard.type('viikolla 49');
    // With nothing left to fill, Tab leads on: the field is no trap.
    await page.keyboard.press('Tab');
    await soon(() => hasFocus(page)).toBe(false);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Vastaus kirjattiin').waitFor();
    const [reply] = (await call('thread.get', { id: threads[2]!.threadId })).replies;
    expect(reply!.text).toBe('Hei! Rantatie avataan viikolla 49. Terveisin kunta, 24.11.2026');
  });

  test('a saved acknowledgement takes the promised date once it is chosen', async () => {
    const { page } = await withBank();
    await page.keyboard.press('a');
    await text(page).press('Control+b');
    const bank = page.getByRole('dialog', { name: 'Vastauspankki' });
    await bank.getByRole('menuitem').first().waitFor();
    await page.keyboard.type('selvitämme');
    await soon(() => bank.getByRole('menuitem').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(() => picked(page)).toBe('{päivä}');
    await page
      .getByRole('group', { name: 'Vastaus luvattu viimeistään' })
      .getByRole('spinbutton')
      .first()
      .focus();
    await page.keyboard.type('27112026');
    await soon(() => text(page).inputValue()).toBe('Vastaamme viimeistään 27.11.2026.');
  });

  test('what was written is saved to the bank, and managed in the office', async () => {
    const screen = await three();
    const { page, call } = screen;
    await page.keyboard.press('r');
    await page.keyboard.type('Rantatie avataan viikolla 49.');
    await page.getByRole('button', { name: 'Tallenna vastauspankkiin' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tallenna vastauspankkiin' });
    await dialog.getByLabel('Otsikko').fill('Rantatie');
    await dialog.getByLabel('Ryhmä').fill('Tiet');
    await expectAccessible(screen);
    await dialog.getByRole('button', { name: 'Lisää' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await call('answerTemplate.list', {})).toMatchObject([
      { title: 'Rantatie', category: 'Tiet', text: 'Rantatie avataan viikolla 49.' },
    ]);
    await page.evaluate(() => (location.hash = '#/office/answers'));
    await page.getByRole('button', { name: 'Muokkaa: Rantatie' }).click();
    await page.getByLabel('Otsikko').fill('Rantatie poikki');
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('button', { name: 'Arkistoi: Rantatie poikki' }).click();
    await page.getByText('Arkistoidut vastaukset').click();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Palauta: Rantatie poikki' }).click();
    await page.getByRole('button', { name: 'Arkistoi: Rantatie poikki' }).waitFor();
  });

  test('in a bilingual office the languages of question and answer are looked at', async () => {
    const screen = await three();
    const { page, call, database } = screen;
    await call('office.update', { regime: 'bilingual' });
    const [channel] = await call('channel.list', {});
    const { threadId } = await call('comment.add', {
      channelId: channel!.id,
      text: 'När öppnas Strandvägen för trafik igen, och varför informerar ni inte om det?',
      at: '2026-11-24T07:00:00.000Z',
      link: null,
      author: null,
    });
    // As an import leaves it.
    database('update comment set language = null');
    await page.evaluate((id) => (location.hash = `#/comments/${id}`), threadId);
    await page.getByRole('article').getByText('Strandvägen').waitFor();
    await page.keyboard.press('r');
    // Nobody said that it is Swedish: it looks so.
    const language = page.getByRole('button', { name: /Vastauksen kieli/ });
    await soon(() => language.textContent()).toContain('ruotsi');
    await text(page).fill('Rantatie avataan liikenteelle ensi viikolla keskiviikkona.');
    await page.getByText('vastauksen kieli näyttää olevan suomi').waitFor();
    await expectAccessible(screen);
    await text(page).fill('Strandvägen öppnas för trafik nästa vecka på onsdag.');
    await page.getByText('näyttää olevan').waitFor({ state: 'detached' });
    // Too short to tell.
    await text(page).fill('Ok');
    await soon(() => page.getByText('näyttää olevan').count()).toBe(0);
  });
});

describe('themes', () => {
  test('by keyboard: a theme is made, given to many, merged away, and each is undone', async () => {
    const screen = await three();
    const { page, call, threads } = screen;
    const names = async (index: number) =>
      (await call('thread.get', { id: threads[index]!.threadId })).themes.map(({ name }) => name);
    await page.keyboard.press('t');
    await page.keyboard.type('Tiet');
    await page.getByRole('option', { name: 'Uusi teema: Tiet' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toast(page, 'Teema lisättiin: Tiet.').waitFor();
    await expectAccessible(screen);
    expect(await names(2)).toEqual(['Tiet']);
    await page.keyboard.press('Escape');
    await page.getByLabel('Etsi teema').waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await soon(() => names(2)).toEqual([]);
    expect(await call('theme.names', {})).toEqual([]);

    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('t');
    await page.keyboard.type('Liikenne');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toast(page, 'Teema Liikenne lisättiin 3 keskusteluun.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.press('Escape');
    expect([await names(0), await names(1), await names(2)]).toEqual([
      ['Liikenne'],
      ['Liikenne'],
      ['Liikenne'],
    ]);

    await call('theme.add', { name: 'Kadut' });
    await call('unit.add', { name: 'Tekninen toimi', email: null });
    await page.evaluate(() => (location.hash = '#/office/themes'));
    await page.getByText('Keskusteluja 3, avoinna 2, marraskuu 2026: 3').waitFor();
    await page.getByRole('button', { name: 'Toiminnot: Liikenne' }).click();
    await page.getByRole('menuitem', { name: 'Nimeä uudelleen' }).click();
    await page.getByLabel('Teeman nimi').fill('kadut');
    await page.keyboard.press('Enter');
    await page.getByText('Teema ”kadut” on jo olemassa.').waitFor();
    await expectAccessible(screen);
    await page.getByRole('button', { name: 'Yhdistä teemaan Kadut' }).click();
    await soon(() => names(2)).toEqual(['Kadut']);
    await page.keyboard.press('Control+z');
    await soon(() => names(2)).toEqual(['Liikenne']);

    const liikenne = page.getByRole('listitem').filter({ hasText: 'Liikenne' });
    await page.getByRole('button', { name: 'Toiminnot: Liikenne' }).click();
    await page.getByRole('menuitem', { name: 'Kirjaa vienti ilman koostetta…' }).click();
    await liikenne.getByRole('button', { name: /^Yksikkö|Valitse yksikkö/ }).click();
    await page.getByRole('option', { name: 'Tekninen toimi' }).click();
    await expectAccessible(screen);
    await liikenne.getByRole('button', { name: 'Kirjaa' }).click();
    await liikenne.getByRole('button', { name: 'Kirjaa tulos' }).click();
    await page.getByLabel('Mitä siitä seurasi?').fill('Suojatie tehdään keväällä.');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Tulos 24.11.2026: Suojatie tehdään keväällä.').waitFor();
    await expectAccessible(screen);
  });
});

describe('routing', () => {
  test('an initiative is guided on, and the text is the answer too, in one step', async () => {
    const screen = await three();
    const { page, call, threads, host } = screen;
    // Only what belongs elsewhere is guided there.
    await page.keyboard.press('g');
    expect(await page.getByText('Mitä asukkaalle kerrotaan?').count()).toBe(0);
    // A quick hand does not wait for the class to come back.
    await page.keyboard.press('4');
    await page.keyboard.press('g');
    const told = page.getByLabel('Mitä asukkaalle kerrotaan?');
    await soon(() => told.inputValue()).toContain('kuntalaisaloite');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Täytä ensin kohta {kirjaamon yhteystiedot}.').waitFor();
    await expectAccessible(screen);
    await page.keyboard.type('kirjaamo@kunta.example');
    await page.getByRole('button', { name: 'Kopioi ja avaa linkki' }).click();
    await soon(() => host.calls.some(({ procedure }) => procedure === 'link.open')).toBe(true);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Ohjaus ja vastaus kirjattiin').waitFor();
    await page.getByText('Ohjattiin tekemään aloite').waitFor();
    await soon(() => state(page).textContent()).toContain('Vuoro on asukkaalla.');
    const thread = await call('thread.get', { id: threads[2]!.threadId });
    expect(thread.routings).toMatchObject([
      { kind: 'initiative', place: 'https://www.kuntalaisaloite.fi' },
    ]);
    expect(thread.replies[0]!.text).toBe(thread.routings[0]!.told);
    await page.keyboard.press('u');
    await soon(() => page.getByText('Ohjattiin tekemään aloite').count()).toBe(0);
    expect((await call('thread.get', { id: threads[2]!.threadId })).replies).toEqual([]);
  });
});

describe('asking the expert', () => {
  test('the message is copied, the unit reminded, and the question taken back', async () => {
    const screen = await three();
    const { page, host, call, threads } = screen;
    const copied = () =>
      host.calls.flatMap(({ procedure, input }) =>
        procedure === 'clipboard.copy' ? [(input as { text: string }).text] : [],
      );
    await call('unit.add', { name: 'Tekninen toimi', email: 'tekninen@kunta.example' });
    await page.keyboard.press('e');
    await page.getByRole('button', { name: /Yksikkö/ }).click();
    await page.getByRole('option', { name: 'Tekninen toimi' }).click();
    await page.getByLabel('Kysymys yksikölle').fill('Milloin tie aukeaa?');
    await page.getByText('Näytä viesti').click();
    await page.getByRole('button', { name: 'Kopioi viesti' }).click();
    await page.getByText('Liitä se sähköpostiin (tekninen@kunta.example)').waitFor();
    await expectAccessible(screen);
    const [letter] = copied();
    expect(letter).toContain('Aihe: Asukkaan kysymys');
    expect(letter).toContain('Milloin tie aukeaa?');
    expect(letter).toContain(late.text);
    expect(letter).toContain('https://www.facebook.com/kunta/posts/1');
    await page.getByRole('button', { name: 'Kopioi osoite' }).click();
    await soon(() => copied().at(-1)).toBe('tekninen@kunta.example');
    await page.getByRole('button', { name: 'Kirjaa nyt siirretyksi' }).click();
    await page.getByText('Odottanut alle työpäivän').first().waitFor();

    await page.getByRole('button', { name: 'Muistuta…' }).click();
    await page.getByLabel('Muistutus (Tekninen toimi)').waitFor();
    await page.getByRole('button', { name: 'Kopioi muistutus' }).click();
    await soon(() => copied().at(-1)).toContain('asukas odottaa yhä vastausta');
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Muistutettu kerran, ti 24.11.').waitFor();
    await page.getByRole('button', { name: 'Peru kysymys' }).click();
    await page.getByText('Kysymys peruttiin ti 24.11.').waitFor();
    await soon(() => state(page).textContent()).toContain('Vuoro on meillä.');
    await expectAccessible(screen);
    const [referral] = (await call('thread.get', { id: threads[2]!.threadId })).referrals;
    expect(referral).toMatchObject({ remindedAt: [expect.any(String)], answeredAt: null });
    expect(host.calls.some(({ procedure }) => procedure === 'link.open')).toBe(false);

    await page.keyboard.press('r');
    await page.keyboard.type('Avataan viikolla 49.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Vastaukseen kului työaikaa|Työaikaa kului asiantuntijoilla/).waitFor();
  });
});
