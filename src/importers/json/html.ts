/** Names of signs that are HTML's own: XML has none but the five. */
export const htmlEntities = {
  nbsp: '\u00A0',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  rdquo: '”',
};
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ...htmlEntities,
};

/** `&amp;`, `&#39;` and `&#x27;` as the signs that they stand for; what is not known stays as it is. */
export function plainEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, dec, hex, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof dec === 'string' ? Number(dec) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of a piece of HTML: a break is a line's end, a paragraph's end an empty line. */
export function plainText(html: string): string {
  return plainEntities(
    html
      .replace(/\r?\n/g, ' ')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/p>\s*/gi, '\n\n')
      .replace(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
