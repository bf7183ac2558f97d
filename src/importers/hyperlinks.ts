import { plainEntities } from './json/html.ts';
import { webLink } from './text.ts';

/** The links of the cells of a workbook's sheets: by the sheet's name, then by the cell's place, such as `H7`. */
export type Hyperlinks = ReadonlyMap<string, ReadonlyMap<string, string>>;

const maxLinks = 200_000;

/**
 * Cells may show words and lead to an address: "view comment". The reader of workbooks gives the words alone.
 * @param parts the workbook's unpacked files, within bounds already
 */
export function hyperlinksIn(parts: ReadonlyMap<string, Buffer>): Hyperlinks {
  const found = new Map<string, ReadonlyMap<string, string>>();
  const book = parts.get('xl/workbook.xml')?.toString() ?? '';
  const files = targetsIn(parts.get('xl/_rels/workbook.xml.rels'));
  for (const sheet of tagsIn(book, 'sheet')) {
    const name = attribute(sheet, 'name');
    const target = files.get(attribute(sheet, 'r:id') ?? '');
    if (name === null || target === undefined) continue;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = parts.get(path);
    const rels = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    if (!xml?.includes('<hyperlink') || !rels) continue;
    const targets = targetsIn(rels);
    const links = new Map<string, string>();
    for (const tag of tagsIn(xml.toString(), 'hyperlink')) {
      const place = attribute(tag, 'ref');
      const link = webLink(targets.get(attribute(tag, 'r:id') ?? '') ?? '');
      if (place !== null && link !== null && links.size < maxLinks) links.set(place, link);
    }
    if (links.size > 0) found.set(name, links);
  }
  return found;
}

/**
 * In a column that says the same in every row the links are what it tells, so they take the words' place. A name
 * that leads to a profile stays a name.
 */
export function withHyperlinks(
  rows: readonly (readonly string[])[],
  links: ReadonlyMap<string, string> | undefined,
): string[][] {
  const texts = new Map<string, Set<string>>();
  const cellAt = (place: string) => {
    const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
    return column === undefined ? null : { column, x: number(column), y: Number(row) - 1 };
  };
  for (const place of links?.keys() ?? []) {
    const cell = cellAt(place);
    if (cell)
      texts.set(
        cell.column,
        (texts.get(cell.column) ?? new Set()).add(rows[cell.y]?.[cell.x] ?? ''),
      );
  }
  const out = rows.map((row) => [...row]);
  for (const [place, link] of links ?? []) {
    const cell = cellAt(place);
    if (!cell || texts.get(cell.column)!.size > 1) continue;
    const row = out[cell.y];
    if (row && cell.x < row.length) row[cell.x] = link;
  }
  return out;
}

function number(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 64;
  return value - 1;
}

function targetsIn(rels: Buffer | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  for (const tag of tagsIn(rels?.toString() ?? '', 'Relationship')) {
    targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
  }
  return targets;
}

function* tagsIn(xml: string, name: string): Generator<string> {
  for (const [tag] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g'))) yield tag;
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? plainEntities(value[1] ?? value[2] ?? '') : null;
}
