/** The longest comment that is taken in, in UTF-16 units; a longer one is rejected, never cut. */
export const maxTextLength = 8 * 1024 * 1024;
const maxLinkLength = 2000;
const maxLabelLength = 300;
const maxValueLength = 40;

// Controls other than tab and line feed mean nothing in a message, and a NUL ends a text in SQLite's tools.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
// What turns the direction of the text around it; harmless in a comment's own box, not in our sentences.
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A resident's words as they are kept: line ends are `\n`, no control characters, well-formed
 * Unicode, no blanks around. Direction marks stay, since they belong to what was written.
 */
export function cleanText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().trim();
}

/** A name, id or title on one line, or null when it is empty or longer than such a thing can be. */
export function cleanLabel(raw: string): string | null {
  if (raw.length > maxLabelLength * 10) return null;
  const label = cleanText(raw).replace(/\s+/g, ' ');
  return label === '' || label.length > maxLabelLength ? null : label;
}

/**
 * A title or a name of somebody else's on one line, without signs that would turn the text around it, cut
 * where it is too long; null when nothing is left.
 */
export function cleanTitle(raw: string, maxLength: number): string | null {
  const line = cleanText(raw.slice(0, maxLength * 4))
    .replace(directions, '')
    .replace(/\s+/g, ' ');
  const cut = line.length <= maxLength ? line : line.slice(0, maxLength - 1).toWellFormed();
  const title = line.length <= maxLength ? line : `${cut.replace(/\uFFFD$/, '').trim()}…`;
  return title === '' ? null : title;
}

/** A web address in its normal form, or null for all else: `javascript:` and its like are dropped. */
export function webLink(raw: string): string | null {
  const text = raw.trim();
  if (text.length > maxLinkLength) return null;
  const url = URL.parse(/^www\./i.test(text) ? `https://${text}` : text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.href.length > maxLinkLength ? null : url.href;
}

/** The start of a cell for the list of rejected rows, safe to print in a sentence. */
export function shownValue(raw: string): string {
  const start = cleanText(raw.slice(0, maxValueLength * 4)).replace(directions, '');
  return Array.from(start.replace(/\s+/g, ' '))
    .slice(0, maxValueLength)
    .join('')
    .slice(0, maxValueLength)
    .toWellFormed();
}

let windowsSigns: Set<string> | undefined;

/** A text as a spreadsheet saves it in Windows-1252: what that encoding has no sign for is a question mark. */
export function asWindows1252(text: string): string {
  windowsSigns ??= new Set(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  );
  const signs = windowsSigns;
  return text
    .split('')
    .map((unit) => (signs.has(unit) ? unit : '?'))
    .join('');
}
