/** What is said in a thread, and by which column of an insert that is known. */
const said = ['comment', 'reply', 'note', 'referral', 'routing', 'closing', 'attachment'];

/**
 * Erasure: of which rows the words are gone, what may not be erased yet, and a receipt of each erasure. A receipt
 * holds no personal data; its targets are names of rows, and are there only until every backup has been reached.
 */
export const erasure = `
alter table comment add column erased_at text;
alter table moderation add column erased_at text;
-- All that was said in it; whatever is said in it afterwards takes the mark off.
alter table thread add column erased_at text;
create index thread_unerased on thread (id) where erased_at is null;
create index comment_erased on comment (at) where erased_at is not null;
${said
  .map(
    (table) => `
create trigger ${table}_after_erasure after insert on ${table}
when (select erased_at from thread where id = new.thread_id) is not null begin
  update thread set erased_at = null where id = new.thread_id;
end;`,
  )
  .join('')}
create trigger referral_answer_after_erasure after update of answer on referral
when new.answer <> '' and (select erased_at from thread where id = new.thread_id) is not null begin
  update thread set erased_at = null where id = new.thread_id;
end;

-- A thread whose words stay until a day, whatever the office's rule says.
create table retention_hold (
  thread_id text primary key not null references thread (id) on delete cascade,
  until text not null,
  reason text not null,
  at text not null
) strict, without rowid;

-- By which rule retention works, since when, and the last day on which the program was in use.
create table retention_state (
  days integer not null,
  since text not null,
  seen_on text not null
) strict;

create table erasure (
  id text primary key not null,
  kind text not null check (kind in ('request', 'retention')),
  at text not null,
  request_number text,
  decided_by text,
  counts text not null check (json_valid(counts)),
  -- When nothing of it was in the office's own file any more.
  cleaned_at text,
  -- What became of the backups; null until all have been gone through.
  backups text check (json_valid(backups))
) strict;

create table erasure_target (
  erasure_id text not null references erasure (id) on delete cascade,
  table_name text not null,
  row_key text not null,
  scope text not null check (scope in ('row', 'match', 'thread')),
  primary key (erasure_id, table_name, row_key, scope)
) strict, without rowid;
`;
