import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { type OpenScreen, expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

const none = { shell: { office: null } };

async function startNewOffice(): Promise<OpenScreen> {
  const screen = await openScreen(none);
  await screen.page.getByRole('button', { name: /Uusi toimisto/ }).click();
  await screen.page.getByRole('dialog', { name: 'Uusi toimisto' }).waitFor();
  return screen;
}

test('a new office takes one answer; the other three have sensible ones', async () => {
  const { page, host } = await startNewOffice();
  expect(await page.getByLabel('Mikä kunta?').evaluate((e) => e === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.type('Mallilan kunta');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => host.calls)
    .toEqual([
      {
        procedure: 'office.create',
        input: {
          name: 'Mallilan kunta',
          regime: 'fi',
          channels: [],
          hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
        },
      },
    ]);
  // The user thought better of the place to save: the answers are still there.
  expect(await page.getByLabel('Mikä kunta?').inputValue()).toBe('Mallilan kunta');
});

test('channels and languages follow the answers', async () => {
  const { page, host } = await startNewOffice();
  await page.keyboard.type('Mallby');
  await page.getByText('Kaksikielinen').click();
  await page.getByText('Instagram').click();
  await page.getByLabel('Kanavan nimi (Instagram)').fill('mallbykommun');
  await page.getByRole('button', { name: /Kieli \(Instagram\)/ }).click();
  await page.getByRole('option', { name: 'ruotsi' }).click();
  await page.getByRole('button', { name: 'Valitse tallennuspaikka ja luo' }).click();
  await expect
    .poll(() => host.calls.at(-1)?.input)
    .toMatchObject({
      regime: 'bilingual',
      channels: [{ platform: 'instagram', name: 'mallbykommun', language: 'sv', url: null }],
    });
});

test('a missing name is asked for, and a refusal is told with its remedy', async () => {
  const { page, host } = await startNewOffice();
  const create = page.getByRole('button', { name: 'Valitse tallennuspaikka ja luo' });
  await create.click();
  await page.getByText('Kirjoita kunnan nimi.').waitFor();
  expect(host.calls).toEqual([]);

  host.answers['office.create'] = () => {
    throw new Refusal('office.unwritable', { file: 'Mallila.vuoro' });
  };
  await page.getByLabel('Mikä kunta?').fill('Mallila');
  await create.click();
  await page.getByRole('alert').getByText('Mallila.vuoro').waitFor();
});

test('why the last office did not open is told, and cleared by the next try', async () => {
  const { page, host } = await openScreen({
    shell: {
      office: null,
      failure: { code: 'office.notFound', params: { file: 'Mallila.vuoro' } },
      recent: [{ file: '/koti/Mallila.vuoro', name: 'Mallila' }],
    },
  });
  await page.getByRole('alert').getByText('Mallila.vuoro').waitFor();
  await page.getByRole('button', { name: /^Mallila/ }).click();
  await expect
    .poll(() => host.calls)
    .toEqual([{ procedure: 'office.openRecent', input: { file: '/koti/Mallila.vuoro' } }]);
  await page.getByRole('button', { name: 'Poista luettelosta: Mallila' }).click();
  await page.getByText('/koti/Mallila.vuoro').waitFor({ state: 'detached' });
});

test('the program opens as soon as the shell has an office', async () => {
  const { page, core, host } = await openScreen(none);
  host.answers['office.trySample'] = () => {
    host.setShell({ office: { file: core.file } });
    return { opened: true };
  };
  await page.getByRole('button', { name: /Kokeile esimerkkikuntaa/ }).click();
  await page.locator('h1:has-text("Tänään")').waitFor();
  await page.getByText('Testikunta').waitFor();
});

test('is accessible, its dialog too', async () => {
  const screen = await openScreen(none);
  await expectAccessible(screen);
  await screen.page.getByRole('button', { name: /Uusi toimisto/ }).click();
  await screen.page.getByText('Facebook').click();
  await expectAccessible(screen);
});
