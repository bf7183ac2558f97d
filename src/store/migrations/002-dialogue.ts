import { commentSources } from '../../domain/words.ts';

const sources = commentSources.map((source) => `'${source}'`).join(', ');

/** What the daily work on the backlog records beside comments and replies. */
export const dialogue = `
alter table comment add column source text not null default 'online' check (source in (${sources}));
alter table comment add column masked_at text;

create table note (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  at text not null,
  text text not null
) strict;
create index note_thread on note (thread_id);

-- Without an end it lasts until the resident writes again.
create table snooze (
  thread_id text primary key not null references thread (id) on delete cascade,
  at text not null,
  until text check (until > at)
) strict, without rowid;

create table reminder (
  id text primary key not null,
  referral_id text not null references referral (id) on delete cascade,
  at text not null
) strict;
create index reminder_referral on reminder (referral_id);

create table saved_view (
  id text primary key not null,
  name text not null unique,
  filter text not null check (json_valid(filter)),
  saved_at text not null
) strict;
`;
