import { type Instant, type LocalDate, type LocalTime, atLocal } from './time.ts';
import type { PostStatus } from './words.ts';

/** What of a planned post says whether it should be out by now. */
export type Planned = {
  id: string;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  publishedAt: Instant | null;
  status: PostStatus;
};

/** When a post that has only a day is due on it: early enough to be done in the morning. */
const morning: LocalTime = '08:00';

/** The posts whose time has come and that are not out, in the order they were given. */
export function duePosts<P extends Planned>(posts: readonly P[], now: Instant): P[] {
  return posts.filter(
    ({ plannedOn, plannedAt, publishedAt, status }) =>
      plannedOn !== null &&
      publishedAt === null &&
      status !== 'published' &&
      status !== 'wrapped' &&
      atLocal(plannedOn, plannedAt ?? morning) <= now,
  );
}

/** What a reminder was of: a post that is moved is reminded of again. */
export function reminderKey({ id, plannedOn, plannedAt }: Planned): string {
  return `${id} ${plannedOn ?? ''} ${plannedAt ?? ''}`.trimEnd();
}

/** Those of the due posts that have not been reminded of before. */
export function toRemind<P extends Planned>(due: readonly P[], reminded: ReadonlySet<string>): P[] {
  return due.filter((post) => !reminded.has(reminderKey(post)));
}
