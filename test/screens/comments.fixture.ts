import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Call } from '../../src/contract/index.ts';
import { type OpenScreen, openScreen } from '../support/screens.ts';

export type Screen = OpenScreen & {
  call: Call;
  threads: Seeded[];
  /** Writes past the core what no procedure writes yet. */
  database: (sql: string) => void;
};

/** The Comments screen on an office with these comments. */
export async function commentsScreen(
  seeds: readonly Seed[] = [],
  path = '/comments',
): Promise<Screen> {
  let threads: Seeded[] = [];
  const screen = await openScreen({
    at: path,
    prepare: async (call) => {
      threads = await seed({ call }, seeds);
    },
  });
  onTestFinished(() => expect(screen.problems).toEqual([]));
  return {
    ...screen,
    call: screen.core.call,
    threads,
    database: (sql) => {
      const db = new Database(screen.core.file);
      db.exec(sql);
      db.close();
    },
  };
}

/** Asks until it holds; patient, since tests share the machine. */
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

export const list = (page: Page) => page.getByRole('listbox', { name: 'Keskustelut' });
export const rows = (page: Page) => list(page).getByRole('option');
export const toast = (page: Page, text: string) =>
  page.getByRole('alertdialog').filter({ hasText: text });
export const state = (page: Page) => page.locator('[data-turn]');
export const count = (page: Page, name: string) =>
  page
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .or(page.getByRole('button', { name: new RegExp(`^${name} \\d`) }));

type Seeded = { threadId: string; id: string };
type Seed = { text: string; at: string; class?: 'question' | 'thanks' | 'opinion'; link?: string };

export const late = { text: 'Milloin Rantatie avataan?', at: '2026-11-18T07:00:00.000Z' } as const;
export const today = {
  text: 'Onko halli auki lauantaina?',
  at: '2026-11-23T12:30:00.000Z',
} as const;
export const thanks = { text: 'Kiitos kirjastosta!', at: '2026-11-20T09:00:00.000Z' } as const;

export async function seed(
  { call }: Pick<Screen, 'call'>,
  seeds: readonly Seed[],
): Promise<Seeded[]> {
  const [channel] = await call('channel.list', {});
  const threads: Seeded[] = [];
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
  const screen = await commentsScreen(
    [
      { ...thanks, class: 'thanks' },
      { ...today, class: 'question' },
      { ...late, link: 'https://www.facebook.com/kunta/posts/1' },
    ],
    path,
  );
  await list(screen.page).waitFor();
  return screen;
}
