import { type RefObject, createContext, use } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import type { LocalDate, LocalTime } from '../../src/domain/time.ts';
import type { PostActions } from './actions.ts';
import type { Deed } from './keys.ts';
import type { Cursor } from './place.ts';
import type { Selecting, Selection } from './selection.ts';

/** Posts that are being dragged. */
export type Carried = {
  /** The one that was taken hold of, and where it stood. */
  post: PostRow;
  day: LocalDate | null;
  at: LocalTime | null;
  /** That post and what is selected with it. */
  posts: readonly PostRow[];
  /** How far below its upper edge it was taken hold of, in pixels; null when by the keyboard. */
  grip: number | null;
};

/** Where what is dragged is put down; no day is among the ideas. */
export type Drop = {
  on: LocalDate | null;
  /** Not given, the time stays as it is. */
  at?: LocalTime | null;
  copy: boolean;
};

/** What every view of the calendar works with. */
export type CalendarTools = {
  today: LocalDate;
  actions: PostActions;
  cursor: Cursor;
  /** Moves the focus' place; the view follows when the day is out of sight. */
  setCursor(cursor: Cursor): void;
  /** How often the focus was called to the cursor from elsewhere, such as a dialog. */
  focusCalls: number;
  selection: Selection;
  selecting: Selecting;
  /** A post with what is selected with it; without a post what is selected. */
  meant(post: PostRow | null): PostRow[];
  /** The post open beside the calendar. */
  openId: string | null;
  open(postId: string): void;
  carried: RefObject<Carried | null>;
  /** The ids of what is being dragged, for how it looks. */
  carriedIds: ReadonlySet<string>;
  carry(carried: Carried | null): void;
  /**
   * Does what a key asks for on a post and what is selected with it, or on a day.
   *
   * @param on the post with the focus, or the day
   * @returns whether it meant something here
   */
  act(deed: Deed, on: { post: PostRow | null; day: LocalDate | null }): boolean;
};

export const CalendarToolsContext = createContext<CalendarTools | null>(null);

export function useCalendarTools(): CalendarTools {
  const tools = use(CalendarToolsContext);
  if (!tools) throw new Error('Outside of the calendar');
  return tools;
}

/** What a place to drop at needs to know; it changes only when a drag begins and ends. */
export type Dropping = {
  active: boolean;
  carried: RefObject<Carried | null>;
  drop(to: Drop): void;
};

export const DroppingContext = createContext<Dropping>({
  active: false,
  carried: { current: null },
  drop: () => {},
});
