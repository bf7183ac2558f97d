import type { Instant, LocalDate } from './time.ts';
import type { PostStatus } from './words.ts';

/** An idea that gets a day is a draft, and what loses its day before it is out is an idea again. */
export function statusWithDay(status: PostStatus, day: LocalDate | null): PostStatus {
  if (day !== null) return status === 'idea' ? 'draft' : status;
  return status === 'draft' || status === 'ready' ? 'idea' : status;
}

/** Whether something of a post has come out, as its texts or the user have told. */
export function isOut(post: { publishedAt: Instant | null; status: PostStatus }): boolean {
  return post.publishedAt !== null || post.status === 'published' || post.status === 'wrapped';
}

/** A post of which something has come out is published, if it was not past that already. */
export function statusWhenOut(status: PostStatus): PostStatus {
  return status === 'wrapped' ? 'wrapped' : 'published';
}

/** A post is ready again when nothing of it is out any more: what nobody can see can't be wrapped up either. */
export function statusWhenBack(status: PostStatus): PostStatus {
  return status === 'published' || status === 'wrapped' ? 'ready' : status;
}
