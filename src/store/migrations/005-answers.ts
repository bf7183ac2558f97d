import { languages, routingKinds } from '../../domain/words.ts';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The answer bank, what residents were told of the right place, and questions that were taken back. */
export const answers = `
create table answer_template (
  id text primary key not null,
  category text not null default '',
  title text not null,
  language text not null check (language in (${oneOf(languages)})),
  text text not null,
  updated_at text not null,
  archived_at text,
  unique (title, language)
) strict;

create table routing (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  kind text not null check (kind in (${oneOf(routingKinds)})),
  told text not null,
  place text,
  diary_number text,
  at text not null
) strict;
create index routing_thread on routing (thread_id);

alter table referral add column withdrawn_at text check (withdrawn_at >= asked_at);
`;
