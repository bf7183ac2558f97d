import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { CalendarPlus, Upload } from 'lucide-react';
import type { PostRow } from '../../../src/contract/posts.ts';
import type { Standing } from '../../../src/domain/post-days.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { singleKeysOn } from '../../app/single-keys.ts';
import { useStable } from '../../app/stable.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/Page.tsx';
import { chipOf, usePostDrag } from '../carrying.ts';
import type { Shown } from '../data.ts';
import { useHeldFocus } from '../held-focus.ts';
import { type Move, type Own, keyOf } from '../keys.ts';
import { useCalendarTools } from '../tools.ts';
import { AgendaDay } from './AgendaDay.tsx';
import styles from './AgendaView.module.css';

const noPosts: readonly Standing<PostRow>[] = [];

/**
 * A month as a list, day by day: every post with its whole title, its channels and its purpose. The arrows go
 * from post to post; the tab key into the fields of one.
 */
export function AgendaView({ shown }: { shown: Shown }) {
  const { t, f } = useTexts();
  const { show } = useDialogs();
  const tools = useCalendarTools();
  const { cursor, selection, selecting, today } = tools;
  const month = shown.place.day.slice(0, 7);
  const [writing, setWriting] = useState<LocalDate | null>(null);
  const grid = useRef<HTMLDivElement>(null);

  const days = useMemo(() => {
    const listed = new Set(shown.days.keys());
    for (const mark of shown.marks) if (mark.from.startsWith(month)) listed.add(mark.from);
    if (writing?.startsWith(month)) listed.add(writing);
    return [...listed].filter((day) => day.startsWith(month)).sort();
  }, [shown, month, writing]);
  const order = useMemo(
    () =>
      days.flatMap((day) =>
        (shown.days.get(day) ?? noPosts).map(({ post, at }) => ({ post, at, day })),
      ),
    [days, shown.days],
  );
  const ids = order.map(({ post }) => post.id);
  const index = Math.max(
    0,
    cursor.postId === null
      ? order.findIndex(({ day }) => day >= cursor.day)
      : ids.indexOf(cursor.postId),
  );
  const here = order[index];

  useHeldFocus(
    grid,
    () =>
      tools.carried.current || writing !== null || !here
        ? null
        : grid.current?.querySelector<HTMLElement>(`[data-post="${here.post.id}"]`),
    tools.focusCalls,
    shown.place.day.slice(0, 7),
  );
  const { dragProps } = usePostDrag((id) => order[ids.indexOf(id)] ?? null);

  function goTo(next: number, extend: boolean): void {
    const to = order[Math.max(0, Math.min(order.length - 1, next))];
    if (!to) return;
    if (extend) selecting.extend(ids, to.post.id, here?.post.id ?? null);
    tools.setCursor({ day: to.day, postId: to.post.id });
  }

  /** To the first post of the next day that has any, or of the one before. */
  function aside(by: 1 | -1): number {
    const day = here?.day ?? cursor.day;
    if (by > 0) return order.findIndex((one) => one.day > day);
    const before = order.findLast((one) => one.day < day)?.day;
    return before === undefined ? -1 : order.findIndex((one) => one.day === before);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chip = chipOf(event.target);
    if (event.defaultPrevented || !chip || !here) return;
    const key = keyOf(event.nativeEvent, 'post', singleKeysOn());
    if (!key) return;
    const understood =
      key.kind === 'move' ? move(key) : key.kind === 'own' ? answer(key) : tools.act(key, here);
    if (understood) event.preventDefault();
  }

  function move(key: Move): boolean {
    switch (key.does) {
      case 'along':
        goTo(index + key.by, key.extend);
        return true;
      case 'aside': {
        const next = aside(key.by);
        if (next >= 0) goTo(next, key.extend);
        return true;
      }
      case 'edge':
        goTo(key.by < 0 ? 0 : order.length - 1, false);
        return true;
    }
  }

  function answer(key: Own): boolean {
    switch (key.does) {
      case 'enter':
        return here !== undefined && tools.act({ does: 'open' }, here);
      case 'new':
      case 'type':
        setWriting(here?.day ?? cursor.day);
        return true;
      case 'escape':
        selecting.clear();
        return true;
      // It begins when the key is let go; pressed, it must not press the post.
      case 'drag':
        return true;
      // The list has each day whole already.
      case 'list':
        return false;
    }
  }

  function onClick(event: MouseEvent): void {
    const chip = chipOf(event.target);
    const found = chip && order[ids.indexOf(chip.dataset['post'] ?? '')];
    if (!found) return;
    const { post, day } = found;
    if (event.ctrlKey || event.metaKey) selecting.toggle(post.id);
    else if (event.shiftKey) selecting.extend(ids, post.id, here?.post.id ?? null);
    else tools.open(post.id);
    tools.setCursor({ day, postId: post.id });
  }

  function onFocus({ target }: FocusEvent): void {
    const id = target.closest('[data-row]')?.getAttribute('data-row');
    const found = id ? order[ids.indexOf(id)] : undefined;
    if (found && found.post.id !== cursor.postId) {
      tools.setCursor({ day: found.day, postId: found.post.id });
    }
  }

  const leave = useStable((from: LocalDate, to: LocalDate | null, again: boolean) => {
    if (to !== null) tools.setCursor({ day: to, postId: null });
    setWriting((now) => (now === from ? (again ? to : null) : now));
  });
  const select = useStable((id: string, range: boolean) => {
    if (range) selecting.extend(ids, id, here?.post.id ?? null);
    else selecting.toggle(id);
  });
  const setPurpose = useStable((post: PostRow, purpose: PostRow['purpose']) => {
    void tools.actions.setPurpose([post], purpose);
  });

  const empty = order.length === 0 && writing === null && (
    <EmptyState
      icon={CalendarPlus}
      title={t('calendar.emptyTitle')}
      action={
        <div className={styles.buttons}>
          <Button kind="primary" onPress={() => setWriting(cursor.day)}>
            {t('calendar.new')}
          </Button>
          <Button
            icon={<Upload size={17} aria-hidden="true" />}
            onPress={() => show({ kind: 'import' })}
          >
            {t('action.import')}
          </Button>
        </div>
      }
    >
      {t('calendar.emptyList')}
    </EmptyState>
  );
  if (days.length === 0) return empty;

  return (
    <>
      {empty}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t('calendar.grid.agenda', { month: f.month(month) })}
        aria-multiselectable="true"
        className={styles.agenda}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...dragProps}
      >
        {days.map((day) => (
          <AgendaDay
            key={day}
            day={day}
            today={day === today}
            standing={shown.days.get(day) ?? noPosts}
            marks={shown.marks}
            cursor={here?.day === day ? here.post.id : null}
            selected={selection.ids}
            carried={tools.carriedIds}
            openId={tools.openId}
            writing={writing === day}
            onSelect={select}
            onPurpose={setPurpose}
            onWrite={setWriting}
            onAdd={tools.actions.add}
            onLeave={leave}
          />
        ))}
      </div>
    </>
  );
}
