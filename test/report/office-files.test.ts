import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/contract/report-document.ts';
import { keyFigureIds } from '../../src/domain/report/key-figures.ts';
import { languages } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { type Report, renderReport } from '../../src/report/render.ts';
import { converted } from '../support/libreoffice.ts';
import { partsOf } from '../support/word-file.ts';
import { sampleReport, saying } from './rich.ts';

const run = promisify(execFile);
const countries = { fi: 'FI', sv: 'FI', en: 'GB' } as const;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuoro-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (report: Report, format: 'docx' | 'pptx' | 'xlsx') => {
  const { content, encoding } = await renderReport(report, format);
  return Buffer.from(content, encoding);
};
const blocksOf = ({ document }: Report): Block[] =>
  document.sections.flatMap(({ blocks }) => blocks);
const alternativesOf = (report: Report): string[] =>
  blocksOf(report).flatMap((block) => {
    if (block.kind === 'chart') return [block.alternative];
    if (block.kind !== 'figures') return [];
    return block.items.flatMap(({ trend }) => (trend === null ? [] : [trend.alternative]));
  });

/** The texts of elements of a name, as a reader sees them. */
const textsIn = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'))].map(([found]) =>
    plain(found.replaceAll(/<[^>]*>/g, '')),
  );
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe.each(languages)('opened by LibreOffice, in %s', (language) => {
  it('the Word file keeps its headings, header rows, alternatives, title and language', async () => {
    const report = await sampleReport(language);
    const { bytes } = await converted(
      folder,
      `r-${language}.docx`,
      await bytesOf(report, 'docx'),
      'fodt',
    );
    const xml = bytes.toString('utf8');
    const headings = (level: number) =>
      [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)]
        .filter(([, at]) => at === String(level))
        .map(([, , text]) => plain(text!.replaceAll(/<[^>]*>/g, '')));
    const { sections } = report.document;
    expect(headings(1)).toEqual(sections.map(({ heading }) => plain(heading)));
    const parts = blocksOf(report).flatMap((block) =>
      block.kind === 'heading' ? [plain(block.text)] : [],
    );
    expect(headings(2)).toEqual(expect.arrayContaining(parts));

    const tables = blocksOf(report).filter(({ kind }) =>
      ['table', 'chart', 'figures'].includes(kind),
    ).length;
    expect(xml.match(/<table:table [^>]*table:name/g)).toHaveLength(tables);
    expect(xml.match(/<table:table-header-rows>/g)).toHaveLength(tables);

    expect(textsIn(xml, 'svg:desc').toSorted()).toEqual(
      alternativesOf(report).map(plain).toSorted(),
    );
    expect(textsIn(xml, 'dc:title')[0]).toBe(plain(report.document.fullTitle));
    expect(xml).toContain(`fo:language="${language}" fo:country="${countries[language]}"`);
    const all = plain(xml.replaceAll(/<[^>]*>/g, ' '));
    for (const words of ['Vuoropuhelu vilkastui.', 'Kiitos nopeasta vastauksesta!']) {
      expect(all).toContain(words);
    }
  });

  it('the workbook opens with every sheet and its numbers', async () => {
    const report = await sampleReport(language);
    const name = `r-${language}.xlsx`;
    const { bytes } = await converted(folder, name, await bytesOf(report, 'xlsx'), 'fods');
    const xml = bytes.toString('utf8');
    const t = translator(language);
    expect(
      [...xml.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, found]) => found),
    ).toEqual(
      (['figures', 'months', 'themes', 'promises', 'channels', 'columns'] as const).map((sheet) =>
        t(`reportFile.sheet.${sheet}`),
      ),
    );
    const { rate } = report.figures.answers;
    expect(xml).toContain(`office:value-type="percentage" office:value="${rate.value}"`);
    for (const id of keyFigureIds) expect(xml).toContain(`<text:p>${id}</text:p>`);
    expect(xml).not.toMatch(/table:formula=/);
  });

  it('the slides are five, each with its title, and pictures with their alternatives', async () => {
    const report = await sampleReport(language);
    const slides = await bytesOf(report, 'pptx');
    const { path } = await converted(folder, `s-${language}.pptx`, slides, 'pdf');
    const { stdout: info } = await run('pdfinfo', [path]);
    expect(info).toMatch(/^Pages: +5$/m);
    const { stdout: text } = await run('pdftotext', [path, '-']);
    const [first, ...rest] = text.split('\f');
    expect(plain(first!)).toContain('Lokakuussa kysyttiin eniten kaduista.');
    const t = translator(language);
    (['answers', 'promises', 'themes', 'posts'] as const).forEach((section, i) => {
      expect(plain(rest[i]!)).toContain(t(`report.${section}`));
    });

    const parts = await partsOf(slides);
    const pages = [1, 2, 3, 4, 5].map((n) => parts.get(`ppt/slides/slide${n}.xml`)!);
    for (const page of pages) {
      expect(page.match(/<p:ph\s[^>]*type="title"/g)).toHaveLength(1);
      expect([...page.matchAll(/lang="([^"]*)"/g)].map(([, lang]) => lang)).toEqual(
        expect.arrayContaining([`${language}-${countries[language]}`]),
      );
      expect(page).not.toMatch(/ lang="en-US"/);
      expect(page.match(/<a:tblPr(?! firstRow="1")/g)).toBeNull();
    }
    const charts = blocksOf(report).flatMap((block) =>
      block.kind === 'chart' && block.id !== 'field' ? [block.alternative] : [],
    );
    const described = pages.join('').matchAll(/<p:pic>.*?descr="([^"]*)"/gs);
    expect([...described].map(([, words]) => plain(words!))).toEqual(charts.map(plain));
  });
});

describe('whatever is written in it', () => {
  const hostile = '</w:t></a:t><script>&"\' nul\u0000 \u202E \uFFFE \uD800 =1+1';

  it.each(['docx', 'pptx', 'xlsx'] as const)('%s stays whole', async (format) => {
    const report = saying(await sampleReport('fi'), hostile);
    const name = `hostile-${format}.${format}`;
    const { path } = await converted(folder, name, await bytesOf(report, format), 'pdf');
    const { stdout: text } = await run('pdftotext', [path, '-']);
    expect(text.replaceAll(/\s+/g, '')).toContain('</w:t></a:t><script>&"');
  });

  it('a long text is smaller on a slide and stays on it', async () => {
    const report = saying(await sampleReport('fi'), 'Kunnossapitosuunnitelma '.repeat(12).trim());
    const { path } = await converted(folder, 'long.pptx', await bytesOf(report, 'pptx'), 'pdf');
    const { stdout } = await run('pdfinfo', [path]);
    expect(stdout).toMatch(/^Pages: +5$/m);
  });
});
