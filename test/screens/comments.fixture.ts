import { AxeBuilder } from '@axe-core/playwright';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Shell } from '../../src/contract/host.ts';
import type { Call } from '../../src/contract/index.ts';
import { testNow } from '../support/core.ts';
import { type FakeHost } from '../support/screen-host.ts';
import { openScreen as openShared, useBrowser } from '../support/screens.ts';

useBrowser();

export type Screen = {
  page: Page;
  call: Call;
  hostCalls: FakeHost['calls'];
  goto: (path: string) => Promise<void>;
  setShell: (shell: Partial<Shell>) => void;
  /** Writes past the core what no procedure writes yet. */
  database: (sql: string) => void;
};

/** A screen whose page has the core's time too, for "myöhässä 3 työpäivää" and its like. */
export async function openScreen(): Promise<Screen> {
  const { page, core, host, problems } = await openShared();
  onTestFinished(() => expect(problems).toEqual([]));
  await page.addInitScript(`Date.now = () => ${Date.parse(testNow)};`);
  const address = page.url().replace(/#.*/, '');
  return {
    page,
    call: core.call,
    hostCalls: host.calls,
    goto: async (path) => {
      await page.goto(`${address}#${path}`);
      await page.reload();
    },
    setShell: (shell) => host.setShell(shell),
    database: (sql) => {
      const db = new Database(core.file);
      db.exec(sql);
      db.close();
    },
  };
}

/** Asks until it holds; patient, since tests share the machine. */
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

/** What axe finds on the screen, or in the dialog that is open: rule, element and what is wrong. */
export async function axe(page: Page): Promise<string[]> {
  const dialog = (await page.getByRole('dialog').count()) > 0;
  const builder = new AxeBuilder({ page }).include(dialog ? '[role=dialog]' : 'main');
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

export const list = (page: Page) => page.getByRole('listbox', { name: 'Keskustelut' });
export const rows = (page: Page) => list(page).getByRole('option');
export const toast = (page: Page, text: string) =>
  page.getByRole('alertdialog').filter({ hasText: text });
export const state = (page: Page) => page.locator('[data-turn]');
export const count = (page: Page, name: string) =>
  page
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .or(page.getByRole('button', { name: new RegExp(`^${name} \\d`) }));

type Seed = { text: string; at: string; class?: 'question' | 'thanks' | 'opinion'; link?: string };

export const late = { text: 'Milloin Rantatie avataan?', at: '2026-11-18T07:00:00.000Z' } as const;
export const today = {
  text: 'Onko halli auki lauantaina?',
  at: '2026-11-23T12:30:00.000Z',
} as const;
export const thanks = { text: 'Kiitos kirjastosta!', at: '2026-11-20T09:00:00.000Z' } as const;

export async function seed({ call }: Pick<Screen, 'call'>, seeds: readonly Seed[]) {
  const [channel] = await call('channel.list', {});
  const threads: { threadId: string; id: string }[] = [];
  for (const { text, at, class: known, link } of seeds) {
    const added = await call('comment.add', {
      channelId: channel!.id,
      text,
      at,
      link: link ?? null,
      author: null,
    });
    threads.push(added);
    if (known) await call('comment.classify', { ids: [added.id], class: known });
  }
  return threads;
}

/** Three threads: one late, one due today, one that needs no answer. */
export async function three(path = '/comments') {
  const screen = await openScreen();
  const threads = await seed(screen, [
    { ...thanks, class: 'thanks' },
    { ...today, class: 'question' },
    { ...late, link: 'https://www.facebook.com/kunta/posts/1' },
  ]);
  await screen.goto(path);
  await list(screen.page).waitFor();
  return { ...screen, threads };
}
