import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { connect } from '../../src/wire/connect.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { serve } from '../../src/wire/serve.ts';
import { testNow } from '../support/core.ts';
import { launch, makeHome, quit } from '../support/electron.ts';
import { partsOf } from '../support/word-file.ts';

/** Works in an office while the program is not open. */
async function work(file: string, how: (call: Call) => Promise<void>): Promise<void> {
  const world = systemWorld({ version: '0.0.0-test', startAt: testNow, log: () => {} });
  const core = createCore({ file, ...world });
  const [ours, theirs] = inProcessPorts();
  serve(theirs, core);
  await how(connect(ours).call);
  await core.close();
}

/** A question of a day in October, answered on the 20th. */
async function question(call: Call, day: number): Promise<void> {
  const [channel] = await call('channel.list', {});
  const at = `2026-10-${day}T08:00:00.000Z`;
  const comment = { channelId: channel!.id, text: `${day}?`, at, link: null, author: null };
  const { id, threadId } = await call('comment.add', comment);
  await call('comment.classify', { ids: [id], class: 'question' });
  await call('reply.add', {
    threadId,
    kind: 'answer',
    text: 'Kyllä.',
    language: 'fi',
    promisedOn: null,
    at: '2026-10-20T08:00:00.000Z',
  });
}

async function openReport(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/report/2026-10'));
  await page.locator('[data-figure="comments.received"]').waitFor();
}

test('a report is written, frozen, and goes out in every format, from the real program', async () => {
  const home = makeHome();
  const file = home.office();
  await work(file, async (call) => {
    for (const day of [10, 11, 12, 13, 14, 15]) await question(call, day);
  });
  const { app, page } = await launch(home, { args: [file] });
  await openReport(page);
  await page.getByRole('button', { name: 'Muokkaa: Jakso kolmessa virkkeessä' }).click();
  const field = page.getByLabel('Jakso kolmessa virkkeessä');
  await field.fill('Kaikille vastattiin lokakuussa.');
  await field.press('Control+Enter');
  await page.getByRole('button', { name: 'Jäädytä raportti' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Jäädytä raportti' }).click();
  await page.getByText(/^Jäädytetty: luvut ja sanat/).waitFor();

  const saved = async (format: RegExp, name: string): Promise<Buffer> => {
    const path = join(home.documents, name);
    home.answer({ save: path });
    await page.getByRole('button', { name: 'Vie tiedostoon' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect.poll(() => readOrNothing(path).length, { timeout: 30_000 }).toBeGreaterThan(0);
    return readOrNothing(path);
  };
  const words = 'Kaikille vastattiin lokakuussa.';
  expect((await saved(/^PDF/, 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const docx = await partsOf(await saved(/^Word/, 'r.docx'));
  expect(docx.get('word/document.xml')).toContain(words);
  expect((await saved(/^HTML/, 'r.html')).toString()).toContain(words);
  expect((await saved(/^Excel/, 'r.xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect((await saved(/^PowerPoint/, 'r.pptx')).subarray(0, 2).toString()).toBe('PK');
  expect((await saved(/^CSV/, 'r.csv')).toString()).toContain('Vastausaste');
  expect((await saved(/^Sähköposti/, 'r.txt')).toString()).toContain(words);
  const json = await saved(/^JSON/, 'r.json');
  expect(JSON.parse(json.toString())).toMatchObject({ comments: { received: 6 } });

  // A comment that was forgotten comes in later: the frozen report stays to the byte.
  await quit(app);
  await work(file, (call) => question(call, 16));
  const again = await launch(home, { args: [file] });
  await again.page.evaluate(() => (location.hash = '#/report/2026-10/1'));
  await again.page.getByText(words).first().waitFor();
  const path = join(home.documents, 'again.json');
  home.answer({ save: path });
  await again.page.getByRole('button', { name: 'Vie tiedostoon' }).click();
  await again.page.getByRole('menuitem', { name: /^JSON/ }).click();
  await expect.poll(() => readOrNothing(path).equals(json), { timeout: 30_000 }).toBe(true);
});

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
