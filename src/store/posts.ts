import type { PostRow } from '../contract/posts.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type {
  Language,
  ParticipationLevel,
  PostMetric,
  PostStatus,
  Purpose,
} from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

type Row = Omit<PostRow, 'plannedOn' | 'plannedAt' | 'publishedAt' | 'channels'> & {
  planned_on: LocalDate | null;
  planned_at: string | null;
  published_at: Instant | null;
  channels: string;
};

const postSql = (where: string) => `
  select p.id, p.title, p.purpose, p.status, p.planned_on, p.planned_at,
    min(v.published_at) as published_at,
    json_group_array(json_object('name', ch.name, 'platform', ch.platform))
      filter (where ch.id is not null) as channels
  from post p
  left join post_variant v on v.post_id = p.id
  left join channel ch on ch.id = v.channel_id
  where ${where}
  group by p.id
  order by coalesce(min(v.published_at), p.planned_on), p.id`;

function toPostRow(row: Row): PostRow {
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    status: row.status,
    plannedOn: row.planned_on,
    plannedAt: row.planned_at,
    publishedAt: row.published_at,
    channels: JSON.parse(row.channels) as PostRow['channels'],
  };
}

/** Posts published or planned on days `from <= day < to`. */
export function postsBetween(
  db: Connection,
  days: { from: LocalDate; to: LocalDate },
  instants: { from: Instant; to: Instant },
): PostRow[] {
  return statement<Row>(
    db,
    postSql(`p.id in (
      select id from post where planned_on >= @fromDay and planned_on < @toDay
        and not exists (select 1 from post_variant where post_id = post.id and published_at is not null)
      union
      select post_id from post_variant where published_at >= @from and published_at < @to)`),
  )
    .all({ fromDay: days.from, toDay: days.to, from: instants.from, to: instants.to })
    .map(toPostRow);
}

export type NewPost = {
  id: string;
  title: string;
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  status: PostStatus;
  plannedOn: LocalDate | null;
  plannedAt: string | null;
  createdAt: Instant;
};

export function addPost(db: Writer, post: NewPost): void {
  statement(
    db,
    `insert into post (id, title, purpose, participation_level, status, planned_on, planned_at, created_at)
     values (@id, @title, @purpose, @participationLevel, @status, @plannedOn, @plannedAt, @createdAt)`,
  ).run(post);
}

/** @returns whether there was one */
export function setPurpose(db: Writer, id: string, purpose: Purpose | null): boolean {
  return statement(db, 'update post set purpose = ? where id = ?').run(purpose, id).changes > 0;
}

export type Variant = {
  id: string;
  postId: string;
  channelId: string;
  language: Language;
  text: string;
  form: string | null;
  link: string | null;
  platformId: string | null;
  publishedAt: Instant | null;
};

const variant = `id, post_id as postId, channel_id as channelId, language, text, form, link,
  platform_id as platformId, published_at as publishedAt`;

export function addVariant(db: Writer, v: Variant & { importRunId: string | null }): void {
  statement(
    db,
    `insert into post_variant (id, post_id, channel_id, language, text, form, link, platform_id,
      published_at, import_run_id)
     values (@id, @postId, @channelId, @language, @text, @form, @link, @platformId, @publishedAt,
      @importRunId)`,
  ).run(v);
}

export function updateVariant(db: Writer, v: Variant): void {
  statement(
    db,
    `update post_variant set text = @text, form = @form, link = @link, published_at = @publishedAt
     where id = @id`,
  ).run(v);
}

export function variantByPlatformId(
  db: Connection,
  channelId: string,
  platformId: string,
): Variant | undefined {
  return statement<Variant>(
    db,
    `select ${variant} from post_variant where channel_id = ? and platform_id = ?`,
  ).get(channelId, platformId);
}

/** The post that a comment list names: by its link, its platform id or, where only one has it, its title. */
export function variantByHint(
  db: Connection,
  channelId: string,
  hint: string,
): { id: string } | undefined {
  const found = statement<{ id: string }>(
    db,
    `select v.id from post_variant v join post p on p.id = v.post_id
     where v.channel_id = @channelId and (v.link = @hint or v.platform_id = @hint or p.title = @hint)
     limit 2`,
  ).all({ channelId, hint });
  return found.length === 1 ? found[0] : undefined;
}

/** The latest known value of each metric. */
export function latestMetrics(
  db: Connection,
  variantId: string,
): Partial<Record<PostMetric, number>> {
  const rows = statement<{ metric: PostMetric; value: number }>(
    db,
    `select metric, value, max(counted_at) from post_metric where variant_id = ? group by metric`,
  ).all(variantId);
  return Object.fromEntries(rows.map(({ metric, value }) => [metric, value]));
}

export function addMetric(
  db: Writer,
  m: { variantId: string; metric: PostMetric; countedAt: Instant; value: number },
): void {
  statement(
    db,
    `insert into post_metric (variant_id, metric, counted_at, value)
     values (@variantId, @metric, @countedAt, @value)
     on conflict do update set value = excluded.value`,
  ).run(m);
}
