import { refuse } from '../../contract/errors.ts';
import type { XmlTag } from '../xml/document.ts';
import type { WorkbookFiles } from './files.ts';
import { plainSigns } from './cells.ts';

/** What a workbook says of itself: its sheets in their order, and where the rest lies in its archive. */
export type Book = {
  sheets: { name: string; path: string }[];
  strings: string;
  styles: string;
  /** Days are counted from 1904 and not from 1900, as old Macs did. */
  from1904: boolean;
};

const bookPath = 'xl/workbook.xml';

/** @throws Refusal `import.notATable`, `file.tooLarge`, `call.cancelled` */
export async function readBook(files: WorkbookFiles, file: string): Promise<Book> {
  if (!files.has(bookPath)) refuse('import.notATable', { file });
  const sheetPaths = new Map<string, string>();
  const book: Book = {
    sheets: [],
    strings: 'xl/sharedStrings.xml',
    styles: 'xl/styles.xml',
    from1904: false,
  };
  await files.readList(relationsOf(bookPath), {
    open: ({ name, attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => {
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (type.endsWith('/worksheet')) sheetPaths.set(id, path);
      if (type.endsWith('/sharedStrings')) book.strings = path;
      if (type.endsWith('/styles')) book.styles = path;
    },
  });
  let told = false;
  await files.readList(bookPath, {
    open: (tag) => {
      const { name, attributes } = tag;
      if (name === 'workbookPr' && !told) {
        told = true;
        book.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      }
      if (name !== 'sheet' || (attributes['name'] ?? '') === '') return;
      // A sheet that holds a chart alone is of another type.
      const path = sheetPaths.get(relationOf(tag) ?? '');
      if (path === undefined) return;
      book.sheets.push({ name: plainSigns(attributes['name']!), path });
      // Each file is read once, however many sheets would like to be it.
      sheetPaths.delete(relationOf(tag) ?? '');
    },
  });
  return book;
}

/** The `r:id` of an element, whatever its prefix is. */
export function relationOf({ attributes }: XmlTag): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

/** The file that tells what another one refers to. */
export function relationsOf(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels');
}
