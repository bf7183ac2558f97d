import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectFolder } from '../../electron/launch/find.ts';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { connect } from '../../src/wire/connect.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { serve } from '../../src/wire/serve.ts';
import { testNow } from '../support/core.ts';
import { launch, makeHome, quit } from '../support/electron.ts';
import { partsOf } from '../support/word-file.ts';

const run = promisify(execFile);
const long = 'Kunnossapitosuunnitelman aikataulu on asukkaille tärkeä. '.repeat(20);

/** An office with a unit and conversations that have a theme. */
async function prepare(file: string): Promise<void> {
  const world = systemWorld({ version: '0.0.0-test', startAt: testNow, log: () => {} });
  const core = createCore({ file, ...world });
  const [ours, theirs] = inProcessPorts();
  serve(theirs, core);
  const { call } = connect(ours);
  await call('unit.add', { name: 'Tekninen osasto', email: null });
  const [channel] = await call('channel.list', {});
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const at = `2026-11-1${i}T08:00:00.000Z`;
    const comment = { channelId: channel!.id, text: `${i}. ${long}`, at, link: null, author: null };
    ids.push((await call('comment.add', comment)).threadId);
  }
  await call('thread.setThemes', { ids, create: ['Valaistus'] });
  await core.close();
}

test('a theme goes to a unit as a Word file and as one page of PDF, from the real program', async () => {
  const home = makeHome();
  const file = home.office();
  await prepare(file);
  const { app, page } = await launch(home, { args: [file] });
  await page.evaluate(() => (location.hash = '#/office/themes'));
  await page.getByRole('button', { name: 'Lähetä valmisteluun: Valaistus' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lähetä valmisteluun' });
  for (let i = 0; i < 5; i += 1) await dialog.getByRole('checkbox').nth(i).press('Space');
  await dialog.getByText('Valittu 5/5').waitFor();
  await dialog.getByRole('button', { name: /Yksikkö/ }).click();
  await page.getByRole('option', { name: 'Tekninen osasto' }).click();
  await dialog.getByLabel('Mistä on kyse').fill(long.slice(0, 400));
  await dialog.getByLabel('Mitä yksiköltä pyydetään').fill(long.slice(0, 400));

  const docx = join(home.documents, 'kooste.docx');
  home.answer({ save: docx });
  await dialog.getByRole('button', { name: 'Tallenna Word-tiedostona' }).click();
  await dialog.getByText('Kooste tallennettiin: kooste.docx.').waitFor();
  const parts = await partsOf(readFileSync(docx));
  expect(parts.get('word/document.xml')).toContain('Tekninen osasto');

  const pdf = join(home.documents, 'kooste.pdf');
  home.answer({ save: pdf });
  await dialog.getByRole('button', { name: 'Tallenna PDF:nä' }).click();
  await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
  const { stdout: info } = await run('pdfinfo', [pdf]);
  expect(info).toMatch(/^Pages: +1$/m);
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  for (const part of [
    'Testikunta',
    'Valaistus',
    'Tekninen osasto',
    '5 kommenttia, 5 keskustelua',
  ]) {
    expect(text).toContain(part);
  }

  await dialog.getByRole('button', { name: 'Kirjaa lähetetyksi' }).click();
  await page.getByText('Koosteessa 5 keskustelua').waitFor();
  await quit(app);
  const again = await launch(home);
  await again.page.evaluate(() => (location.hash = '#/office/themes'));
  await again.page.getByText('Koosteessa 5 keskustelua').waitFor();
});

test('what makes Word files is loaded when one is made, and not when the program starts', () => {
  const built = join(projectFolder, 'out', 'main');
  const makesWord = (name: string) =>
    readFileSync(join(built, name), 'utf8').includes('wordprocessingml.document.main+xml');
  const parts = readdirSync(built).filter((name) => name.endsWith('.cjs'));
  // A part of its own, that nothing reads at the start.
  const [part, ...others] = parts.filter(makesWord);
  expect(others).toEqual([]);
  const requires = (name: string) =>
    [...readFileSync(join(built, name), 'utf8').matchAll(/^.*require\("\.\/([^"]+)"\)/gm)]
      .filter(([line]) => !line.includes('then('))
      .map(([, required]) => required);
  // What both processes read at their start, and all that it needs at once.
  const atStart = new Set(parts.filter((name) => /^(?:main|program|core-\w+)(?:-|\.)/.test(name)));
  expect(atStart.size).toBeGreaterThan(2);
  for (const name of atStart) for (const needed of requires(name)) atStart.add(needed!);
  expect([...atStart]).not.toContain(part);
});
