import { memo, useRef } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import type { PostRow } from '../../../src/contract/posts.ts';
import type { Standing } from '../../../src/domain/post-days.ts';
import { weekday } from '../../../src/domain/time.ts';
import { markName } from '../../../src/i18n/marks.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import { Heard } from '../../parts/Heard.tsx';
import { Band } from '../Band.tsx';
import { usePostDrop } from '../carrying.ts';
import type { DayProps } from '../day-grid.ts';
import { PostChip } from '../PostChip.tsx';
import { QuickAdd } from '../QuickAdd.tsx';
import { describeMark } from '../words.ts';
import styles from './MonthView.module.css';

/** More bands than these would leave no room for posts; the day's list has them all. */
const mostLanes = 2;
/** A post is at most so many lines high, however much room there is. */
const mostLines = 3;

/** A day of a month: its number, what its layers say, and as many posts as there is room for. */
export const DayCell = memo(function DayCell({
  day,
  outside,
  today,
  standing,
  lanes,
  column,
  lines,
  cursor,
  selected,
  carried,
  openId,
  draft,
  onAdd,
  onLeave,
}: DayProps & {
  /** It belongs to another month. */
  outside: boolean;
  lanes: readonly (Mark | null)[];
  /** Which day of its week it is, from 0. */
  column: number;
  lines: number;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  const cell = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = usePostDrop(cell, () => ({ on: day }));

  const marks = lanes.filter((mark) => mark !== null);
  // What fills one day stands beside its number; what has an hour or goes on has a line of its own.
  const named = marks.find((mark) => mark.from === mark.to && mark.at === null);
  const bands = named === undefined ? lanes : lanes.filter((mark) => mark !== named);
  const drawn = bands.slice(0, mostLanes);
  const closed = marks.some((mark) => mark.closed);

  const room = Math.max(1, lines - drawn.length - (draft === null ? 0 : 1));
  const { shown, hidden } = fit(standing, room, cursor);
  const each = Math.min(mostLines, Math.max(1, Math.floor(room / Math.max(1, shown.length))));

  return (
    <div
      ref={cell}
      {...dropProps}
      role="gridcell"
      aria-current={today ? 'date' : undefined}
      tabIndex={cursor === 'day' ? 0 : -1}
      className={classes(
        styles.day,
        outside && styles.outside,
        (closed || weekday(day) > 5) && styles.free,
        isDropTarget && styles.target,
      )}
      data-day={day}
      data-spot={day}
    >
      <Heard>
        {[
          f.longDay(day),
          today ? t('calendar.today') : null,
          ...marks.map((mark) => describeMark(texts, mark)),
          standing.length === 0 ? null : t('calendar.posts', { count: standing.length }),
          '',
        ]
          .filter((part) => part !== null)
          .join(', ')}
      </Heard>
      {/* The ear has had it whole; and has keys to add a post. */}
      <div className={styles.top} aria-hidden="true">
        <span className={classes(styles.date, today && styles.today, closed && styles.holiday)}>
          {Number(day.slice(8))}
        </span>
        {named !== undefined && (
          <span className={classes(styles.named, named.closed && styles.holiday)} data-more="">
            {markName(t, named)}
          </span>
        )}
        <button
          type="button"
          tabIndex={-1}
          className={styles.add}
          title={t('calendar.new')}
          data-add=""
        >
          +
        </button>
      </div>
      {drawn.map((mark, lane) => (
        // A lane is its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Band key={lane} mark={mark} day={day} column={column} />
      ))}
      {shown.map(({ post, at }, place) => (
        // A page that is turned has other posts in the same places: most of what is drawn stays.
        <PostChip
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          post={post}
          at={at}
          lines={each}
          selected={selected.has(post.id)}
          cursor={cursor === post.id}
          carried={carried.has(post.id)}
          open={openId === post.id}
        />
      ))}
      {draft !== null && <QuickAdd day={day} first={draft} onAdd={onAdd} onLeave={onLeave} />}
      {hidden > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t('calendar.showDay', { count: standing.length, day: f.longDay(day) })}
          data-more=""
        >
          {t('calendar.more', { count: hidden })}
        </button>
      )}
    </div>
  );
});

/** The posts there is room for. The one with the focus is always among them. */
function fit(
  standing: readonly Standing<PostRow>[],
  room: number,
  cursor: string | null,
): { shown: readonly Standing<PostRow>[]; hidden: number } {
  if (standing.length <= room) return { shown: standing, hidden: 0 };
  const count = Math.max(1, room - 1);
  const at = standing.findIndex(({ post }) => post.id === cursor);
  const from = Math.max(0, at - count + 1);
  return { shown: standing.slice(from, from + count), hidden: standing.length - count };
}
