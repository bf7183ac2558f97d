import type { Instant } from '../domain/time.ts';
import type { Language, PostMetric } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** A post's text for one channel in one language. */
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

/** Nothing of a publication yet. */
export const newVariant = {
  form: null,
  link: null,
  platformId: null,
  publishedAt: null,
  importRunId: null,
} as const;

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
    `update post_variant set text = @text, form = @form, link = @link, platform_id = @platformId,
      published_at = @publishedAt where id = @id`,
  ).run(v);
}

export function removeVariant(db: Writer, id: string): void {
  statement(db, 'delete from post_variant where id = ?').run(id);
}

export function findVariant(db: Connection, id: string): Variant | undefined {
  return statement<Variant>(db, `select ${variant} from post_variant where id = ?`).get(id);
}

/** Whether an import brought it, and not a person. */
export function cameByImport(db: Connection, id: string): boolean {
  const brought = 'select 1 from post_variant where id = ? and import_run_id is not null';
  return statement(db, brought).get(id) !== undefined;
}

/** The text of a post for a channel and a language, if there is one. */
export function variantAt(
  db: Connection,
  place: { postId: string; channelId: string; language: Language },
): Variant | undefined {
  return statement<Variant>(
    db,
    `select ${variant} from post_variant
     where post_id = @postId and channel_id = @channelId and language = @language`,
  ).get(place);
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

/**
 * What the office planned and has since published, of a channel, without the platform's id yet: by the link that
 * was recorded, else those planned or published on days `from <= day <= to`, the earliest first.
 */
export function variantsWithoutPlatformId(
  db: Connection,
  at: { channelId: string; link: string | null; from: string; to: string },
): (Variant & { plannedOn: string | null })[] {
  return statement<Variant & { plannedOn: string | null }>(
    db,
    `select v.id, v.post_id as postId, v.channel_id as channelId, v.language, v.text, v.form, v.link,
       v.platform_id as platformId, v.published_at as publishedAt, p.planned_on as plannedOn
     from post_variant v join post p on p.id = v.post_id
     where v.channel_id = @channelId and v.platform_id is null
       and (v.link = @link or p.planned_on between @from and @to
         or substr(v.published_at, 1, 10) between @from and @to)
     order by v.link is not @link, p.planned_on, v.id`,
  ).all(at);
}

/** The post that a comment list names: by its link, its platform id or, where only one has it, its title. */
export function variantByHint(
  db: Connection,
  channelId: string,
  hint: string,
): { id: string } | undefined {
  const place = { channelId, hint };
  // One index at a time: a single condition over both tables would look at all posts for each comment list's post.
  let found = statement<{ id: string }>(
    db,
    `select id from post_variant where channel_id = @channelId and platform_id = @hint
     union select id from post_variant indexed by post_variant_link
       where link = @hint and channel_id = @channelId`,
  ).all(place);
  if (found.length === 0) {
    found = statement<{ id: string }>(
      db,
      `select v.id from post p indexed by post_title
       cross join post_variant v indexed by post_variant_post on v.post_id = p.id
       where p.title = @hint and v.channel_id = @channelId limit 2`,
    ).all(place);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The texts of a channel that came out in a minute, for posts whose platform ids are not known. */
export function variantsOfMinute(db: Connection, channelId: string, at: Instant): Variant[] {
  const minute = at.slice(0, 16);
  return statement<Variant>(
    db,
    `select ${variant} from post_variant
     where channel_id = @channelId and published_at >= @from and published_at <= @to order by id`,
  ).all({ channelId, from: `${minute}:00.000Z`, to: `${minute}:59.999Z` });
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
  m: {
    variantId: string;
    metric: PostMetric;
    countedAt: Instant;
    value: number;
    importRunId: string | null;
  },
): void {
  statement(
    db,
    `insert into post_metric (variant_id, metric, counted_at, value, import_run_id)
     values (@variantId, @metric, @countedAt, @value, @importRunId)
     on conflict do update set value = excluded.value, import_run_id = excluded.import_run_id`,
  ).run(m);
}
