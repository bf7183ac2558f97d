import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/contract/report-document.ts';
import { languages } from '../../src/domain/words.ts';
import { type Report, renderReport } from '../../src/report/render.ts';
import { axe, launchBrowser } from '../support/screens.ts';
import { emptyReport, sampleReport, saying } from './rich.ts';

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

async function pageFile(name: string, report: Report, format: 'html' | 'summary' = 'html') {
  const file = join(folder, `${name}-${format}.html`);
  await writeFile(file, (await renderReport(report, format)).content);
  return file;
}

async function opened(file: string, width = 1000) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, context, troubles };
}

const blocksOf = (report: Report): Block[] =>
  report.document.sections.flatMap(({ blocks }) => blocks);
const ofKind = <K extends Block['kind']>(report: Report, kind: K) =>
  blocksOf(report).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

const picturesOf = (report: Report) => [
  ...ofKind(report, 'chart'),
  ...ofKind(report, 'figures').flatMap(({ items }) =>
    items.flatMap(({ trend }) => (trend === null ? [] : [trend])),
  ),
];

describe('in a browser', () => {
  const cases = languages.flatMap((language) => [
    ['html', language, 'a full month', sampleReport] as const,
    ['html', language, 'an empty month', emptyReport] as const,
    ['summary', language, 'a full month', sampleReport] as const,
  ]);

  it.each(cases)('axe finds nothing: %s, %s, %s', async (format, language, name, report) => {
    const file = await pageFile(`${language}-${name}`, await report(language), format);
    const { page, context, troubles } = await opened(file);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('draws every chart and every trend, each with its alternative', async () => {
    const report = await sampleReport('fi');
    const { page, context } = await opened(await pageFile('pictures', report));
    const pictures = await page.locator('img').evaluateAll((images) =>
      images.map((image) => ({
        alt: image.getAttribute('alt'),
        drawn: (image as unknown as { naturalWidth: number }).naturalWidth,
      })),
    );
    expect(ofKind(report, 'chart').map(({ id }) => id)).toEqual(['answers', 'dialogue', 'field']);
    expect(pictures.map(({ alt }) => alt ?? '').toSorted(byLetters)).toEqual(
      picturesOf(report)
        .map(({ alternative }) => alternative)
        .toSorted(byLetters),
    );
    for (const { drawn } of pictures) expect(drawn).toBeGreaterThan(90);
    expect(await page.locator('.chart + table caption').allTextContents()).toHaveLength(3);
    await context.close();
  });

  it('has no script run, whatever is written in it', async () => {
    const text = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const report = saying(await sampleReport('fi'), text);
    const { page, context, troubles } = await opened(await pageFile('hostile', report));
    expect(await page.locator('.office').textContent()).toBe(text);
    expect(await page.locator('script, img[src=x]').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('needs no sideways scrolling in a narrow window, nor with a long word', async () => {
    const report = saying(await sampleReport('fi'), 'Kuntaviestintä'.repeat(8));
    const { page, context } = await opened(await pageFile('narrow', report), 320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await context.close();
  });
});

describe.each(languages)('printed, in %s', (language) => {
  const printed = async (name: string, format: 'html' | 'summary', report: Report) => {
    const pdf = join(folder, `${name}.pdf`);
    const { page, context } = await opened(await pageFile(name, report, format));
    await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true, outline: true });
    await context.close();
    const { stdout: info } = await run('pdfinfo', [pdf]);
    const { stdout: structure } = await run('pdfinfo', ['-struct-text', pdf]);
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
    const count = (tag: string) => structure.match(new RegExp(`^ *${tag}\\b`, 'gm'))?.length ?? 0;
    return { pdf, info, structure, text: text.replaceAll(/\s+/g, ' '), count };
  };

  it('is a tagged PDF with title, language, bookmarks and a structure', async () => {
    const report = await sampleReport(language);
    const { document } = report;
    const { pdf, info, structure, text, count } = await printed(`r-${language}`, 'html', report);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(new RegExp(`^Title: +${escaped(document.fullTitle)}$`, 'm'));
    expect(info).toMatch(/^Page size: .*A4/m);
    const bytes = async (sought: string) =>
      Number((await run('grep', ['-ac', sought, pdf])).stdout.trim());
    expect(await bytes(`/Lang (${language})`)).toBeGreaterThan(0);
    expect(await bytes('/Type /Outlines\\|/Outlines ')).toBeGreaterThan(0);

    const tables = [...ofKind(report, 'table'), ...ofKind(report, 'chart')];
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(document.sections.length);
    expect(count('H3')).toBeGreaterThan(10);
    expect(count('Table')).toBe(tables.length);
    expect(structure).toMatch(/Scope \/Column/);
    expect(structure).toMatch(/Scope \/Row/);
    // Every picture has its alternative, and nothing else has one.
    const pictures = picturesOf(report).length;
    expect(count('Figure')).toBe(pictures);
    const { stdout: alternatives } = await run('grep', ['-ao', '/Alt [(<]', pdf]);
    expect(alternatives.trim().split('\n')).toHaveLength(pictures);

    for (const { heading } of document.sections) expect(text).toContain(heading);
    expect(text).toContain('Vuoropuhelu vilkastui.');
    expect(text).toContain('Kiitos nopeasta vastauksesta!');
  });

  it('has a summary of one page', async () => {
    for (const [name, report] of [
      ['usual', await sampleReport(language)],
      ['long', saying(await sampleReport(language), 'Kunnossapitosuunnitelma '.repeat(30))],
    ] as const) {
      const { info } = await printed(`s-${language}-${name}`, 'summary', report);
      expect(info, name).toMatch(/^Pages: +1$/m);
      expect(info).toMatch(/^Tagged: +yes$/m);
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function byLetters(a: string, b: string): number {
  return a.localeCompare(b);
}
