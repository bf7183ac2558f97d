import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openScreen, useBrowser } from '../support/screens.ts';
useBrowser();
mkdirSync('/tmp/look-import', { recursive: true });
const f = (n: string) => `/work/main/test/fixtures/imports/${n}`;
writeFileSync('/tmp/look-import/huonot.csv', 'Aika;Kommentti;Kanava;Nimi\n1.10.2026 9.15;Milloin Rantatien päällyste korjataan? Kuoppia on jo kymmenen.;Facebook;A\n31.2.2026;Väärä päivä;Facebook;B\n2.10.2026;;Facebook;C\n=1+1;Kaava;;D\n3.10.2026 12.00;Kiitos uimahallin pidennetyistä aukioloajoista!;Torikokous;E\n');
const shots: [string, string | null, any, number?][] = [
  ['choose', null, {}],
  ['comments', 'huonot', {}],
  ['comments-dark-sv', f('comments-scraper-en.csv'), { shell: { language: 'sv', appearance: 'dark' } }],
  ['meta-en-big', f('meta-facebook-en.csv'), { shell: { language: 'en' }, viewport: { width: 1920, height: 1080 } }],
  ['ambiguous-big-dark', f('comments-ambiguous-dates.csv'), { shell: { appearance: 'dark' }, viewport: { width: 1920, height: 1080 } }],
  ['unknown', f('meta-unknown-language.csv'), {}],
  ['damaged', f('meta-excel-damaged.csv'), {}],
];
for (const [name, file, options] of shots) {
  test(name, async () => {
    const { page, host } = await openScreen({ sample: true, ...options });
    host.tell({ event: 'menu', command: 'import' });
    await page.getByRole('dialog').waitFor();
    if (file) {
      host.answers['file.choose'] = () => ({ file: file === 'huonot' ? '/tmp/look-import/huonot.csv' : file });
      await page.getByRole('dialog').getByRole('button').nth(1).click();
      await page.waitForTimeout(1500);
    } else await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/look-import/${name}.png` });
    if (file) {
      await page.getByRole('dialog').locator('[class*=body]').evaluate((b) => b.scrollTo(0, 1e6));
      await page.waitForTimeout(150);
      await page.screenshot({ path: `/tmp/look-import/${name}-2.png` });
    }
    if (name === 'comments' || name === 'meta-en-big') {
      await page.getByRole('dialog').getByRole('button').last().click();
      await page.waitForTimeout(900);
      await page.screenshot({ path: `/tmp/look-import/${name}-3.png` });
    }
  }, 60_000);
}
