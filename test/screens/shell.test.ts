import { describe, expect, test } from 'vitest';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

const screens = [
  ['Tänään', '/today'],
  ['Kalenteri', '/calendar'],
  ['Kommentit', '/comments'],
  ['Lupaukset', '/promises'],
  ['Raportti', '/report'],
  ['Toimisto', '/office'],
] as const;

describe('the frame', () => {
  test('leads to the six screens by link and by key, and moves the focus along', async () => {
    const { page, problems } = await openScreen({ at: '/office' });
    for (const [index, [name, path]] of screens.entries()) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.locator(`h1:has-text("${name}")`).waitFor();
      expect(new URL(page.url()).hash).toBe(`#${path}`);
      expect(await page.title()).toBe(`${name} – Vuoro`);
      expect(await page.locator('main').evaluate((main) => main.matches(':focus-within'))).toBe(
        true,
      );
      await page.keyboard.press('Control+1');
      await page.locator('h1:has-text("Tänään")').waitFor();
      await page.keyboard.press(`Control+${index + 1}`);
      await page.locator(`h1:has-text("${name}")`).waitFor();
    }
    expect(problems).toEqual([]);
  });

  test('changes language without a restart, the page’s own included', async () => {
    const { page, host } = await openScreen();
    await page.getByRole('button', { name: /^Kieli/ }).click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await page.locator('h1:has-text("I dag")').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(host.calls).toEqual([{ procedure: 'shell.set', input: { language: 'sv' } }]);
  });

  test('follows the system’s appearance when told to', async () => {
    const { page } = await openScreen({ shell: { appearance: 'system' } });
    const html = page.locator('html');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => html.getAttribute('data-appearance')).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => html.getAttribute('data-appearance')).toBe('light');
  });

  test('says when the program runs on a stand-in', async () => {
    const { page, host } = await openScreen();
    const banner = page.getByText('kehityskäyttöön tarkoitetussa ympäristössä');
    expect(await banner.count()).toBe(0);
    host.setShell({ standIn: true });
    await banner.waitFor();
  });

  test('has nothing cut and everything in reach at 200 % zoom', async () => {
    const { page } = await openScreen({ viewport: { width: 640, height: 400 } });
    for (const [name] of screens) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.locator(`h1:has-text("${name}")`).waitFor();
      const hidden = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(hidden, name).toBe(0);
    }
  });
});

describe('undo', () => {
  test('names what it would undo, undoes it by key, and does it again', async () => {
    const { page, core } = await openScreen();
    await page.getByText('Ei kumottavaa').waitFor();
    await core.call('unit.add', { name: 'Kirjaamo', email: null });
    await page.getByRole('button', { name: 'Kumoa: yksikön lisäys' }).waitFor();

    await page.keyboard.press('Control+z');
    await page.getByText('Kumottu: yksikön lisäys').waitFor();
    expect(await core.call('unit.list', {})).toEqual([]);

    await page.keyboard.press('Control+Shift+z');
    await page.getByText('Tehty uudelleen: yksikön lisäys').waitFor();
    expect(await core.call('unit.list', {})).toHaveLength(1);
  });

  test('leaves Ctrl+Z in a text field to the text', async () => {
    const { page, core } = await openScreen({ at: '/office' });
    await core.call('unit.add', { name: 'Kirjaamo', email: null });
    const name = page.getByLabel('Kunnan nimi');
    await name.fill('Toinen kunta');
    await name.press('Control+z');
    expect(await core.call('unit.list', {})).toHaveLength(1);
  });

  test('says so when there is nothing to undo', async () => {
    const { page } = await openScreen();
    await page.keyboard.press('Control+z');
    await page.getByText('Ei ole mitään kumottavaa.').waitFor();
  });
});

describe('commands', () => {
  test('the palette finds a screen by a few letters and goes there', async () => {
    const { page } = await openScreen();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lupauk');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('h1:has-text("Lupaukset")').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('uusi lup');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Uusi lupaus' }).waitFor();
  });

  test('the menu of the program does the same actions', async () => {
    const { page, host } = await openScreen();
    for (const [command, title] of [
      ['palette', 'Komennot'],
      ['shortcuts', 'Pikanäppäimet'],
      ['addComment', 'Lisää kommentti'],
    ] as const) {
      host.tell({ event: 'menu', command });
      await page.getByRole('dialog', { name: title }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('a dialog keeps the keyboard to itself', async () => {
    const { page } = await openScreen();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Pikanäppäimet' }).waitFor();
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('h1').textContent()).toBe('Tänään');
  });

  test('shortcuts of one key can be turned off', async () => {
    const { page } = await openScreen();
    await page.keyboard.press('?');
    await page.getByText('Käytä yhden näppäimen pikanäppäimiä').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Komennot' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

describe('when the core is lost', () => {
  test('the screens ask again of the one that comes after it', async () => {
    const { page, core, dropCore } = await openScreen({ at: '/office/units' });
    await page.getByText('Ei vielä yksiköitä').waitFor();
    dropCore();
    await core.call('unit.add', { name: 'Tekninen toimi', email: null });
    await page.getByText('Tekninen toimi', { exact: true }).waitFor();
  });
});

describe('accessibility', () => {
  for (const [name, path] of screens.filter(
    ([, path]) => !['/comments', '/report'].includes(path),
  )) {
    test(name, async () => {
      await expectAccessible(await openScreen({ at: path }));
    });
  }

  test('the palette', async () => {
    const screen = await openScreen();
    await screen.page.keyboard.press('Control+k');
    await screen.page.getByRole('dialog').waitFor();
    // The list scrolls with the option that the arrow keys choose while the focus stays in the field.
    await expectAccessible(screen, ['scrollable-region-focusable']);
  });

  test('the shortcuts', async () => {
    const screen = await openScreen();
    await screen.page.keyboard.press('?');
    await screen.page.getByRole('dialog').waitFor();
    await expectAccessible(screen);
  });

  test('the policy lets in all that the program draws with', async () => {
    const { page, problems } = await openScreen();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Ulkoasu/ }).click();
    await page.getByRole('menuitemradio', { name: 'Tumma' }).click();
    await page.locator('html[data-appearance=dark]').waitFor();
    expect(problems).toEqual([]);
  });
});
