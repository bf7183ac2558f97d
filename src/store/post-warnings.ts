import type { Neighbour } from '../domain/post-neighbours.ts';
import type { PostMedium, WarnedPost } from '../domain/post-warnings.ts';
import { type LocalDate, addDays, atLocal } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';

const textSql = `
  select p.id as postId, p.title, p.series_id as seriesId, v.channel_id as channelId, ch.name as channel,
    ch.platform, ch.character_limit as characterLimit, v.language, v.text, v.published_at as publishedAt, p.planned_on as plannedOn, p.planned_at as plannedAt
  from post_variant v join post p on p.id = v.post_id join channel ch on ch.id = v.channel_id`;

/** All texts of posts planned for, or out on, days `from <= day <= to`. */
export function textsBetween(db: Connection, from: LocalDate, to: LocalDate): Neighbour[] {
  return statement<Neighbour>(
    db,
    `${textSql} where v.id in (
       select id from post_variant where published_at >= @fromInstant and published_at < @toInstant
       union
       select x.id from post y cross join post_variant x on x.post_id = y.id
       where y.planned_on >= @from and y.planned_on <= @to and x.published_at is null)`,
  ).all({ from, to, fromInstant: atLocal(from), toInstant: atLocal(addDays(to, 1)) });
}

export function textsOf(db: Connection, postIds: readonly string[]): Neighbour[] {
  return statement<Neighbour>(
    db,
    `${textSql} where v.post_id in (select value from json_each(?)) order by v.post_id, v.id`,
  ).all(JSON.stringify(postIds));
}

/** Links, hashtags and media of posts, by the posts' ids. */
export function addedTo(
  db: Connection,
  ids: readonly string[],
): Map<string, Pick<WarnedPost, 'links' | 'hashtags' | 'media'>> {
  const wanted = JSON.stringify(ids);
  const links = grouped(
    statement<WarnedPost['links'][number] & { postId: string }>(
      db,
      `select l.post_id as postId, l.url, l.campaign
       from json_each(?) w cross join post_link l on l.post_id = w.value order by l.position`,
    ).all(wanted),
    ({ postId }) => postId,
    ({ url, campaign }) => ({ url, campaign }),
  );
  const hashtags = new Map(
    statement<{ postId: string; hashtags: string }>(
      db,
      `select p.id as postId, p.hashtags from json_each(?) w cross join post p on p.id = w.value
       where p.hashtags <> ''`,
    )
      .all(wanted)
      .map((row) => [row.postId, row.hashtags]),
  );
  const media = grouped(
    statement<MediumRow & { postId: string }>(db, mediaSql).all(wanted),
    ({ postId }) => postId,
    toMedium,
  );
  return new Map(
    ids.map((id) => [
      id,
      {
        links: links.get(id) ?? [],
        hashtags: hashtags.get(id) ?? '',
        media: media.get(id) ?? [],
      },
    ]),
  );
}

type MediumRow = {
  kind: PostMedium['kind'];
  decorative: number;
  words_in_picture: number | null;
  captions: PostMedium['captions'];
  captions_media_id: string | null;
  alts: string;
};

const mediaSql = `
  select m.post_id as postId, m.kind, m.decorative, m.words_in_picture, m.captions, m.captions_media_id,
    (select json_group_array(a.language) from post_media_alt a
     where a.post_media_id = m.id and trim(a.text) <> '') as alts
  from json_each(?) w cross join post_media m on m.post_id = w.value order by m.position`;

function toMedium(row: MediumRow): PostMedium {
  return {
    kind: row.kind,
    decorative: row.decorative === 1,
    wordsInPicture: row.words_in_picture === 1,
    captions: row.captions,
    captionFile: row.captions_media_id !== null,
    altLanguages: JSON.parse(row.alts) as Language[],
  };
}
