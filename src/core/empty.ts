/** A text of nothing but white space is none. */
export function emptyToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
