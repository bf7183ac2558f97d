import { expect, test } from 'vitest';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

useBrowser();

test('a series that ends soon is told on Today, and goes on by a rule whose days are in sight', async () => {
  const screen = await openScreen({
    prepare: async (call) => {
      const fields = { plannedOn: '2026-11-24', plannedAt: '09:30' };
      const { id } = await call('post.add', { title: 'Kysy kunnanjohtajalta', ...fields });
      await call('series.repeat', {
        postId: id,
        rule: { kind: 'weekly', weeks: 1, weekdays: [2], onHoliday: 'keep' },
        end: { count: 4 },
      });
    },
  });
  const { page, core } = screen;
  const ending = page.getByRole('region', { name: 'Päättyvät sarjat' });
  await ending.getByText('Viimeinen julkaisu ti 15.12.').waitFor();
  await ending.getByRole('button', { name: 'Jatka sarjaa: Kysy kunnanjohtajalta' }).click();

  const dialog = page.getByRole('dialog', { name: 'Jatka sarjaa' });
  const days = dialog.getByRole('region', { name: 'Päivät' });
  await days.getByText('Joka viikko tiistaisin', { exact: true }).waitFor();
  await dialog.getByText('Kertojen määrän mukaan').click();
  await dialog.getByLabel('Kertoja, tämä mukaan lukien').fill('3');
  await page.keyboard.press('Tab');
  await days.getByText('2 julkaisua tämän jälkeen, viimeinen ti 29.12.2026.').waitFor();

  // By keyboard: on Fridays, of which two are holidays.
  await dialog.getByRole('checkbox', { name: 'pe' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('checkbox', { name: 'ti' }).focus();
  await page.keyboard.press('Space');
  await days.getByText('Joka viikko perjantaisin', { exact: true }).waitFor();
  expect(await days.getByRole('listitem').allTextContents()).toEqual([
    'pe 18.12.2026',
    'pe 25.12.2026pyhä',
  ]);
  await dialog.getByRole('radio', { name: 'Julkaistaan silti' }).focus();
  await page.keyboard.press('ArrowDown');
  await days.getByText('jää väliin (pyhä)').first().waitFor();
  expect(await days.getByRole('listitem').allTextContents()).toEqual([
    'pe 18.12.2026',
    'pe 25.12.2026jää väliin (pyhä)',
    'pe 1.1.2027jää väliin (pyhä)',
    'pe 8.1.2027',
  ]);
  await expectAccessible(screen);

  await dialog.getByRole('checkbox', { name: 'pe' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByText('Valitse ainakin yksi viikonpäivä.').waitFor();
  const go = dialog.getByRole('button', { name: 'Jatka sarjaa' });
  expect(await go.isDisabled()).toBe(true);
  await page.keyboard.press('Space');
  await go.click();
  await page.getByText('Kalenteriin tuli 2 julkaisua.').waitFor();
  await expect.poll(() => ending.count()).toBe(0);
  const january = await core.call('post.list', { from: '2027-01-01', to: '2027-02-01' });
  expect(january).toMatchObject([{ plannedOn: '2027-01-08', plannedAt: '09:30' }]);

  await page.keyboard.press('Control+z');
  await ending.getByRole('button', { name: 'Anna päättyä: Kysy kunnanjohtajalta' }).click();
  await expect.poll(() => ending.count()).toBe(0);
  expect(screen.problems).toEqual([]);
});
