import { captionStates, imageFileTypes, mediaFileTypes, mediaKinds } from '../../domain/media.ts';
import { languages } from '../../domain/words.ts';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * Pictures and videos of posts. Their bytes are files beside the office, named by their SHA-256: `media` and
 * `media_thumbnail` say what these files are and stay when the journal takes back what uses them.
 */
export const media = `
create table media (
  id text primary key not null,
  sha256 text not null unique,
  media_type text not null check (media_type in (${oneOf(mediaFileTypes)})),
  size integer not null check (size > 0),
  -- As far as a decoder has told.
  width integer,
  height integer,
  seconds real,
  added_at text not null
) strict;

create table media_thumbnail (
  media_id text primary key not null references media (id) on delete cascade,
  media_type text not null check (media_type in (${oneOf(imageFileTypes)})),
  bytes blob not null
) strict;

create table post_media (
  id text primary key not null,
  post_id text not null references post (id) on delete cascade,
  media_id text not null references media (id),
  -- As the file was called where it came from.
  name text not null,
  position integer not null,
  kind text not null check (kind in (${oneOf(mediaKinds)})),
  decorative integer not null default 0 check (decorative in (0, 1)),
  -- Words in the picture, which have to stand in the text too; null when nobody has said yet.
  words_in_picture integer check (words_in_picture in (0, 1)),
  captions text check (captions in (${oneOf(captionStates)})),
  captions_media_id text references media (id),
  captions_name text,
  check ((captions is 'file') = (captions_media_id is not null)),
  check ((captions_media_id is null) = (captions_name is null))
) strict;
create index post_media_post on post_media (post_id, position);
create index post_media_media on post_media (media_id);
create index post_media_captions on post_media (captions_media_id) where captions_media_id is not null;
create index post_media_uncaptioned on post_media (post_id) where kind <> 'image' and captions is null;

create table post_media_alt (
  post_media_id text not null references post_media (id) on delete cascade,
  language text not null check (language in (${oneOf(languages)})),
  text text not null,
  primary key (post_media_id, language)
) strict, without rowid;
`;
