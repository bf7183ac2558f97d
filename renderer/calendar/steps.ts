import { mondayOf } from '../../src/domain/month-grid.ts';
import type { Standing } from '../../src/domain/post-days.ts';
import { addDays } from '../../src/domain/time.ts';
import type { Move } from './keys.ts';
import type { Cursor } from './place.ts';

type Posts = readonly Standing<{ id: string }>[];

/** Where a key leads in a month: from day to day in all directions, and within a day from post to post. */
export function stepInMonth(key: Move, here: Cursor, posts: Posts): Cursor {
  const onDay = key.does === 'along' && here.postId === null;
  return onDay
    ? { day: addDays(here.day, 7 * key.by), postId: null }
    : stepInWeek(key, here, posts);
}

/** Where a key leads in a week: aside from day to day, and along a day from post to post. */
export function stepInWeek(key: Move, { day, postId }: Cursor, posts: Posts): Cursor {
  const onPost = (index: number): Cursor => ({ day, postId: posts[index]?.post.id ?? postId });
  switch (key.does) {
    case 'aside':
      return { day: addDays(day, key.by), postId: null };
    case 'along': {
      const index = posts.findIndex(({ post }) => post.id === postId) + key.by;
      // Above the first post is the day.
      return index < 0 ? { day, postId: null } : onPost(index);
    }
    case 'edge':
      if (postId !== null) return onPost(key.by < 0 ? 0 : posts.length - 1);
      return { day: addDays(mondayOf(day), key.by < 0 ? 0 : 6), postId: null };
  }
}
