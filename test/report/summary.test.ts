import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../src/contract/preparation.ts';
import { type Language, commentClasses, languages } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { summaryDocument } from '../../src/print/summary-document.ts';
import { summaryDocx } from '../../src/print/summary-docx.ts';
import { summaryPage } from '../../src/print/summary-html.ts';
import { axe, launchBrowser } from '../support/screens.ts';
import { partsOf } from '../support/word-file.ts';

const run = promisify(execFile);
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuoro-summary-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function summary(over: Partial<Summary> = {}): Summary {
  return {
    office: 'Lehtokosken kunta',
    theme: 'Rantatien liikenne',
    unit: 'Tekninen osasto',
    sentOn: '2026-11-24',
    wantedOn: '2026-12-08',
    about: 'Asukkaat ovat kirjoittaneet Rantatien liikenteestä.',
    asked: 'Pyydämme kannan nopeusrajoitukseen.\nKertokaa myös, milloin valot korjataan.',
    wordings: ['Milloin suojatien valot korjataan?', 'Autot ajavat liian lujaa.'],
    language: 'fi',
    ...over,
    heard: {
      threads: 24,
      comments: 37,
      first: '2026-09-03',
      last: '2026-11-20',
      classes: [
        { class: 'question', count: 20 },
        { class: 'unclassed', count: 17 },
      ],
      channels: [
        { name: 'Facebook', count: 30 },
        { name: 'Instagram', count: 7 },
      ],
      posts: [{ title: 'Mihin uusi pyörätie?', count: 20, asks: true }],
      ...over.heard,
    },
  };
}

const words = (text: string, length: number) => text.repeat(length).slice(0, length);
/** As much of everything as there can be. */
function longest(text: string): Summary {
  const name = words(text, 120);
  return summary({
    office: name,
    theme: name,
    unit: name,
    about: words(`${text}\n`, 400),
    asked: words(text, 400),
    wordings: Array<string>(5).fill(words(text, 200)),
    heard: {
      ...summary().heard,
      comments: 999_999,
      classes: [...commentClasses, 'unclassed' as const].map((one) => ({
        class: one,
        count: 123_456,
      })),
      channels: Array.from({ length: 40 }, () => ({ name, count: 1000 })),
      posts: Array.from({ length: 40 }, () => ({ title: name, count: 1000, asks: false })),
    },
  });
}

const hostile =
  '<script>document.title=1</script>&"\'\u202Ekaunis\u2066\u0000\u0008\uFFFE\uD800 ]]>';
const everywhere = summary({
  office: hostile,
  theme: hostile,
  unit: hostile,
  about: hostile,
  asked: hostile,
  wordings: [hostile, 'Soita 040 123 4567, @maija'],
  heard: {
    ...summary().heard,
    channels: [{ name: hostile, count: 1 }],
    posts: [{ title: hostile, count: 1, asks: true }],
  },
});
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

async function opened(name: string, shown: Summary) {
  const file = join(folder, `${name}.html`);
  await writeFile(file, summaryPage(summaryDocument(shown)));
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

describe('on paper', () => {
  const cases: [string, Summary, number][] = [
    ['what there mostly is', summary(), 11],
    ['no wordings and no day', summary({ wordings: [], wantedOn: null }), 11],
    ['as much as there can be', longest('Kunnossapitosuunnitelman aikataulu '), 8],
    ['wide letters without a space', longest('W①Ä'), 7.5],
    ['another alphabet', longest('界'), 7.5],
    [
      'words that none can break well',
      longest('Epäjärjestelmällistyttämättömyydelläänsäkäänköhän'),
      7.5,
    ],
    ['every line a word', summary({ about: 'a\n'.repeat(300), asked: 'b\n'.repeat(300) }), 8],
  ];
  it.each(cases)('is one A4 page, set as large as can be read: %s', async (name, shown, size) => {
    const { page, troubles } = await opened(name, shown);
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    expect(summaryDocument(shown).size).toBeGreaterThanOrEqual(size);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('cuts no words but those of nothing but wide letters', () => {
    const whole = (shown: Summary) => {
      const text = JSON.stringify(summaryDocument(shown).sections);
      return [shown.asked, ...shown.wordings].every((words) => text.includes(words.trim()));
    };
    expect(whole(longest('Kunnossapitosuunnitelman aikataulu '))).toBe(true);
    expect(whole(longest('W①Ä'))).toBe(false);
  });

  it.each(languages)('is a tagged PDF that says all, in %s', async (language) => {
    const t = translator(language);
    const { page } = await opened(`all-${language}`, summary({ language }));
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    const pdf = join(folder, `${language}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
    await page.close();
    const { stdout: info } = await run('pdfinfo', [pdf]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(`${t('preparation.page.kind')}: Rantatien liikenne`);
    const { stdout: structure } = await run('pdfinfo', ['-struct-text', pdf]);
    const count = (tag: string) => structure.match(new RegExp(`^ *${tag}\\b`, 'gm'))?.length ?? 0;
    expect(['H1', 'H2', 'Table', 'LI'].map(count)).toEqual([1, 4, 1, 2]);
    expect(structure).toMatch(/Scope \/Column/);
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
    for (const part of [
      'Lehtokosken kunta',
      'Tekninen osasto',
      'Autot ajavat liian lujaa.',
      'Pyydämme kannan nopeusrajoitukseen.',
      t('word.class.question'),
      'Facebook (30)',
      t('preparation.comments', { count: 37, n: 37 }),
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has no script run and no sign that deceives, whoever wrote what', async () => {
    const { page, troubles } = await opened('hostile', everywhere);
    expect(await page.title()).not.toBe('1');
    expect(await page.locator('script, img').count()).toBe(0);
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).toContain('<script>document.title=1</script>&"\'kaunis ]]>');
    expect(text).not.toMatch(forbidden);
    expect(text).not.toMatch(/040 123|@maija/);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

type Read = {
  paragraphs: { style: string | null; text: string; list: boolean }[];
  table: { header: boolean; cells: string[] }[];
  language: string | null;
  paper: (string | null)[];
  headings: string[];
  title: string | null;
};

/** What a browser's XML parser makes of the file: a document that is not well formed throws. */
async function read(bytes: Buffer): Promise<Read> {
  const parts = await partsOf(bytes);
  for (const [name, xml] of parts) expect(xml, name).not.toMatch(forbidden);
  const page = await browser.newPage();
  const found = await page.evaluate<Read, Record<string, string>>(
    (xml) => {
      const parse = (name: string) => {
        const document = new DOMParser().parseFromString(xml[name]!, 'application/xml');
        const error = document.querySelector('parsererror');
        if (error) throw new Error(`${name}: ${error.textContent}`);
        return document;
      };
      for (const name of Object.keys(xml)) parse(name);
      const named = (within: ParentNode, name: string) =>
        Array.from((within as Element).getElementsByTagName(`w:${name}`));
      const value = (element: Element | undefined) => element?.getAttribute('w:val') ?? null;
      const text = (within: Element) =>
        named(within, 't')
          .map((t) => t.textContent)
          .join('');
      const document = parse('word/document.xml').documentElement;
      const styles = parse('word/styles.xml').documentElement;
      const core = parse('docProps/core.xml').documentElement;
      const size = named(document, 'pgSz')[0]!;
      return {
        paragraphs: Array.from(named(document, 'body')[0]!.children)
          .filter(({ tagName }) => tagName === 'w:p')
          .map((p) => ({
            style: value(named(p, 'pStyle')[0]),
            text: text(p),
            list: named(p, 'numPr').length > 0,
          })),
        table: named(document, 'tr').map((row) => ({
          header: named(row, 'tblHeader').length > 0,
          cells: named(row, 'tc').map(text),
        })),
        language: value(named(named(styles, 'docDefaults')[0]!, 'lang')[0]),
        paper: ['w:w', 'w:h'].map((name) => size.getAttribute(name)),
        headings: named(styles, 'style')
          .filter((style) => /^Heading[12]$/.test(style.getAttribute('w:styleId') ?? ''))
          .map((style) => value(named(style, 'name')[0]) ?? ''),
        title: core.getElementsByTagName('dc:title')[0]?.textContent ?? null,
      };
    },
    Object.fromEntries([...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name))),
  );
  await page.close();
  return found;
}

describe('as a Word file', () => {
  const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
  it.each(languages)(
    'has styles, language, title and a table with a header, in %s',
    async (language) => {
      const t = translator(language);
      const document = summaryDocument(summary({ language }));
      const file = await read(await summaryDocx(document));
      expect(file.language).toBe(locales[language]);
      expect(file.title).toBe(document.fullTitle);
      expect(file.headings).toEqual(['Heading 1', 'Heading 2']);
      // A4 in twentieths of a point.
      expect(file.paper.map((side) => Math.round(Number(side) / 10))).toEqual([1191, 1684]);
      const styled = (style: string) =>
        file.paragraphs.filter((p) => p.style === style).map(({ text }) => text);
      expect(styled('Heading1')).toEqual(['Rantatien liikenne']);
      expect(styled('Heading2')).toEqual(
        (['about', 'heard', 'wordings', 'asked'] as const).map((part) =>
          t(`preparation.page.${part}`),
        ),
      );
      expect(file.table).toEqual([
        { header: true, cells: [t('preparation.page.class'), t('preparation.page.count')] },
        { header: false, cells: [t('word.class.question'), '20'] },
        { header: false, cells: [t('word.class.unclassed'), '17'] },
      ]);
      const quotes = file.paragraphs.filter(({ list }) => list).map(({ text }) => text);
      expect(quotes).toEqual(
        ['Milloin suojatien valot korjataan?', 'Autot ajavat liian lujaa.'].map((text) =>
          t('preparation.page.quote', { text }),
        ),
      );
    },
  );

  it('says what the paper says', async () => {
    const { page } = await opened('same', summary());
    const paper = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    await page.close();
    const file = await read(await summaryDocx(summaryDocument(summary())));
    const texts = [
      ...file.paragraphs.map(({ text }) => text),
      ...file.table.flatMap(({ cells }) => cells),
    ];
    for (const text of texts) expect(paper).toContain(text);
  });

  it('holds hostile words as words, and no sign that no document may hold', async () => {
    const file = await read(await summaryDocx(summaryDocument(everywhere)));
    const texts = file.paragraphs.map(({ text }) => text);
    expect(
      texts.filter((text) => text.includes('<script>document.title=1</script>&"\'kaunis ]]>')),
    ).toHaveLength(8);
    expect(texts.join(' ')).not.toMatch(/040 123|@maija/);
  });

  it('is one page in LibreOffice, where there is one', async (context) => {
    const office = await run('which', ['soffice']).then(
      () => true,
      () => false,
    );
    if (!office) return context.skip();
    for (const [name, shown] of [
      ['usual', summary()],
      ['long', longest('Kunnossapitosuunnitelman aikataulu ')],
    ] as const) {
      const file = join(folder, `${name}.docx`);
      await writeFile(file, await summaryDocx(summaryDocument(shown)));
      await run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
      const { stdout } = await run('pdfinfo', [join(folder, `${name}.pdf`)]);
      expect(stdout, name).toMatch(/^Pages: +1$/m);
    }
  });
});
