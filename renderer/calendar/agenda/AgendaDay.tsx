import { memo, useId, useRef } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import type { PostRow } from '../../../src/contract/posts.ts';
import type { Standing } from '../../../src/domain/post-days.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { classes } from '../../parts/classes.ts';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import { usePostDrop } from '../carrying.ts';
import { MarkButton } from '../layers/MarkPopover.tsx';
import { QuickAdd } from '../QuickAdd.tsx';
import { describeMark } from '../words.ts';
import { AgendaRow } from './AgendaRow.tsx';
import styles from './AgendaView.module.css';

/** A day of the list: what its layers say, and its posts. */
export const AgendaDay = memo(function AgendaDay({
  day,
  today,
  standing,
  marks,
  cursor,
  selected,
  carried,
  openId,
  writing,
  onSelect,
  onPurpose,
  onWrite,
  onAdd,
  onLeave,
}: {
  day: LocalDate;
  today: boolean;
  standing: readonly Standing<PostRow>[];
  /** All that are in sight. */
  marks: readonly Mark[];
  /** The post with the focus' place, when it is on this day. */
  cursor: string | null;
  selected: ReadonlySet<string>;
  carried: ReadonlySet<string>;
  openId: string | null;
  writing: boolean;
  onSelect: (id: string, range: boolean) => void;
  onPurpose: (post: PostRow, purpose: PostRow['purpose']) => void;
  onWrite: (day: LocalDate) => void;
  onAdd: (typed: string, day: LocalDate) => Promise<boolean>;
  onLeave: (from: LocalDate, to: LocalDate | null, again: boolean) => void;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = usePostDrop(group, () => ({ on: day }));
  const own = marks.filter((mark) => mark.from <= day && day <= mark.to);
  return (
    <div
      ref={group}
      {...dropProps}
      role="rowgroup"
      aria-labelledby={id}
      tabIndex={-1}
      className={classes(styles.day, isDropTarget && styles.target)}
    >
      <div role="row" className={styles.head}>
        <div role="rowheader" id={id} aria-colspan={3} className={styles.date}>
          <h2 className={classes(today && styles.today)}>
            {f.longDay(day)}
            {today && ` – ${t('calendar.today')}`}
          </h2>
          {own.map((mark) => (
            <MarkButton
              key={mark.id}
              mark={mark}
              className={classes(styles.mark, mark.closed && styles.closed)}
            >
              <ResidentLine text={describeMark(texts, mark)} />
            </MarkButton>
          ))}
        </div>
        <div role="gridcell">
          <button
            type="button"
            className={styles.add}
            tabIndex={-1}
            aria-label={t('calendar.addTo', { day: f.longDay(day) })}
            onClick={() => onWrite(day)}
          >
            +
          </button>
        </div>
      </div>
      <div role="presentation" className={styles.rows}>
        {standing.map(({ post, at }) => (
          <AgendaRow
            key={post.id}
            post={post}
            at={at}
            cursor={cursor === post.id}
            selected={selected.has(post.id)}
            carried={carried.has(post.id)}
            open={openId === post.id}
            onSelect={onSelect}
            onPurpose={onPurpose}
          />
        ))}
        {writing && (
          <div role="row" className={styles.writing}>
            <div role="gridcell">
              <QuickAdd day={day} first="" onAdd={onAdd} onLeave={onLeave} />
            </div>
          </div>
        )}
      </div>
    </div>
  );
});
