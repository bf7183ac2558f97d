import type { KeyFigure, Section } from './blocks.ts';
import { plain, shareFigure } from './key-figures.ts';
import { type Writer, isPartial } from './writer.ts';

/** What was promised to residents, and what became of it. */
export function promiseSection({ t }: Writer, items: readonly KeyFigure[]): Section {
  return { id: 'promises', heading: t('report.promises'), blocks: [{ kind: 'figures', items }] };
}

export function promiseKeyFigures({ figures, t, f }: Writer): KeyFigure[] {
  const { promises } = figures;
  const counted = (id: 'made' | 'keptOnTime' | 'keptLate' | 'broken' | 'withdrawn' | 'moved') =>
    plain(`promises.${id}`, t(`report.promises.${id}`), f.number(promises[id]));
  const open = isPartial(figures)
    ? t('report.promises.openNow', { at: f.dateTime(figures.asKnownOn) })
    : t('report.promises.open');
  return [
    shareFigure({ t, f }, 'promises.kept', t('report.promises.kept'), promises.kept, (counts) =>
      t('report.promises.kept.counts', counts),
    ),
    counted('keptOnTime'),
    counted('keptLate'),
    counted('broken'),
    plain('promises.open', open, f.number(promises.open)),
    counted('made'),
    counted('withdrawn'),
    counted('moved'),
  ];
}
