import type { PostRow } from '../../src/contract/posts.ts';
import type { LocalTime } from '../../src/domain/time.ts';
import { PostChip } from './PostChip.tsx';
import { useCalendarTools } from './tools.ts';

/** A post in a list beside or over a view. */
export function ListedPost({
  post,
  at,
  cursor,
}: {
  post: PostRow;
  at: LocalTime | null;
  /** The keyboard's place in the list is here. */
  cursor: boolean;
}) {
  const { selection, carriedIds, openId } = useCalendarTools();
  return (
    <li>
      <PostChip
        post={post}
        at={at}
        lines={2}
        selected={selection.ids.has(post.id)}
        cursor={cursor}
        carried={carriedIds.has(post.id)}
        open={openId === post.id}
      />
    </li>
  );
}
