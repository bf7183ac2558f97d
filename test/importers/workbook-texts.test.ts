import * as fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { cellText, numberText } from '../../src/importers/cell-text.ts';
import {
  bareWorkbook,
  letterOf,
  type RawSheet,
  rawWorkbook,
  sheetsOf,
} from './workbook.fixture.ts';

const oftenOrRarely = <Value>(often: Value, rarely: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: rarely });

/** Text as it stands in XML. */
const text = fc
  .array(
    fc
      .constantFrom('a', 'Ä', '🍂', ' ', '\n', '\t', '"', ']', '&amp;', '&lt;', '&#10;', '&#xE4;')
      .chain((sign) =>
        oftenOrRarely(sign, fc.constantFrom('_x000D_', '_x005F_', '_xD83C__xDF42_')),
      ),
    { maxLength: 8 },
  )
  .map((signs) => signs.join(''));

const t = (content: string) => `<t xml:space="preserve">${content}</t>`;
const richText = fc.oneof(
  text.map(t),
  fc
    .tuple(fc.array(text, { maxLength: 3 }), text)
    .map(
      ([runs, sound]) =>
        `${runs.map((run) => `<r><rPr><b/></rPr>${t(run)}</r>`).join('')}<rPh sb="0" eb="1">${t(sound)}</rPh>`,
    ),
);

const number = fc.oneof(
  fc.constantFrom(
    '0',
    '1.50',
    '60',
    '-3',
    '44196.788252315',
    '1e-7',
    '1.8182686576415016e16',
    '1E400',
    '0.999999',
  ),
  fc.integer({ min: -5, max: 60_000 }).map(String),
  fc.double({ min: 0, max: 60_000, noNaN: true }).map(String),
);
const formats = [
  'General', '0.00', 'd.m.yyyy', '[$-40B]d.m.yyyy\\ h:mm;@', '#,##0.00\\ "d"', '[h]:mm:ss', 'mm:ss.0',
  '"klo "hh\\.mm', '[Red]0;[Blue]yyyy', '0" m"', 'yyyy"v"', 'General;@', 'd/m', 'dd-mmm-yy AM/PM', '',
] as const; // prettier-ignore
const builtIn = [0, 1, 9, 14, 20, 22, 27, 36, 37, 45, 49, 58, 59, 71, 81, 82];
const styles = [...builtIn, ...formats.map((_, n) => 164 + n), undefined];

/** A cell's attributes and what stands in it. */
const cell = fc.oneof(
  fc.tuple(number, fc.nat(styles.length - 1), oftenOrRarely('', fc.constant(' t="n"'))).map(
    ([n, style, type]) => [`${type} s="${style}"`, `<v>${n}</v>`],
  ),
  number.map((n) => ['', `<v>${n}</v>`]),
  oftenOrRarely(0, fc.nat(12)).chain((far) => fc.nat(5).map((n) => [' t="s"', `<v>${n + far}</v>`])),
  richText.map((content) => [' t="inlineStr"', `<is>${content}</is>`]),
  text.map((content) => [' t="str"', `<f>A1&amp;"x"</f><v>${content}</v>`]),
  fc.constantFrom('0', '1', '').map((value) => [' t="b"', `<v>${value}</v>`]),
  fc.constantFrom(
    [' t="e"', '<f>1/0</f><v>#DIV/0!</v>'],
    [' t="d"', '<v>2026-01-07T16:02:00Z</v>'],
    [' t="d"', '<v>2026-01-07</v>'],
    [' s="1"', ''],
    [' t="s"', ''],
    [' t="inlineStr"', ''],
    ['', '<f>A1</f>'],
  ),
); // prettier-ignore

const sheet = fc
  .array(
    fc.record({
      gap: oftenOrRarely(0, fc.constantFrom(1, 2, 998, 999, 1_000, 1_001, 2_500)),
      numbered: oftenOrRarely(true, fc.constant(false)),
      cells: fc.array(fc.tuple(oftenOrRarely(0, fc.nat(30)), cell), { maxLength: 6 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) => {
    let y = 0;
    return rows.map(({ gap, numbered, cells }) => {
      y += (numbered ? gap : 0) + 1;
      let x = -1;
      const inside = cells.map(([skip, [attributes, content]]) => {
        x += skip + 1;
        return `<c r="${letterOf(x)}${y}"${attributes}>${content}</c>`;
      });
      return `<row${numbered ? ` r="${y}"` : ''} spans="1:3">${inside.join('')}</row>`;
    }).join('\n');
  }); // prettier-ignore

const parts = fc.record({
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  strings: fc.array(richText, { minLength: 6, maxLength: 10 }),
  bases: fc.constantFrom('', '<cellStyleXfs><xf/><xf numFmtId="14"/></cellStyleXfs>'),
  from1904: fc.constantFrom('', '<workbookPr date1904="1"/>', '<workbookPr date1904="0"/>'),
  prefix: oftenOrRarely('', fc.constantFrom('x:', 'main:')),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

function bytesOf(
  { sheets, strings, bases, from1904, prefix }: Parts,
  damage?: (xml: string, path: string) => string,
): Buffer {
  const raw: RawSheet[] = sheets.map((rows, n) => ({ name: `S&amp;_x0041_${n}`, rows }));
  const others = {
    'xl/sharedStrings.xml': `<sst>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map(
        (format, n) =>
          `<numFmt numFmtId="${164 + n}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts>${bases}<cellXfs>${styles
      .map((id) => (id === undefined ? '<xf xfId="1"/>' : `<xf numFmtId="${id}" xfId="0"/>`))
      .join(
        '',
      )}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`,
  };
  return rawWorkbook(raw, others, { from1904, prefix, damage });
}
const workbook = parts.map((one) => bytesOf(one));

/** What becomes of a text when some signs go, others come, and a stretch of what follows stands twice. */
const torn = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(60),
    put: fc.constantFrom(
      '',
      '<',
      '"',
      '&',
      '<c>',
      '</row>',
      '<is><t>',
      ']]>',
      '<![CDATA[',
      '<!--',
      '\0',
    ),
    twice: fc.nat(200),
  })
  .map(({ at, drop, put, twice }) => (xml: string) => {
    const place = Math.floor(at * xml.length);
    const rest = xml.slice(place + drop);
    return xml.slice(0, place) + put + rest.slice(0, twice) + rest;
  });
/** And when it stays XML but its numbers, places and names of kinds are others. */
const altered = fc
  .record({
    each: fc.integer({ min: 1, max: 40 }),
    value: fc.constantFrom(
      '',
      '0',
      '-1',
      '7',
      '1.5',
      'e',
      '1e9',
      '999999999',
      'XFD1',
      'C1048576',
      '9'.repeat(20),
      '&#57;',
      'Ä',
    ),
  })
  .map(({ each, value }) => (xml: string) => {
    let n = 0;
    return xml.replace(/(?<=")\w+(?=")|(?<=<v>)[^<]*/g, (old) =>
      (n += 1) % each === 0 ? value : old,
    );
  });
const damaged = fc
  .tuple(
    parts,
    fc.constantFrom('sheet1', 'sharedStrings', 'styles', 'workbook'),
    fc.oneof(torn, altered),
  )
  .map(([one, file, damage]) =>
    bytesOf(one, (xml, path) => (path.endsWith(`${file}.xml`) ? damage(xml) : xml)),
  );

/** What another reader gives, in our texts. */
async function byAnother(bytes: Buffer) {
  const sheets = await readWorkbook(bytes, { trim: false, parseNumber: numberText });
  return sheets.map(({ sheet: name, data }) => ({
    name,
    rows: data.map((row) => row.map(cellText)),
  }));
}

/** Sheets without the empty rows at their ends, of which the other reader keeps some. */
function withoutEnd(sheets: Awaited<ReturnType<typeof byAnother>> | null) {
  return sheets?.map(({ name, rows }) => ({
    name,
    rows: rows.slice(0, rows.findLastIndex((row) => row.some((text) => text !== '')) + 1),
  }));
}

describe('a workbook’s texts', () => {
  it('are those that another reader gives', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(workbook, async (bytes) => {
        const theirs = await byAnother(bytes).catch(() => null);
        const ours = await sheetsOf(bytes).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return null;
        });
        expect(withoutEnd(ours)).toEqual(withoutEnd(theirs));
        if (ours?.some(({ rows }) => rows.length > 1)) sound += 1;
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(100);
  }, 60_000);

  it('are read or refused where its XML is damaged, and nothing else happens', async () => {
    const outcomes = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const sheets = await sheetsOf(bytes).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return null;
        });
        outcomes[sheets === null ? 'refused' : 'read'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(20);
  });

  const cellsOf = async (...cells: string[]) => {
    const row = cells.map((content, x) => content.replace('<c', `<c r="${letterOf(x)}1"`)).join('');
    const others = {
      'xl/sharedStrings.xml': '<sst><si><t>a<![CDATA[<b>]]>c</t></si></sst>',
      'xl/styles.xml':
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    return (
      await sheetsOf(rawWorkbook([{ name: 'S', rows: `<row r="1">${row}</row>` }], others))
    )[0]!.rows[0];
  };

  it('are whole where a remark or a marked section stands within', async () => {
    const cells = [
      '<c t="s"><v>0</v></c>',
      '<c t="inlineStr"><is><t>a<!-- x -->b</t></is></c>',
      '<c t="str"><v>a<?x y?>b</v></c>',
    ];
    expect(await cellsOf(...cells)).toEqual(['a<b>c', 'ab', 'ab']);
  });

  it('have dates of ISO 8601 as the wall shows them, whatever the zone of the computer', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(await cellsOf('<c t="d"><v>2026-01-07T16:02:00</v></c>')).toEqual([
        '2026-01-07 16:02:00',
      ]);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('stand in their order where cells do not say where', async () => {
    const rows =
      '<row><c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c></row><row r="3"><c><v>1</v></c></row>';
    expect(await sheetsOf(bareWorkbook(rows))).toEqual([
      {
        name: 'S',
        rows: [
          ['a', '', 'b'],
          ['', '', ''],
          ['1', '', ''],
        ],
      },
    ]);
  });

  it('are the same where pieces of the file cut a sign in two', async () => {
    const word = '🍂ä'.repeat(20_000);
    for (const start of ['', 'a', 'ab', 'abc']) {
      expect(await cellsOf(`<c t="str"><v>${start}${word}</v></c>`)).toEqual([start + word]);
    }
  });

  it('leave out sheets that are drawings, and sheets that want to be another one', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rows = '<row><c t="str"><v>a</v></c></row>';
    const bytes = rawWorkbook([{ name: 'S', rows }], {
      'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="K" r:id="r2"/><sheet name="S" r:id="r1"/><sheet name="T" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    });
    expect(await sheetsOf(bytes)).toEqual([{ name: 'S', rows: [['a']] }]);
  });
});
