/**
 * Column names as people and tools write them, in one form: `commentUrl`, `Comment_URL` and `comment url`
 * are the same name.
 */
export function plainName(header: string): string {
  return header
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export type HeaderLanguage = 'fi' | 'sv' | 'en' | 'nl';

/** Names of a field by language; within a language the surest first. In the form of `plainName`. */
export type FieldNames<Field extends string> = Readonly<
  Record<Field, Readonly<Partial<Record<HeaderLanguage, readonly string[]>>>>
>;

/** The place of every column that bears one of the names, the surest name first. */
export function columnsNamed(headers: readonly string[], names: readonly string[]): number[] {
  const plain = headers.map(plainName);
  return names.flatMap((name) =>
    plain.flatMap((header, index) => (header === name ? [index] : [])),
  );
}

/** The language in which most of the headers are written, if any is known. */
export function headerLanguage(
  headers: readonly string[],
  fields: FieldNames<string>,
): HeaderLanguage | null {
  const plain = new Set(headers.map(plainName));
  let best: { language: HeaderLanguage | null; count: number } = { language: null, count: 0 };
  for (const language of ['en', 'sv', 'nl', 'fi'] as const) {
    const names = Object.values(fields).flatMap((field) => field[language] ?? []);
    const count = names.filter((name) => plain.has(name)).length;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}
