/**
 * What imports tell of comments over time: the words that they had before, and that they are gone from
 * the platform; and what is needed to take back a run that changed plans.
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

-- What a run made, changed or took away of plans and of a calendar's events, so that it can be taken back as a whole.
create table import_run_change (
  run_id text not null references import_run (id) on delete cascade,
  table_name text not null check (table_name in ('post', 'layer', 'layer_event')),
  row_id text not null,
  -- What was there, with what belongs to it; null: nothing.
  before text check (json_valid(before)),
  -- Of what the run left there, by which it is known whether somebody has worked on it since; null: nothing.
  after_hash text,
  primary key (run_id, table_name, row_id)
) strict, without rowid;

-- An answer of ours is compared with those of its thread that a person recorded; a conversation may have thousands.
create index reply_by_hand on reply (thread_id) where import_run_id is null;
-- Comment lists name posts by their titles, too.
create index post_title on post (title);
`;
