import { refuse } from '../../contract/errors.ts';
import { webLink } from '../text.ts';
import { readBook, relationsOf } from './book.ts';
import { openFiles, type WorkbookFiles } from './files.ts';
import { tooLarge, workbookLimits } from './limits.ts';
import { readSheet } from './sheet.ts';
import { isDiskError, openSpool, type Spool } from './spool.ts';
import { spooledSheet } from './spooled-sheet.ts';
import { readStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';

/** A sheet as texts. */
export type Sheet = {
  name: string;
  /** How many rows it has. */
  rows: number;
  /** Its rows from the first, in parts of at most 1,000, all of one width. */
  parts: () => Iterable<string[][]>;
};

export type Workbook = { sheets: Sheet[]; close: () => void };

/**
 * Reads all sheets of an XLSX file once, into a file of its own, from which their parts come as often as they are
 * asked for until the workbook is closed. A date cell becomes `YYYY-MM-DD HH:mm:ss`, a time alone `HH:mm:ss`; a
 * number keeps the digits of the file. Cells may show words and lead to an address: where all words of a column are
 * the same, the addresses take their place.
 * @throws Refusal `import.notATable` when it is no workbook, `file.tooLarge` when it unpacks beyond the limits,
 *   `import.diskFull`, `call.cancelled`
 */
export async function openWorkbook(
  bytes: Buffer,
  file: string,
  signal?: AbortSignal,
): Promise<Workbook> {
  const files = await openFiles(bytes, file, signal);
  const book = await readBook(files, file);
  const dateStyles = await readDateStyles(files, book.styles);
  const spool = openSpool();
  try {
    await readStrings(files, book.strings, file, spool.addString);
    // Many cells can share one long text, so that the texts may outgrow the file they came from.
    let left = workbookLimits.bytes;
    const sheets: Sheet[] = [];
    for (const [number, { name, path }] of book.sheets.entries()) {
      await readTargets(files, relationsOf(path), spool);
      const sheet = spooledSheet(spool, number, file);
      const { from1904 } = book;
      const context = { file, stringAt: spool.stringAt, dateStyles, from1904 };
      await readSheet(files, path, context, {
        row: (at, cells) => {
          for (const cell of cells) left -= cell.length;
          if (left < 0) tooLarge(file);
          sheet.add(at, cells);
        },
        link: (place, relation) => {
          const address = spool.targetOf(relation);
          if (address !== undefined) sheet.addLink({ ...place, address });
        },
      });
      await sheet.finish(signal);
      sheets.push({ name, rows: sheet.rows(), parts: sheet.parts });
    }
    return { sheets, close: spool.close };
  } catch (error) {
    spool.close();
    if (isDiskError(error)) refuse('import.diskFull', { file });
    throw error;
  }
}

/** The addresses that a sheet's links refer to. */
async function readTargets(files: WorkbookFiles, path: string, spool: Spool): Promise<void> {
  spool.forgetTargets();
  if (!files.has(path)) return;
  await files.read(path, {
    open: ({ name, attributes: { Id: id, Target: target } }) => {
      if (name !== 'Relationship' || id === undefined) return;
      const address = webLink(target ?? '');
      if (address !== null) spool.addTarget(id, address);
    },
  });
}
