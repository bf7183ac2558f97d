import type { WorkbookFiles } from './files.ts';
import { tooLarge, workbookLimits } from './limits.ts';

/**
 * Goes through the texts that cells share, as they are written.
 * @throws Refusal `import.notATable`, `file.tooLarge`, `call.cancelled`
 */
export async function readStrings(
  files: WorkbookFiles,
  path: string,
  file: string,
  take: (text: string) => void,
): Promise<void> {
  // A workbook without texts has no such file.
  if (!files.has(path)) return;
  let text = '';
  let inText = false;
  let phonetic = false;
  await files.read(path, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      // How a word is to be pronounced is no part of it.
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      if (text.length > workbookLimits.length) tooLarge(file);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') take(text);
    },
  });
}
