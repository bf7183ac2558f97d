import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Shell } from '../../src/contract/host.ts';
import { type TestCore, testCore } from './core.ts';
import { type FakeHost, fakeHost } from './screen-host.ts';
import { serveScreens } from './screen-server.ts';

let browser: Browser | undefined;

/** Call once at the top of a test file: starts one browser for it. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
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
  if (!browser) throw new Error('Call useBrowser() at the top of the test file.');
  const core = await testCore(options);
  const host = fakeHost({ office: { file: core.file }, ...options.shell });
  const server = await serveScreens(
    {
      call: (procedure, input, options) => core.core.call(procedure, input, options),
      subscribe: (listener) => core.core.subscribe(listener),
    },
    host,
  );
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    await server.close();
  });
  await page.goto(`${server.url}#${options.at ?? '/today'}`);
  await page.locator('h1').first().waitFor();
  return { page, core, host, dropCore: server.dropCore, problems };
}

/**
 * Fails with what axe finds against WCAG 2.2 A and AA on the page as it is now, in both appearances.
 *
 * @param except rules that are mistaken here; say why where they are named
 */
export async function expectAccessible(
  { page, host }: OpenScreen,
  except: readonly string[] = [],
): Promise<void> {
  for (const appearance of ['light', 'dark'] as const) {
    host.setShell({ appearance });
    await page.locator(`html[data-appearance=${appearance}]`).waitFor();
    // A colour on its way from the other appearance is no colour of either.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
    });
    const { violations } = await new AxeBuilder({ page })
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
}
