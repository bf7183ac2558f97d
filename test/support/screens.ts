import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type LaunchOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Shell } from '../../src/contract/host.ts';
import type { Call } from '../../src/contract/index.ts';
import { type TestCore, reasoned, testCore, testNow } from './core.ts';
import { type FakeHost, fakeHost } from './screen-host.ts';
import { type ScreenServer, serveScreens } from './screen-server.ts';

/** What the tests of a file share. Each loads the page anew, with a core and a shell of its own. */
let shared: { page: Page; context: BrowserContext; server: ScreenServer } | undefined;

/** Call once at the top of a test file: starts one browser for it. */
export function useBrowser(): void {
  looks = 0;
  let profile: string;
  beforeAll(async () => {
    // A profile on disk keeps the compiled scripts from one page to the next.
    profile = mkdtempSync(join(tmpdir(), 'vuoro-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...browserOptions(),
      reducedMotion: 'reduce',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    shared = { page, context, server: await serveScreens() };
  });
  afterAll(async () => {
    await shared?.context.close();
    await shared?.server.close();
    rmSync(profile, { recursive: true, force: true });
  });
}

/** The machine's own Chromium, quiet: it asks nothing of the network. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions());
}

function browserOptions(): LaunchOptions {
  return {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

export type ScreenOptions = Parameters<typeof testCore>[0] & {
  /** A place in the program, such as `/comments`. */
  at?: string;
  /** What the shell says; `office: null` opens the first start. */
  shell?: Partial<Shell>;
  viewport?: { width: number; height: number };
  /** What is in the office before the page asks. */
  prepare?: (call: Call) => Promise<unknown>;
};

export type OpenScreen = {
  page: Page;
  core: TestCore;
  host: FakeHost;
  /** Breaks the page's connection to the core; the page comes back by itself. */
  dropCore(): void;
  /** What the page wrote to its console as an error, a refused style or script included. */
  problems: string[];
};

/** Opens the program in a browser on a fresh office, at a fixed time, with a shell that only records. */
export async function openScreen(options: ScreenOptions = {}): Promise<OpenScreen> {
  if (!shared) throw new Error('Call useBrowser() at the top of the test file.');
  const core = await testCore(options);
  await options.prepare?.(core.call);
  const host = fakeHost({ office: { file: core.file }, ...options.shell });
  const screen = shared.server.open(
    {
      call: (procedure, input, callOptions) =>
        core.core.call(
          procedure,
          options.asksChecklist === true ? input : reasoned(procedure, input),
          callOptions,
        ),
      subscribe: (listener) => core.core.subscribe(listener),
    },
    host,
  );
  const { page } = shared;
  // The page says "late by three days" of the core's time, not of the machine's. Playwright's own clock
  // replaces Date, which breaks the dates with a time zone that are built on it.
  await page.addInitScript(`Date.now = () => ${Date.parse(options.now ?? testNow)};`);
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  onTestFinished(async () => {
    // What a page remembers is not for the next test.
    await page
      .evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      })
      .catch(() => {});
    page.removeAllListeners();
    await page.goto('about:blank');
    screen.close();
  });
  await page.goto(`${screen.url}#${options.at ?? '/today'}`);
  await page.locator('h1').first().waitFor();
  return { page, core, host, dropCore: screen.dropCore, problems };
}

/**
 * Axe for a page without frames: there is nothing to gather, so it needs no second page to put its results together.
 * It lists what is wrong only: to name every element that is right takes long.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** How often axe has looked in this file. */
let looks = 0;

/**
 * Fails with what axe finds against WCAG 2.2 A and AA on the page as it is now. A file's first look is at
 * both appearances, and the later ones at the dark and the light in turns: a look takes seconds, and the
 * two differ in nothing but the values of the same colours. Leaves the page in the one it had.
 *
 * @param except rules that are mistaken here; say why where they are named
 */
export async function expectAccessible(
  { page, host }: Pick<OpenScreen, 'page' | 'host'>,
  except: readonly string[] = [],
): Promise<void> {
  const before = host.shell.appearance;
  const turns = (['light', 'dark'] as const).filter((_, i) => looks === 0 || looks % 2 === i);
  looks += 1;
  for (const appearance of turns) {
    host.setShell({ appearance });
    await page.locator(`html[data-appearance=${appearance}]`).waitFor();
    // A colour on its way from the other appearance is no colour of either.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
    });
    const { violations } = await axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .disableRules([...except])
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      appearance,
      nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
    }));
    expect(found).toEqual([]);
  }
  host.setShell({ appearance: before });
}

/** `openScreen` at a place; when the test ends, the page must have complained of nothing. */
export async function openSound(at: string, options: ScreenOptions = {}) {
  const screen = await openScreen({ at, ...options });
  onTestFinished(() => expect(screen.problems).toEqual([]));
  return { ...screen, call: screen.core.call };
}
