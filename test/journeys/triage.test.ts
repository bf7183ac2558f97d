import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { type PageCall, launch, listenIn, makeHome, quit } from '../support/electron.ts';

/** The morning's backlog in the real program: thirty comments by keyboard alone, all of it undone, and done again. */

const count = 30;

async function seed(file: string): Promise<void> {
  const core = createCore({ file, ...systemWorld({ version: '0.0.0-test', log: () => {} }) });
  const [channel] = (await core.call('channel.list', {})) as { id: string }[];
  for (let i = 0; i < count; i += 1) {
    await core.call('comment.add', {
      channelId: channel!.id,
      text: `Milloin asia ${i + 1} hoidetaan?`,
      at: new Date(Date.parse('2026-11-20T06:00:00.000Z') + i * 60_000).toISOString(),
      link: null,
      author: null,
    });
  }
  await core.close();
}

/** Everything that is known of every thread, without what only tells when it was asked. */
async function everything(call: PageCall): Promise<unknown[]> {
  const list = await call('core', 'thread.list', { filter: {}, limit: 100 });
  const { rows } = list.output as { rows: { id: string }[] };
  const threads = await Promise.all(
    rows.map(async ({ id }) => (await call('core', 'thread.get', { id })).output),
  );
  return (threads as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What one does to the i-th comment, and how many steps of the history that is. */
async function triage(page: Page, i: number): Promise<number> {
  const keys = page.keyboard;
  const form = (label: string) => page.getByLabel(label).waitFor();
  // The first is open already.
  if (i > 0) await keys.press('j');
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page
    .getByText(`Milloin asia ${i + 1} hoidetaan?`)
    .nth(1)
    .waitFor();
  switch (i % 6) {
    case 0:
      await keys.press('y');
      await keys.press('r');
      await form('Vastauksen teksti');
      await keys.type('Hoidamme asian tällä viikolla.');
      await keys.press('Control+Enter');
      await page.getByText('Vuoro siirtyi asukkaalle').first().waitFor();
      return 2;
    case 1:
      await keys.press('7');
      return 1;
    case 2:
      await keys.press('1');
      await keys.press('s');
      await page.getByRole('radiogroup', { name: 'Mihin asti?' }).waitFor();
      await keys.press('Control+Enter');
      return 2;
    case 3:
      await keys.press('6');
      return 1;
    case 4:
      await keys.press('c');
      await form('Syy (vapaaehtoinen)');
      await keys.type('Ei koske kuntaa');
      await keys.press('Enter');
      return 1;
    default:
      await keys.press('w');
      await page.getByRole('textbox', { name: 'Muistiinpano' }).waitFor();
      await keys.type('Kysyttävä maanantaina');
      await keys.press('Control+Enter');
      await keys.press('2');
      return 2;
  }
}

test('thirty comments are triaged by keyboard, undone, done again, and the same after a restart', async () => {
  const home = makeHome();
  const file = home.office();
  await seed(file);
  const running = await launch(home, { args: [file] });
  const { page } = running;
  const call = await listenIn(page);
  const before = await everything(call);
  await page.keyboard.press('Control+3');
  await page.getByRole('option').first().waitFor();

  const steps = async () =>
    ((await call('core', 'history.get', {})).output as { undo: object | null }).undo;
  let done = 0;
  for (let i = 0; i < count; i += 1) {
    const atBefore = JSON.stringify(await steps());
    done += await triage(page, i);
    await expect.poll(async () => JSON.stringify(await steps())).not.toBe(atBefore);
  }
  const after = await everything(call);
  expect(after).not.toEqual(before);
  const turns = after.map((thread) => (thread as { turn: string }).turn);
  const of = (turn: string) => turns.filter((t) => t === turn).length;
  expect([of('ours'), of('resident'), of('none')]).toEqual([10, 5, 15]);

  for (let i = 0; i < done; i += 1) {
    await page.keyboard.press('u');
  }
  await expect.poll(steps, { timeout: 60_000 }).toMatchObject({ procedure: 'comment.add' });
  expect(await everything(call)).toEqual(before);

  for (let i = 0; i < done; i += 1) await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => everything(call), { timeout: 60_000 }).toEqual(after);

  await quit(running.app);
  const again = await launch(home);
  const callAgain = await listenIn(again.page);
  expect(await everything(callAgain)).toEqual(after);
});
