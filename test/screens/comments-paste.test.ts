import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { facebookPage, longThread } from '../support/facebook-page.ts';
import { type OpenScreen, expectAccessible, openScreen, useBrowser } from '../support/screens.ts';
import { testNow } from '../support/core.ts';
import { soon, toast } from './comments.fixture.ts';

useBrowser();

const setup = {
  name: 'Testikunta',
  channels: [
    { platform: 'facebook' as const, name: 'Testikunta', language: 'fi' as const, url: null },
    { platform: 'instagram' as const, name: 'testikunta_ig', language: 'fi' as const, url: null },
  ],
};

async function opened(at = '/comments'): Promise<OpenScreen & { outside: string[] }> {
  const screen = await openScreen({ setup, at });
  const outside: string[] = [];
  screen.page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) outside.push(request.url());
  });
  onTestFinished(() => expect(screen.problems).toEqual([]));
  onTestFinished(() => expect(outside).toEqual([]));
  return { ...screen, outside };
}

/** Pastes as the browser does: the event first, and the text where nothing stops it. */
async function paste(page: Page, content: { html?: string; text: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html !== undefined) data.setData('text/html', html);
    const target = document.activeElement ?? document.body;
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    if (target.dispatchEvent(event)) document.execCommand('insertText', false, text);
  }, content);
}

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await soon(() =>
    dialog(page)
      .getByLabel('Mitä asukas sanoi?')
      .evaluate((box) => box === document.activeElement),
  ).toBe(true);
}

const dialog = (page: Page) => page.getByRole('dialog');
const tree = (page: Page) => page.getByRole('tree', { name: 'Liitetyt kommentit' });
const items = (page: Page) => tree(page).getByRole('treeitem');
const current = (page: Page) => tree(page).getByRole('treeitem', { selected: true });

describe('a thread', () => {
  test('of 60 comments is pasted, corrected and added in one step; again, all are known', async () => {
    const screen = await opened();
    const { page, core } = screen;
    const thread = longThread(60, testNow);
    const { html, text } = facebookPage(thread, testNow);
    await openDialog(page);
    const start = Date.now();
    await paste(page, { html, text });
    await tree(page).waitFor();
    expect(Date.now() - start).toBeLessThan(10_000);
    await soon(() => items(page).count()).toBe(60);
    expect(
      await items(page).evaluateAll((all) => all.filter((i) => i.ariaLevel === '2').length),
    ).toBe(12);
    await dialog(page).getByRole('button', { name: 'Lisää 60 kommenttia' }).waitFor();
    await expectAccessible(screen);

    // One is corrected, one is left out.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Korjattu.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await current(page).getByText('Jätetty pois').waitFor();
    await dialog(page).getByRole('button', { name: 'Lisää 59 kommenttia' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog(page).getByRole('heading', { name: '47 kommenttia lisättiin' }).waitFor();
    await dialog(page).getByText('Kunnan vastauksia kirjattiin 12.').waitFor();
    await expectAccessible(screen);
    const { rows } = await core.call('thread.list', { filter: {}, limit: 100 });
    expect(rows).toHaveLength(47);
    await dialog(page).getByRole('button', { name: 'Siirry kommentteihin' }).click();
    await page.getByText('Korjattu.').first().waitFor();

    await openDialog(page);
    await paste(page, { html, text });
    await soon(() => items(page).count()).toBe(60);
    await dialog(page).getByText('1 uusi · 59 jo kirjattua').waitFor();
    await expectAccessible(screen);
    await dialog(page).getByRole('button', { name: 'Lisää 1 kommentti' }).click();
    await dialog(page).getByRole('button', { name: 'Kumoa lisääminen' }).click();
    await dialog(page).getByRole('heading', { name: 'Lisääminen on kumottu' }).waitFor();
    expect((await core.call('thread.list', { filter: {}, limit: 100 })).rows).toHaveLength(47);
  });

  test('is split, merged, moved, marked and timed by keyboard alone, and each step can be undone', async () => {
    const { page, core } = await opened();
    const { html, text } = facebookPage(longThread(5, testNow), testNow);
    // Anywhere on the screen, with the focus in no field.
    await page.locator('main').focus();
    await paste(page, { html, text });
    await tree(page).waitFor();
    const names = () =>
      items(page).evaluateAll((all) => all.map((i) => `${i.ariaLevel} ${i.textContent}`));
    const before = await names();
    expect(before).toHaveLength(5);
    // Split at the cursor.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Enter');
    await soon(() => items(page).count()).toBe(6);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await soon(async () => (await names())[1]!.startsWith('2 ')).toBe(true);
    await page.keyboard.press('o');
    await soon(async () => (await names())[1]).toContain('Kunta');
    await page.keyboard.press('m');
    await soon(() => items(page).count()).toBe(5);
    await page.keyboard.press('t');
    await page.keyboard.type('2011');
    await page.keyboard.press('Escape');
    await soon(async () => (await names())[0]).toContain('20.11.2026');
    for (let i = 0; i < 12; i += 1) await page.keyboard.press('Control+z');
    await soon(names).toEqual(before);
    await page.keyboard.press('Control+Enter');
    await dialog(page).getByRole('heading', { name: '4 kommenttia lisättiin' }).waitFor();
    expect((await core.call('thread.list', { filter: {}, limit: 9 })).rows).toHaveLength(4);
  });

  test('loads and runs nothing of the page, and shows its words as text', async () => {
    const screen = await opened();
    const { page, outside } = screen;
    const hostile = [
      {
        author: 'Siiri <b>Salo</b>',
        text: '<img src="https://evil.invalid/x.png" onerror="window.hit=1"> \u202Ekatso\u202C \u0000loppu',
        at: '2026-11-24T06:00:00.000Z',
      },
    ];
    const { html, text } = facebookPage(hostile, testNow);
    const bait =
      '<img src="https://evil.invalid/1.png" onerror="window.hit=1"><svg onload="window.hit=1"><image href="https://evil.invalid/2.png"/></svg><iframe src="https://evil.invalid/3"></iframe><link rel="stylesheet" href="https://evil.invalid/4.css"><video autoplay src="https://evil.invalid/5.mp4"></video><p style="background:url(https://evil.invalid/6.png)">';
    await openDialog(page);
    await paste(page, { html: bait + html, text });
    await tree(page).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hit'))).toBeUndefined();
    expect(outside).toEqual([]);
    expect(await current(page).textContent()).toContain('<img src="https://evil.invalid/x.png"');
    expect(await tree(page).locator('img').count()).toBe(0);
  });

  test('asks before what is begun is lost, and can be taken as one comment after all', async () => {
    const screen = await opened();
    const { page } = screen;
    const { html, text } = facebookPage(longThread(3, testNow), testNow);
    await openDialog(page);
    await paste(page, { html, text });
    await tree(page).waitFor();
    await page.keyboard.press('Escape');
    const ask = page.getByRole('alertdialog', { name: 'Suljetaanko tallentamatta?' });
    await ask.getByRole('button', { name: 'Peru' }).click();
    await soon(() => items(page).count()).toBe(3);
    await dialog(page).getByRole('button', { name: 'Kirjaa yhtenä kommenttina' }).click();
    await soon(() => dialog(page).getByLabel('Mitä asukas sanoi?').inputValue()).toContain(
      'Rantatie',
    );
    await dialog(page).getByRole('button', { name: 'Peru' }).click();
    await ask.getByRole('button', { name: 'Sulje tallentamatta' }).click();
    await soon(() => dialog(page).count()).toBe(0);
  });
});

describe('one comment', () => {
  test('is brought by Ctrl+V where no text is written', async () => {
    const { page } = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('Kuka hoitaa hiekoituksen?');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    // In a field it means the field.
    await page.keyboard.press('Control+v');
    await page.waitForTimeout(300);
    expect(await dialog(page).count()).toBe(0);
    await page.keyboard.press('Control+x');
    await page.locator('main').focus();
    await page.keyboard.press('Control+v');
    const text = dialog(page).getByLabel('Mitä asukas sanoi?');
    await soon(() => text.inputValue()).toBe('Kuka hoitaa hiekoituksen?');
  });

  test('came by phone: its source is kept and shown', async () => {
    const screen = await opened();
    const { page, core } = screen;
    await openDialog(page);
    await page.keyboard.type('Kysyi, milloin kadut hiekoitetaan');
    await dialog(page).getByText('Puhelimitse').click();
    await dialog(page)
      .getByRole('button', { name: /Valitse kanava/ })
      .click();
    await page.getByRole('option', { name: 'Testikunta', exact: true }).click();
    expect(await dialog(page).getByLabel('Linkki (vapaaehtoinen)').count()).toBe(0);
    await expectAccessible(screen);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Kommentti lisättiin.').waitFor();
    const article = page.getByRole('article').filter({ hasText: 'hiekoitetaan' });
    await article.getByText('Puhelimitse').waitFor();
    const { rows } = await core.call('thread.list', { filter: {}, limit: 1 });
    expect((await core.call('thread.get', { id: rows[0]!.id })).comments[0]!.source).toBe('phone');
  });

  test('in blocks is offered as several', async () => {
    const { page } = await opened();
    await openDialog(page);
    await paste(page, {
      text: 'Milloin uimahalli aukeaa?\n\nKiitos kirjastosta!\n\nTie on kuoppainen.',
    });
    await dialog(page).getByText('Tekstissä on 3 erillistä kappaletta').waitFor();
    expect(await dialog(page).getByLabel('Mitä asukas sanoi?').inputValue()).toContain(
      'kuoppainen',
    );
    await dialog(page).getByRole('button', { name: 'Erottele kommenteiksi' }).click();
    await soon(() => items(page).count()).toBe(3);
    await dialog(page).getByText('Aika ei selviä.').waitFor();
  });
});
