/**
 * What imports tell of comments over time: the words that they had before, and that they are gone from the platform.
 */
export const importHistory = `
-- Words that a comment had before its writer changed them; never those that it has now.
create table comment_wording (
  comment_id text not null references comment (id) on delete cascade,
  -- Of the comment's channel and minute, and of these words.
  fingerprint text not null,
  text text not null,
  -- When the platform says that they were written; null: at first, or it was not told.
  edited_at text,
  recorded_at text not null,
  primary key (comment_id, fingerprint)
) strict, without rowid;
create index comment_wording_fingerprint on comment_wording (fingerprint);

-- Since when it is gone from the platform, as a source has said.
alter table comment add column removed_at text;
-- The same of comments that are not here, and may come with an older file. The fingerprint is of platform and id.
create table removed_comment (
  fingerprint text primary key not null,
  removed_at text not null,
  recorded_at text not null
) strict, without rowid;

-- An answer of ours is compared with those of its thread that a person recorded; a conversation may have thousands.
create index reply_by_hand on reply (thread_id) where import_run_id is null;
`;
