import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import {
  type Home,
  type PageCall,
  type Running,
  afterFile,
  launch,
  listenIn,
  makeHome,
} from '../support/electron.ts';

/** What residents could write to do harm. Each must be there to read, and nothing else may happen. */
const hostile = {
  image: '<img src=x onerror="window.harmed=1"> kuva',
  script: '<script>window.harmed=2</script> koodi',
  svg: '<svg onload=window.harmed=3><animate onbegin=window.harmed=3 attributeName=x dur=1s></svg> piirros',
  frame: '<iframe srcdoc="<script>parent.harmed=4</script>"></iframe> kehys',
  link: 'javascript:window.harmed=5//https://example.org/ linkki',
  anchor: '<a href="javascript:window.harmed=6">paina</a> ankkuri',
  template: '{{constructor.constructor("window.harmed=7")()}} ${window.harmed=7} malli',
  style: '<style>*{display:none}</style> tyyli',
  bidi: 'lasku \u202Efdp.exe\u202C \u2066käännetty\u2069 suunta',
  control: 'bell\u0007 esc\u001B[2J nolla',
  entity: '&lt;img src=x onerror=window.harmed=8&gt; merkki',
};
const longText = `alku ${'ä'.repeat(5_000_000)} loppu`;

const afterwards = afterFile();
let home: Home;
let running: Running;
let call: PageCall;
let dialogs = 0;

beforeAll(async () => {
  home = makeHome(afterwards);
  running = await launch(home, { args: [home.office()], afterwards });
  running.page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  call = await listenIn(running.page);
  const csv = join(home.documents, 'kommentit.csv');
  const texts = [...Object.values(hostile), 'nolla\u0000keskellä NUL', longText];
  const rows = texts.map(
    (text, n) =>
      `2026-11-20 10:${10 + n};"${text.replaceAll('"', '""')}";javascript:window.harmed=9`,
  );
  writeFileSync(csv, ['Aika;Kommentti;Linkki', ...rows].join('\n'));
  const imported = await call('core', 'import.run', { file: csv });
  expect(imported).toMatchObject({ output: { new: texts.length } });
  await running.page.getByRole('navigation').getByRole('link', { name: 'Kommentit' }).click();
  await running.page.getByRole('option').first().waitFor();
});

async function open(words: string): Promise<void> {
  const { output } = await call('core', 'thread.list', { filter: { search: words }, limit: 10 });
  expect((output as { rows: unknown[] }).rows.length).toBeGreaterThan(0);
  const option = running.page.getByRole('option').filter({ hasText: words }).first();
  await option.scrollIntoViewIfNeeded();
  await option.click();
  await running.page.getByRole('list', { name: 'Keskustelun kulku' }).waitFor();
}

async function nothingHappened(): Promise<void> {
  await running.page.waitForTimeout(200);
  const state = await running.page.evaluate(() => ({
    harmed: (window as unknown as { harmed?: number }).harmed ?? null,
    strange: document.querySelectorAll(
      '[onerror], [onload], body script, iframe, object, embed, animate, a[href^="javascript:" i]',
    ).length,
    images: [...document.images].map((image) => image.src),
  }));
  // The bundle's own script is the only one, and the program has no pictures from outside.
  expect(state.harmed).toBeNull();
  expect(state.strange).toBe(
    await running.page.evaluate(
      () => document.querySelectorAll('body > script[type=module]').length,
    ),
  );
  expect(state.images.filter((src) => !/^(app:\/\/vuoro\/|data:image\/)/.test(src))).toEqual([]);
  expect(dialogs).toBe(0);
  expect(running.page.url()).toMatch(/^app:\/\/vuoro\//);
  expect(running.app.windows()).toHaveLength(1);
}

const visible = (name: keyof typeof hostile) =>
  hostile[name]
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '\u0001')
    .split('\u0001')[0]!
    .trim();

it.each(Object.keys(hostile) as (keyof typeof hostile)[])('shows %s as text', async (name) => {
  await open(hostile[name].split(' ').at(-1)!);
  const thread = running.page.getByRole('list', { name: 'Keskustelun kulku' });
  await expect.poll(() => thread.textContent()).toContain(visible(name));
  await nothingHappened();
});

it('shows hidden signs as marks', async () => {
  await open('suunta');
  const thread = running.page.getByRole('list', { name: 'Keskustelun kulku' });
  await thread.filter({ hasText: 'suunta' }).waitFor();
  const text = await thread.textContent();
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(text).toContain('RLO');
});

it('shows a text with a NUL', async () => {
  await open('NUL');
  const thread = running.page.getByRole('list', { name: 'Keskustelun kulku' });
  await thread.filter({ hasText: 'NUL' }).waitFor();
  const text = await thread.textContent();
  expect(text).toContain('keskellä NUL');
  expect(text).not.toContain('\u0000');
  await nothingHappened();
});

it('shows five megabytes without holding up the window', async () => {
  const before = performance.now();
  const option = running.page
    .getByRole('option')
    .filter({ hasText: /^.*alku ä/ })
    .first();
  await option.scrollIntoViewIfNeeded();
  await option.click();
  await running.page.getByText(/Pitkä teksti/).waitFor();
  expect(performance.now() - before).toBeLessThan(10_000);
  await nothingHappened();
});
