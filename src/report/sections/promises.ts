import type { Figures } from '../../contract/figures.ts';
import type { Block, Line } from '../../contract/report-document.ts';
import { leastToTellApart } from '../../domain/report/few.ts';
import { daysBetween, localDate } from '../../domain/time.ts';
import { keyFigure } from '../key-figures.ts';
import { type Writer, ownWords } from '../writer.ts';

type Item = Figures['promises']['items'][number];

/** What was promised to residents, and what became of it: they said, we did. */
export function promisesSection(writer: Writer): Block[] {
  const { items } = writer.figures.promises;
  const figures = (
    [
      'promises.due',
      'promises.kept',
      'promises.keptOnTime',
      'promises.keptLate',
      'promises.broken',
      'promises.open',
      'promises.made',
      'promises.withdrawn',
      'promises.moved',
    ] as const
  ).map((id) => keyFigure(writer, id));
  return [
    { kind: 'figures', items: figures },
    ...(items.length === 0
      ? []
      : [{ kind: 'lines' as const, items: items.map((item) => promiseLine(writer, item)) }]),
  ];
}

function promiseLine(writer: Writer, item: Item): Line {
  const place = `promise:${item.id}`;
  return {
    place,
    lead: item.text,
    text: ownWords(writer.draft, place) ?? `${theySaid(writer, item)} ${weDid(writer, item)}`,
    detail: stateOf(writer, item),
  };
}

function theySaid({ t, f }: Writer, { comments, themes }: Item): string {
  if (comments === 0) return t('report.promise.saidNothing');
  const counts = { count: comments, n: f.number(comments) };
  // What fewer have said is not told apart by its themes.
  if (themes.length === 0 || comments < leastToTellApart) return t('report.promise.said', counts);
  const names = themes.map((name) => t('report.promise.theme', { name }));
  return t('report.promise.saidOf', { count: themes.length, n: counts.n, themes: f.list(names) });
}

function weDid({ t, f }: Writer, item: Item): string {
  if (item.state === 'broken') {
    return item.reason === null
      ? t('report.promise.broken')
      : t('report.promise.brokenBecause', { reason: ended(item.reason) });
  }
  if (item.decision !== null) return t('report.promise.did', { decision: ended(item.decision) });
  if (item.decidedOn !== null)
    return t('report.promise.decided', { date: f.localDate(item.decidedOn) });
  return item.toldOn === null ? t('report.promise.notYet') : t('report.promise.told');
}

/** The office's own words as a sentence, however they end. */
function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function stateOf({ figures, t, f }: Writer, item: Item): string {
  const { state, dueOn, toldOn, decidedOn, decidedBy } = item;
  // A promise is told as it stood when the figures were taken, also where that is later than the period.
  const known = localDate(figures.asKnownOn);
  const parts = [t(`word.promise.${state}`), t('report.promise.due', { date: f.localDate(dueOn) })];
  if (toldOn !== null) parts.push(t('report.promise.toldOn', { date: f.localDate(toldOn) }));
  else if (state !== 'broken' && dueOn < known) {
    parts.push(t('report.promise.overdue', { days: f.dayCount(daysBetween(dueOn, known)) }));
  }
  if (decidedOn !== null && decidedBy !== null) {
    parts.push(t('report.promise.decidedBy', { by: decidedBy, date: f.localDate(decidedOn) }));
  }
  return parts.join(', ');
}
