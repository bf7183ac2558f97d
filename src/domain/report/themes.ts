import type { Instant } from '../time.ts';
import { localDate } from '../time.ts';
import type { CommentFact, ReportFacts, ThemeFact } from './facts.ts';
import { leastToTellApart } from './few.ts';
import { type Share, share } from './measure.ts';

export type ThemeFigures = {
  themed: Share;
  top: ThemeRow[] | null;
  more: number;
};

export type ThemeRow = {
  id: string;
  name: string;
  comments: number;
  previous: number | null;
  lastYear: number | null;
  forwardings: ThemeFact['forwardings'][number][];
};

/** A board reads no longer list. */
const mostThemes = 10;

/**
 * What residents spoke of: the themes of a period's comments, the most spoken of first, then by name. A comment has
 * the themes of its conversation; one with two counts in both. Null where too few came to be told apart.
 * So are the counts of a period that it is compared with, when something but too little came in it.
 * What was forwarded and what came of it is told as known on the day of `asOf`, after the period too.
 *
 * @param before the comments of the period before and of the same period last year; null before the first month
 */
export function themeFigures(
  comments: readonly CommentFact[],
  before: { previous: readonly CommentFact[] | null; lastYear: readonly CommentFact[] | null },
  facts: Pick<ReportFacts, 'themes' | 'asOf'>,
): ThemeFigures {
  const counts = countThemes(comments);
  const previous = toldThemes(before.previous);
  const lastYear = toldThemes(before.lastYear);
  const rows = [...counts]
    .map(([id, count]): ThemeRow => {
      const { name, forwardings } = facts.themes.get(id)!;
      return {
        id,
        name,
        comments: count,
        previous: previous && (previous.get(id) ?? 0),
        lastYear: lastYear && (lastYear.get(id) ?? 0),
        forwardings: forwardings.flatMap((f) => knownBy(f, facts.asOf)),
      };
    })
    .sort((a, b) => b.comments - a.comments || (a.name < b.name ? -1 : 1));
  return {
    themed: themedShare(comments),
    top: comments.length < leastToTellApart ? null : rows.slice(0, mostThemes),
    more: comments.length < leastToTellApart ? 0 : Math.max(0, rows.length - mostThemes),
  };
}

/** The themes of a period that is compared with; null where it is not known, or has too few to be told apart. */
function toldThemes(comments: readonly CommentFact[] | null): Map<string, number> | null {
  if (comments === null) return null;
  const few = comments.length > 0 && comments.length < leastToTellApart;
  return few ? null : countThemes(comments);
}

/** Received comments whose conversation has a theme, of all received. */
export function themedShare(comments: readonly CommentFact[]): Share {
  const themed = comments.filter(({ thread }) => thread.themes.length > 0);
  return share(themed.length, comments.length, 'nothingReceived');
}

function countThemes(comments: readonly CommentFact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { thread } of comments) {
    for (const id of thread.themes) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A forwarding as it was known then; none that was made later. */
function knownBy(
  forwarding: ThemeFact['forwardings'][number],
  asOf: Instant,
): ThemeFact['forwardings'][number][] {
  const day = localDate(asOf);
  if (forwarding.on > day) return [];
  const answered = forwarding.resultOn !== null && forwarding.resultOn <= day;
  return [answered ? forwarding : { ...forwarding, result: null, resultOn: null }];
}
