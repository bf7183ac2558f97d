/**
 * What a user typed as an FTS5 expression: all words must be found, each as the beginning of a word.
 * Everything is quoted, so that no character of it is an operator.
 */
export function searchExpression(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
}
