import type { PasteLine } from '../../../src/domain/paste.ts';
import { readPaste } from '../../../src/importers/paste/index.ts';
import type { ReadPaste } from '../../../src/importers/paste/types.ts';
import type { Language } from '../../../src/domain/words.ts';

/** Tuesday 24.11.2026, 10.00 in Helsinki. */
export const now = '2026-11-24T08:00:00.000Z';
export const ownNames = ['Koivulahti', 'Koivulahden kunta', 'koivulahti_ig', 'Björkvikens kommun'];

export function read(
  text: string,
  { lines = null, language = 'fi' }: { lines?: PasteLine[] | null; language?: Language } = {},
): ReadPaste {
  return readPaste({ lines, text, pastedAt: now, ownNames, language });
}

/** A line of a page: parts with `|` between them, `[text](href)` for a link, `{title}` behind one. */
export function line(text: string, extra: Partial<PasteLine> = {}): PasteLine {
  const parts = text.split('|').map((part) => {
    const link = /^\[(.*)\]\((.*?)\)(?:\{(.*)\})?$/.exec(part);
    return link
      ? { text: link[1]!, href: link[2] || null, title: link[3] ?? null }
      : { text: part, href: null, title: null };
  });
  return { depth: 0, start: false, label: null, parts, ...extra };
}

/** `author: text @time >parent !own`, one line for each comment. */
export function outline({ entries }: ReadPaste): string[] {
  return entries.map(
    ({ author, text, at, parent, own }) =>
      `${author ?? '?'}: ${text.replaceAll('\n', ' / ')} @${at?.slice(0, 16) ?? '?'}${parent === null ? '' : ` >${parent}`}${own ? ' !' : ''}`,
  );
}
