import type { Figures } from '../../../src/contract/figures.ts';
import { type Span, dayOf, periodBefore, periodLastYear, spanOf } from './calendar.ts';
import { commentsOf, few } from './dialogue.ts';
import type { Known, Told } from './known.ts';
import { divided } from './numbers.ts';

type Row = NonNullable<Figures['themes']['top']>[number];

const most = 10;

/** What residents spoke of; a conversation's comments all have its themes. */
export function themeFigures(known: Known, span: Span): Figures['themes'] {
  const { rows, asOf, firstAt } = known;
  const comments = commentsOf(known, span);
  const before = spanOf(periodBefore(span.period));
  const lastYear = spanOf(periodLastYear(span.period));
  const isKnown = (other: Span) => firstAt !== null && firstAt < other.to;
  const today = dayOf(asOf);

  const spoken: Row[] = [];
  for (const { id, name } of rows.themes) {
    const count = of(id, comments);
    if (count === 0) continue;
    spoken.push({
      id,
      name,
      comments: count,
      previous: isKnown(before) ? then(id, commentsOf(known, before)) : null,
      lastYear: isKnown(lastYear) ? then(id, commentsOf(known, lastYear)) : null,
      forwardings: rows.forwardings
        .filter(({ themeId, on }) => themeId === id && on <= today)
        .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
        .map(({ unit, on, result, resultOn }) =>
          resultOn !== null && resultOn <= today
            ? { unit, on, result, resultOn }
            : { unit, on, result: null, resultOn: null },
        ),
    });
  }
  spoken.sort((a, b) => b.comments - a.comments || (a.name < b.name ? -1 : 1));
  const toldApart = comments.length >= few;
  return {
    themed: divided(
      comments.filter(({ themeIds }) => themeIds.length > 0).length,
      comments.length,
      'nothingReceived',
    ),
    top: toldApart ? spoken.slice(0, most) : null,
    more: toldApart && spoken.length > most ? spoken.length - most : 0,
  };
}

/** In an earlier period: of one, two, three or four comments nothing is told apart. */
function then(id: string, comments: readonly Told[]): number | null {
  if (comments.length === 0) return 0;
  return comments.length < few ? null : of(id, comments);
}

function of(id: string, comments: readonly Told[]): number {
  return comments.filter(({ themeIds }) => themeIds.includes(id)).length;
}
