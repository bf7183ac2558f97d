import type { TimePrecision } from '../domain/paste.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, statement } from './database.ts';

/** A comment in the office that a pasted one may be. */
export type PasteCandidate = {
  id: string;
  threadId: string;
  at: Instant;
  text: string;
  author: string | null;
  platformId: string | null;
  precision: TimePrecision;
  variantId: string | null;
  /** The trace of one whose words were erased: see trace.ts. */
  erased: string | null;
};

const columns = `c.id, c.thread_id as threadId, c.at, c.text, c.author, c.platform_id as platformId,
  c.time_precision as precision, t.post_variant_id as variantId,
  iif(c.erased_at is null, null, c.fingerprint) as erased`;

/**
 * Comments on a post, and those of its channel since a moment whose post is not known. Without a post:
 * all of the channel's since then.
 */
export function pasteCandidates(
  db: Connection,
  wanted: { channelId: string; variantId: string | null; from: Instant },
): PasteCandidate[] {
  const recent = (condition: string) => `select ${columns} from comment c indexed by comment_at
    cross join thread t on t.id = c.thread_id
    where c.at >= @from and t.channel_id = @channelId ${condition}`;
  const sql =
    wanted.variantId === null
      ? recent('')
      : `select ${columns} from thread t cross join comment c on c.thread_id = t.id
           where t.post_variant_id = @variantId and t.channel_id = @channelId
         union all ${recent('and t.post_variant_id is null')}`;
  return statement<PasteCandidate>(db, `${sql} order by 3, 1`).all(wanted);
}

/** The comment with a platform's id, whatever its age and post. */
export function pasteCandidateById(
  db: Connection,
  channelId: string,
  platformId: string,
): PasteCandidate | undefined {
  return statement<PasteCandidate>(
    db,
    `select ${columns} from comment c join thread t on t.id = c.thread_id
     where c.platform_id = ? and t.channel_id = ?`,
  ).get(platformId, channelId);
}

export type PastePost = { variantId: string; title: string; publishedAt: Instant | null };

/** Posts of a channel whose title has all the words, the newest first. */
export function pastePosts(
  db: Connection,
  { channelId, search, limit }: { channelId: string; search: string; limit: number },
): PastePost[] {
  // SQLite's own lower() knows no ä.
  const words = search.toLocaleLowerCase('fi').split(/\s+/);
  const rows = statement<PastePost>(
    db,
    `select v.id as variantId, p.title, v.published_at as publishedAt
     from post_variant v join post p on p.id = v.post_id where v.channel_id = ?
     order by coalesce(v.published_at, p.planned_on) desc, v.id`,
  ).iterate(channelId);
  const found: PastePost[] = [];
  for (const row of rows) {
    const title = row.title.toLocaleLowerCase('fi');
    if (words.every((word) => title.includes(word))) found.push(row);
    if (found.length === limit) break;
  }
  return found;
}

export function variantIsOn(db: Connection, variantId: string, channelId: string): boolean {
  return (
    statement(db, 'select 1 from post_variant where id = ? and channel_id = ?').get(
      variantId,
      channelId,
    ) !== undefined
  );
}
