import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { connect } from '../../src/wire/connect.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { serve } from '../../src/wire/serve.ts';
import { backUpNow, pieces, secrets, wordyOffice } from '../core/erasure.fixture.ts';
import { bytesWith } from '../support/bytes.ts';
import { temporaryFolder, testNow } from '../support/core.ts';
import { launch, makeHome, quit } from '../support/electron.ts';

/** A resident asks for their data, and then for its erasure. */
test('a person’s data is given out and erased, and no byte of it is left, in the real program', async () => {
  const home = makeHome();
  const file = home.office();
  const world = systemWorld({ version: '0.0.0-test', startAt: testNow, log: () => {} });
  const core = createCore({ file, ...world, automaticBackups: false });
  const [ours, theirs] = inProcessPorts();
  serve(theirs, core);
  const { mine } = await wordyOffice(connect(ours));
  await core.close();
  backUpNow(file);
  expect(bytesWith(home.documents, [secrets.text])).not.toEqual([]);

  const { app, page } = await launch(home, { args: [file] });
  await page.evaluate(() => (location.hash = '#/office/privacy'));
  await page.getByLabel('Käyttäjätunnus', { exact: true }).fill(secrets.handle);
  await page.getByLabel('Linkki kommenttiin tai profiiliin').fill(secrets.link);
  await page.getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByRole('button', { name: 'Hae myös varmuuskopioista' }).click();
  await page.getByText(/Varmuuskopiot, joissa on tätä: testi-2026-11-24/).waitFor();
  await page.getByRole('button', { name: 'Valitse kaikki' }).click();
  await page.getByLabel('Pyynnön numero (vapaaehtoinen)').fill('D/7/2026');
  const given = join(temporaryFolder(), 'tiedot.html');
  home.answer({ save: given });
  await page.getByRole('button', { name: 'Tallenna luettavaksi (HTML)' }).click();
  await page.getByText('Tallennettiin: tiedot.html').waitFor();
  expect(readFileSync(given, 'utf8')).toContain(secrets.noted);

  await page.getByRole('button', { name: 'Poista valitut' }).click();
  await page.getByRole('button', { name: 'Ei ole syytä, poista myös ne' }).click();
  await page.getByRole('button', { name: 'Poista lopullisesti' }).click();
  await page.getByRole('cell', { name: 'Henkilön pyyntö, D/7/2026' }).waitFor();
  await page.evaluate((id) => (location.hash = `#/comments/${id}`), mine.threadId);
  await page.getByText('Sanat poistettu 24.11.2026').first().waitFor();
  await quit(app);
  // The office, its log and backups, and all that the program keeps of its own.
  const gone = pieces.filter((piece) => !secrets.promised.includes(piece));
  expect(bytesWith(home.documents, gone)).toEqual([]);

  const again = await launch(home);
  await again.page.evaluate(() => (location.hash = '#/office/privacy'));
  await again.page.getByRole('cell', { name: 'Henkilön pyyntö, D/7/2026' }).waitFor();
});

test('an office goes out as open data and comes back as another file, in the real program', async () => {
  const home = makeHome();
  const file = home.office('lahto', { name: 'Lähtökunta' });
  const { page } = await launch(home, { args: [file] });
  const folder = temporaryFolder();
  home.answer({ folder });
  await page.evaluate(() => (location.hash = '#/office/file'));
  await page.getByRole('button', { name: 'Vie kansioon' }).click();
  await page.getByText(/riviä vietiin kansioon/).waitFor();
  const [name] = readdirSync(folder);
  const made = join(home.documents, 'tulo.vuoro');
  home.answer({ folder: join(folder, name!), save: made });
  await page.getByRole('button', { name: 'Tee toimisto avoimesta datasta' }).click();
  await expect.poll(() => home.settings().office, { timeout: 30_000 }).toBe(made);
  await page.evaluate(() => (location.hash = '#/office/file'));
  await page.getByText(made).waitFor();
  await page.getByText('Lähtökunta').first().waitFor();
});
