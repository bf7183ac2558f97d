import { openWorkbook } from '../../src/importers/workbook/index.ts';
import { type ZipEntry, zipOf } from '../support/zip.ts';

/** The sheets of a workbook, whole. */
export async function sheetsOf(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const { sheets, close } = await openWorkbook(bytes, 'lista.xlsx');
  const whole = sheets.map(({ name, parts }) => ({ name, rows: [...parts()].flat() }));
  close();
  return whole;
}

/** The name of a column, from 0. */
export const letterOf = (column: number) =>
  column < 26
    ? String.fromCharCode(65 + column)
    : String.fromCharCode(64 + Math.floor(column / 26), 65 + (column % 26));

const ns = 'http://schemas.openxmlformats.org';
const relations = `${ns}/officeDocument/2006/relationships`;

export type RawSheet = {
  name: string;
  /** What stands in its `sheetData`. */
  rows: string;
  /** What follows it. */
  after?: string;
  links?: readonly { id: string; target: string }[];
};

type Options = {
  /** A `workbookPr` with its `date1904`. */
  from1904?: string;
  /** Of the names of all elements, such as `x:`. */
  prefix?: string;
  /** Sizes that the archive's list claims, by path. */
  claimedSizes?: Readonly<Record<string, number>>;
  /** What becomes of each file before it is packed. */
  damage?: ((xml: string, path: string) => string) | undefined;
};

/** A workbook of sheets' own XML, and of other files beside it or in the place of its own. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  others: Readonly<Record<string, string>> = {},
  { from1904 = '', prefix = '', claimedSizes = {}, damage = (xml) => xml }: Options = {},
): Buffer {
  const files: Record<string, string> = {
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ns}/package/2006/relationships">${sheets.map((_, n) => `<Relationship Id="r${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${relations}">${from1904}<sheets>${sheets.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="r${n + 1}"/>`).join('')}</sheets></workbook>`,
  };
  for (const [n, { rows, after = '', links }] of sheets.entries()) {
    files[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (!links) continue;
    files[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] =
      `<Relationships xmlns="${ns}/package/2006/relationships">${links.map(({ id, target }) => `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`;
  }
  return zipOf(
    Object.entries({ ...files, ...others }).map(([path, content]): ZipEntry => ({
      path,
      ...(claimedSizes[path] !== undefined && { claimedSize: claimedSizes[path] }),
      content: damage(content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`), path),
    })),
  );
}

/** The smallest workbook around a sheet's rows. */
export function bareWorkbook(rows: string): Buffer {
  return rawWorkbook([{ name: 'S', rows }]);
}
