import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../src/contract/report.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { renderReport } from '../../src/report/render.ts';
import { launchBrowser } from '../support/screens.ts';
import { channel, emptyMonth, october } from './figures.ts';

const run = promisify(execFile);
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuoro-report-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function pageFile(name: string, figures: Figures, language: Language): Promise<string> {
  const file = join(folder, `${name}.html`);
  await writeFile(file, renderReport(figures, language, 'html').content);
  return file;
}

async function opened(file: string, width = 1000) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, context, troubles };
}

describe('in a browser', () => {
  const all: [string, Figures][] = [
    ['a full month', october()],
    ['an empty month', emptyMonth()],
  ];
  const cases = languages.flatMap((language) =>
    all.map(([name, figures]) => [language, name, figures] as const),
  );

  it.each(cases)('axe finds nothing: %s, %s', async (language, name, figures) => {
    const { page, context, troubles } = await opened(
      await pageFile(`${language}-${name}`, figures, language),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('has no script run, whatever a channel or an office is called', async () => {
    const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const figures = october({ office: { name, fictional: true }, channels: [channel({ name })] });
    const { page, context, troubles } = await opened(await pageFile('hostile', figures, 'fi'));
    expect(await page.title()).toContain(name);
    expect(await page.locator('.office').textContent()).toBe(name);
    expect(await page.locator('script, img').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('needs no sideways scrolling in a narrow window, nor with a long name', async () => {
    const name = 'Kuntaviestintä'.repeat(8);
    const figures = october({ office: { name, fictional: true }, channels: [channel({ name })] });
    const { page, context } = await opened(await pageFile('narrow', figures, 'fi'), 320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await context.close();
  });
});

describe.each(languages)('printed, in %s', (language) => {
  it('is a tagged PDF with title, language and a structure', async () => {
    const file = await pageFile(`print-${language}`, october(), language);
    const pdf = join(folder, `${language}.pdf`);
    const { page, context } = await opened(file);
    await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
    await context.close();
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +.+ 2026 – Kuvitteellinen Lehtokosken kunta$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    // The last line is not alone on its page: a definition at least goes with it.
    const last = /^Pages: +(\d+)$/m.exec(info)?.[1] ?? '';
    const { stdout: ending } = await run('pdftotext', ['-f', last, '-l', last, pdf, '-']);
    expect(ending).toContain(translator(language)('report.how.time'));

    const { stdout: structure } = await run('pdfinfo', ['-struct-text', pdf]);
    const count = (tag: string) => structure.match(new RegExp(`^ *${tag}\\b`, 'gm'))?.length ?? 0;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(6);
    expect(count('Table')).toBe(3);
    expect(count('Caption')).toBe(3);
    expect(count('LI')).toBe(20);
    expect(structure).toMatch(/Scope \/Column/);
    expect(structure).toMatch(/Scope \/Row/);
    const { stdout: bytes } = await run('grep', ['-ac', `/Lang (${language})`, pdf]);
    expect(Number(bytes)).toBeGreaterThan(0);
  });
});
