import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { openScreen, useBrowser } from '../support/screens.ts';
useBrowser();
mkdirSync('/tmp/look', { recursive: true });
const only = process.env['ONLY']?.split(',');
const shots: [string, any][] = [
  ['today-light', { sample: true, at: '/today' }],
  ['today-dark', { sample: true, at: '/today', shell: { appearance: 'dark' } }],
  ['today-en-big', { sample: true, at: '/today', shell: { language: 'en', standIn: true }, viewport: { width: 1920, height: 1080 } }],
  ['today-narrow-sv', { sample: true, at: '/today', shell: { language: 'sv' }, viewport: { width: 640, height: 700 } }],
  ['today-empty', { at: '/today' }],
  ['calendar-light', { sample: true, at: '/calendar' }],
  ['calendar-dark', { sample: true, at: '/calendar/2026-10', shell: { appearance: 'dark', language: 'sv' } }],
  ['promises', { sample: true, at: '/promises' }],
  ['office-basics', { sample: true, at: '/office', viewport: { width: 1280, height: 1700 } }],
  ['office-basics-dark', { sample: true, at: '/office', shell: { appearance: 'dark' } }],
  ['office-channels', { sample: true, at: '/office/channels' }],
  ['office-units', { sample: true, at: '/office/units', shell: { language: 'en' } }],
  ['office-imports', { sample: true, at: '/office/imports' }],
  ['office-file', { sample: true, at: '/office/file' }],
  ['start', { shell: { office: null, recent: [{ file: '/home/anna/Mallila.vuoro', name: 'Mallila' }] } }],
  ['start-dark-failed', { shell: { office: null, appearance: 'dark', language: 'en', failure: { code: 'office.newer', params: { file: '/home/anna/Mallila.vuoro', version: '9.1' } } } }],
  ['comments', { sample: true, at: '/comments' }],
  ['report', { sample: true, at: '/report' }],
];
for (const [name, options] of shots) {
  test.runIf(!only || only.includes(name))(name, async () => {
    const { page, problems } = await openScreen(options);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/look/${name}.png` });
    if (problems.length) console.log(name, problems);
  }, 60_000);
}
test.runIf(!only || only.includes('dialogs'))('dialogs', async () => {
  const { page, problems } = await openScreen({ sample: true, shell: { language: 'fi' } });
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/look/palette.png' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/look/shortcuts.png' });
  console.log(problems);
}, 60_000);
test.runIf(!only || only.includes('setup'))('setup', async () => {
  const { page, problems } = await openScreen({ shell: { office: null } });
  await page.getByRole('button', { name: /Uusi toimisto/ }).click();
  await page.getByText('Kaksikielinen').click();
  await page.getByText('Facebook').click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/look/setup.png' });
  console.log(problems);
}, 60_000);
