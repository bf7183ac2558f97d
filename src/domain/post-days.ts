import { type Instant, type LocalDate, type LocalTime, localDate, localTime } from './time.ts';

/** What of a post says where it stands in the calendar. */
export type Placed = {
  id: string;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  publishedAt: Instant | null;
};

/** The day on which a post stands: when it came out, else when it is planned for. */
export function dayOf({ publishedAt, plannedOn }: Placed): LocalDate | null {
  return publishedAt === null ? plannedOn : localDate(publishedAt);
}

/** The hour on the wall at which a post stands; it may have none. */
export function timeOf({ publishedAt, plannedAt }: Placed): LocalTime | null {
  return publishedAt === null ? plannedAt : localTime(publishedAt);
}

/** A post with where it stands. */
export type Standing<P> = { post: P; at: LocalTime | null };

export type PostsByDay<P> = ReadonlyMap<LocalDate, readonly Standing<P>[]>;

/**
 * The posts of each day that has any, those without a time first. Every view of the calendar draws from
 * this, so that no post can be in one and not in another.
 */
export function byDay<P extends Placed>(posts: readonly P[]): PostsByDay<P> {
  const days = new Map<LocalDate, Standing<P>[]>();
  for (const post of posts) {
    const day = dayOf(post);
    if (day === null) continue;
    const standing = { post, at: timeOf(post) };
    const others = days.get(day);
    if (others) others.push(standing);
    else days.set(day, [standing]);
  }
  for (const standing of days.values()) standing.sort(byTime);
  return days;
}

function byTime(a: Standing<Placed>, b: Standing<Placed>): number {
  const [x, y] = [`${a.at ?? ''} ${a.post.id}`, `${b.at ?? ''} ${b.post.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
