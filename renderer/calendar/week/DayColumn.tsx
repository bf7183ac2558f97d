import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import type { PostRow } from '../../../src/contract/posts.ts';
import { dayLayout, minuteOf, timeAt } from '../../../src/domain/day-layout.ts';
import { type LocalTime, instant, localTime } from '../../../src/domain/time.ts';
import type { OfficeHours } from '../../../src/domain/worktime.ts';
import { markName } from '../../../src/i18n/marks.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import { Band } from '../Band.tsx';
import { usePostDrop } from '../carrying.ts';
import type { DayProps } from '../day-grid.ts';
import { PostChip } from '../PostChip.tsx';
import { QuickAdd } from '../QuickAdd.tsx';
import type { Carried } from '../tools.ts';
import { describeMark } from '../words.ts';
import styles from './WeekView.module.css';

const dayMinutes = 24 * 60;
/** What is dropped among the hours stands at a quarter. */
const snap = 15;
/** Where a post without a time goes when the keyboard drops it among the hours. */
const keyboardTime = '09:00';

/** A day of a week: above its hours what has none, and below them the posts at their times. */
export function DayColumn({
  day,
  today,
  column,
  standing,
  lanes,
  marks,
  open,
  cursor,
  selected,
  carried,
  openId,
  draft,
  onAdd,
  onLeave,
}: DayProps & {
  /** Which day of its week it is, from 0. */
  column: number;
  lanes: readonly (Mark | null)[];
  /** All that are in sight. */
  marks: readonly Mark[];
  /** When the office is open on such a weekday. */
  open: OfficeHours;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  const { untimed, blocks } = useMemo(() => dayLayout(standing), [standing]);
  const own = marks.filter((mark) => mark.from <= day && day <= mark.to);
  const closed = own.some((mark) => mark.closed);
  const above = useRef<HTMLDivElement>(null);
  const hours = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<LocalTime | null>(null);
  const aboveDrop = usePostDrop(above, () => ({ on: day, at: null }));
  const hoursDrop = usePostDrop(
    hours,
    (y, held) => ({ on: day, ...timeFor(y, held, hours.current?.clientHeight ?? 0) }),
    { onOver: (to) => setOver(to?.at ?? null) },
  );

  const chip = (post: PostRow, at: LocalTime | null, lines: number) => (
    <PostChip
      key={post.id}
      post={post}
      at={at}
      lines={lines}
      selected={selected.has(post.id)}
      cursor={cursor === post.id}
      carried={carried.has(post.id)}
      open={openId === post.id}
    />
  );

  return (
    <div
      role="gridcell"
      aria-current={today ? 'date' : undefined}
      tabIndex={-1}
      className={styles.day}
      data-day={day}
    >
      <div
        ref={above}
        {...aboveDrop.dropProps}
        role="group"
        aria-label={[
          f.longDay(day),
          today ? t('calendar.today') : null,
          ...own.map((mark) => describeMark(texts, mark)),
          t('calendar.posts', { count: standing.length }),
        ]
          .filter((part) => part !== null)
          .join(', ')}
        // It stays in sight while the hours are scrolled; so the day's focus is here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={cursor === 'day' ? 0 : -1}
        data-spot={day}
        className={classes(styles.above, aboveDrop.isDropTarget && styles.target)}
        // A band's name runs on over the days that follow.
        style={{ zIndex: 11 - column }}
      >
        {lanes.map((mark, lane) => (
          // A lane is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <Band key={lane} mark={mark} day={day} column={column} />
        ))}
        {untimed.map((post) => chip(post, null, 1))}
        {draft !== null && <QuickAdd day={day} first={draft} onAdd={onAdd} onLeave={onLeave} />}
      </div>
      <div
        ref={hours}
        {...hoursDrop.dropProps}
        role="group"
        aria-label={t('calendar.hoursOf', { day: f.longDay(day) })}
        tabIndex={-1}
        className={styles.hours}
        data-hours=""
      >
        {!closed &&
          open.map(({ opens, closes }) => (
            <div
              key={opens}
              className={styles.open}
              style={span(minuteOf(opens), minuteOf(closes))}
            />
          ))}
        <div className={styles.lines} />
        {own.map(
          (mark) =>
            mark.at !== null && (
              <div
                key={mark.id}
                className={styles.meeting}
                style={span(minuteOf(mark.at), minuteOf(mark.until ?? mark.at) + 30)}
                title={describeMark(texts, mark)}
                aria-hidden="true"
                data-more=""
              >
                {markName(t, mark)}
              </div>
            ),
        )}
        {blocks.map(({ post, at, from, to, column, columns }) => (
          <div
            key={post.id}
            className={styles.block}
            style={{
              ...span(from, to),
              insetInlineStart: `${(100 * column) / columns}%`,
              width: `${100 / columns}%`,
            }}
          >
            {chip(post, at, 2)}
          </div>
        ))}
        {today && <Now />}
        {over !== null && (
          <div className={styles.over} style={span(minuteOf(over), minuteOf(over))}>
            {f.clock(over)}
          </div>
        )}
      </div>
    </div>
  );
}

/** From a time of day to another, as far down the hours as it is into the day. */
function span(from: number, to: number): React.CSSProperties {
  return {
    top: `${(100 * from) / dayMinutes}%`,
    height: `${(100 * (Math.min(to, dayMinutes) - from)) / dayMinutes}%`,
  };
}

/** What time a drop among the hours means; by keyboard there is no place in them, and a time stays. */
function timeFor(y: number, { at, grip }: Carried, height: number): { at?: LocalTime } {
  if (grip === null) return at === null ? { at: keyboardTime } : {};
  const minute = ((y - grip) / Math.max(1, height)) * dayMinutes;
  const within = Math.max(0, Math.min(dayMinutes - snap, Math.round(minute / snap) * snap));
  return { at: timeAt(within) };
}

/** Where the day is now. */
function Now() {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), 60_000);
    return () => clearInterval(timer);
  }, []);
  const minute = minuteOf(localTime(now));
  return <div className={styles.now} style={span(minute, minute)} />;
}
