import { useLayoutEffect, useMemo, useRef } from 'react';
import { minuteOf } from '../../../src/domain/day-layout.ts';
import { lanesOf } from '../../../src/domain/mark-lanes.ts';
import { mondayOf, weekOf } from '../../../src/domain/month-grid.ts';
import { isoWeek, weekday } from '../../../src/domain/time.ts';
import type { OfficeHours } from '../../../src/domain/worktime.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { classes } from '../../parts/classes.ts';
import type { Shown } from '../data.ts';
import { useDayGrid } from '../day-grid.ts';
import { useDayList } from '../DayList.tsx';
import { stepInWeek } from '../steps.ts';
import { useCalendarTools } from '../tools.ts';
import { DayColumn } from './DayColumn.tsx';
import styles from './WeekView.module.css';

const noHours: OfficeHours = [];
/** Where a week begins to be read when the office has no hours. */
const morning = '08:00';
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * A week with its hours, as the clock on the wall shows them. Posts stand at their time, those without one
 * above the hours with what the layers say; the office's own hours are light, the others are not.
 */
export function WeekView({ shown }: { shown: Shown }) {
  const { t, f } = useTexts();
  const { today } = useCalendarTools();
  const monday = mondayOf(shown.place.day);
  const week = useMemo(() => weekOf(monday), [monday]);
  const office = useLive('office.get', {}).data;
  const hours = office?.hours ?? noHours;
  const lanes = useMemo(
    () =>
      lanesOf(
        week,
        shown.marks.filter(({ at }) => at === null),
      ),
    [week, shown.marks],
  );
  const { showDay, dayList } = useDayList(shown);
  const { grid, gridProps, postsOf, dayProps, writing } = useDayGrid({
    days: shown.days,
    dates: week,
    step: stepInWeek,
    onMore: showDay,
  });
  const above = Math.max(
    1,
    ...week.map((day, i) => {
      const untimed = postsOf(day).filter(({ at }) => at === null).length;
      return lanes[i]!.length + untimed + (writing?.day === day ? 1 : 0);
    }),
  );

  const scroller = useRef<HTMLDivElement>(null);
  const opens = hours.map((span) => span.opens).sort()[0] ?? morning;
  useLayoutEffect(() => {
    const column = scroller.current?.querySelector('[data-hours]');
    // Half an hour of what comes before shows that there is something before.
    if (column) {
      scroller.current!.scrollTop = (column.clientHeight * (minuteOf(opens) - 30)) / (24 * 60);
    }
  }, [opens]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={grid}
        {...gridProps}
        role="grid"
        tabIndex={-1}
        aria-label={t('calendar.grid.week', { week: isoWeek(monday).week })}
        aria-describedby="calendar-keys"
        className={styles.grid}
        style={{ '--above': above } as React.CSSProperties}
      >
        <div role="row" className={styles.heads}>
          <span role="presentation" />
          {week.map((day) => (
            <span
              key={day}
              role="columnheader"
              className={classes(styles.head, day === today && styles.today)}
            >
              {f.shortDay(day)}
            </span>
          ))}
        </div>
        <div role="row" className={styles.days}>
          <div className={styles.axis} aria-hidden="true">
            {hoursOfDay.map((hour) => (
              <span key={hour}>{hour > 0 && f.clock(`${String(hour).padStart(2, '0')}:00`)}</span>
            ))}
          </div>
          {week.map((day, column) => (
            <DayColumn
              // The place of a day on the page is what it is: its posts come and go.
              // oxlint-disable-next-line react/no-array-index-key
              key={column}
              {...dayProps(day)}
              column={column}
              lanes={lanes[column]!}
              marks={shown.marks}
              open={hours.filter((span) => span.weekday === weekday(day))}
            />
          ))}
        </div>
      </div>
      {dayList}
    </div>
  );
}
