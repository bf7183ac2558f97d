import { CornerDownRight, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react';
import type { PasteState } from '../../../src/contract/paste.ts';
import { useTexts } from '../../app/texts.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { classes } from '../../parts/classes.ts';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import styles from './Capture.module.css';
import { isDoubtful, type Row, type States } from './draft.ts';
import { roughTime } from './times.ts';

export type TreeKey =
  'indent' | 'outdent' | 'drop' | 'own' | 'merge' | 'edit' | 'time' | 'nextDoubt';

const keys: Readonly<Record<string, TreeKey>> = {
  'Shift+ArrowRight': 'indent',
  'Shift+ArrowLeft': 'outdent',
  Delete: 'drop',
  Backspace: 'drop',
  ' ': 'drop',
  o: 'own',
  m: 'merge',
  Enter: 'edit',
  F2: 'edit',
  t: 'time',
  n: 'nextDoubt',
};

/** The thread as it will be: comments, and answers below them. The keyboard stays on the whole of it. */
export function RowTree({
  rows,
  states,
  currentId,
  showAuthors,
  onCurrent,
  onKey,
  treeRef,
}: {
  rows: readonly Row[];
  states: States;
  currentId: string | null;
  showAuthors: boolean;
  onCurrent: (id: string) => void;
  onKey: (key: TreeKey) => void;
  treeRef: RefObject<HTMLUListElement | null>;
}) {
  const { t } = useTexts();
  const prefix = useId();

  useEffect(() => {
    if (currentId === null) return;
    document
      .querySelector(`#${CSS.escape(prefix + currentId)}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [prefix, currentId]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex((row) => row.id === currentId);
    const to = target(event.key, at, rows.length);
    const key = keys[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (to !== null && !event.shiftKey) {
      const row = rows[to];
      if (row) onCurrent(row.id);
    } else if (key) onKey(key);
    else return;
    event.preventDefault();
  }

  return (
    <ul
      ref={treeRef}
      role="tree"
      aria-label={t('capture.list')}
      tabIndex={0}
      className={styles.tree}
      onKeyDown={onKeyDown}
      {...(currentId === null ? {} : { 'aria-activedescendant': prefix + currentId })}
    >
      {rows.map((row) => (
        // The keys of the whole tree act on its current row.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <li
          key={row.id}
          id={prefix + row.id}
          role="treeitem"
          aria-level={row.level + 1}
          aria-selected={row.id === currentId}
          className={styles.row}
          data-level={row.level}
          data-out={row.dropped}
          data-state={row.dropped ? 'dropped' : (states.get(row.id) ?? 'new')}
          onClick={() => onCurrent(row.id)}
        >
          <RowContent row={row} states={states} showAuthors={showAuthors} />
        </li>
      ))}
    </ul>
  );
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const stateTexts = { known: 'capture.known', own: 'capture.ownAlone' } as const satisfies Partial<
  Record<PasteState, string>
>;

function RowContent({
  row,
  states,
  showAuthors,
}: {
  row: Row;
  states: States;
  showAuthors: boolean;
}) {
  const texts = useTexts();
  const { t } = texts;
  const state = states.get(row.id) ?? 'new';
  return (
    <>
      <span className={styles.head}>
        {row.level === 1 && <CornerDownRight size={14} aria-hidden="true" />}
        <strong className={styles.who}>
          {row.own ? (
            t('comments.role.ours')
          ) : showAuthors && row.author !== null ? (
            <ResidentLine text={row.author} />
          ) : (
            t('comments.role.resident')
          )}
        </strong>
        <span className={styles.when}>{roughTime(texts, row.at, row.precision)}</span>
        {row.dropped ? (
          <Badge>{t('capture.dropped')}</Badge>
        ) : (
          state !== 'new' && <Badge>{t(stateTexts[state])}</Badge>
        )}
        {isDoubtful(row, states) && (
          <Badge tone="warn" icon={<TriangleAlert size={13} aria-hidden="true" />}>
            {t('capture.check')}
          </Badge>
        )}
      </span>
      <span className={classes(styles.excerpt)}>
        <ResidentLine text={row.text === '' ? '–' : row.text.slice(0, 300)} />
      </span>
    </>
  );
}
