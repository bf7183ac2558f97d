import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { ThreadFilter, ThreadRow } from '../../src/contract/comments.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useHistory } from '../app/history.ts';
import { navigate } from '../app/location.ts';
import { singleKeysOn } from '../app/single-keys.ts';
import { useTexts } from '../app/texts.tsx';
import { useWindowKeys } from '../app/window-keys.ts';
import { useLive, useLivePages } from '../live/index.ts';
import { FetchComments } from '../fetching/FetchComments.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { Answered } from '../parts/Page.tsx';
import { usePasteAnywhere } from './capture/paste-anywhere.ts';
import { EmptyBacklog } from './list/EmptyBacklog.tsx';
import styles from './CommentsScreen.module.css';
import { useCursor } from './cursor.ts';
import { useThreadsWithDrafts } from './forms/drafts.ts';
import { FilterBar } from './list/FilterBar.tsx';
import { readFilter, writeFilter } from './list/filters.ts';
import { type KeyAction, actionOf } from './keys.ts';
import { useTelling } from './telling.ts';
import { type ListHandle, type ListMove, ThreadList } from './list/ThreadList.tsx';
import { SearchNote } from './list/SearchNote.tsx';
import { type WorkHandle, WorkPane } from './WorkPane.tsx';

const pageSize = 200;
const noRows: readonly ThreadRow[] = [];

/** The backlog: what waits at the left, the first due first, and the thread at the right. */
export function CommentsScreen() {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const { undo } = useHistory();
  const search = useSearch();
  const [path] = useLocation();
  const wide = useWide();
  const filter = useMemo(() => readFilter(new URLSearchParams(search)), [search]);
  const query = writeFilter(filter);
  const threadId = /^\/comments\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;

  const { live, search: found, more, fetchingMore } = useLivePages({ filter, limit: pageSize });
  const rows = live.data ?? noRows;
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const counts = useLive('thread.counts', {}).data;
  const channels = useLive('channel.list', {}).data ?? [];
  const office = useLive('office.get', {}).data;
  const telling = useTelling(office);
  const drafts = useThreadsWithDrafts();
  usePasteAnywhere();
  const cursor = useCursor({ ids, threadId, query, wide });
  const selected = useMemo(
    () => (cursor.selected.size > 1 ? rows.filter((row) => cursor.selected.has(row.id)) : noRows),
    [rows, cursor.selected],
  );

  const list = useRef<ListHandle>(null);
  const work = useRef<WorkHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const showsThread = !wide && threadId !== null;
  const nothing = rows.length === 0 && cursor.openId === null;

  function setFilter(next: ThreadFilter): void {
    cursor.reset();
    const written = writeFilter(next);
    navigate(`/comments${written === '' ? '' : `?${written}`}`, { replace: true });
  }

  function back(): void {
    if (wide) list.current?.focus();
    else navigate(cursor.addressOf(null));
  }

  function move(step: ListMove): void {
    if (step === 'open') {
      if (cursor.cursorId === null) return;
      if (wide) work.current?.focus();
      else navigate(cursor.addressOf(cursor.cursorId));
      return;
    }
    const index = cursor.move(step);
    if (index === null) return;
    list.current?.show(index);
    // In a narrow window a touch opens; keys open with Enter.
    const id = ids[index];
    if (!wide && typeof step === 'object' && 'pressed' in step && id)
      navigate(cursor.addressOf(id));
    if (showsThread && id) navigate(cursor.addressOf(id), { replace: true });
  }

  const moves: Partial<Record<KeyAction['does'], () => void>> = {
    next: () => move({ by: 1, extend: false }),
    previous: () => move({ by: -1, extend: false }),
    search: () => searchBox.current?.focus(),
    list: back,
    undo: () => void undo(),
  };
  useWindowKeys((event) => {
    if (!singleKeysOn()) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    cursor.pin();
    const own = moves[action.does];
    if (own) own();
    else work.current?.act(action);
  });

  // The first list of a visit shows the thread that the address names.
  const placed = useRef(false);
  useEffect(() => {
    if (placed.current || ids.length === 0) return;
    placed.current = true;
    const index = cursor.cursorId === null ? -1 : ids.indexOf(cursor.cursorId);
    if (index > 0) list.current?.show(index);
  }, [ids, cursor.cursorId]);

  useEffect(() => {
    if (showsThread) work.current?.focus();
  }, [showsThread]);

  return (
    <div className={classes(styles.screen, showsThread && styles.reading)}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1>{t('screen.comments')}</h1>
          <FetchComments />
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onPress={() => show({ kind: 'addComment' })}
          >
            {t('action.addComment')}
          </Button>
        </div>
        <FilterBar
          filter={filter}
          counts={counts}
          channels={channels}
          search={searchBox}
          onChange={setFilter}
          onDown={() => list.current?.focus()}
        />
        {found && <SearchNote found={found} alone={Object.keys(filter).length === 1} />}
        <output className={styles.status}>
          {live.at === 'answered' &&
            (more
              ? t('comments.list.shownFirst', { count: f.number(rows.length) })
              : t('comments.list.shown', { count: rows.length }))}
        </output>
      </header>
      <div
        className={classes(styles.sides, nothing && styles.alone)}
        onPointerDownCapture={cursor.pin}
        onKeyDownCapture={cursor.pin}
        role="presentation"
      >
        <div className={styles.backlog}>
          <Answered live={live}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyBacklog filter={filter} counts={counts} onClear={() => setFilter({})} />
              ) : (
                <ThreadList
                  rows={rows}
                  more={fetchingMore ? undefined : more}
                  complete={more === undefined}
                  telling={telling}
                  cursorId={cursor.cursorId}
                  selected={cursor.selected}
                  drafts={drafts}
                  onMove={move}
                  handle={list}
                />
              )
            }
          </Answered>
        </div>
        {((wide && !nothing) || showsThread || selected.length > 1) && (
          <div className={styles.work}>
            <WorkPane
              openId={cursor.openId}
              selected={selected}
              telling={telling}
              regime={office?.regime ?? 'fi'}
              onBack={wide ? undefined : back}
              onClearSelection={() => {
                cursor.move('clear');
                list.current?.focus();
              }}
              onDone={() => (wide ? list : work).current?.focus()}
              handle={work}
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** Whether list and thread fit side by side. */
function useWide(): boolean {
  return useSyncExternalStore(subscribeWide, () => wideMedia().matches);
}

function subscribeWide(listener: () => void): () => void {
  const media = wideMedia();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

function wideMedia(): MediaQueryList {
  return matchMedia('(min-width: 56.25em)');
}
