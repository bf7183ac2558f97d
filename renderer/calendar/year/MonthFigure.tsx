import { memo, useMemo } from 'react';
import { Link } from 'wouter';
import type { Mark } from '../../../src/contract/layers.ts';
import { type PurposeCounts, allPurposes } from '../../../src/domain/purposes.ts';
import { weeksOf } from '../../../src/domain/month-grid.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { purposeParts } from '../../../src/domain/words.ts';
import { calendarPath } from '../../app/routes.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import { Heard } from '../../parts/Heard.tsx';
import { SmallIcon } from '../Icons.tsx';
import { describeMark, purposeWord, shareText } from '../words.ts';
import styles from './YearView.module.css';

/** A month of the annual clock: its days as a small figure, and its posts by purpose. It leads to the month. */
export const MonthFigure = memo(function MonthFigure({
  month,
  counts,
  posts,
  marks,
  today,
}: {
  month: string;
  counts: PurposeCounts;
  /** The posts of each day that has any. */
  posts: ReadonlyMap<LocalDate, PurposeCounts>;
  /** The marks of each day of the year. */
  marks: ReadonlyMap<LocalDate, readonly Mark[]>;
  today: LocalDate;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  const weeks = useMemo(() => weeksOf(month), [month]);
  const count = allPurposes(counts);
  const named = new Set(
    weeks
      .flat()
      .filter((day) => day.startsWith(month))
      .flatMap((day) => marks.get(day) ?? []),
  );
  return (
    <li>
      <Link
        href={calendarPath('month', `${month}-01`)}
        className={styles.month}
        {...(today.startsWith(month) ? { 'aria-current': 'date' as const } : {})}
      >
        <span className={styles.name}>
          <span className={styles.word}>{f.monthName(month)}</span>
          <Heard>{`: ${t('calendar.posts', { count })}, ${t('calendar.share')} `}</Heard>
          <span className={styles.share}>{shareText(texts, counts, 'short')}</span>
        </span>
        <span className={styles.grid} aria-hidden="true">
          {weeks.flat().map((day) => (
            <Day
              key={day}
              day={day}
              outside={!day.startsWith(month)}
              posts={posts.get(day)}
              marks={marks.get(day)}
              today={day === today}
            />
          ))}
        </span>
        <span className={styles.counts}>
          {purposeParts.map((part) => (
            <span
              key={part}
              className={classes(styles.part, counts[part] === 0 && styles.zero)}
              data-purpose={part}
            >
              <SmallIcon name={part} />
              <Heard>{`, ${purposeWord(t, part)} `}</Heard>
              {f.number(counts[part])}
            </span>
          ))}
        </span>
        {named.size > 0 && (
          <Heard>
            {`. ${[...named]
              .map((mark) => `${f.shortDay(mark.from)} ${describeMark(texts, mark)}`)
              .join('; ')}`}
          </Heard>
        )}
      </Link>
    </li>
  );
});

/** A filled day asks or discusses, a ring only tells; what its layers hold is a line under it. */
function Day({
  day,
  outside,
  posts,
  marks,
  today,
}: {
  day: LocalDate;
  outside: boolean;
  posts: PurposeCounts | undefined;
  marks: readonly Mark[] | undefined;
  today: boolean;
}) {
  if (outside) return <span />;
  const asks = posts !== undefined && posts.pull + posts.network > 0;
  const closed = marks?.some((mark) => mark.closed);
  return (
    <span
      className={classes(
        styles.day,
        asks ? styles.asks : posts && styles.tells,
        marks && styles.marked,
        closed && styles.closed,
        today && styles.today,
      )}
    >
      {Number(day.slice(8))}
    </span>
  );
}
