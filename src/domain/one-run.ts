/**
 * A text that stands in one run of a line: no line breaks, and none of the marks that turn the direction of
 * what stands after them or can't be seen at all. Its ends keep their space.
 */
export function oneRun(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, '');
}
