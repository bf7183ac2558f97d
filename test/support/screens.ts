import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Shell } from '../../src/contract/host.ts';
import type { Call } from '../../src/contract/index.ts';
import { type TestCore, testCore, testNow } from './core.ts';
import { type FakeHost, fakeHost } from './screen-host.ts';
import { type ScreenServer, serveScreens } from './screen-server.ts';

/** What the tests of a file share; each has a page, a core and a shell of its own. */
let shared: { browser: Browser; context: BrowserContext; server: ScreenServer } | undefined;

/** Call once at the top of a test file: starts one browser for it. */
export function useBrowser(): void {
  beforeAll(async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    shared = { browser, context, server: await serveScreens() };
  });
  afterAll(async () => {
    await shared?.browser.close();
    await shared?.server.close();
  });
}

/** The machine's own Chromium, quiet: it asks nothing of the network. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
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
  });
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
      call: (procedure, input, options) => core.core.call(procedure, input, options),
      subscribe: (listener) => core.core.subscribe(listener),
    },
    host,
  );
  const page = await shared.context.newPage();
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
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    await page.close();
    screen.close();
  });
  await page.goto(`${screen.url}#${options.at ?? '/today'}`);
  await page.locator('h1').first().waitFor();
  return { page, core, host, dropCore: screen.dropCore, problems };
}

/**
 * Fails with what axe finds against WCAG 2.2 A and AA on the page as it is now, in both appearances.
 * Leaves the page in the one it had.
 *
 * @param except rules that are mistaken here; say why where they are named
 */
export async function expectAccessible(
  { page, host }: Pick<OpenScreen, 'page' | 'host'>,
  except: readonly string[] = [],
): Promise<void> {
  const before = host.shell.appearance;
  for (const appearance of ['light', 'dark'] as const) {
    host.setShell({ appearance });
    await page.locator(`html[data-appearance=${appearance}]`).waitFor();
    // A colour on its way from the other appearance is no colour of either.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
    });
    // Without frames to gather, axe needs no second page to put its results together.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (appearance === 'light') {
      axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
      axe.disableRules([...except]);
    } else {
      // The same page in other colours: the rules that look at them.
      axe.withRules(['color-contrast', 'link-in-text-block']);
    }
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      appearance,
      nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
    }));
    expect(found).toEqual([]);
  }
  host.setShell({ appearance: before });
}
