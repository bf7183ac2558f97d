import type { Mapping } from './mapping.ts';
import { webLink } from './text.ts';

/**
 * Finds a Meta content export in a language whose names are not known, by what its columns hold: links to
 * Facebook or Instagram, long ids, and times as `01/31/2026 06:02`. The counts are left to the user, as
 * only names could tell them apart. Null when it is something else.
 */
export function guessMetaColumns(
  headers: readonly string[],
  sample: readonly string[][],
): Mapping | null {
  if (sample.length === 0) return null;
  const columns = headers.map((_, index) => sample.map((row) => (row[index] ?? '').trim()));
  const first = (looksRight: (value: string) => boolean) =>
    columns.findIndex(
      (values, index) =>
        headers[index] !== '' && values.filter(looksRight).length >= values.length * 0.8,
    );
  const permalink = first(isMetaLink);
  const publishTime = first((value) => /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/.test(value));
  // The post's id is the first column of the export; the page's, which repeats, comes after it.
  const postId = first((value) => /^\d{12,20}$/.test(value) || /^\d+[.,]\d+E\+\d+$/i.test(value));
  if (permalink === -1 || publishTime === -1 || postId === -1) return null;
  const text = wordiest(columns, headers);
  return {
    postId: headers[postId]!,
    publishTime: headers[publishTime]!,
    permalink: headers[permalink]!,
    ...(text === null ? {} : { title: text }),
  };
}

function isMetaLink(value: string): boolean {
  const link = webLink(value);
  return link !== null && /(?:^|\.)(?:facebook|instagram)\.com$/.test(new URL(link).hostname);
}

function wordiest(columns: readonly string[][], headers: readonly string[]): string | null {
  let best: { name: string | null; length: number } = { name: null, length: 0 };
  for (const [index, values] of columns.entries()) {
    const words = values.filter((value) => value.includes(' ') && !isMetaLink(value));
    const length = words.reduce((sum, value) => sum + value.length, 0) / values.length;
    if (headers[index] !== '' && length > Math.max(best.length, 20)) {
      best = { name: headers[index]!, length };
    }
  }
  return best.name;
}
