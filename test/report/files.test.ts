import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderedFormats } from '../../src/contract/report.ts';
import { keyFigureIds } from '../../src/domain/report/key-figures.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { translator } from '../../src/i18n/index.ts';
import { type Report, renderReport } from '../../src/report/render.ts';
import { html } from '../../src/report/template.ts';
import { emptyReport, sampleReport, saying } from './rich.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><b>',
  '&lt;b&gt; &amp; {{office}} $t(report.title)',
  'nul\u0000 and \u202Ebidi',
];
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' \t=HYPERLINK("x")', '＝1'];

let report: Record<Language, Report>;
let empty: Report;
beforeEach(async () => {
  const [fi, sv, en] = [
    await sampleReport('fi'),
    await sampleReport('sv'),
    await sampleReport('en'),
  ];
  report = { fi, sv, en };
  empty = await emptyReport('fi');
});

const bytesOf = async (shown: Report, format: 'xlsx') => {
  const { content, encoding } = await renderReport(shown, format);
  expect(encoding).toBe('base64');
  return Buffer.from(content, encoding);
};

describe('html', () => {
  it('escapes whatever is put in, also for attributes, and leaves its own as it is', () => {
    const items = ['<i>', 'b'].map((text) => html`<b>${text}</b>`);
    expect(html`<p title="${`"'<&>`}">${items}${null}${1}</p>`.markup).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;"><b>&lt;i&gt;</b><b>b</b>1</p>',
    );
  });

  it.each(hostile)('shows every text as text: %s', async (text) => {
    const { content } = await renderReport(saying(report.fi, text), 'html');
    const plain = await renderReport(saying(report.fi, 'X'), 'html');
    const tags = (page: string) =>
      page.match(/<[^>]*>/g)!.filter((tag) => !tag.startsWith('<meta'));
    expect(tags(content)).toEqual(tags(plain.content));
    expect(content).not.toMatch(/<script|<svg/);
  });

  it('is one file that reaches for nothing', async () => {
    const { content } = await renderReport(report.fi, 'html');
    expect(content).not.toMatch(/https?:|href=|url\(|@import|<script|<link/);
    const sources = content.match(/src="[^"]{0,30}/g)!;
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources) expect(source).toMatch(/^src="data:image\/svg\+xml;base64,/);
    expect(content).toContain('default-src &#39;none&#39;');
  });
});

describe('csv', () => {
  const rowsOf = (csv: string) =>
    Papa.parse<string[]>(csv.slice(1).trim(), { delimiter: ';' }).data;

  it.each(languages)('is what a Finnish spreadsheet opens, in %s', async (language) => {
    const { content } = await renderReport(report[language], 'csv');
    expect(content.startsWith('\uFEFF')).toBe(true);
    const [header, ...rows] = rowsOf(content);
    expect(header).toHaveLength(10);
    for (const row of rows) expect(row).toHaveLength(10);
    const t = translator(language);
    const { rate } = report[language].figures.answers;
    const before = report[language].figures.compared.previous.figures['answers.rate'];
    expect(rows.find(([, figure]) => figure === t('report.label.answers.rate'))).toEqual([
      t('report.answers'),
      t('report.label.answers.rate'),
      '',
      String(Math.round(rate.value! * 1e4) / 1e4).replace('.', ','),
      String(rate.numerator),
      String(rate.denominator),
      '',
      '',
      String(Math.round(before.value! * 1e4) / 1e4).replace('.', ','),
      expect.any(String),
    ]);
    for (const id of keyFigureIds) {
      expect(rows.map(([, figure]) => figure)).toContain(t(`report.label.${id}`));
    }
  });

  it('leaves an undefined value empty, with its reason', async () => {
    const rows = rowsOf((await renderReport(empty, 'csv')).content);
    const label = translator('fi')('report.label.answers.rate');
    expect(rows.find(([, figure]) => figure === label)).toMatchObject({
      3: '',
      4: '0',
      5: '0',
      7: translator('fi')('report.reason.nothingToAnswer'),
    });
  });

  it.each(formulas)('runs no formula: %s', async (formula) => {
    const { content } = await renderReport(saying(report.fi, formula), 'csv');
    for (const row of rowsOf(content)) {
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@＝]|^-(?!\d)/);
    }
  });
});

/** Figures that may be spoilt. */
type Loose = {
  period: string;
  names?: string[];
  comments: { received: number };
  answers: { rate?: { value: number; reason?: string } };
};

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../resources/report.schema.json'), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is the figures as they are, in every language', async () => {
    const { content } = await renderReport(report.sv, 'json');
    expect(JSON.parse(content)).toEqual(report.sv.figures);
  });

  it('fits the published schema, of a full month and an empty one', async () => {
    for (const shown of [report.fi, empty]) {
      const valid = validate(JSON.parse((await renderReport(shown, 'json')).content));
      expect(validate.errors).toBeNull();
      expect(valid).toBe(true);
    }
  });

  it.each<[string, (all: Loose) => unknown]>([
    ['a figure is left out', ({ answers }) => delete answers.rate],
    ['a share is more than one', ({ answers }) => (answers.rate!.value = 1.5)],
    ['a reason is none of those', ({ answers }) => (answers.rate!.reason = 'because')],
    ['a count is no whole number', ({ comments }) => (comments.received = 1.5)],
    ['something is added', (all) => (all.names = ['Maija'])],
    ['the period is none', (all) => (all.period = '2026-13')],
  ])('does not fit the schema when %s', async (_, spoil) => {
    const wrong = JSON.parse((await renderReport(report.fi, 'json')).content) as Loose;
    spoil(wrong);
    expect(validate(wrong)).toBe(false);
  });
});

describe('xlsx', () => {
  it.each(languages)('has a sheet for each kind of figure, in %s', async (language) => {
    const t = translator(language);
    const sheets = await readWorkbook(await bytesOf(report[language], 'xlsx'));
    const names = ['figures', 'months', 'themes', 'promises', 'channels', 'columns'] as const;
    expect(sheets.map(({ sheet }) => sheet)).toEqual(names.map((n) => t(`reportFile.sheet.${n}`)));
    const [figures, months, themes, promises, channels, columns] = sheets.map(({ data }) => data);

    expect(figures!.slice(1).map(([id]) => id)).toEqual([...keyFigureIds]);
    const { rate, firstAnswerMinutes } = report[language].figures.answers;
    const row = (id: string) => figures!.find(([first]) => first === id)!;
    expect(row('answers.rate').slice(3, 6)).toEqual([rate.value, rate.numerator, rate.denominator]);
    expect(row('answers.firstAnswerMinutes')).toMatchObject({
      3: firstAnswerMinutes.median,
      6: firstAnswerMinutes.n,
    });
    expect(months![0]).toHaveLength(15);
    expect(themes).toHaveLength(1 + report[language].figures.themes.top!.length);
    expect(promises).toHaveLength(1 + report[language].figures.promises.items.length);
    expect(promises![1]![2]).toBeInstanceOf(Date);
    expect(channels).toHaveLength(1 + report[language].figures.channels.length);

    // Each column of each sheet is explained, and each figure.
    const explained = columns!
      .slice(1)
      .map(([sheet, column]) => `${String(sheet)}: ${String(column)}`);
    for (const { sheet, data } of sheets.slice(0, 5)) {
      const titles = sheet === t('reportFile.sheet.months') ? data[0]!.slice(0, 3) : data[0]!;
      for (const title of titles) expect(explained).toContain(`${sheet}: ${String(title)}`);
    }
    for (const id of keyFigureIds) {
      expect(explained).toContain(`${t('reportFile.sheet.figures')}: ${t(`report.label.${id}`)}`);
    }
  });

  it.each(formulas)('holds a formula as a text: %s', async (formula) => {
    const [, , themes] = await readWorkbook(await bytesOf(saying(report.fi, formula), 'xlsx'));
    expect(themes!.data[1]![0]).toBe(formula.trim());
  });
});

describe('email', () => {
  it.each(languages)(
    'has a subject, the words, six figures and the attachment, in %s',
    async (language) => {
      const t = translator(language);
      const { content } = await renderReport(report[language], 'email');
      const [subject, blank, ...body] = content.split('\r\n');
      expect(subject).toContain(report[language].document.fullTitle);
      expect(blank).toBe('');
      expect(body).toContain('Lokakuussa kysyttiin eniten kaduista.');
      expect(body.filter((line) => line.startsWith('- '))).toHaveLength(6);
      expect(body).toContain(t('reportFile.email.attachment'));
      expect(content).not.toMatch(/[^\r]\n/);
    },
  );

  it('has one subject whatever the office is called', async () => {
    const fullTitle = 'Raportti – Kunta\r\nBcc: x@example.org';
    const document = { ...report.fi.document, fullTitle };
    const { content } = await renderReport({ ...report.fi, document }, 'email');
    expect(content.split('\r\n').slice(0, 2)).toEqual([
      'Aihe: Raportti – Kunta Bcc: x@example.org',
      '',
    ]);
  });
});

describe('whatever is in it', () => {
  it.each(renderedFormats)('%s of an empty month is made', async (format) => {
    const { content } = await renderReport(empty, format);
    expect(content.length).toBeGreaterThan(300);
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'files in %s are named in plain letters',
    async (language) => {
      for (const format of renderedFormats) {
        const { fileName } = await renderReport(report[language], format);
        expect(fileName).toMatch(/^vuoro-(raportti|rapport|report)-2026-10[a-z.-]*$/);
      }
    },
  );
});
