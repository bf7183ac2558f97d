import { useId } from 'react';
import type { Office } from '../../../src/contract/office.ts';
import { type Recurrence, type Turns, seriesLimits } from '../../../src/domain/recurrence.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { ruleText } from '../../../src/i18n/rules.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import styles from './Repeat.module.css';

type Item = { day: LocalDate; note: string | null; skipped: boolean };

/** The days that a rule gives, as it is being written, with what becomes of holidays. */
export function TurnList({
  rule,
  turns,
  closures,
  goes,
}: {
  rule: Recurrence;
  /** Null while the end is not written yet. */
  turns: Turns | null;
  closures: Office['closures'];
  /** How many posts of the series have no turn any more. */
  goes: number;
}) {
  const { t, f } = useTexts();
  const id = useId();
  const why = (day: LocalDate) =>
    closures.find(({ from, to }) => from <= day && day <= to)?.name ?? t('series.shut');
  const items = itemsOf(turns, {
    held: why,
    moved: (day) => t('series.shutMoved', { day: f.shortDay(day), why: why(day) }),
    skipped: (day) => t('series.shutSkipped', { why: why(day) }),
  });
  const count = turns?.days.length ?? 0;
  const last = turns?.days.at(-1);
  return (
    <section className={styles['turns']} aria-labelledby={id}>
      <h3 id={id} className={styles['turnsTitle']}>
        {t('series.days')}
      </h3>
      <div role="status" className={styles['summary']}>
        {!hasNoDay(rule) && <p className={styles['rule']}>{ruleText(t, f, rule)}</p>}
        {last === undefined ? (
          <p>{t('series.none')}</p>
        ) : (
          <p>{t('series.daysMade', { count, last: f.fullDay(last) })}</p>
        )}
        {turns?.whole === false && (
          <p className={styles['problem']}>{t('series.tooMany', { turns: seriesLimits.turns })}</p>
        )}
        {goes > 0 && <p>{t('series.goes', { count: goes })}</p>}
      </div>
      {items.length > 0 && (
        // Scrolled by the keyboard too, so it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby={id}>
          <ol>
            {items.map(({ day, note, skipped }) => (
              <li key={`${day} ${skipped}`} className={classes(skipped && styles['skipped'])}>
                <span className={styles['day']}>{f.fullDay(day)}</span>
                {note !== null && <span className={styles['why']}>{note}</span>}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** While a weekly rule is being written it may have no day of the week. */
function hasNoDay(rule: Recurrence): boolean {
  return rule.kind === 'weekly' && rule.weekdays.length === 0;
}

function itemsOf(
  turns: Turns | null,
  words: Record<'held' | 'moved' | 'skipped', (day: LocalDate) => string>,
): Item[] {
  if (turns === null) return [];
  const notes = new Map<LocalDate, string>();
  const items: Item[] = [];
  for (const { on, to } of turns.shut) {
    if (to === null) items.push({ day: on, note: words.skipped(on), skipped: true });
    else if (!notes.has(to)) notes.set(to, to === on ? words.held(on) : words.moved(on));
  }
  for (const day of turns.days) items.push({ day, note: notes.get(day) ?? null, skipped: false });
  return items.sort((a, b) => (a.day < b.day ? -1 : 1));
}
