/**
 * What an import brought, so that a run can be taken back as a whole; the files of a run; and the comment that a
 * thread belongs to, by which an answer finds its thread even when it was imported first.
 */
export const imports = `
alter table import_run add column undone_at text;

create table import_run_file (
  run_id text not null references import_run (id) on delete cascade,
  position integer not null,
  path text not null,
  -- Null: nothing in it could be imported.
  format text,
  primary key (run_id, position)
) strict, without rowid;

alter table import_rejection add column file text;

alter table comment add column edited_at text;
alter table reply add column platform_id text;
alter table reply add column edited_at text;
alter table reply add column import_run_id text references import_run (id) on delete set null;
alter table post_metric add column import_run_id text references import_run (id) on delete set null;

create index reply_platform on reply (platform_id) where platform_id is not null;
create index comment_import on comment (import_run_id) where import_run_id is not null;
create index reply_import on reply (import_run_id) where import_run_id is not null;
create index post_variant_import on post_variant (import_run_id) where import_run_id is not null;
create index post_metric_import on post_metric (import_run_id) where import_run_id is not null;

-- Facebook's ids stood here with the ids of post and page before them, as some exports have them and others not.
update comment set platform_id = substr(platform_id, instr(platform_id, '_') + 1)
where platform_id glob '[0-9]*_[0-9]*_[0-9]*' and thread_id in (
  select t.id from thread t join channel c on c.id = t.channel_id where c.platform = 'facebook');
update comment set platform_id = substr(platform_id, instr(platform_id, '_') + 1)
where platform_id glob '[0-9]*_[0-9]*' and thread_id in (
  select t.id from thread t join channel c on c.id = t.channel_id where c.platform = 'facebook');

-- The platform's id of the comment that everything in the thread answers, or of the conversation.
alter table thread add column platform_key text;
update thread set platform_key = (
  select platform_id from comment where thread_id = thread.id order by at, seq limit 1);
create index thread_platform on thread (platform_key) where platform_key is not null;
`;
