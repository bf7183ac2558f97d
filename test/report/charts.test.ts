import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '../../src/domain/time.ts';
import { languages } from '../../src/domain/words.ts';
import { formats } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/index.ts';
import { fieldChart } from '../../src/report/charts/field.ts';
import { monthsChart } from '../../src/report/charts/months.ts';
import type { Drawing } from '../../src/report/charts/svg.ts';
import { launchBrowser } from '../support/screens.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
});
afterAll(() => browser.close());

type Box = { text: string; left: number; top: number; right: number; bottom: number };

/** Where the letters and the dots of a drawing stand, as a browser draws them. The white behind letters is left out. */
async function drawnBoxes({ svg }: Drawing): Promise<{ labels: Box[]; dots: Box[] }> {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { text: element.textContent ?? '', left, top, right, bottom };
      });
    return {
      labels: boxes('text:not([fill="#fff"])').filter(({ text }) => text.trim() !== ''),
      dots: boxes('svg > circle'),
    };
  });
}

/** The heights of lines lie closer than their letters do. */
const air = 1;

const overlap = (a: Box, b: Box) =>
  a.left + air < b.right &&
  b.left + air < a.right &&
  a.top + air < b.bottom &&
  b.top + air < a.bottom;

async function expectLegible(drawing: Drawing): Promise<void> {
  const { labels, dots } = await drawnBoxes(drawing);
  for (const box of labels) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(0);
    expect(box.top, box.text).toBeGreaterThanOrEqual(0);
    expect(box.right, box.text).toBeLessThanOrEqual(drawing.width);
    expect(box.bottom, box.text).toBeLessThanOrEqual(drawing.height);
  }
  const meeting = labels.flatMap((one, i) =>
    [...labels.slice(i + 1), ...dots]
      .filter((other) => overlap(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  );
  expect(meeting).toEqual([]);
}

const language = fc.constantFrom(...languages);
const word = fc.string({
  unit: fc.constantFrom(...Array.from('aeioutnslkWMÅäö@-&<')),
  minLength: 1,
  maxLength: 26,
});
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const runs = { numRuns: 120 };

describe('the chart of months', () => {
  const value = fc.option(
    fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3_000_000 })),
  );
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  const chart = fc
    .record({
      language,
      last: fc.integer({ min: 0, max: 40 }),
      unit: fc.constantFrom('count' as const, 'share' as const),
      own: fc.array(name, { maxLength: 2 }),
    })
    .chain(({ language, last, unit, own }) => {
      const t = translator(language);
      const labels =
        own.length === 0
          ? [t('report.column.needAnswer'), t('report.column.answered')]
          : [t('report.label.posts.dialogueShare'), ...own];
      const months = Array.from({ length: 12 }, (_, i) => addMonths('2024-01', last + i));
      return fc.record({
        language: fc.constant(language),
        unit: fc.constant(unit),
        months: fc.constant(months),
        series: fc.tuple(
          ...labels.map((label) =>
            fc
              .array(unit === 'share' ? share : value, { minLength: 12, maxLength: 12 })
              .map((values) => ({ label, values })),
          ),
        ),
      });
    });

  it('has no label on another or beyond its edge, whatever the figures are', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async ({ language, unit, months, series }) => {
        const f = formats(language);
        await expectLegible(
          monthsChart({
            months: months.map((month) => ({ label: f.monthShort(month), long: f.month(month) })),
            series,
            unit,
            f,
          }),
        );
      }),
      runs,
    );
  });

  it('tells its lines apart without colour, also where they run together', () => {
    const f = formats('fi');
    const months = Array.from({ length: 12 }, (_, i) => addMonths('2025-11', i));
    const values = months.map((_, i) => i * 4);
    const { svg } = monthsChart({
      months: months.map((month) => ({ label: f.monthShort(month), long: f.month(month) })),
      series: ['Ensimmäinen', 'Toinen', 'Kolmas'].map((label) => ({ label, values })),
      unit: 'count',
      f,
    });
    const lines = [
      ...svg.matchAll(
        /<path\s+d="M[^"]*L[^"]*"\s+fill="none"\s+stroke="(#\w+)"\s+stroke-width="([\d.]+)"\s+stroke-dasharray="([^"]*)"[^>]*\/><g[^>]*><title>[^<]*<\/title><(\w+)/g,
      ),
    ].map(([, stroke, width, dash, mark]) => ({ stroke: stroke!, width: +width!, dash, mark }));
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(({ mark }) => mark)).size).toBe(3);
    expect(new Set(lines.map(({ width, dash }) => `${width} ${dash}`)).size).toBe(3);
    // The first is seen on both sides of the second, and is lighter than what lies on it.
    const [first, second, third] = lines as [Line, Line, Line];
    expect(first.width).toBeGreaterThanOrEqual(second.width + 4);
    expect(contrast(first.stroke, second.stroke)).toBeGreaterThanOrEqual(3);
    expect(second.dash === third.dash).toBe(false);
  });
});

type Line = { stroke: string; width: number; dash: string | undefined; mark: string | undefined };

describe('the picture of popularity and commitment', () => {
  const times = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  // Anywhere; all in a heap; along the upper and the lower edge, where the corners are named.
  const place = fc.oneof(
    fc.record({ x: times(0, 3), y: times(0, 60) }),
    fc.record({ x: times(0.95, 1.05), y: times(0.95, 1.05) }),
    fc.record({ x: times(2, 20), y: times(8, 20) }),
    fc.record({ x: times(0, 0.6), y: times(0, 0.15) }),
  );
  const point = fc.tuple(name, place).map(([label, at]) => ({ label, ...at }));
  const chart = fc.record({
    language,
    points: fc.array(point, { maxLength: 30, size: 'max' }),
  });
  const axesIn = (t: ReturnType<typeof translator>) => ({
    popularity: t('report.field.popularity'),
    commitment: t('report.field.commitment'),
    corners: {
      both: t('report.field.both'),
      popular: t('report.field.popular'),
      committed: t('report.field.committed'),
      neither: t('report.field.neither'),
    },
  });

  it('has no label on another, on a dot or beyond its edge, however the channels lie', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async ({ language, points }) => {
        await expectLegible(fieldChart({ points, axes: axesIn(translator(language)) }));
      }),
      runs,
    );
  });

  it.each(languages)('names each of eight channels, in %s', async (language) => {
    const points = Array.from({ length: 8 }, (_, i) => ({
      label: `Lemmeksen kunnan kanava ${i + 1}`,
      x: 0.5 + (i % 3) * 0.2,
      y: 0.6 + (i % 4) * 0.3,
    }));
    const { labels } = await drawnBoxes(fieldChart({ points, axes: axesIn(translator(language)) }));
    const written = labels.map(({ text }) => text).join(' ');
    for (let i = 1; i <= 8; i += 1) expect(written).toContain(`kanava ${i}`);
  });
});

describe('in black and white', () => {
  it('every letter keeps 4.5:1 on white, and every line and mark 3:1', () => {
    const f = formats('fi');
    const t = translator('fi');
    const drawings = [
      monthsChart({
        months: [
          { label: 'loka', long: 'lokakuu 2026' },
          { label: 'marras', long: 'marraskuu 2026' },
        ],
        series: ['a', 'b', 'c'].map((label, i) => ({ label, values: [i, i + 1] })),
        unit: 'count',
        f,
      }),
      monthsChart({
        months: [{ label: 'loka', long: 'lokakuu 2026' }],
        series: [{ label: 'a', values: [1] }],
        unit: 'count',
        f,
      }),
      fieldChart({
        points: [{ label: 'Facebook', x: 2, y: 2 }],
        axes: {
          popularity: 'p',
          commitment: 'c',
          corners: { both: 'b', popular: 'p', committed: 'c', neither: t('report.field.neither') },
        },
      }),
    ];
    for (const { svg } of drawings) {
      const [letters, shapes] = [new Set<string>(), new Set<string>()];
      for (const [tag, name] of svg.matchAll(/<(text|path|circle|rect|g)\b[^>]*>/g)) {
        // A hairline behind the figures carries nothing.
        if (tag.includes('stroke="#c9d2d5"') && !/stroke-width="(?!1")/.test(tag)) continue;
        for (const [, colour] of tag.matchAll(/(?:fill|stroke)="(#\w+)"/g)) {
          if (colour === '#fff') continue;
          (name === 'text' ? letters : shapes).add(colour!);
        }
      }
      expect(letters.size).toBeGreaterThan(0);
      expect(shapes.size).toBeGreaterThan(0);
      for (const colour of letters) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      for (const colour of shapes) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    }
  });
});

/** As WCAG counts it: 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
