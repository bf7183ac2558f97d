import {
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import type { PostsByDay, Standing } from '../../src/domain/post-days.ts';
import { daysFrom } from '../../src/domain/month-grid.ts';
import { type LocalDate, daysBetween } from '../../src/domain/time.ts';
import { singleKeysOn } from '../app/single-keys.ts';
import { useStable } from '../app/stable.ts';
import { chipOf, usePostDrag } from './carrying.ts';
import { useHeldFocus } from './held-focus.ts';
import { type Move, type Own, keyOf } from './keys.ts';
import { type Cursor, hereIn } from './place.ts';
import { useCalendarTools } from './tools.ts';

const noPosts: readonly Standing<PostRow>[] = [];

/** What every view draws a day from. What stays the same keeps its identity, so that its day is not drawn again. */
export type DayProps = {
  day: LocalDate;
  today: boolean;
  standing: readonly Standing<PostRow>[];
  /** Whether the focus' place is here: on the day, or on a post. */
  cursor: string | null;
  selected: ReadonlySet<string>;
  carried: ReadonlySet<string>;
  openId: string | null;
  /** What has been typed of a new post; null while none is. */
  draft: string | null;
  onAdd: (typed: string, day: LocalDate) => Promise<boolean>;
  /** The line in which posts are typed is left; see `QuickAdd`. */
  onLeave: (from: LocalDate, to: LocalDate | null, again: boolean) => void;
};

export type DayGrid = {
  grid: RefObject<HTMLDivElement | null>;
  /**
   * For the element with the role of a grid. Its days say `data-day` and its posts `data-post`; what of a day
   * takes the focus says `data-spot`.
   */
  gridProps: HTMLAttributes<HTMLElement>;
  postsOf(day: LocalDate): readonly Standing<PostRow>[];
  dayProps(day: LocalDate): DayProps;
  /** The day on which a post is typed, and how it began. */
  writing: { day: LocalDate; text: string } | null;
};

/**
 * What the views by day have in common: a focus that goes from day to day and into a day's posts, typing on a
 * day, selecting by keys and by mouse, and dragging.
 *
 * @param dates the days in sight
 * @param step where a key leads, in this view
 * @param onMore asks for all posts of a day that has no room for them
 */
export function useDayGrid({
  days,
  dates,
  step,
  onMore,
}: {
  days: PostsByDay<PostRow>;
  dates: readonly LocalDate[];
  step: (move: Move, here: Cursor, posts: readonly Standing<PostRow>[]) => Cursor;
  onMore?: (day: LocalDate, button: Element) => void;
}): DayGrid {
  const tools = useCalendarTools();
  const { cursor, selecting } = tools;
  const grid = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<DayGrid['writing']>(null);
  const anchor = useRef<LocalDate>(cursor.day);
  const postsOf = (day: LocalDate) => days.get(day) ?? noPosts;
  const idsOf = (all: readonly LocalDate[]) =>
    all.flatMap((day) => postsOf(day).map(({ post }) => post.id));
  const here = hereIn(days, cursor);

  useHeldFocus(
    grid,
    () => {
      // While the keyboard drags, or a post is typed, the focus is elsewhere on purpose.
      if (tools.carried.current || writing) return null;
      return grid.current?.querySelector<HTMLElement>(
        here.postId === null ? `[data-spot="${here.day}"]` : `[data-post="${here.postId}"]`,
      );
    },
    tools.focusCalls,
    dates[0]!,
  );
  const { dragProps } = usePostDrag((id) => {
    const { day } = hereIn(days, { day: cursor.day, postId: id });
    const standing = postsOf(day).find(({ post }) => post.id === id);
    return standing ? { ...standing, day } : null;
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isWriting(event.target)) return;
    const key = keyOf(event.nativeEvent, here.postId === null ? 'day' : 'post', singleKeysOn());
    if (!key) return;
    const post = postsOf(here.day).find(({ post }) => post.id === here.postId)?.post ?? null;
    const understood =
      key.kind === 'move'
        ? move(key)
        : key.kind === 'own'
          ? answer(key, post)
          : key.does === 'toggle' && post === null
            ? selectDay()
            : tools.act(key, { post, day: here.day });
    if (understood) event.preventDefault();
  }

  function move(key: Move): boolean {
    const next = step(key, here, postsOf(here.day));
    if (key.does !== 'edge' && key.extend) extend(next);
    else anchor.current = next.day;
    tools.setCursor(next);
    return true;
  }

  /** Shift and an arrow: from post to post within a day, or day after day. */
  function extend({ day, postId }: Cursor): void {
    if (postId !== null) return selecting.extend(idsOf([day]), postId, here.postId);
    const [first, last] = anchor.current < day ? [anchor.current, day] : [day, anchor.current];
    selecting.set(idsOf(daysFrom(first, daysBetween(first, last) + 1)));
  }

  function answer(key: Own, post: PostRow | null): boolean {
    const { day } = here;
    switch (key.does) {
      case 'new':
      case 'type':
        setWriting({ day, text: key.does === 'type' ? key.text.trim() : '' });
        return true;
      case 'enter': {
        if (post) return tools.act({ does: 'open' }, { post, day });
        const [first] = postsOf(day);
        if (first) tools.setCursor({ day, postId: first.post.id });
        else setWriting({ day, text: '' });
        return true;
      }
      case 'escape':
        if (post) tools.setCursor({ day, postId: null });
        else selecting.clear();
        return true;
      case 'list': {
        const spot = grid.current?.querySelector(`[data-spot="${day}"]`);
        if (!spot || !onMore) return false;
        onMore(day, spot);
        return true;
      }
      // It begins when the key is let go; pressed, it must not press the post.
      case 'drag':
        return true;
    }
  }

  function selectDay(): boolean {
    const ids = idsOf([here.day]);
    if (ids.length > 0) selecting.set(ids);
    return ids.length > 0;
  }

  /** Whatever brought the focus to a day or a post: the cursor is there. */
  function onFocus({ target }: FocusEvent): void {
    const day = dayOfElement(target);
    const postId = chipOf(target)?.dataset['post'] ?? null;
    if (day === null || (postId === null && !target.hasAttribute('data-spot'))) return;
    if (day !== here.day || postId !== here.postId) tools.setCursor({ day, postId });
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const day = dayOfElement(target);
    if (isWriting(target) || day === null) return;
    const more = target.closest('[data-more]');
    if (more) return onMore?.(day, more);
    const postId = chipOf(target)?.dataset['post'] ?? null;
    if (postId === null) anchor.current = day;
    else if (event.ctrlKey || event.metaKey) selecting.toggle(postId);
    else if (event.shiftKey) selecting.extend(idsOf(dates), postId, here.postId);
    else tools.open(postId);
    tools.setCursor({ day, postId });
    if (target.closest('[data-add]')) setWriting({ day, text: '' });
  }

  function onDoubleClick({ target }: MouseEvent): void {
    const day = dayOfElement(target);
    if (day !== null && !chipOf(target) && !isWriting(target)) setWriting({ day, text: '' });
  }

  const leave = useStable<Parameters<DayProps['onLeave']>, void>((from, to, again) => {
    if (to !== null) tools.setCursor({ day: to, postId: null });
    setWriting((now) =>
      now?.day !== from ? now : to !== null && again ? { day: to, text: '' } : null,
    );
  });

  return {
    grid,
    gridProps: { onKeyDown, onFocus, onClick, onDoubleClick, ...dragProps },
    postsOf,
    dayProps: (day) => ({
      day,
      today: day === tools.today,
      standing: postsOf(day),
      cursor: here.day === day ? (here.postId ?? 'day') : null,
      selected: tools.selection.ids,
      carried: tools.carriedIds,
      openId: tools.openId,
      draft: writing?.day === day ? writing.text : null,
      onAdd: tools.actions.add,
      onLeave: leave,
    }),
    writing,
  };
}

function dayOfElement(target: EventTarget | null): LocalDate | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-day]')?.getAttribute('data-day') ?? null;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}
