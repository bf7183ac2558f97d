import { oneRun } from '../domain/one-run.ts';
import { searchedLength } from './document.ts';
import type { Finder, Found } from './query.ts';

/** Why a thread was found: a piece of one of its texts, and where in the piece the words stand. */
export type Match<In extends string> = { in: In; excerpt: string; ranges: [number, number][] };

/** In UTF-16 units: what comes before the first word, so that it stands in the first line, and the whole. */
const before = 40;
const longest = 240;

/**
 * The match to show of a thread: from the text that has most of what was looked for, the first of equals.
 *
 * @returns null when no text has any of it
 */
export function bestMatch<In extends string>(
  texts: readonly { in: In; text: string }[],
  find: Finder,
): Match<In> | null {
  let best: { in: In; text: string; found: Found[]; wanted: number } | null = null;
  for (const { in: kind, text } of texts) {
    const searched = text.slice(0, searchedLength);
    const { found, wanted } = find(searched);
    if (wanted > (best?.wanted ?? 0)) best = { in: kind, text: searched, found, wanted };
  }
  return best && { in: best.in, ...excerptOf(best.text, best.found) };
}

/**
 * A piece of a text around the first of the words found, in one run: no line breaks, and none of the signs
 * that turn the direction of what follows.
 */
export function excerptOf(text: string, found: readonly Found[]): Omit<Match<string>, 'in'> {
  const first = found[0]?.start ?? 0;
  const start = first <= before ? 0 : wordStart(text, first - before, first);
  const end = Math.min(text.length, start + longest);
  let excerpt = start > 0 ? '… ' : '';
  const ranges: [number, number][] = [];
  let from = start;
  for (const range of found) {
    if (range.end > end) break;
    excerpt += oneRun(text.slice(from, range.start));
    const at = excerpt.length;
    excerpt += oneRun(text.slice(range.start, range.end));
    ranges.push([at, excerpt.length]);
    from = range.end;
  }
  // Half a sign at the cut is left out.
  excerpt += oneRun(text.slice(from, end).replace(/[\uD800-\uDBFF]$/, ''));
  return { excerpt: end < text.length ? `${excerpt.trimEnd()} …` : excerpt.trimEnd(), ranges };
}

/** The first beginning of a word at or after an offset, up to a limit. */
function wordStart(text: string, offset: number, limit: number): number {
  const space = text.slice(offset, limit).search(/\s\S/);
  return space < 0 ? limit : offset + space + 1;
}
