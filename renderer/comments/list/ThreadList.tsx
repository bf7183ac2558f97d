import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useImperativeHandle, useRef } from 'react';
import type { ThreadRow } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { ThreadListRow, rowId } from './ThreadListRow.tsx';
import styles from './ThreadList.module.css';
import type { Telling } from '../times.ts';

/** How the list is moved in; `Comments` decides what it means. */
export type ListMove =
  | { by: number; extend: boolean }
  | { to: number; extend: boolean; pressed?: true }
  | { toggle: number }
  | 'all'
  | 'open'
  | 'clear';

export type ListHandle = { focus(): void; show(index: number): void };

/** In rem, so that the rows grow with the text; every row is as high as the others, and nothing jumps. */
const rowHeightRem = 7;

/**
 * The backlog: one tab stop, moved in with the arrow keys. Only the rows in sight are in the page,
 * and the one with the cursor always is, so that a screen reader can say it.
 */
export function ThreadList(props: {
  rows: readonly ThreadRow[];
  /** Fetches the next page; undefined while one is on its way, or when there is none. */
  more: (() => void) | undefined;
  /** There are no more rows than these. */
  complete: boolean;
  telling: Telling;
  cursorId: string | null;
  selected: ReadonlySet<string>;
  drafts: ReadonlyMap<string, unknown>;
  onMove: (move: ListMove) => void;
  handle: React.Ref<ListHandle>;
}) {
  const { rows, more, complete, telling, cursorId, selected, drafts, onMove } = props;
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeightRem * remInPixels();
  const cursor = cursorId === null ? -1 : rows.findIndex((row) => row.id === cursorId);
  // What it returns is not memoised, and nothing here relies on that.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (cursor >= 0 && cursor < (indexes[0] ?? 0)) return [cursor, ...indexes];
      if (cursor > (indexes.at(-1) ?? rows.length)) return [...indexes, cursor];
      return indexes;
    },
  });
  const shown = virtualizer.getVirtualItems();

  useImperativeHandle(
    props.handle,
    () => ({
      focus: () => box.current?.focus({ preventScroll: true }),
      show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    }),
    [virtualizer],
  );

  // Asks for more well before the end is in sight.
  const end = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (more && end >= rows.length - 40) more();
  }, [more, end, rows.length]);

  function onKeyDown(event: KeyboardEvent) {
    const move = moveOf(
      event,
      Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1),
      rows.length,
    );
    if (move === null) return;
    event.preventDefault();
    onMove(move);
  }

  function onClick(event: MouseEvent) {
    const pressed = event.target instanceof Element ? event.target : null;
    const index = Number(pressed?.closest('[role=option]')?.getAttribute('data-index') ?? -1);
    if (index < 0) return;
    if (event.ctrlKey || event.metaKey) onMove({ toggle: index });
    else
      onMove({ to: index, extend: event.shiftKey, ...(event.shiftKey ? {} : { pressed: true }) });
  }

  return (
    // No element of HTML is a list of which only a part is in the page.
    <div
      ref={box}
      className={styles.list}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t('comments.list')}
      aria-multiselectable="true"
      aria-activedescendant={cursor >= 0 ? rowId(cursorId!) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={() => onMove('open')}
      data-own-keys=""
    >
      <div
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        role="presentation"
      >
        {shown.map(({ index, start, size }) => {
          const row = rows[index];
          return (
            row && (
              <ThreadListRow
                key={row.id}
                row={row}
                index={index}
                total={complete ? rows.length : -1}
                start={start}
                height={size}
                telling={telling}
                selected={selected.has(row.id)}
                cursor={index === cursor}
                draft={drafts.has(row.id)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function moveOf(event: KeyboardEvent, page: number, count: number): ListMove | null {
  const extend = event.shiftKey;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (control) return event.key.toLowerCase() === 'a' ? 'all' : null;
  switch (event.key) {
    case 'ArrowDown':
      return { by: 1, extend };
    case 'ArrowUp':
      return { by: -1, extend };
    case 'PageDown':
      return { by: page, extend };
    case 'PageUp':
      return { by: -page, extend };
    case 'Home':
      return { to: 0, extend };
    case 'End':
      return { to: count - 1, extend };
    case 'Enter':
      return 'open';
    case 'Escape':
      return 'clear';
    default:
      return null;
  }
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
