import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { HostInput } from '../../src/contract/host.ts';
import { temporaryFolder } from '../support/core.ts';
import { type OpenScreen, expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

/** The calendar's tables, print and templates in a real browser. The clock stands at Tuesday 24.11.2026, 10.00. */
useBrowser();

const patient = { timeout: 40_000 };
const december = { from: '2026-12-01', to: '2027-01-01' };

async function more(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
  await page.getByRole('menuitem', { name }).click();
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

/** What the page asked the shell to do last. */
function asked<P extends 'file.save' | 'file.savePdf' | 'page.print'>(
  { host }: OpenScreen,
  procedure: P,
): HostInput<P> | undefined {
  return host.calls.findLast((call) => call.procedure === procedure)?.input as HostInput<P>;
}

const twoPosts = {
  at: '/calendar/month/2026-12',
  prepare: async (call: OpenScreen['core']['call']) => {
    await call('post.add', { title: 'Talousarvio', plannedOn: '2026-12-01', purpose: 'push' });
    await call('post.add', { title: 'Ulkojää', plannedOn: '2026-12-08', plannedAt: '12:00' });
  },
};

test('the posts of a month go out as a table, are changed elsewhere, and come back with what changed', async () => {
  const screen = await openScreen(twoPosts);
  const { page, core, host, problems } = screen;
  await more(page, 'Tallenna taulukkona…');
  await dialog(page, 'Tallenna julkaisut taulukkona').waitFor();
  await expectAccessible(screen);
  await page.getByText('Muille ohjelmille').click();
  await button(page, 'Tallenna…').click();
  await expect.poll(() => asked(screen, 'file.save'), patient).toBeDefined();
  const { fileName, content } = asked(screen, 'file.save')!;
  expect(fileName).toBe('Julkaisut Testikunta 2026-12-01_2026-12-31.csv');
  await page.getByText('2 julkaisua on tallennettu').waitFor();

  const file = join(temporaryFolder(), 'joulukuu.csv');
  writeFileSync(file, content.replace('Tiedote', 'Kysymys').replace('12:00', '13.30'));
  host.answers['file.choose'] = () => ({ file });
  host.tell({ event: 'menu', command: 'import' });
  await button(page, 'Valitse tiedosto…').click();
  await button(page, 'Tuo 2 julkaisua').waitFor(patient);
  // Its columns are known, so that nothing is asked of them.
  expect(await page.getByRole('heading', { name: 'Sarakkeet' }).count()).toBe(0);
  const rows = page.getByRole('region', { name: /Näin ensimmäiset/ }).getByRole('row');
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringContaining('Muutos'),
    expect.stringMatching(/1\.12\.2026\s.*Talousarvio\s.*Tarkoitus/s),
    expect.stringMatching(/8\.12\.2026 klo 13\.30\s.*Ulkojää\s.*Kellonaika/s),
  ]);
  await expectAccessible(screen);
  await button(page, 'Tuo 2 julkaisua').click();
  await button(page, 'Siirry kalenteriin').click();
  expect(await core.call('post.list', december)).toMatchObject([
    { title: 'Talousarvio', purpose: 'pull' },
    { title: 'Ulkojää', plannedAt: '13:30' },
  ]);
  expect(problems).toEqual([]);
});

test('the month is printed, or saved as a page for the wall', async () => {
  const screen = await openScreen(twoPosts);
  await more(screen.page, 'Tulosta kuukausi…');
  await expect
    .poll(() => asked(screen, 'page.print'), patient)
    .toMatchObject({
      orientation: 'landscape',
    });
  expect(asked(screen, 'page.print')!.html).toContain('Ulkojää');
  await more(screen.page, 'Kuukausi PDF-tiedostoksi…');
  await expect
    .poll(() => asked(screen, 'file.savePdf'), patient)
    .toMatchObject({
      fileName: 'kalenteri-2026-12.pdf',
      orientation: 'landscape',
    });
  await screen.page.getByText('Kuukausi on tallennettu').waitFor();
});

test('a post and a month begin from templates, and are kept as templates of the office', async () => {
  const screen = await openScreen({ at: '/calendar/month/2026-12' });
  const { page, core, problems } = screen;
  await more(page, 'Uusi julkaisu pohjasta…');
  await page.getByText('Kuuleminen: kaava nähtävillä').click();
  await page.getByText('Miltä {alue} näyttää').waitFor();
  await expectAccessible(screen);
  await button(page, 'Lisää kalenteriin').click();
  await page.getByText('on lisätty. Täydennä').waitFor(patient);
  expect(await core.call('post.list', december)).toMatchObject([
    { title: 'Mikä alueella on sinulle tärkeää?', plannedOn: '2026-12-01', plannedAt: '09:00' },
  ]);

  // The new post is open, and can be kept under a name of the office's own, with what its checklist began with.
  const [hearing] = await core.call('post.list', december);
  const postId = hearing!.id;
  const { id: expertUnitId } = await core.call('unit.add', { name: 'Kaavoitus', email: null });
  await core.call('post.update', { id: postId, expertUnitId });
  await core.call('checklist.answer', {
    postId,
    code: 'B3',
    answer: { state: 'notApplicable', reason: 'Ei koske kuulemisia' },
  });
  await page.getByRole('button', { name: 'Muut toiminnot' }).click();
  await page.getByRole('menuitem', { name: 'Tallenna pohjaksi…' }).click();
  await dialog(page, 'Tallenna julkaisu pohjaksi').getByRole('textbox').fill('Oma kaava');
  await page.keyboard.press('Enter');
  await page.getByText('Pohja ”Oma kaava” on tallennettu.').waitFor(patient);
  await more(page, 'Uusi julkaisu pohjasta…');
  await dialog(page, 'Uusi julkaisu pohjasta').getByText('Oma kaava').click(patient);
  await page.getByText('Asiantuntija: Kaavoitus').waitFor(patient);
  await page.getByText('Tarkistuslista: Koko lista, yksi kohta ei koske tätä').waitFor();
  await expectAccessible(screen);
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    location.hash = '#/calendar/month/2026-12';
  });
  await more(page, 'Suunnittele kuukausi pohjasta…');
  await page.getByText('kuukauden ensimmäinen työpäivä').waitFor(patient);
  await expectAccessible(screen);
  await page.getByText('Toimisto kiinni').click();
  await button(page, 'Lisää 5 julkaisua').click();
  await page.getByText('lisättiin 5 julkaisua').waitFor(patient);
  expect(await core.call('post.list', december)).toHaveLength(6);

  await page.evaluate(() => {
    location.hash = '#/office/templates';
  });
  await page.getByText(/^Oma kaava/).waitFor(patient);
  await expectAccessible(screen);
  await page.getByRole('button', { name: 'Poista: Rekrytointi' }).click();
  await page.getByRole('button', { name: 'Palauta 1 valmis pohja' }).click();
  await page.getByRole('button', { name: 'Poista: Rekrytointi' }).waitFor(patient);
  expect(problems).toEqual([]);
});
