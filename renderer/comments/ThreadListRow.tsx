import { memo } from 'react';
import type { ThreadRow } from '../../src/contract/comments.ts';
import { platformNames } from '../../src/domain/platforms.ts';
import { localDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { TurnBadge } from '../parts/Badge.tsx';
import styles from './ThreadList.module.css';
import { type Telling, dueIn } from './times.ts';

export const rowId = (threadId: string) => `thread-${threadId}`;

/** One thread in the list. Its name holds all that its looks tell. */
export const ThreadListRow = memo(function ThreadListRow(props: {
  row: ThreadRow;
  index: number;
  /** How many rows there are in all; -1 while that is not known. */
  total: number;
  start: number;
  height: number;
  telling: Telling;
  selected: boolean;
  cursor: boolean;
  draft: boolean;
}) {
  const { row, index, total, start, height, telling, selected, cursor, draft } = props;
  const { t, f } = useTexts();
  const due = row.dueAt === null ? null : dueIn(telling, row.dueAt);
  const label = row.comment.class
    ? t(`word.class.${row.comment.class}`)
    : row.turn === 'ours' || row.turn === 'expert'
      ? t('word.class.unclassed')
      : null;
  const when = due?.text ?? f.shortDay(localDate(row.since));
  const where = placeOf(row);
  const excerpt = oneLine(row.comment.excerpt);
  return (
    // An option of a list that is no select.
    <div
      id={rowId(row.id)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.row}
      data-index={index}
      data-cursor={cursor || undefined}
      style={{ height, transform: `translateY(${start}px)` }}
    >
      <span className={styles.top}>
        <TurnBadge turn={row.turn} />
        <Stop />
        {label !== null && (
          <>
            <span className={row.comment.class ? styles.class : styles.unclassed}>{label}</span>
            <Stop />
          </>
        )}
        <span className={due?.late ? styles.late : styles.when}>{when}</span>
        <Stop />
      </span>
      <span className={styles.excerpt} dir="auto">
        {excerpt}
      </span>
      <Stop />
      <span className={styles.where}>
        <span className={styles.place}>{where}</span>
        {draft && (
          <>
            <Stop />
            <span className={styles.draft}>{t('comments.hasDraft')}</span>
          </>
        )}
      </span>
    </div>
  );
});

/** What the eye sees as room is a full stop to the ear: the row's name is its content. */
function Stop() {
  return <span className={styles.stop}>. </span>;
}

function placeOf({ platform, channelName, postTitle }: ThreadRow): string {
  const named =
    platform === 'website' ||
    platform === 'other' ||
    channelName.toLowerCase().includes(platformNames[platform].toLowerCase());
  const channel = named ? channelName : `${platformNames[platform]}, ${channelName}`;
  return postTitle ? `${channel} · ${oneLine(postTitle)}` : channel;
}

/**
 * Text that stands in one run: no line breaks, and none of the marks that turn the direction of what
 * stands after them or can't be seen at all.
 */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu, '')
    .trim();
}
