import { useMemo } from 'react';
import { lanesOf } from '../../../src/domain/mark-lanes.ts';
import { weeksOf } from '../../../src/domain/month-grid.ts';
import { isoWeek } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { Heard } from '../../parts/Heard.tsx';
import type { Shown } from '../data.ts';
import { useDayGrid } from '../day-grid.ts';
import { useDayList } from '../DayList.tsx';
import { stepInMonth } from '../steps.ts';
import { DayCell } from './DayCell.tsx';
import { useLines } from './lines.ts';
import styles from './MonthView.module.css';

const noMarks: readonly null[] = [];

/** A month, week by week. What is typed on a day becomes a post there. */
export function MonthView({ shown }: { shown: Shown }) {
  const { t, f } = useTexts();
  const month = shown.place.day.slice(0, 7);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const dates = useMemo(() => weeks.flat(), [weeks]);
  const lanes = useMemo(
    () => weeks.map((week) => lanesOf(week, shown.marks)),
    [weeks, shown.marks],
  );
  const { showDay, dayList } = useDayList(shown);
  const { grid, gridProps, dayProps } = useDayGrid({
    days: shown.days,
    dates,
    step: stepInMonth,
    onMore: showDay,
  });
  const lines = useLines(grid, weeks.length);

  return (
    <>
      <div
        ref={grid}
        {...gridProps}
        role="grid"
        tabIndex={-1}
        aria-label={t('calendar.grid.month', { month: f.month(month) })}
        aria-describedby="calendar-keys"
        className={styles.grid}
        style={{ '--weeks': weeks.length } as React.CSSProperties}
      >
        <div role="row" className={styles.weekdays}>
          <span role="columnheader">
            <Heard>{t('calendar.weekNumber')}</Heard>
            <span aria-hidden="true">{t('calendar.weekShort')}</span>
          </span>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <span key={weekday} role="columnheader" aria-label={f.weekday(weekday)}>
              {f.weekdayShort(weekday)}
            </span>
          ))}
        </div>
        {weeks.map((week, row) => (
          // The place of a week on the page is what it is: its days come and go.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={row} role="row" className={styles.week}>
            <span role="rowheader" className={styles.number}>
              <Heard>{t('calendar.weekOf', { week: isoWeek(week[0]!).week })}</Heard>
              <span aria-hidden="true">{isoWeek(week[0]!).week}</span>
            </span>
            {week.map((day, column) => (
              <DayCell
                // oxlint-disable-next-line react/no-array-index-key
                key={column}
                {...dayProps(day)}
                outside={!day.startsWith(month)}
                lanes={lanes[row]?.[column] ?? noMarks}
                column={column}
                lines={lines}
              />
            ))}
          </div>
        ))}
      </div>
      {dayList}
    </>
  );
}
