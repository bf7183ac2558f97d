import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Refusal } from '../../src/contract/errors.ts';
import { bundleOf } from '../../src/importers/bundle/bundle.ts';
import { read, recognise } from '../../src/importers/index.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { openWorkbook } from '../../src/importers/workbook/index.ts';
import { workbookLimits } from '../../src/importers/workbook/limits.ts';
import { temporaryFolder } from '../support/core.ts';
import { now } from './support.ts';
import { bareWorkbook, rawWorkbook, sheetsOf } from './workbook.fixture.ts';

describe('a workbook’s rows', () => {
  it('come in parts of a thousand, those too that hold nothing', async () => {
    const { sheets, close } = await openWorkbook(
      bareWorkbook(
        '<row r="3"><c r="B3"><v>1</v></c></row><row r="100500"><c r="A100500"><v>2</v></c></row>',
      ),
      'x',
    );
    expect(sheets[0]!.rows).toBe(100_500);
    // As often as they are asked for.
    for (let time = 0; time < 2; time += 1) {
      let row = 0;
      for (const part of sheets[0]!.parts()) {
        expect(part.length).toBeLessThanOrEqual(1_000);
        for (const cells of part) {
          row += 1;
          const found = row === 3 ? ['', '1'] : row === 100_500 ? ['2', ''] : ['', ''];
          if (cells.join() !== found.join()) throw new Error(`${row}: ${cells.join()}`);
        }
      }
      expect(row).toBe(100_500);
    }
    close();
  });

  it('come in smaller parts where texts are long', async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(40);
    const others = { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(500_000)}</t></si></sst>` };
    const { sheets, close } = await openWorkbook(rawWorkbook([{ name: 'S', rows }], others), 'x');
    const parts = Array.from(sheets[0]!.parts(), (part) => part.length);
    close();
    expect(parts.reduce((sum, rows) => sum + rows)).toBe(40);
    expect(Math.max(...parts)).toBeLessThan(5);
  });
});

describe('links of a workbook', () => {
  const words = (place: string, word: string) => `<c r="${place}" t="str"><v>${word}</v></c>`;
  const linked = async (rows: string, links: Record<string, string>) => {
    const places = Object.entries(links);
    const after = `<hyperlinks>${places.map(([place], n) => `<hyperlink ref="${place}" r:id="h${n}"/>`).join('')}</hyperlinks>`;
    const targets = places.map(([, target], n) => ({ id: `h${n}`, target }));
    return (await sheetsOf(rawWorkbook([{ name: 'S', rows, after, links: targets }])))[0]!.rows;
  };

  it('take the place of words that are the same in the whole column, and of no others', async () => {
    const rows = [1, 2, 1500].map(
      (n) =>
        `<row r="${n}">${words(`A${n}`, `Nimi ${n}`)}${words(`B${n}`, 'näytä')}${words(`C${n}`, 'näytä')}</row>`,
    );
    const found = await linked(rows.join(''), {
      A1: 'https://a.example/1',
      A2: 'https://a.example/2',
      B1: 'https://a.example/b1',
      B1500: 'https://a.example/b1500',
      C1: 'https://a.example/c1',
      C2: 'javascript:alert(1)',
      'D1:D3': 'https://a.example/d',
      E1: 'https://a.example/e',
    });
    expect([found[0], found[1], found[1499]]).toEqual([
      ['Nimi 1', 'https://a.example/b1', 'https://a.example/c1'],
      ['Nimi 2', 'näytä', 'näytä'],
      ['Nimi 1500', 'https://a.example/b1500', 'näytä'],
    ]);
  });

  it('stay links where one of them stands on a cell or a row without words', async () => {
    const rows = `<row r="1">${words('A1', 'näytä')}${words('B1', 'näytä')}</row><row r="3">${words('A3', 'x')}</row>`;
    const [first] = await linked(rows, {
      A1: 'https://a.example/1',
      A2: 'https://a.example/2',
      B1: 'https://a.example/1',
      B9: 'https://a.example/2',
    });
    expect(first).toEqual(['näytä', 'näytä']);
  });
});

describe('a workbook built to do harm', () => {
  const codeOf = (bytes: Buffer, signal?: AbortSignal) =>
    openWorkbook(bytes, 'x', signal).then(
      ({ close }) => {
        close();
        return null;
      },
      (error: Refusal) => error.code,
    );
  const row = '<row><c t="s"><v>0</v></c></row>';

  it('is refused when it defines names of its own', async () => {
    const strings =
      '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = rawWorkbook([{ name: 'S', rows: row }], { 'xl/sharedStrings.xml': strings });
    expect(await codeOf(bytes)).toBe('import.notATable');
  });

  it('is refused when its texts outgrow it', async () => {
    const others = {
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(2_000_000)}</t></si></sst>`,
    };
    expect(await codeOf(rawWorkbook([{ name: 'S', rows: row.repeat(10) }], others))).toBeNull();
    expect(await codeOf(rawWorkbook([{ name: 'S', rows: row.repeat(220) }], others))).toBe(
      'file.tooLarge',
    );
  });

  it.each([
    ['text', `<row><c t="str"><v>${'x'.repeat(20_000_000)}</v></c></row>`],
    [
      'text in pieces',
      `<row><c t="str"><v>${`${'x'.repeat(1_000_000)}<i/>`.repeat(20)}</v></c></row>`,
    ],
    ['tag', `<row><c a="${'x'.repeat(20_000_000)}"/></row>`],
  ])('is refused when one %s is endless', async (_, rows) => {
    expect(await codeOf(bareWorkbook(rows))).toBe('file.tooLarge');
  });

  it.each([
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a row twice', '<row r="1"/><row r="1"/>'],
    ['a text that is not there', row],
    ['a style that is not there', '<row><c s="7"><v>1</v></c></row>'],
    ['an unknown kind of cell', '<row><c t="x"><v>1</v></c></row>'],
  ])('is refused with %s', async (_, rows) => {
    expect(await codeOf(bareWorkbook(rows))).toBe('import.notATable');
  });

  it('is refused when a sheet is longer or shorter than the list says', async () => {
    const sheet = `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(100)}</sheetData></worksheet>`;
    const codeAt = (claimedSize: number) => {
      return codeOf(
        rawWorkbook(
          [{ name: 'S', rows: '' }],
          { 'xl/worksheets/sheet1.xml': sheet },
          { claimedSizes: { 'xl/worksheets/sheet1.xml': claimedSize } },
        ),
      );
    };
    expect(await codeAt(sheet.length)).toBeNull();
    expect(await codeAt(sheet.length - 1)).toBe('import.notATable');
    expect(await codeAt(sheet.length + 1)).toBe('import.notATable');
    expect(await codeAt(workbookLimits.bytes)).toBe('file.tooLarge');
  });
});

// Only Linux tells which files a process has open that have no name any more.
describe.runIf(process.platform === 'linux')('the file that a workbook is unpacked to', () => {
  const unnamed = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).endsWith(' (deleted)');
      } catch {
        return false;
      }
    }).length;
  const words = Array.from({ length: 30_000 }, (_, n) => `Kommentti ${n} ${'x'.repeat(200)}`);
  const rows = (last: string) =>
    [['Pvm', 'Kommentti'], ...words.map((word) => ['7.1.2026', word])]
      .map(([a, b]) => `<row><c t="str"><v>${a}</v></c><c t="str"><v>${b}</v></c></row>`)
      .join('') + last;
  const sound = bareWorkbook(rows(''));

  it('is there as long as it is read, and no longer', async () => {
    const before = unnamed();
    const bundle = bundleOf(sourceOf('lista.xlsx', sound));
    const { files } = await recognise(bundle);
    expect(files[0]!.found[0]).toMatchObject({ format: 'comments.table' });
    expect(unnamed()).toBe(before);
    const options = { format: 'comments.table', now } as const;
    for await (const batch of read(bundle.members[0]!, options)) {
      expect(batch).toHaveLength(1_000);
      expect(unnamed()).toBe(before + 1);
    }
    expect(unnamed()).toBe(before);
    for await (const batch of read(bundle.members[0]!, options)) {
      expect(batch).toHaveLength(1_000);
      break;
    }
    expect(unnamed()).toBe(before);
  });

  it('is gone when the workbook is refused, or its reading cancelled', async () => {
    const before = unnamed();
    const damaged = bareWorkbook(rows('<row><c t="x"><v>1</v></c></row>'));
    await expect(openWorkbook(damaged, 'x')).rejects.toMatchObject({ code: 'import.notATable' });
    expect(unnamed()).toBe(before);
    // Cancelled as soon as the file is there.
    const signal = Object.defineProperty(new AbortController().signal, 'aborted', {
      get: () => unnamed() > before,
    });
    await expect(openWorkbook(sound, 'x', signal)).rejects.toMatchObject({
      code: 'call.cancelled',
    });
    expect(unnamed()).toBe(before);
  });

  it('may find no room on the disk', (context) => {
    const folder = temporaryFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return context.skip();
    }
    onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
    const file = join(temporaryFolder(), 'lista.xlsx');
    writeFileSync(file, sound);
    const script = `
      const { openWorkbook } = await import(${JSON.stringify(new URL('../../src/importers/workbook/index.ts', import.meta.url))});
      const { readFileSync } = await import('node:fs');
      await openWorkbook(readFileSync(${JSON.stringify(file)}), 'lista.xlsx').catch(({ code }) => console.log(code));`;
    const env = { ...process.env, SQLITE_TMPDIR: folder };
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('import.diskFull');
  });
});
