import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../src/contract/layers.ts';
import { languages, postStatuses, purposes } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { type PrintedPost, monthPage } from '../../src/print/month.ts';
import { testCore } from '../support/core.ts';
import { axe, launchBrowser } from '../support/screens.ts';

const run = promisify(execFile);
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuoro-month-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const titles = [
  'Talousarvion valmistelu alkaa: mitä sinä et leikkaisi?',
  'Uimahalli suljettu',
  'Terveyskeskuksen ajanvarauspuhelimen ruuhkautumistilanteen kartoituskysely',
  'Epäjärjestelmällistyttämättömyydelläänsäkäänköhän'.repeat(2),
  '<img src=x onerror="document.title=1">',
  'שלום 👋',
];

/** So many posts in December, spread over its days as `dayOf` says. */
function posts(count: number, dayOf = (i: number) => ((i * 7) % 31) + 1): PrintedPost[] {
  return Array.from({ length: count }, (_, i) => ({
    title: titles[i % titles.length]!,
    purpose: [...purposes, null][i % 5]!,
    status: postStatuses[i % 5]!,
    plannedOn: `2026-12-${String(dayOf(i)).padStart(2, '0')}`,
    plannedAt: i % 4 === 3 ? null : `${String(8 + (i % 10)).padStart(2, '0')}:30`,
    publishedAt: null,
  }));
}

/** December's, with a closure that goes on into January. */
async function marks(): Promise<Mark[]> {
  const { call } = await testCore();
  await call('closure.add', { from: '2026-12-21', to: '2027-01-03', name: 'Virasto kiinni' });
  return call('layer.marks', { from: '2026-12-01', to: '2027-01-01' });
}

const month = (list: readonly PrintedPost[], over: Partial<Parameters<typeof monthPage>[0]> = {}) =>
  monthPage({
    month: '2026-12',
    office: 'Lehtokosken kunta',
    posts: list,
    marks: [],
    language: 'fi',
    printedOn: '2026-11-24',
    ...over,
  });

async function opened(name: string, html: string) {
  const file = join(folder, `${name}.html`);
  await writeFile(file, html);
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

describe('the month on the wall', () => {
  const cases = [
    ['nothing', posts(0)],
    ['forty posts', posts(40)],
    ['three hundred', posts(300)],
    ['a hundred on one Saturday', posts(100, () => 12)],
    ['two thousand', posts(2000)],
  ] as const;
  it.each(cases)('is one A4 page on its side that cuts nothing: %s', async (name, list) => {
    const { page, troubles } = await opened(name, month(list, { marks: await marks() }));
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true });
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Page size: +84[12][.\d]* x 59[45][.\d]* pts \(A4\)$/m);
    // Each day's posts end above its lower edge, and the weeks above the legend.
    const cut = await page.evaluate(() => {
      const bottom = (e: Element) => e.getBoundingClientRect().bottom;
      const days = [...document.querySelectorAll('td > div')];
      const over = days.filter((day) =>
        [...day.querySelectorAll('li, .mark')].some((e) => bottom(e) > bottom(day) + 0.5),
      );
      const grid =
        bottom(document.querySelector('table')!) >
        document.querySelector('footer')!.getBoundingClientRect().top;
      return { over: over.map((day) => day.textContent), grid };
    });
    expect(cut).toEqual({ over: [], grid: false });
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('shows as much as it can: every post of an even month, and counts only what has no room', async () => {
    const shown = (html: string) =>
      html.match(/<li class="title">|<p class="about">/g)?.length ?? 0;
    expect(shown(month(posts(40)))).toBe(40);
    expect(shown(month(posts(300)))).toBe(300);
    const crowded = month(posts(2000));
    const left = [...crowded.matchAll(/\+(\d+) muuta/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(shown(crowded) + left).toBe(2000);
    const size = (count: number) => Number(/font: ([\d.]+)pt/.exec(month(posts(count)))![1]);
    // As large as a reader before the wall needs it, and smaller only as more has to fit.
    expect([3, 40, 120, 300].map(size)).toEqual([11, 8, 7.5, 6]);
  });

  it.each(languages)('says what its shapes mean, in %s', async (language) => {
    const t = translator(language);
    const page = month(posts(40), { language, marks: await marks() }).replaceAll('\u00AD', '');
    for (const key of [
      ...purposes.map((purpose) => `word.purpose.${purpose}` as const),
      ...postStatuses.map((status) => `word.status.${status}` as const),
      'holiday.independenceDay' as const,
    ]) {
      expect(page).toContain(t(key));
    }
  });

  it('has its weeks’ numbers, no script of a title’s, and nothing for axe to find', async () => {
    const { page } = await opened('axe', month(posts(40), { marks: await marks() }));
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(await page.locator('tbody th').allTextContents()).toEqual([
      '49',
      '50',
      '51',
      '52',
      '53',
    ]);
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.title()).toBe('joulukuu 2026 – Lehtokosken kunta');
    await page.close();
  });
});
