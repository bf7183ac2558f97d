/**
 * Comments that the program fetches itself: from which account of a channel, how far a fetch has come, and
 * what was asked of whom. A key that a platform wants is in the system's keychain and never here.
 */
export const fetching = `
create table fetching (
  channel_id text primary key not null references channel (id) on delete cascade,
  account text not null,
  days integer not null,
  -- In office hours; null: only when the user says so.
  every_minutes integer,
  -- Where the fetch under way, or one that was broken off, stands (src/fetching/walk.ts), as JSON.
  state text,
  -- The import run that what it brought is part of.
  run_id text,
  tried_at text,
  done_at text,
  done_new integer,
  done_changed integer,
  -- Why the last one did not come to its end: a refusal, as JSON.
  problem text,
  wait_until text
) strict;

create table sent_request (
  id text primary key not null,
  at text not null,
  channel_id text references channel (id) on delete set null,
  host text not null,
  what text not null,
  status integer,
  bytes integer
) strict;

create index sent_request_at on sent_request (at);

-- The channel that a run was fetched from; null for one that came from files.
alter table import_run add column channel_id text references channel (id) on delete set null;
`;
