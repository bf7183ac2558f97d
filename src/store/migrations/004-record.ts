import { groundCodes, mediaTypes, moderationActions } from '../../domain/moderation.ts';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
/** The same in every office, so that records of two offices can be put together. */
const groundId = (index: number) =>
  `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;

/** What was moderated and why, with its evidence. */
export const record = `
create table moderation_ground (
  id text primary key not null,
  code text unique check (code in (${oneOf(groundCodes)})),
  name text unique,
  rule text,
  archived_at text,
  check ((code is null) <> (name is null))
) strict;
insert into moderation_ground (id, code) values
${groundCodes.map((code, index) => `('${groundId(index)}', '${code}')`).join(',\n')};

create table moderation (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  comment_id text references comment (id) on delete set null,
  action text not null check (action in (${oneOf(moderationActions)})),
  ground_id text not null references moderation_ground (id),
  rule text,
  at text not null,
  evidence text,
  note text,
  review_on text,
  reversed_at text check (reversed_at >= at),
  reversal text,
  recorded_at text not null,
  check (action <> 'blocked' or review_on is not null),
  check ((reversed_at is null) = (reversal is null))
) strict;
create index moderation_thread on moderation (thread_id);
create index moderation_comment on moderation (comment_id) where comment_id is not null;
create index moderation_ground_used on moderation (ground_id);
create index moderation_at on moderation (at);
create index moderation_review on moderation (review_on)
  where review_on is not null and reversed_at is null;

create table attachment (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  comment_id text references comment (id) on delete cascade,
  moderation_id text references moderation (id) on delete set null,
  name text not null,
  media_type text not null check (media_type in (${oneOf(mediaTypes)})),
  size integer not null check (size > 0),
  added_at text not null
) strict;
create index attachment_thread on attachment (thread_id);
create index attachment_comment on attachment (comment_id) where comment_id is not null;
create index attachment_moderation on attachment (moderation_id) where moderation_id is not null;

-- Apart from the rest, so that a list reads no bytes and the history copies them only when they go.
create table attachment_content (
  attachment_id text primary key not null references attachment (id) on delete cascade,
  bytes blob not null
) strict;
`;
