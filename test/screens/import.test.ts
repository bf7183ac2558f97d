import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/core.ts';
import {
  type OpenScreen,
  type ScreenOptions,
  expectAccessible,
  openScreen,
  useBrowser,
} from '../support/screens.ts';

/** The import dialog in a real browser, on a real core. The clock stands at Tuesday 24.11.2026, 10.00. */
useBrowser();

/** The machine may be busy with other tests. */
const patient = { timeout: 40_000 };

const fixtures = join(import.meta.dirname, '../fixtures/imports');
const fixture = (name: string) => join(fixtures, name);

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tuo tiedosto' });
const button = (page: Page, name: string | RegExp) =>
  dialog(page).getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => button(page, new RegExp(`${name}$`));
const rejected = (page: Page) => page.getByRole('region', { name: 'Hylätyt rivit' });
const examples = (page: Page) => page.getByRole('region', { name: /Näin ensimmäiset/ });

async function select(page: Page, name: string, option: string): Promise<void> {
  await field(page, name).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** What the step says of new, changed, unchanged and rejected. */
async function expectCounts(page: Page, counts: readonly number[]): Promise<void> {
  await expect
    .poll(() => dialog(page).locator('dl dd').allTextContents(), patient)
    .toEqual(counts.map((count) => count.toLocaleString('fi-FI')));
}

function given(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** Opens the dialog and chooses a file in it. */
async function importing(file: string, options: ScreenOptions = {}): Promise<OpenScreen> {
  const screen = await openScreen(options);
  screen.host.answers['file.choose'] = () => ({ file });
  await choose(screen);
  return screen;
}

async function choose({ page, host }: OpenScreen): Promise<void> {
  host.tell({ event: 'menu', command: 'import' });
  await button(page, 'Valitse tiedosto…').click();
}

/** What was counted of posts, as it stands in the office's file. */
function metrics(file: string): string[] {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare<[], { metric: string; value: number }>(
      'select metric, value from post_metric order by metric, value',
    )
    .all();
  db.close();
  return rows.map(({ metric, value }) => `${metric} ${value}`);
}

async function everything({ core }: OpenScreen) {
  const { rows } = await core.call('thread.list', { filter: {}, limit: 100 });
  return rows;
}

const many = (rows: number) =>
  given(
    'iso.csv',
    `Aika;Kommentti\n${Array.from(
      { length: rows },
      (_, i) =>
        `1.${(i % 10) + 1}.2026 ${i % 24}.${String(i % 60).padStart(2, '0')};Kysymys numero ${i}\n`,
    ).join('')}`,
  );

describe('a comment list', () => {
  test('goes from the file to the comments, keyboard and axe at every step', async () => {
    const screen = await openScreen();
    const { page, host, core, problems } = screen;
    host.answers['file.choose'] = () => ({
      file: fixture('comments-fi-windows1252-semicolon.csv'),
    });
    host.tell({ event: 'menu', command: 'import' });
    await dialog(page).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Valitse tiedosto' }).waitFor();
    await expectAccessible(screen);

    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patient)
      .toBe('Valitse tiedosto…');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'comments-fi-windows1252-semicolon.csv' });
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((h) => document.activeElement === h), patient)
      .toBe(true);
    expect(await dialog(page).textContent()).toContain('Kommenttilista: yksi kommentti rivillä');
    expect(await field(page, 'Kommentin teksti').textContent()).toContain('Kommentti');
    expect(await field(page, 'Aika').textContent()).toContain('Päivämäärä');
    const run = button(page, /^Tuo \d/);
    await run.waitFor();
    expect(await examples(page).textContent()).toContain('7.1.2026 klo 16.02');
    await dialog(page).getByText('Kommentoijien nimiä ei tallenneta.').waitFor();
    await expectAccessible(screen);
    expect(await everything(screen)).toEqual([]);

    await run.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
    await expectAccessible(screen);
    const rows = await everything(screen);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ comment }) => comment.excerpt).join()).toContain(
      'Milloin Kirkkotie avataan?',
    );
    expect(await core.call('import.runs', {})).toHaveLength(1);

    await button(page, 'Siirry kommentteihin').click();
    await page.getByRole('heading', { name: 'Kommentit' }).waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    expect(page.url()).toContain('#/comments');
    expect(problems).toEqual([]);
  });

  test('columns that nobody knows are chosen by hand, and remembered under a name', async () => {
    const file = given(
      'oma.csv',
      'Hetki;Pikku;Kuka\n1.10.2026 9.15;Hyvä!;Anna\n2.10.2026 9.20;Milloin?;Bo\n',
    );
    const screen = await importing(file);
    const { page } = screen;
    await select(page, 'Kommentin teksti', 'Pikku');
    await select(page, 'Aika', 'Hetki');
    await expectCounts(page, [2, 0, 0, 0]);
    await select(page, 'Kanava riveille, joilla sitä ei ole', 'Uusi kanava…');
    await dialog(page).getByText('Valitse vielä: Uuden kanavan nimi.').first().waitFor();
    await page.keyboard.type('Torikokous');
    await dialog(page).getByText('Tuonti lisää uuden kanavan: Torikokous.').waitFor();

    await button(page, 'Muista nämä valinnat…').click();
    await page.keyboard.type('Torin lista');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Sarakevalinnat on tallennettu nimellä Torin lista.').waitFor();
    await expectCounts(page, [2, 0, 0, 0]);
    await button(page, 'Tuo 2 kommenttia').click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
    const threads = await everything(screen);
    expect(threads.map(({ channelName }) => channelName)).toEqual(['Torikokous', 'Torikokous']);

    // Next month the saved choices are taken by themselves.
    writeFileSync(file, 'Hetki;Pikku;Kuka\n3.11.2026 9.15;Lunta!;Anna\n');
    await button(page, 'Tuo toinen tiedosto').click();
    await button(page, 'Valitse tiedosto…').click();
    await field(page, 'Tallennetut sarakevalinnat').waitFor();
    expect(await field(page, 'Tallennetut sarakevalinnat').textContent()).toContain('Torin lista');
    await expectCounts(page, [1, 0, 0, 0]);
    await button(page, 'Unohda tallennetut').click();
    await dialog(page).getByText('Sarakevalinnat Torin lista on poistettu.').waitFor();
    expect(await screen.core.call('import.mappings', {})).toEqual([]);
  });

  test('dates that could be either wait for the user', async () => {
    const { page } = await importing(fixture('comments-ambiguous-dates.csv'));
    await page.getByRole('radiogroup', { name: 'Kumpi on päivissä ensin?' }).waitFor();
    await dialog(page).getByText('Valitse vielä: Päivien järjestys.').first().waitFor();
    expect(await button(page, 'Tuo').isDisabled()).toBe(true);
    expect(await dialog(page).textContent()).toContain('03/12/25 on keskiviikko 3. joulukuuta');
    await page.getByRole('radio', { name: /Kuukausi ensin/ }).check({ force: true });
    await expectCounts(page, [2, 0, 0, 0]);
    expect(await examples(page).textContent()).toContain('12.3.2025 klo 7.24');
    await page.getByRole('radio', { name: /Päivä ensin/ }).check({ force: true });
    await expect.poll(() => examples(page).textContent(), patient).toContain('3.12.2025 klo 7.24');
  });

  test('rejected rows are told with their reasons, left out, and saved as a file', async () => {
    const file = given(
      'huonot.csv',
      'Aika;Kommentti\n1.10.2026 9.15;Hyvä rivi\n1.10.2026 9.16;Toinen\n31.2.2026;Väärä päivä\n2.10.2026;\n=1+1;Kaava\n',
    );
    const screen = await importing(file);
    const { page, host } = screen;
    await expectCounts(page, [2, 0, 0, 3]);
    const told = await rejected(page).getByRole('row').allTextContents();
    expect(told[1]).toContain('4');
    expect(told[1]).toContain('Tällaista päivää ei ole kalenterissa.');
    expect(told[2]).toContain('Teksti puuttuu.');
    await expectAccessible(screen);
    await button(page, 'Tuo 2 kommenttia').click();
    await button(page, 'Tallenna hylätyt rivit…').click();
    await expect
      .poll(() => host.calls.some(({ procedure }) => procedure === 'file.save'), patient)
      .toBe(true);
    const saved = host.calls.find(({ procedure }) => procedure === 'file.save')!.input as {
      fileName: string;
      content: string;
    };
    expect(saved.fileName).toBe('huonot-hylatyt.csv');
    expect(saved.content.trim().split('\n')).toHaveLength(4);
    expect(saved.content).toContain("'=1+1");
    await page.getByText('Tallennettu: /tmp/huonot-hylatyt.csv').waitFor();
  });

  test('a file of bad rows only can be saved with the reasons, and imports nothing', async () => {
    const file = given(
      'vain-huonoja.csv',
      'Aika;Kommentti\n31.2.2026;Väärä päivä\n2.10.2026;\n3.10.2026;\n4.10.2026;\n',
    );
    const screen = await importing(file);
    const { page, host, core } = screen;
    await expectCounts(page, [0, 0, 0, 4]);
    await button(page, 'Tallenna hylätyt rivit…').click();
    await page.getByText('Tallennettu: /tmp/vain-huonoja-hylatyt.csv').waitFor();
    const saved = host.calls.find(({ procedure }) => procedure === 'file.save')!.input as {
      content: string;
    };
    expect(saved.content.trim().split('\n')).toHaveLength(5);
    expect(await core.call('import.runs', {})).toEqual([]);
  });

  test('the same file twice says that nothing is new', async () => {
    const screen = await importing(fixture('comments-sv.csv'));
    const { page, core } = screen;
    await button(page, /^Tuo \d/).click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
    const before = await everything(screen);
    await button(page, 'Tuo toinen tiedosto').click();
    await button(page, 'Valitse tiedosto…').click();
    await dialog(page).getByText('Tiedostossa ei ole mitään uutta.').waitFor();
    expect(await button(page, /^Tuo( \d|$)/).count()).toBe(0);
    expect(await everything(screen)).toEqual(before);
    expect(await core.call('import.runs', {})).toHaveLength(1);
  });

  test('undo takes the whole import back', async () => {
    const screen = await importing(fixture('comments-sv.csv'));
    const { page, core } = screen;
    await button(page, /^Tuo \d/).click();
    await button(page, 'Kumoa tuonti').click();
    await page.getByRole('heading', { name: 'Tuonti on kumottu' }).waitFor();
    await expectAccessible(screen);
    expect(await everything(screen)).toEqual([]);
    expect(await core.call('import.runs', {})).toEqual([]);
  });

  test('residents’ words are text and nothing else', async () => {
    const file = given(
      'ilkeä.csv',
      'Aika;Kommentti;<img src=x onerror=alert(1)>\n1.10.2026 9.15;"<script>alert(1)</script> \u202Eohje";<b>x</b>\n',
    );
    const { page, problems } = await importing(file);
    await expectCounts(page, [1, 0, 0, 0]);
    expect(await dialog(page).locator('img, script, b').count()).toBe(0);
    expect(await examples(page).textContent()).toContain('<script>alert(1)</script> RLO');
    expect(problems).toEqual([]);
  });
});

describe('what platforms and tools give', () => {
  test('from Hootsuite asks whether its clock was ours', async () => {
    const file = given(
      'export.csv',
      'Conversation ID,Message ID,Message Type,Direction,Medium,Channel,Created at,Content,Post URL\nc1,m1,Private Message,inbound,Facebook Messenger,Kunta,2026-09-11 08:15:00,Missä on WC?,\n',
    );
    const { page } = await importing(file);
    await dialog(page)
      .getByText('Ensimmäinen viesti on 11.9.2026 klo 8.15. Onko aika oikein?')
      .waitFor();
    const told = await dialog(page).textContent();
    expect(told).toContain('Hootsuiten viestit');
    expect(told).toContain('valitse aikavyöhykkeeksi Helsinki');
    await button(page, 'Tuo 1 kommentti').click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
  });

  test('from LinkedIn comes in as the XLS that it is', async () => {
    const { page } = await importing(fixture('linkedin-page.xls'));
    await expectCounts(page, [2, 0, 0, 0]);
    expect(await dialog(page).textContent()).toContain('LinkedIn-sivun sisältö');
  });
});

describe('Meta’s export', () => {
  test('asks whether the first time is right, and leads to the purposes', async () => {
    const screen = await importing(fixture('meta-facebook-en.csv'));
    const { page } = screen;
    await dialog(page)
      .getByText('Ensimmäinen julkaisu on 7.1.2026 klo 16.02. Onko aika oikein?')
      .waitFor();
    expect(await dialog(page).textContent()).toContain('Metan sisältövienti');
    await expectAccessible(screen);
    await button(page, /^Tuo \d+ julkaisu/).click();
    await button(page, 'Merkitse julkaisujen tarkoitukset').click();
    await page.getByRole('heading', { name: 'Kalenteri' }).waitFor();
    expect(page.url()).toContain('#/calendar/2026-01');
    await page.getByText('Kirkkotie on poikki').first().waitFor();
  });

  test('in an unknown language its figures are chosen by hand', async () => {
    const { page, core } = await importing(fixture('meta-unknown-language.csv'));
    await select(page, 'Näyttökerrat', 'Luku G');
    await button(page, 'Tuo 2 julkaisua').click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
    const [post] = await core.call('post.list', { from: '2026-01-01', to: '2026-02-01' });
    expect(post).toMatchObject({ title: 'Talousarvio on nyt valmis', plannedAt: '12:31' });
    expect(metrics(core.file)).toEqual(['views 1200', 'views 41928']);
  });

  test('ids that a spreadsheet broke are refused with advice', async () => {
    const screen = await importing(fixture('meta-excel-damaged.csv'));
    const { page } = screen;
    const alert = dialog(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Lataa tiedosto uudelleen Metasta');
    expect(await button(page, 'Tuo').isDisabled()).toBe(true);
    await expectAccessible(screen);
  });

  test('a daily breakdown is refused with advice', async () => {
    const { page } = await importing(fixture('meta-daily-no-views.csv'));
    await dialog(page).getByText('ilman päivittäistä erittelyä').waitFor();
  });
});

describe('long and broken', () => {
  test('a cancelled import of 20,000 rows leaves nothing', async () => {
    const screen = await importing(many(20_000));
    const { page, core } = screen;
    await expectCounts(page, [20_000, 0, 0, 0]);
    await button(page, /^Tuo 20/).click();
    await button(page, 'Keskeytä').click();
    await dialog(page).getByText('Tuonti keskeytettiin. Mitään ei tallennettu.').waitFor();
    expect(await everything(screen)).toEqual([]);
    expect(await core.call('import.runs', {})).toEqual([]);
    expect((await core.call('history.get', {})).undo).toBeNull();
    // The user is where they were, and can go on.
    await expectCounts(page, [20_000, 0, 0, 0]);
    expect(await button(page, /^Tuo 20/).isEnabled()).toBe(true);
  });

  test('the dialog can be used while a long preview works, and the last choice counts', async () => {
    const { page } = await importing(many(20_000));
    await dialog(page).getByRole('progressbar').waitFor();
    await select(page, 'Kanava riveille, joilla sitä ei ole', 'Facebook');
    await expectCounts(page, [20_000, 0, 0, 0]);
    expect(await examples(page).textContent()).toContain('Facebook');
  });

  test('a file changed after the preview is refused and shown anew', async () => {
    const file = given('muuttuu.csv', 'Aika;Kommentti\n1.10.2026 9.15;Eka rivi\n');
    const screen = await importing(file);
    const { page } = screen;
    await button(page, 'Tuo 1 kommentti').waitFor();
    writeFileSync(file, 'Aika;Kommentti\n1.10.2026 9.15;Eka rivi\n1.10.2026 9.16;Toka rivi\n');
    await button(page, 'Tuo 1 kommentti').click();
    await dialog(page).getByText('Tiedosto on muuttunut esikatselun jälkeen.').waitFor();
    expect(await everything(screen)).toEqual([]);
    await button(page, 'Tuo 2 kommenttia').click();
    await page.getByRole('heading', { name: /on tuotu$/ }).waitFor();
  });

  test('what is no table is refused where the user is', async () => {
    const { page } = await importing(given('kuva.csv', Buffer.from('89504e470d0a1a0a0000', 'hex')));
    await dialog(page).getByText('ei ole taulukko').waitFor();
    await button(page, 'Valitse tiedosto…').waitFor();
  });

  test('a wrong encoding can be put right', async () => {
    const { page } = await importing(fixture('comments-fi-windows1252-semicolon.csv'));
    await button(page, /^Tuo \d/).waitFor();
    await page.getByText('Asetukset').click();
    await select(page, 'Merkistö', 'UTF-8');
    await expect.poll(() => dialog(page).textContent(), patient).toContain('\uFFFD');
    await select(page, 'Merkistö', 'Windows-1252');
    await expect.poll(() => dialog(page).textContent(), patient).not.toContain('\uFFFD');
    await button(page, /^Tuo \d/).waitFor();
  });
});
