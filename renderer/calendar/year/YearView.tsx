import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import type { Output } from '../../../src/contract/index.ts';
import { type PurposeCounts, allPurposes, countPurposes } from '../../../src/domain/purposes.ts';
import { type LocalDate, addDays } from '../../../src/domain/time.ts';
import { purposeParts } from '../../../src/domain/words.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Answered } from '../../parts/Page.tsx';
import type { Shown } from '../data.ts';
import { useCalendarTools } from '../tools.ts';
import { shareText } from '../words.ts';
import { MonthFigure } from './MonthFigure.tsx';
import styles from './YearView.module.css';

type Days = Output<'post.year'>;

/** The annual clock: twelve months on one page, and of each what it says, how much it asks, and what it holds. */
export function YearView({ shown }: { shown: Shown }) {
  const year = shown.place.day.slice(0, 4);
  const live = useLive('post.year', { year: Number(year) }, { keep: true });
  return (
    <Answered live={live}>
      {(days) => <Months year={year} days={days} marks={shown.marks} />}
    </Answered>
  );
}

function Months({ year, days, marks }: { year: string; days: Days; marks: readonly Mark[] }) {
  const texts = useTexts();
  const { t } = texts;
  const { today, act, cursor } = useCalendarTools();
  const list = useRef<HTMLUListElement>(null);
  const months = useMemo(
    () =>
      Array.from({ length: 12 }, (_, i) => {
        const month = `${year}-${String(i + 1).padStart(2, '0')}`;
        const own = days.filter(({ on }) => on.startsWith(month));
        return {
          month,
          counts: together(own.map(({ posts }) => posts)),
          posts: new Map(own.map(({ on, posts }) => [on, posts])),
        };
      }),
    [year, days],
  );
  const marked = useMemo(() => byDay(marks, year), [marks, year]);
  const whole = together(months.map(({ counts }) => counts));

  function onKeyDown(event: KeyboardEvent): void {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(event.target as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    // As many as stand in the first row.
    const columns = links.filter((link) => link.offsetTop === links[0]!.offsetTop).length;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const page = { PageDown: 1, PageUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by !== undefined) links[at + by]?.focus();
    else if (page !== undefined) act({ does: 'page', by: page }, { post: null, day: cursor.day });
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.year}>
      <div className={styles.summary}>
        <p>
          {t('calendar.year.posts', { count: allPurposes(whole), year })} · {t('calendar.share')}{' '}
          <strong>{shareText(texts, whole)}</strong>
        </p>
        <ul className={styles.legend}>
          <li>
            <span className={styles.asks} aria-hidden="true" />
            {t('calendar.year.asks')}
          </li>
          <li>
            <span className={styles.tells} aria-hidden="true" />
            {t('calendar.year.tells')}
          </li>
          <li>
            <span className={styles.marked} aria-hidden="true" />
            {t('calendar.year.marked')}
          </li>
        </ul>
      </div>
      {/* The arrows go from month to month, as the eye does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} className={styles.months} onKeyDown={onKeyDown}>
        {months.map(({ month, counts, posts }) => (
          <MonthFigure
            key={month}
            month={month}
            counts={counts}
            posts={posts}
            marks={marked}
            today={today}
          />
        ))}
      </ul>
    </div>
  );
}

/** The marks of each day of a year. */
function byDay(marks: readonly Mark[], year: string): ReadonlyMap<LocalDate, readonly Mark[]> {
  const days = new Map<LocalDate, Mark[]>();
  for (const mark of marks) {
    const first = mark.from < `${year}-01-01` ? `${year}-01-01` : mark.from;
    for (let day = first; day <= mark.to && day.startsWith(year); day = addDays(day, 1)) {
      days.set(day, [...(days.get(day) ?? []), mark]);
    }
  }
  return days;
}

function together(all: readonly PurposeCounts[]): PurposeCounts {
  const counts = countPurposes([]);
  for (const one of all) for (const part of purposeParts) counts[part] += one[part];
  return counts;
}
