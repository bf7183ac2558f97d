import type { Figures } from '../contract/figures.ts';
import { isLive } from '../domain/promise.ts';
import { localDate } from '../domain/time.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';

/** As many as a meeting can take up. */
const most = { promises: 3, themes: 2 };

/**
 * What the management group is asked, by the figures: promises whose day went by untold, questions that wait for an
 * expert, themes that were taken somewhere and heard no more of. With none of them, to note the report.
 */
export function asksOf(figures: Figures, t: Translate, f: Formats): string[] {
  const { backlog, promises, themes, asKnownOn } = figures;
  const today = localDate(asKnownOn);
  const late = promises.items.filter(
    ({ state, dueOn, toldOn }) => toldOn === null && dueOn < today && isLive(state),
  );
  const unheard = (themes.top ?? []).flatMap(({ name, forwardings }) =>
    forwardings.filter(({ result }) => result === null).map(({ unit, on }) => ({ name, unit, on })),
  );
  const asks = [
    ...late
      .slice(0, most.promises)
      .map(({ text, dueOn }) =>
        t('reportFile.ask.promise', { promise: text, date: f.localDate(dueOn) }),
      ),
    ...(backlog.withExpert === 0
      ? []
      : [
          t('reportFile.ask.expert', {
            count: backlog.withExpert,
            n: f.number(backlog.withExpert),
          }),
        ]),
    ...unheard
      .slice(0, most.themes)
      .map(({ name, unit, on }) =>
        t('reportFile.ask.theme', { theme: name, unit, date: f.localDate(on) }),
      ),
  ];
  return asks.length === 0 ? [t('reportFile.ask.note')] : asks;
}
