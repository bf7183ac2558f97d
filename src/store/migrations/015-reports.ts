import { hideableSections } from '../../contract/report-document.ts';
import { languages } from '../../domain/words.ts';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * What the user writes into a report before it is frozen, and the frozen ones. A frozen report keeps what was told and
 * not what it was told from: its JSON as it was exported, and the whole document in each language.
 */
export const reports = `
-- Nothing was ever kept in it.
drop table report;
create table report (
  id text primary key not null,
  period text not null,
  edition integer not null check (edition > 0),
  method text not null,
  as_known_on text not null,
  frozen_at text not null,
  -- What it corrects in the edition before.
  correction text,
  json text not null check (json_valid(json)),
  unique (period, edition),
  check ((edition = 1) = (correction is null))
) strict;

create table report_document (
  report_id text not null references report (id) on delete cascade,
  language text not null check (language in (${oneOf(languages)})),
  document text not null check (json_valid(document)),
  primary key (report_id, language)
) strict, without rowid;

create table report_words (
  period text not null,
  language text not null check (language in (${oneOf(languages)})),
  place text not null,
  text text not null,
  primary key (period, language, place)
) strict, without rowid;

create table report_hidden (
  period text not null,
  section text not null check (section in (${oneOf(hideableSections)})),
  primary key (period, section)
) strict, without rowid;

create table report_best (
  period text primary key not null,
  post_id text not null references post (id) on delete cascade
) strict, without rowid;
create index report_best_post on report_best (post_id);

-- A quotation goes with the comment that it is from; what was frozen with it stays.
create table report_quote (
  id text primary key not null,
  period text not null,
  language text not null check (language in (${oneOf(languages)})),
  comment_id text not null references comment (id) on delete cascade,
  text text not null,
  added_at text not null
) strict;
create index report_quote_period on report_quote (period, language);
create index report_quote_comment on report_quote (comment_id);

-- A report goes through a year and more of comments and replies: these hold all that it asks of them, so that no row
-- with its text is read.
drop index comment_at;
create index comment_at on comment (at, thread_id, class, needs_answer, language, recorded_at);
drop index comment_thread;
create index comment_thread on comment (thread_id, at);
drop index reply_at;
create index reply_at on reply (at, thread_id, kind, language);
drop index reply_thread;
create index reply_thread on reply (thread_id, kind, at);
drop index closing_at;
create index closing_at on closing (at, thread_id);
drop index thread_post;
create index thread_post on thread (post_variant_id, id) where post_variant_id is not null;
`;
