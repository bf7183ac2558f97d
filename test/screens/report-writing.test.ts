import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

/** October: six answered questions, one of them with a telephone number. */
async function autumn(call: Call): Promise<void> {
  const [channel] = await call('channel.list', {});
  const texts = [
    'Milloin tie avataan?',
    'Missä lista on?',
    'Aukeaako kirjasto?',
    'Tuleeko bussi?',
    'Miksi valot sammuivat?',
    'Kuka auraa Rantatien? Soittakaa 040 123 4567.',
  ];
  for (const [index, text] of texts.entries()) {
    const at = `2026-10-${String(index + 5).padStart(2, '0')}T07:00:00.000Z`;
    const comment = { channelId: channel!.id, text, at, link: null, author: null };
    const { id, threadId } = await call('comment.add', comment);
    await call('comment.classify', { ids: [id], class: 'question' });
    await call('reply.add', {
      threadId,
      kind: 'answer',
      text: 'Perjantaina.',
      language: 'fi',
      promisedOn: null,
      at: '2026-10-20T08:30:00.000Z',
    });
  }
}

const october = () => openScreen({ at: '/report/2026-10', prepare: autumn });
const sheet = (page: Page) => page.getByRole('article');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('writing a report', () => {
  test('the three sentences begin with a draft and become the user’s own', async () => {
    const screen = await october();
    const { page, core } = screen;
    await sheet(page)
      .getByText(/6 kommenttia/)
      .first()
      .waitFor();
    await button(page, 'Muokkaa: Jakso kolmessa virkkeessä').click();
    const field = page.getByLabel('Jakso kolmessa virkkeessä');
    await expect.poll(() => field.inputValue()).toContain('6 kommenttia');
    await field.fill('Kysyttiin paljon.\nKaikille vastattiin.');
    await expectAccessible(screen);
    await field.press('Control+Enter');
    await sheet(page).getByText('Kaikille vastattiin.').waitFor();
    expect(await page.getByText('Ohjelman luonnos luvuista.').count()).toBe(0);
    // The focus is back where the writing began.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Muokkaa: Jakso kolmessa virkkeessä');
    const { words } = await core.call('report.draft', { period: '2026-10', language: 'fi' });
    expect(words).toEqual({ summary: 'Kysyttiin paljon.\nKaikille vastattiin.' });

    await button(page, 'Muokkaa: Jakso kolmessa virkkeessä').click();
    await button(page, 'Palauta ohjelman luonnos').click();
    await page.getByText('Ohjelman luonnos luvuista.').first().waitFor();
  });

  test('Escape leaves the words as they were', async () => {
    const { page, core } = await october();
    await button(page, /^Lisää oma teksti osioon Vastaukset/).click();
    const field = page.getByLabel(/^Lisää oma teksti osioon Vastaukset/);
    await field.fill('Turhaan kirjoitettu.');
    await field.press('Escape');
    await button(page, /^Lisää oma teksti osioon Vastaukset/).waitFor();
    const { words } = await core.call('report.draft', { period: '2026-10', language: 'fi' });
    expect(words).toEqual({});
  });

  test('a comment stays with its figure', async () => {
    const { page } = await october();
    await button(page, 'Kommentoi lukua: Vastausaste').click();
    await page.getByLabel('Kommentoi lukua: Vastausaste').fill('Ennätys.');
    await button(page, 'Tallenna teksti').click();
    const figure = page.locator('[data-figure="answers.rate"]');
    await figure.getByText('Ennätys.').waitFor();
    await page.reload();
    await figure.getByText('Ennätys.').waitFor();
  });

  test('a section is left out and shown again', async () => {
    const screen = await october();
    const { page } = screen;
    const heading = sheet(page).getByRole('heading', { name: 'Velvoitteet' });
    await button(page, 'Jätä pois raportista: Velvoitteet').click();
    await heading.waitFor({ state: 'detached' });
    await expectAccessible(screen);
    await button(page, 'Näytä osio Velvoitteet').click();
    await heading.waitFor();
  });

  test('a quotation is read through before it stands in the report', async () => {
    const screen = await october();
    const { page } = screen;
    await button(page, 'Lisää lainaus').click();
    await page.getByRole('searchbox').fill('auraa');
    const option = page.getByRole('option');
    await expect.poll(() => option.count()).toBe(1);
    expect(await option.textContent()).not.toContain('040');
    await option.click();
    await expectAccessible(screen);
    const add = button(page, 'Lisää raporttiin');
    expect(await add.isDisabled()).toBe(true);
    const field = page.getByLabel('Lainaus sellaisena kuin se raportissa lukee');
    await field.fill('Kuka auraa? Soittakaa 040 123 4567.');
    await page.getByText(/^Luin lainauksen/).click();
    await add.click();
    await page
      .getByText(/henkilötie|tunnist/i)
      .last()
      .waitFor();
    await field.fill('Kuka auraa Rantatien?');
    // Changed words are to be read again.
    expect(await add.isDisabled()).toBe(true);
    await page.getByText(/^Luin lainauksen/).click();
    await add.click();
    await sheet(page).getByText('Kuka auraa Rantatien?').waitFor();
    await button(page, 'Poista lainaus').click();
    await sheet(page).getByText('Kuka auraa Rantatien?').waitFor({ state: 'detached' });
  });

  test('followers are counted for the last day of the period', async () => {
    const screen = await october();
    const { page, core } = screen;
    await button(page, 'Kirjaa seuraajat').click();
    await page.getByText('Ei aiempaa lukua').waitFor();
    await expectAccessible(screen);
    await page.getByRole('textbox', { name: 'Facebook' }).fill('1234');
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await core.call('channel.followers', { on: '2026-10-31' })).toMatchObject([
      { last: { countedOn: '2026-10-31', followers: 1234 } },
    ]);
  });
});

describe('a frozen report', () => {
  test('is made, stays, is compared and corrected', async () => {
    const screen = await october();
    const { page, core } = screen;
    await button(page, 'Jäädytä raportti').click();
    await expectAccessible(screen);
    await page.getByRole('dialog').getByRole('button', { name: 'Jäädytä raportti' }).click();
    await page.getByText(/^Jäädytetty: luvut ja sanat/).waitFor();
    expect(new URL(page.url()).hash).toBe('#/report/2026-10/1');
    expect(await button(page, /^Muokkaa: /).count()).toBe(0);
    expect(await button(page, /^Jätä pois/).count()).toBe(0);
    await expectAccessible(screen);

    const [channel] = await core.call('channel.list', {});
    const { id } = await core.call('comment.add', {
      channelId: channel!.id,
      text: 'Myöhässä kirjattu?',
      at: '2026-10-30T07:00:00.000Z',
      link: null,
      author: null,
    });
    await core.call('comment.classify', { ids: [id], class: 'question' });
    await button(page, 'Vertaa tämän päivän lukuihin').click();
    const row = page.getByRole('dialog').getByRole('row', { name: /Saapuneet kommentit/ });
    await expect.poll(() => row.textContent()).toBe('Saapuneet kommentit67');
    await expectAccessible(screen);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-figure="comments.received"]').textContent()).toContain('6');

    await button(page, /^Versio 1/).click();
    await page.getByRole('option', { name: 'Luonnos, luvut nyt' }).click();
    await expect
      .poll(() => page.locator('[data-figure="comments.received"]').textContent())
      .toContain('7');
    await button(page, 'Tee korjattu versio').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tee korjattu versio' }).click();
    await dialog.getByText('Kerro, mitä on korjattu.').waitFor();
    await dialog.getByLabel('Mitä on korjattu').fill('Yksi kommentti puuttui.');
    await dialog.getByRole('button', { name: 'Tee korjattu versio' }).click();
    await sheet(page)
      .getByText(/Yksi kommentti puuttui\./)
      .waitFor();
    expect(new URL(page.url()).hash).toBe('#/report/2026-10/2');
  });

  test('waits for the end of its period', async () => {
    const { page } = await openScreen({ at: '/report/2026-11', prepare: autumn });
    await page.getByText(/^Jakso on kesken/).waitFor();
    expect(await button(page, 'Jäädytä raportti').isDisabled()).toBe(true);
  });
});

test('months, quarters and years are gone through', async () => {
  const { page } = await october();
  await sheet(page).getByText('lokakuu 2026').first().waitFor();
  await button(page, /Raportin jakso/).click();
  await page.getByRole('option', { name: 'Neljännesvuosi' }).click();
  await sheet(page).getByText('loka–joulukuu 2026').first().waitFor();
  await button(page, /Raportin jakso/).click();
  await page.getByRole('option', { name: 'Vuosi', exact: true }).click();
  await sheet(page).getByText(/2026/).first().waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/report/2026');
});
