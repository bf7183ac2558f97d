import type { PostMedia } from '../contract/media.ts';
import type { ImageFileType, MediaFileType, MediaKind } from '../domain/media.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** What a file beside the office is; nothing of it is a step of the history. */
export type MediaFile = { id: string; sha256: string; mediaType: MediaFileType; size: number };

/** A post's picture or video as its rows say it, with the files that it should have. */
export type StoredMedia = Omit<PostMedia, 'missing'> & {
  postId: string;
  file: MediaFile;
  captionsFile: MediaFile | null;
};

const file = 'id, sha256, media_type as mediaType, size';

export function findFile(db: Connection, id: string): MediaFile | undefined {
  return statement<MediaFile>(db, `select ${file} from media where id = ?`).get(id);
}

export function fileOfHash(db: Connection, sha256: string): MediaFile | undefined {
  return statement<MediaFile>(db, `select ${file} from media where sha256 = ?`).get(sha256);
}

export function addFile(db: Writer, added: MediaFile & { addedAt: Instant }): void {
  statement(
    db,
    `insert into media (id, sha256, media_type, size, added_at)
     values (@id, @sha256, @mediaType, @size, @addedAt)`,
  ).run(added);
}

type Row = {
  id: string;
  post_id: string;
  name: string;
  kind: MediaKind;
  decorative: number;
  words_in_picture: number | null;
  captions: PostMedia['captions'];
  captions_name: string | null;
  width: number | null;
  height: number | null;
  seconds: number | null;
  has_thumbnail: number;
  alts: string;
  file: string;
  captions_file: string | null;
};

const json = (alias: string) =>
  `json_object('id', ${alias}.id, 'sha256', ${alias}.sha256, 'mediaType', ${alias}.media_type,
    'size', ${alias}.size)`;

const rowSql = `
  select pm.id, pm.post_id, pm.name, pm.kind, pm.decorative, pm.words_in_picture, pm.captions,
    pm.captions_name, m.width, m.height, m.seconds,
    exists (select 1 from media_thumbnail where media_id = m.id) as has_thumbnail,
    (select json_group_object(language, text) from post_media_alt where post_media_id = pm.id) as alts,
    ${json('m')} as file, iif(c.id is null, null, ${json('c')}) as captions_file
  from post_media pm
  join media m on m.id = pm.media_id
  left join media c on c.id = pm.captions_media_id`;

function toMedia(row: Row): StoredMedia {
  const file = JSON.parse(row.file) as MediaFile;
  return {
    id: row.id,
    postId: row.post_id,
    mediaId: file.id,
    name: row.name,
    kind: row.kind,
    // Only pictures and videos are put on posts: see media.add.
    mediaType: file.mediaType as PostMedia['mediaType'],
    size: file.size,
    width: row.width,
    height: row.height,
    seconds: row.seconds,
    hasThumbnail: row.has_thumbnail === 1,
    decorative: row.decorative === 1,
    wordsInPicture: row.words_in_picture === null ? null : row.words_in_picture === 1,
    alts: JSON.parse(row.alts) as PostMedia['alts'],
    captions: row.captions,
    captionsName: row.captions_name,
    file,
    captionsFile: row.captions_file === null ? null : (JSON.parse(row.captions_file) as MediaFile),
  };
}

/** A post's media in their order. */
export function mediaOf(db: Connection, postId: string): StoredMedia[] {
  return statement<Row>(db, `${rowSql} where pm.post_id = ? order by pm.position, pm.id`)
    .all(postId)
    .map(toMedia);
}

export function findMedia(db: Connection, postMediaId: string): StoredMedia | undefined {
  const row = statement<Row>(db, `${rowSql} where pm.id = ?`).get(postMediaId);
  return row && toMedia(row);
}

/** Puts a file last on a post. */
export function addMedia(
  db: Writer,
  added: { id: string; postId: string; mediaId: string; name: string; kind: MediaKind },
): void {
  statement(
    db,
    `insert into post_media (id, post_id, media_id, name, kind, position)
     values (@id, @postId, @mediaId, @name, @kind,
       (select coalesce(max(position) + 1, 0) from post_media where post_id = @postId))`,
  ).run(added);
}

/** What the communicator says of it. */
export type MediaColumns = Pick<
  StoredMedia,
  'kind' | 'decorative' | 'wordsInPicture' | 'captions' | 'captionsName'
> & { captionsMediaId: string | null };

export function columnsOf(media: StoredMedia): MediaColumns {
  const { kind, decorative, wordsInPicture, captions, captionsName, captionsFile } = media;
  const captionsMediaId = captionsFile?.id ?? null;
  return { kind, decorative, wordsInPicture, captions, captionsName, captionsMediaId };
}

export function updateMedia(db: Writer, id: string, columns: MediaColumns): void {
  const { decorative, wordsInPicture, ...rest } = columns;
  statement(
    db,
    `update post_media set kind = @kind, decorative = @decorative, words_in_picture = @words,
       captions = @captions, captions_name = @captionsName, captions_media_id = @captionsMediaId
     where id = @id`,
  ).run({
    ...rest,
    id,
    decorative: decorative ? 1 : 0,
    words: wordsInPicture === null ? null : wordsInPicture ? 1 : 0,
  });
}

/** An empty text takes the old one away. */
export function setAlt(db: Writer, id: string, language: Language, text: string): void {
  if (text === '') {
    statement(db, 'delete from post_media_alt where post_media_id = ? and language = ?').run(
      id,
      language,
    );
    return;
  }
  statement(
    db,
    `insert into post_media_alt (post_media_id, language, text) values (@id, @language, @text)
     on conflict (post_media_id, language) do update set text = excluded.text`,
  ).run({ id, language, text });
}

/** Gives a post's media their places, in the order of the ids. */
export function orderMedia(db: Writer, ids: readonly string[]): void {
  for (const [position, id] of ids.entries()) {
    statement(db, 'update post_media set position = ? where id = ?').run(position, id);
  }
}

/** Takes it off its post; its file stays. @returns whether there was one */
export function removeMedia(db: Writer, id: string): boolean {
  return statement(db, 'delete from post_media where id = ?').run(id).changes > 0;
}

/** Puts on another post what one has, with all that is said of it. */
export function copyMedia(db: Writer, from: string, to: string, newId: () => string): void {
  for (const media of mediaOf(db, from)) {
    const id = newId();
    addMedia(db, { ...media, id, postId: to });
    updateMedia(db, id, columnsOf(media));
    for (const [language, text] of Object.entries(media.alts)) {
      setAlt(db, id, language as Language, text);
    }
  }
}

export type Thumbnail = { mediaType: ImageFileType; bytes: Buffer };

export function thumbnailOf(db: Connection, mediaId: string): Thumbnail | undefined {
  return statement<Thumbnail>(
    db,
    'select media_type as mediaType, bytes from media_thumbnail where media_id = ?',
  ).get(mediaId);
}

export function setThumbnail(
  db: Writer,
  mediaId: string,
  {
    size,
    ...thumbnail
  }: Thumbnail & {
    size: { width: number; height: number; seconds: number | null };
  },
): void {
  statement(
    db,
    `insert into media_thumbnail (media_id, media_type, bytes) values (@mediaId, @mediaType, @bytes)
     on conflict (media_id) do update set media_type = excluded.media_type, bytes = excluded.bytes`,
  ).run({ mediaId, ...thumbnail });
  statement(
    db,
    'update media set width = @width, height = @height, seconds = @seconds where id = @mediaId',
  ).run({ mediaId, ...size });
}

const used = `
  select media_id from post_media
  union select captions_media_id from post_media where captions_media_id is not null`;

/** The hashes of the files that posts show. */
export function usedHashes(db: Connection): Set<string> {
  return new Set(
    statement<{ sha256: string }>(db, `select sha256 from media where id in (${used})`)
      .all()
      .map(({ sha256 }) => sha256),
  );
}

/**
 * Forgets the files that no post shows. Those that an undo may put on a post again are remembered, so that the
 * undo does its work and the post says what is missing.
 */
export function forgetUnused(db: Writer): void {
  statement(db, `delete from media_thumbnail where media_id not in (${used})`).run();
  statement(
    db,
    `delete from media where id not in (${used}) and id not in (
       select json_extract(row, '$.media_id') from history_change
         where table_name = 'post_media' and json_extract(row, '$.media_id') is not null
       union select json_extract(row, '$.captions_media_id') from history_change
         where table_name = 'post_media' and json_extract(row, '$.captions_media_id') is not null)`,
  ).run();
}

export type Uncaptioned = {
  postMediaId: string;
  postId: string;
  postTitle: string;
  kind: MediaKind;
  plannedOn: LocalDate | null;
  publishedAt: Instant | null;
  /** Somebody has said that the post is out, or one of its variants is. */
  out: boolean;
};

/** Videos of which nobody has said how their speech can be read. */
export function uncaptioned(db: Connection): Uncaptioned[] {
  return statement<Omit<Uncaptioned, 'out'> & { done: number }>(
    db,
    `select pm.id as postMediaId, p.id as postId, p.title as postTitle, pm.kind,
       p.planned_on as plannedOn, p.status in ('published', 'wrapped') as done,
       (select min(published_at) from post_variant where post_id = p.id) as publishedAt
     from post_media pm join post p on p.id = pm.post_id
     where pm.kind <> 'image' and pm.captions is null`,
  )
    .all()
    .map(({ done, ...row }) => ({ ...row, out: done === 1 || row.publishedAt !== null }));
}
