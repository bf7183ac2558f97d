import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';

/** Where each post is or leads: its own addresses on the channels first, then the links it carries. */
export function linksByPost(db: Connection): Map<string, string[]> {
  const rows = statement<{ postId: string; url: string }>(
    db,
    `select post_id as postId, link as url, 0 as part, published_at as place from post_variant
       where link is not null
     union all select post_id, url, 1, position from post_link
     order by part, place`,
  ).iterate();
  return grouped(
    rows,
    ({ postId }) => postId,
    ({ url }) => url,
  );
}
