import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import { type OpenScreen, expectAccessible, openScreen, useBrowser } from '../support/screens.ts';
import { zipOf } from '../support/zip.ts';

/** What is dropped on the window, in a real browser, on a real core. */
useBrowser();

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/imports', name);
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tuo tiedosto' });
const button = (page: Page, name: string | RegExp) =>
  dialog(page).getByRole('button', { name, exact: true });

async function select(page: Page, name: string, option: string): Promise<void> {
  await button(page, new RegExp(`${name}$`)).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

function given(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('dropping', () => {
  /** Drops files of these names on the window, in a page whose preload knows where they lie. */
  async function drop({ page }: OpenScreen, files: readonly string[]): Promise<void> {
    await page.evaluate((paths) => {
      window.vuoro = { pathOf: ({ name }) => paths.find((path) => path.endsWith(name)) ?? '' };
      const dataTransfer = new DataTransfer();
      for (const path of paths) dataTransfer.items.add(new File(['x'], path.split('/').at(-1)!));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        if (type === 'drop' && !event.defaultPrevented) throw new Error('The page would leave');
      }
    }, files);
  }

  test('a file on the window opens the dialog with it; another replaces it', async () => {
    const screen = await openScreen();
    const { page } = screen;
    await drop(screen, [fixture('comments-sv.csv')]);
    await page.getByRole('heading', { name: 'comments-sv.csv' }).waitFor();
    await drop(screen, [fixture('meta-facebook-en.csv')]);
    await page.getByRole('heading', { name: 'meta-facebook-en.csv' }).waitFor();
    await button(page, /^Tuo \d+ julkaisu/).waitFor();
  });

  test('several files, archives among them, come in together, each told by what it is', async () => {
    const screen = await openScreen();
    const { page, core } = screen;
    const conversation = {
      participants: [{ name: 'Maija' }, { name: 'Testilän kunta' }],
      messages: [
        {
          sender_name: 'Maija',
          timestamp_ms: Date.UTC(2026, 9, 5),
          content: 'Milloin tori aukeaa?',
        },
      ],
    };
    const archive = given(
      'facebook-testila.zip',
      zipOf([
        { path: 'messages/inbox/m_1/message_1.json', content: JSON.stringify(conversation) },
        { path: 'preferences/settings.json', content: '{"a":1}' },
      ]),
    );
    await drop(screen, [archive, fixture('meta-facebook-en.csv')]);
    await page.getByRole('heading', { name: 'facebook-testila.zip +1' }).waitFor();
    await dialog(page).getByText('2 tiedostoa, joista voi tuoda').waitFor();
    const list = page.getByRole('region', { name: 'Tiedostot', exact: true });
    expect(await list.getByRole('listitem').allTextContents()).toEqual([
      'facebook-testila.zip/messages/inbox/m_1/message_1.jsonFacebookin omien tietojen lataus',
      'meta-facebook-en.csvMetan sisältövienti',
      'facebook-testila.zip/preferences/settings.jsonEi tuotavaa',
    ]);
    await select(page, 'Kanava riveille, joilla sitä ei ole', 'Uusi kanava…');
    await dialog(page).getByRole('textbox', { name: 'Uuden kanavan nimi' }).fill('Testilän kunta');
    await button(page, /^Tuo \d+ kommenttia ja julkaisua$/).waitFor();
    await expectAccessible(screen);
    await button(page, /^Tuo \d+ kommenttia ja julkaisua$/).click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
    await button(page, 'Siirry kommentteihin').click();
    await page.getByRole('option').filter({ hasText: 'Milloin tori aukeaa?' }).waitFor();
    expect(await core.call('import.runs', {})).toMatchObject([{ files: 2 }]);
  });

  test('what lies nowhere on this computer is said so', async () => {
    const screen = await openScreen();
    await screen.page.evaluate(() => {
      window.vuoro = { pathOf: () => '' };
    });
    const { page } = screen;
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'a.csv'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText('Pudotettua tiedostoa ei löydy tältä tietokoneelta.').waitFor();
    expect(await dialog(page).count()).toBe(0);
  });
});
