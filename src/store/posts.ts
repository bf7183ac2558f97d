import type { Post, PostLink, PostRow } from '../contract/posts.ts';
import { type Placed, dayOf, timeOf } from '../domain/post-days.ts';
import { type Instant, type LocalDate, type LocalTime, atLocal } from '../domain/time.ts';
import type { ParticipationLevel, PostStatus, Purpose } from '../domain/words.ts';
import { updateColumns } from './columns.ts';
import { type Connection, type Writer, statement } from './database.ts';

type Row = {
  id: string;
  title: string;
  purpose: Purpose | null;
  participation_level: ParticipationLevel | null;
  status: PostStatus;
  planned_on: LocalDate | null;
  planned_at: LocalTime | null;
  expires_on: LocalDate | null;
  contentious: number;
  series_id: string | null;
  places: string;
  themes: string;
  media_count: number;
  thumbnail_id: string | null;
};

const rowSql = `
  p.id, p.title, p.purpose, p.participation_level, p.status, p.planned_on, p.planned_at,
  p.expires_on, p.contentious, p.series_id,
  (select json_group_array(json_object('variantId', v.id, 'channelId', v.channel_id, 'name', ch.name,
      'platform', ch.platform, 'language', v.language, 'publishedAt', v.published_at)
      order by ch.name, v.language)
    from post_variant v join channel ch on ch.id = v.channel_id where v.post_id = p.id) as places,
  (select json_group_array(json_object('id', th.id, 'name', th.name) order by th.name)
    from post_theme x join theme th on th.id = x.theme_id where x.post_id = p.id) as themes,
  (select count(*) from post_media where post_id = p.id) as media_count,
  (select pm.media_id from post_media pm join media_thumbnail t on t.media_id = pm.media_id
    where pm.post_id = p.id order by pm.position, pm.id limit 1) as thumbnail_id`;

/** What is kept of posts; what speaks against them is reckoned. */
export type StoredRow = Omit<PostRow, 'warnings'>;
export type StoredPost = Omit<Post, 'warnings' | 'media'>;

function toPostRow(row: Row): StoredRow {
  const places = JSON.parse(row.places) as PostRow['places'];
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    participationLevel: row.participation_level,
    status: row.status,
    plannedOn: row.planned_on,
    plannedAt: row.planned_at,
    publishedAt: firstOf(places),
    expiresOn: row.expires_on,
    contentious: row.contentious === 1,
    seriesId: row.series_id,
    places,
    themes: JSON.parse(row.themes) as PostRow['themes'],
    mediaCount: row.media_count,
    thumbnailId: row.thumbnail_id,
  };
}

function firstOf(places: readonly { publishedAt: Instant | null }[]): Instant | null {
  const times = places.flatMap(({ publishedAt }) => publishedAt ?? []);
  return times.length === 0 ? null : times.reduce((a, b) => (a < b ? a : b));
}

/** Posts that may stand on days `from <= day < to`; of one that came out twice the first time counts. */
const betweenSql = `p.id in (
  select id from post where planned_on >= @fromDay and planned_on < @toDay
    and not exists (select 1 from post_variant where post_id = post.id and published_at is not null)
  union
  select post_id from post_variant where published_at >= @from and published_at < @to)`;

const between = (from: LocalDate, to: LocalDate) => ({
  fromDay: from,
  toDay: to,
  from: atLocal(from),
  to: atLocal(to),
});

/** Posts published, or else planned, on days `from <= day < to`, in the order of their days and times. */
export function postsBetween(db: Connection, from: LocalDate, to: LocalDate): StoredRow[] {
  return statement<Row>(db, `select ${rowSql} from post p where ${betweenSql}`)
    .all(between(from, to))
    .map((row) => {
      const post = toPostRow(row);
      const day = dayOf(post)!;
      return { post, day, order: `${day} ${timeOf(post) ?? ''} ${post.id}` };
    })
    .filter(({ day }) => day >= from)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ post }) => post);
}

/** What the posts of days `from <= day < to` are for, without all else: a year may have thousands. */
export function purposesBetween(
  db: Connection,
  from: LocalDate,
  to: LocalDate,
): (Placed & Pick<PostRow, 'purpose'>)[] {
  return statement<Placed & Pick<PostRow, 'purpose'>>(
    db,
    `select p.id, p.purpose, p.planned_on as plannedOn, p.planned_at as plannedAt,
       (select min(published_at) from post_variant where post_id = p.id) as publishedAt
     from post p where ${betweenSql}`,
  )
    .all(between(from, to))
    .filter((post) => dayOf(post)! >= from);
}

/** Posts without a day that are not out, the newest first. */
export function unplannedPosts(db: Connection): StoredRow[] {
  return statement<Row>(
    db,
    `select ${rowSql} from post p where p.planned_on is null
       and not exists (select 1 from post_variant where post_id = p.id and published_at is not null)
     order by p.created_at desc, p.id desc`,
  )
    .all()
    .map(toPostRow);
}

/** Planned for `from <= day < to`, and not out: no variant is, and nobody has said so. */
export function missedPosts(
  db: Connection,
  from: LocalDate,
  to: LocalDate,
  limit: number,
): StoredRow[] {
  return statement<Row>(
    db,
    `select ${rowSql} from post p
     where p.planned_on >= @from and p.planned_on < @to and p.status in ('idea', 'draft', 'ready')
       and not exists (select 1 from post_variant where post_id = p.id and published_at is not null)
     order by p.planned_on desc, p.id limit @limit`,
  )
    .all({ from, to, limit })
    .map(toPostRow);
}

/** Out, true no longer than until a day that is gone, and not yet dealt with; the longest ago first. */
export function expiredPosts(db: Connection, today: LocalDate, limit: number): StoredRow[] {
  return statement<Row>(
    db,
    `select ${rowSql} from post p
     where p.expires_on < @today and p.expiry_handled_on is null
       and (p.status = 'published' or exists (
         select 1 from post_variant where post_id = p.id and published_at is not null))
     order by p.expires_on, p.id limit @limit`,
  )
    .all({ today, limit })
    .map(toPostRow);
}

type WholeRow = Row & {
  answered_by: string | null;
  expert_unit_id: string | null;
  answered_until: LocalDate | null;
  expiry_handled_on: LocalDate | null;
  notes: string;
  hashtags: string;
  approval: string;
  series_on: LocalDate | null;
  created_at: Instant;
};

/** A post with all that belongs to it but its media. */
export function findPost(db: Connection, id: string): StoredPost | undefined {
  const row = statement<WholeRow>(
    db,
    `select ${rowSql}, p.answered_by, p.expert_unit_id, p.answered_until, p.expiry_handled_on, p.notes, p.hashtags,
       p.approval, p.series_on, p.created_at
     from post p where p.id = ?`,
  ).get(id);
  if (!row) return undefined;
  const { places, ...post } = toPostRow(row);
  const texts = statement<{ id: string; text: string; link: string | null; form: string | null }>(
    db,
    'select id, text, link, form from post_variant where post_id = ?',
  ).all(id);
  return {
    ...post,
    answeredBy: row.answered_by,
    expertUnitId: row.expert_unit_id,
    answeredUntil: row.answered_until,
    expiryHandledOn: row.expiry_handled_on,
    notes: row.notes,
    hashtags: row.hashtags,
    approval: row.approval,
    links: linksOf(db, id),
    variants: places.map((place) => {
      const { text, link, form } = texts.find((v) => v.id === place.variantId)!;
      return { ...place, text, link, form };
    }),
    seriesOn: row.series_on,
    createdAt: row.created_at,
  };
}

function linksOf(db: Connection, postId: string): PostLink[] {
  return statement<PostLink>(
    db,
    'select url, campaign from post_link where post_id = ? order by position',
  ).all(postId);
}

export type NewPost = {
  id: string;
  title: string;
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  status: PostStatus;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  createdAt: Instant;
};

export function addPost(db: Writer, post: NewPost): void {
  statement(
    db,
    `insert into post (id, title, purpose, participation_level, status, planned_on, planned_at, created_at)
     values (@id, @title, @purpose, @participationLevel, @status, @plannedOn, @plannedAt, @createdAt)`,
  ).run(post);
}

/** What of a post stands in its own row and can be changed. */
export type PostColumns = Omit<NewPost, 'id' | 'createdAt'> &
  Pick<
    Post,
    | 'expiresOn'
    | 'expiryHandledOn'
    | 'contentious'
    | 'answeredBy'
    | 'expertUnitId'
    | 'answeredUntil'
    | 'notes'
    | 'hashtags'
    | 'approval'
    | 'seriesId'
    | 'seriesOn'
  > & {
    /** The meeting that the post is about. */
    layerEventId: string | null;
    /** The promise of which it tells what came of it. */
    closesPromiseId: string | null;
  };

const columnOf: Record<keyof PostColumns, string> = {
  title: 'title',
  purpose: 'purpose',
  participationLevel: 'participation_level',
  status: 'status',
  plannedOn: 'planned_on',
  plannedAt: 'planned_at',
  expiresOn: 'expires_on',
  expiryHandledOn: 'expiry_handled_on',
  contentious: 'contentious',
  answeredBy: 'answered_by',
  expertUnitId: 'expert_unit_id',
  answeredUntil: 'answered_until',
  notes: 'notes',
  hashtags: 'hashtags',
  approval: 'approval',
  seriesId: 'series_id',
  seriesOn: 'series_on',
  layerEventId: 'layer_event_id',
  closesPromiseId: 'closes_promise_id',
};

/** Changes the columns that are given. @returns whether there was such a post */
export function updatePost(db: Writer, id: string, changes: Partial<PostColumns>): boolean {
  const { contentious, ...rest } = changes;
  const values = contentious === undefined ? rest : { ...rest, contentious: contentious ? 1 : 0 };
  return updateColumns(db, 'post', columnOf, id, values) || postExists(db, id);
}

export function postExists(db: Connection, id: string): boolean {
  return statement(db, 'select 1 from post where id = ?').get(id) !== undefined;
}

/** Takes a post away with its texts, links and themes. @returns whether there was one */
export function removePost(db: Writer, id: string): boolean {
  return statement(db, 'delete from post where id = ?').run(id).changes > 0;
}

export function setLinks(
  db: Writer,
  postId: string,
  links: readonly PostLink[],
  newId: () => string,
): void {
  statement(db, 'delete from post_link where post_id = ?').run(postId);
  for (const [position, link] of links.entries()) {
    statement(
      db,
      `insert into post_link (id, post_id, position, url, campaign)
       values (@id, @postId, @position, @url, @campaign)`,
    ).run({ id: newId(), postId, position, ...link });
  }
}
