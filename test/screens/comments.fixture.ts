import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import Database from 'better-sqlite3';
import { type Browser, type Page, type WebSocketRoute, chromium } from 'playwright-core';
import { type PreviewServer, build, preview } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { HostEvent, Shell } from '../../src/contract/host.ts';
import type { Call } from '../../src/contract/index.ts';
import type { Port } from '../../src/wire/port.ts';
import { type Served, serve } from '../../src/wire/serve.ts';
import { testCore, testNow } from '../support/core.ts';

let browser: Browser;
let server: PreviewServer;
let outDir: string;

/** The renderer as it is built, so that a page is one file and not hundreds. */
beforeAll(async () => {
  const root = new URL('../../renderer', import.meta.url).pathname;
  outDir = mkdtempSync(join(tmpdir(), 'vuoro-screens-'));
  await build({
    root,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, minify: false, rolldownOptions: { input: join(root, 'test.html') } },
  });
  server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, strictPort: false },
  });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
});

/** The browser's socket ends here, in the test's own process. */
function portOf(socket: WebSocketRoute): Port {
  return {
    post: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => socket.onMessage((text) => listener(JSON.parse(String(text)))),
    onClose: (listener) => socket.onClose(() => listener()),
    close: () => void socket.close(),
  };
}

export type Screen = {
  page: Page;
  call: Call;
  hostCalls: [procedure: string, input: unknown][];
  goto: (path: string) => Promise<void>;
  setShell: (shell: Partial<Shell>) => Promise<void>;
  /** Writes past the core what no procedure writes yet. */
  database: (sql: string) => void;
};

export async function openScreen(): Promise<Screen> {
  const core = await testCore();
  const hostCalls: Screen['hostCalls'] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  let shell: Shell = {
    version: '0',
    platform: 'linux',
    standIn: false,
    language: 'fi',
    appearance: 'light',
    office: { file: core.file },
    failure: null,
    recent: [],
  };
  const host: Served = {
    call: async (procedure, input) => {
      hostCalls.push([procedure, input]);
      if (procedure === 'shell.get') return shell;
      if (procedure === 'link.open') return { opened: true };
      return {};
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (m) => {
    if (m.type() === 'error' && !m.text().includes('404')) faults.push(m.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.addInitScript(`Date.now = () => ${Date.parse(testNow)};`);
  for (const [address, served] of [
    ['ws://core.test/', core.core],
    ['ws://host.test/', host],
  ] as const) {
    await page.routeWebSocket(address, (socket) => serve(portOf(socket), served));
  }
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    page,
    call: core.call,
    hostCalls,
    goto: async (path) =>
      void (await page.goto(
        `${address}test.html?core=ws://core.test/&host=ws://host.test/#${path}`,
      )),
    setShell: async (change) => {
      shell = { ...shell, ...change };
      for (const l of listeners) l({ event: 'shell' });
    },
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
