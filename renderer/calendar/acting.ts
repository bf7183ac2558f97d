import { type RefObject, useRef } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import { minuteOf } from '../../src/domain/day-layout.ts';
import { sameDayIn } from '../../src/domain/month-grid.ts';
import { dayOf, timeOf } from '../../src/domain/post-days.ts';
import { type LocalDate, addDays, daysBetween } from '../../src/domain/time.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import type { PostActions } from './actions.ts';
import type { Deal, Deed } from './keys.ts';
import { type Cursor, type Place, turn } from './place.ts';
import { useAhead } from './ahead.ts';
import type { Selecting } from './selection.ts';
import type { CalendarTools, Carried, Drop } from './tools.ts';

/** In a week's hours an arrow is a quarter of an hour. */
const stepMinutes = 15;

/** The one of many that stands first; the others keep their distance to it. */
function asFirst(posts: readonly PostRow[]): { post: PostRow; day: LocalDate | null } {
  const standing = posts.map((post) => ({ post, day: dayOf(post) }));
  return standing.toSorted((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1))[0]!;
}

/** What keys and drops do in every view of the calendar. */
export function useActing({
  place,
  today,
  actions,
  selecting,
  shownPosts,
  meant,
  everything,
  setCursor,
  goTo,
  callFocus,
  open,
  carried,
}: {
  place: Pick<Place, 'view' | 'day'>;
  today: LocalDate;
  actions: PostActions;
  selecting: Selecting;
  shownPosts: readonly PostRow[];
  meant: (post: PostRow | null) => PostRow[];
  /** The ids of all posts of the period, in their order. */
  everything: () => string[];
  setCursor: (cursor: Cursor) => void;
  goTo: (day: LocalDate) => void;
  callFocus: () => void;
  open: (postId: string) => void;
  carried: RefObject<Carried | null>;
}): Pick<CalendarTools, 'act'> & { drop: (to: Drop) => void } {
  const { show } = useDialogs();
  const clipboard = useRef<{ posts: readonly PostRow[]; cut: boolean } | null>(null);
  const ahead = useAhead(shownPosts);

  /** Puts posts on a day as they stood to each other; `first` is the one that comes to the day. */
  async function put(
    posts: readonly PostRow[],
    first: { post: PostRow; day: LocalDate | null },
    to: Drop,
  ): Promise<boolean> {
    const { on, at, copy } = to;
    if (on === null) return copy ? false : actions.move(posts, null);
    if (copy) {
      const earliest = posts.flatMap((post) => dayOf(post) ?? []).sort()[0];
      const apart = first.day === null ? 0 : daysBetween(first.day, earliest ?? first.day);
      return actions.copy(posts, addDays(on, apart));
    }
    const planned = posts.every((post) => dayOf(post) !== null);
    const time = timeOf(first.post);
    if (posts.length > 1 && planned && first.day !== null) {
      const minutes = at && time !== null ? minuteOf(at) - minuteOf(time) : 0;
      return actions.shift(posts, daysBetween(first.day, on), minutes);
    }
    if (first.day === on && (at === undefined || at === time)) return false;
    return actions.move(posts, on, at);
  }

  async function follow(done: Promise<boolean>, to: Cursor): Promise<void> {
    if (await done) setCursor(to);
  }

  /** Puts posts down where the user says, and brings the focus there. */
  function putDown(posts: readonly PostRow[], held: PostRow, to: Drop): void {
    const done = put(posts, { post: held, day: dayOf(held) }, to);
    if (to.on === null) return;
    callFocus();
    void follow(done, { day: to.on, postId: to.copy ? null : held.id });
  }

  function drop(to: Drop): void {
    if (carried.current) putDown(carried.current.posts, carried.current.post, to);
  }

  function paste(day: LocalDate): void {
    const kept = clipboard.current;
    if (!kept) return;
    void put(kept.posts, asFirst(kept.posts), { on: day, copy: !kept.cut });
    // What was cut is there now, and nowhere to cut from.
    if (kept.cut) clipboard.current = null;
  }

  function ask(posts: readonly PostRow[], copy: boolean): void {
    const first = asFirst(posts);
    show({
      kind: 'placePosts',
      posts,
      copy,
      day: first.day ?? today,
      at: timeOf(first.post),
      onPlace: (to) => putDown(posts, first.post, { ...to, copy }),
    });
  }

  function shift(post: PostRow | null, key: { x: number; y: number }): boolean {
    const posts = meant(post).filter((one) => dayOf(one) !== null);
    if (posts.length === 0) return false;
    const inHours = place.view === 'week' && key.y !== 0;
    const days = key.x + (inHours ? 0 : key.y * (place.view === 'agenda' ? 1 : 7));
    const minutes = inHours ? key.y * stepMinutes : 0;
    const standing = posts.map((one) => ahead.shift(one, days, minutes));
    const done = ahead.during(actions.shift(posts, days, minutes, standing[0]));
    const own = post === null ? -1 : posts.indexOf(post);
    if (own >= 0) void follow(done, { day: standing[own]!.day, postId: post!.id });
    return true;
  }

  function act(
    deed: Deed,
    { post, day }: { post: PostRow | null; day: LocalDate | null },
  ): boolean {
    switch (deed.does) {
      case 'all':
        selecting.set(everything());
        return true;
      case 'shift':
        return shift(post, deed);
      case 'paste':
        if (day !== null) paste(day);
        return day !== null;
      case 'today':
        goTo(today);
        return true;
      case 'page': {
        const next = turn(place, deed.by);
        const inMonths = place.view === 'month' || place.view === 'agenda';
        goTo(inMonths && day !== null ? sameDayIn(next.slice(0, 7), day) : next);
        return true;
      }
      case 'open':
      case 'toggle':
        if (!post) return false;
        if (deed.does === 'open') open(post.id);
        else selecting.toggle(post.id);
        return true;
      case 'remove':
      case 'move':
      case 'copyTo':
      case 'idea':
      case 'copy':
      case 'cut':
      case 'purpose': {
        const posts = meant(post);
        if (posts.length > 0) deal(deed, posts);
        return posts.length > 0;
      }
    }
  }

  function deal(deed: Deal, posts: readonly PostRow[]): void {
    switch (deed.does) {
      case 'copy':
      case 'cut':
        clipboard.current = { posts, cut: deed.does === 'cut' };
        return;
      case 'remove':
        return void actions.remove(posts);
      case 'idea':
        return void actions.move(posts, null);
      case 'purpose':
        return void actions.setPurpose(posts, deed.purpose);
      case 'move':
      case 'copyTo':
        return ask(posts, deed.does === 'copyTo');
    }
  }

  return { act, drop };
}
