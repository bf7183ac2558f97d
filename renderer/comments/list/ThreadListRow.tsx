import { memo } from 'react';
import type { ThreadRow } from '../../../src/contract/comments.ts';
import { oneRun } from '../../../src/domain/one-run.ts';
import { platformNames } from '../../../src/domain/platforms.ts';
import { localDate } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { TurnBadge } from '../../parts/Badge.tsx';
import { ErasedWords } from '../../parts/ResidentText.tsx';
import { MatchedText } from './MatchedText.tsx';
import styles from './ThreadList.module.css';
import { waitingText } from '../state.ts';
import { type Telling, dueIn, workingDaysBetween } from '../times.ts';

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
    : row.comment.seemsQuestion
      ? t('comments.suggestion.row')
      : row.turn === 'ours' || row.turn === 'expert'
        ? t('word.class.unclassed')
        : null;
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > telling.now;
  const when = due?.text ?? f.shortDay(localDate(row.since));
  const where = placeOf(row);
  const [theme, ...others] = row.themeNames;
  const waited = row.turn === 'expert' ? workingDaysBetween(telling, row.since, telling.now) : null;
  const excerpt = oneRun(row.comment.excerpt).trim();
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
        {snoozed && (
          <>
            <span className={styles.unclassed}>{t('comments.snooze.row')}</span>
            <Stop />
          </>
        )}
        <span className={due?.late ? styles.late : styles.when}>{when}</span>
        <Stop />
      </span>
      <span className={styles.excerpt} dir="auto">
        {row.match ? <MatchedText match={row.match} /> : excerpt === '' ? <ErasedWords /> : excerpt}
      </span>
      <Stop />
      <span className={styles.where}>
        <span className={styles.place}>{where}</span>
        {/* Where the line has something to say already, there is no room for it. */}
        {theme !== undefined && waited === null && !draft && (
          <>
            <Stop />
            <span className={styles.theme} title={row.themeNames.join(', ')}>
              <span>{theme}</span>
              {others.length > 0 && ` +${others.length}`}
            </span>
          </>
        )}
        {waited !== null && (
          <>
            <Stop />
            <span className={styles.waited}>{waitingText(t, waited)}</span>
          </>
        )}
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
  return postTitle ? `${channel} · ${oneRun(postTitle).trim()}` : channel;
}
