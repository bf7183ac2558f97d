import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch, makeHome, quit } from '../support/electron.ts';

/** The whole way in the real program: from the first start over a comment export to the month's report as a PDF. */

const csv = [
  'Päivä;Kommentti;Linkki;Nimi',
  '3.10.2026 19:12;Milloin Rantatie aurataan?;https://www.facebook.com/malli/posts/1?comment_id=11;Asukas A',
  '5.10.2026 9:30;Kiitos kirjaston uusista aukioloista!;https://www.facebook.com/malli/posts/2?comment_id=12;Asukas B',
  'ei päivää;Tämä rivi on rikki;;',
  '31.10.2026 21:00;"Onko jäähalli auki\nkekrinä?";https://www.facebook.com/malli/posts/3?comment_id=13;Asukas C',
].join('\r\n');

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
}

test('a month, from the first start to the report', async () => {
  const home = makeHome();
  const office = join(home.documents, 'Mallila.vuoro');
  const file = join(home.documents, 'kommentit.csv');
  const pdf = join(home.documents, 'lokakuu.pdf');
  writeFileSync(file, csv);
  home.answer({ save: office });
  const { app, page } = await launch(home);

  // A new office.
  await page.getByRole('button', { name: /Uusi toimisto/ }).click();
  await page.getByLabel('Mikä kunta?').fill('Mallila');
  await page.getByRole('button', { name: 'Valitse tallennuspaikka ja luo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tänään' }).waitFor();

  // Last month's export.
  home.answer({ open: file });
  await open(page, 'Kommentit');
  await page.getByRole('button', { name: 'Tuo tiedostosta' }).click();
  await page.getByRole('button', { name: 'Valitse tiedosto…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Päivää ei voi lukea').first().waitFor();
  await dialog.getByRole('button', { name: /^Tuo/ }).click();
  await dialog.getByRole('button', { name: 'Kommentteihin' }).click();

  // Three comments wait; the oldest first.
  const rows = page.getByRole('option');
  await expect.poll(() => rows.count()).toBe(3);
  await rows.first().click();
  await page.keyboard.press('1');
  await expect.poll(() => rows.first().textContent()).toContain('Kysymys');
  await page.keyboard.press('r');
  await page.getByLabel('Vastauksen teksti').fill('Rantatie aurataan huomenna aamulla.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Vuoro siirtyi asukkaalle').first().waitFor();

  // The month's report.
  await open(page, 'Raportti');
  const report = page.getByRole('main');
  await report.getByText('Saapuneet kommentit').first().waitFor();
  await expect.poll(() => report.textContent()).toContain('1 / 1 kommenttia');
  home.answer({ save: pdf });
  await page.getByRole('button', { name: 'Vie tiedostoon' }).click();
  await page.getByRole('menuitem', { name: /^PDF/ }).click();
  await expect.poll(() => readOrNothing(pdf), { timeout: 30_000 }).toBe('%PDF-');

  // After a restart all is as it was.
  await quit(app);
  const again = await launch(home);
  await open(again.page, 'Kommentit');
  await expect.poll(() => again.page.getByRole('option').count()).toBe(3);
  await again.page.getByRole('button', { name: /Kumoa: / }).waitFor();
});

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'latin1').slice(0, 5);
  } catch {
    return '';
  }
}
