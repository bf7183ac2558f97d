/**
 * Signs that a text can deceive with: direction overrides and isolates, marks that show nothing, and
 * control characters. Joiners (200C, 200D) stay, since emoji and many scripts need them.
 */
export const hiddenSigns =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\u{E0001}|[\u{E0020}-\u{E007F}]/gu;

/**
 * A text for a document that is read elsewhere: without signs that deceive and without what no document may
 * hold, halves of signs included. Line breaks are `\n`.
 */
export function withoutHiddenSigns(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(hiddenSigns, '')
    .replaceAll(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, '');
}

/** The first `length` UTF-16 units of a text, never half of a sign. */
export function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? length - 1 : length);
}
