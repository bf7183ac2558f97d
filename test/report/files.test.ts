import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { figures as figuresSchema } from '../../src/contract/report.ts';
import { languages } from '../../src/domain/words.ts';
import { renderReport } from '../../src/report/render.ts';
import { html } from '../../src/report/template.ts';
import { channel, emptyMonth, october } from './figures.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><b>',
  '&lt;b&gt; &amp; {{office}} $t(report.title)',
  'nul\u0000 and \u202Ebidi',
];

describe('html', () => {
  it('escapes whatever is put in, also for attributes, and leaves its own as it is', () => {
    const items = ['<i>', 'b'].map((text) => html`<b>${text}</b>`);
    expect(html`<p title="${`"'<&>`}">${items}${null}${1}</p>`.markup).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;"><b>&lt;i&gt;</b><b>b</b>1</p>',
    );
  });

  it.each(hostile)('shows a name as text: %s', (name) => {
    const named = october({ office: { name, fictional: true }, channels: [channel({ name })] });
    const plain = october({ channels: [channel({ name: 'X' })] });
    const { content } = renderReport(named, 'fi', 'html');
    const tags = (page: string) =>
      page.match(/<[^>]*>/g)!.filter((tag) => !tag.startsWith('<meta'));
    expect(tags(content)).toEqual(tags(renderReport(plain, 'fi', 'html').content));
    expect(content).not.toMatch(/<script|<img|<svg/);
    const shown = name
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      .replaceAll('\u0000', '\uFFFD');
    expect(content).toContain(` – ${shown}</title>`);
    expect(content).toContain(`<p class="office">${shown}</p>`);
    expect(content).toContain(`<th scope="row">${shown}`);
  });

  it('is one file that reaches for nothing', () => {
    const { content } = renderReport(october(), 'fi', 'html');
    expect(content).not.toMatch(/https?:|src=|href=|url\(|@import|<script|<link/);
    expect(content).toContain('default-src &#39;none&#39;');
  });
});

describe('csv', () => {
  const rowsOf = (csv: string) =>
    Papa.parse<string[]>(csv.slice(1).trim(), { delimiter: ';' }).data;

  it.each(languages)('is what a Finnish spreadsheet opens, in %s', (language) => {
    const { content } = renderReport(october(), language, 'csv');
    expect(content.startsWith('\uFEFF')).toBe(true);
    expect(content.endsWith('\r\n')).toBe(true);
    const [header, ...rows] = rowsOf(content);
    expect(header).toHaveLength(8);
    expect(rows.every((row) => row.length === 8)).toBe(true);
    expect(rows).toContainEqual(expect.arrayContaining(['0,8333', '25', '30']));
    expect(rows).toContainEqual(expect.arrayContaining(['Facebook', '1240,5', '9']));
  });

  it('leaves what is not defined empty, with its reason', () => {
    const rows = rowsOf(renderReport(emptyMonth(), 'en', 'csv').content);
    expect(rows).toContainEqual([
      'Answers to residents',
      'Answer rate',
      '',
      '',
      '0',
      '0',
      '',
      'No comment needed an answer.',
    ]);
  });

  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2', ' =1', '＝1'])(
    'neutralises a formula: %j',
    (name) => {
      const figures = october({
        office: { name, fictional: false },
        channels: [channel({ name })],
      });
      const rows = rowsOf(renderReport(figures, 'fi', 'csv').content);
      const held = rows.flat().filter((cell) => cell.endsWith(name));
      expect(held.length).toBeGreaterThan(1);
      expect(held.every((cell) => cell === `'${name}`)).toBe(true);
    },
  );

  it('keeps a name with the separator, quotes and line breaks in one cell', () => {
    const name = 'Kunta; "uusi"\nrivi';
    const rows = rowsOf(
      renderReport(october({ channels: [channel({ name })] }), 'fi', 'csv').content,
    );
    expect(rows.filter((row) => row[2] === name)).toHaveLength(7);
  });
});

describe('json', () => {
  it('holds the figures under the names of the contract', () => {
    const { content } = renderReport(october(), 'sv', 'json');
    const read = figuresSchema.parse(JSON.parse(content));
    expect(read).toEqual(october());
    expect(read).toMatchObject({
      month: '2026-10',
      asKnownOn: expect.any(String),
      comments: { received: 47, needAnswer: 30 },
      answers: { rate: { numerator: 25, denominator: 30 }, firstAnswerMinutes: { n: 25 } },
      backlog: { open: 8 },
      posts: { total: 21, byPurpose: { pull: 5 }, dialogueShare: { denominator: 19 } },
    });
  });

  it('has null and a reason where a figure is not defined', () => {
    const { answers } = JSON.parse(renderReport(emptyMonth(), 'fi', 'json').content);
    expect(answers.rate).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      reason: 'nothingToAnswer',
    });
  });
});

it.each([
  ['fi', 'html', 'vuoro-raportti-2026-10.html'],
  ['sv', 'csv', 'vuoro-rapport-2026-10.csv'],
  ['en', 'json', 'vuoro-report-2026-10.json'],
] as const)('a file in %s as %s is named %s', (language, format, fileName) => {
  expect(renderReport(october(), language, format).fileName).toBe(fileName);
});
