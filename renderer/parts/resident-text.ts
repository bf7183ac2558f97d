import { hiddenSigns } from '../../src/domain/signs.ts';

/** A piece of a resident's words: text to show as it is, or a sign that must be made visible. */
export type Piece = { text: string } | { mark: string; name: string };

const names: Record<string, string> = {
  '\u061C': 'ALM',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/** Cuts a text into what is shown and what is marked. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  // A line break by carriage return is a line break.
  const plain = text.replaceAll(/\r\n?/g, '\n');
  for (const match of plain.matchAll(hiddenSigns)) {
    if (match.index > from) found.push({ text: plain.slice(from, match.index) });
    const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    found.push({ mark: `U+${code}`, name: names[match[0]] ?? code });
    from = match.index + match[0].length;
  }
  if (from < plain.length) found.push({ text: plain.slice(from) });
  return found;
}
