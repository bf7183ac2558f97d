/** As much as a one-page summary has room for, of each of the communicator's two texts. */
export const ownWordsLimit = 400;
/** More lines than this run on. */
const mostLines = 6;

/** The lines of a text for a summary: none is empty, and what comes after the last runs on in it. */
export function linesOfWords(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')].filter(
    (line) => line !== '',
  );
}

/** The first few of what has counts, and how much the others have together. */
export function mostAndRest<T extends { count: number }>(
  items: readonly T[],
  most: number,
): { shown: readonly T[]; rest: { items: number; count: number } } {
  const shown = items.length > most + 1 ? items.slice(0, most) : items;
  const others = items.slice(shown.length);
  return {
    shown,
    rest: { items: others.length, count: others.reduce((sum, { count }) => sum + count, 0) },
  };
}
