/**
 * What was sent to a unit with a theme: the conversations, the communicator's words and the residents' wordings.
 * A wording goes with the comment that it is from.
 */
export const preparation = `
alter table theme_forwarding add column wanted_on text;
alter table theme_forwarding add column about text;
alter table theme_forwarding add column asked text;
alter table theme_forwarding add column language text check (language in ('fi', 'sv', 'en'));
-- Comments that came into the office later were not in it.
alter table theme_forwarding add column recorded_at text;

create table forwarding_thread (
  forwarding_id text not null references theme_forwarding (id) on delete cascade,
  thread_id text not null references thread (id) on delete cascade,
  primary key (forwarding_id, thread_id)
) strict, without rowid;
create index forwarding_thread_thread on forwarding_thread (thread_id);

create table forwarding_wording (
  forwarding_id text not null references theme_forwarding (id) on delete cascade,
  position integer not null,
  comment_id text not null references comment (id) on delete cascade,
  text text not null,
  primary key (forwarding_id, position)
) strict, without rowid;
create index forwarding_wording_comment on forwarding_wording (comment_id);
`;
