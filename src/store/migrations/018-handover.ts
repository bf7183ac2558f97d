import { houseRuleTopics } from '../../domain/handover.ts';

const topics = houseRuleTopics.map((topic) => `'${topic}'`).join(', ');

/** Handing the office over to a stand-in, and taking back what the stand-in did. */
export const handover = `
create table house_rule (
  topic text primary key not null check (topic in (${topics})),
  text text not null
) strict, without rowid;

-- In the office that was handed over: to whom, since when, and when something last came back.
create table handover (
  id text primary key not null,
  stand_in text not null,
  made_at text not null,
  until_on text,
  taken_back_at text
) strict;

-- In the stand-in's copy alone, one row: which handover it is of, and which program made it.
create table stand_in_copy (
  handover_id text primary key not null,
  stand_in text not null,
  made_at text not null,
  until_on text,
  version text not null,
  sent_back_at text
) strict, without rowid;

-- In the stand-in's copy alone: each row as it was handed over, by its digest, and which columns that is of.
create table handover_columns (
  table_name text primary key not null,
  columns text not null check (json_valid(columns))
) strict, without rowid;
create table handover_base (
  table_name text not null,
  row_key text not null,
  digest blob not null,
  primary key (table_name, row_key)
) strict, without rowid;

-- Rows of the stand-in's that have been merged: as they were then there (null: gone) and here (null: otherwise).
create table handover_merged (
  handover_id text not null references handover (id) on delete cascade,
  table_name text not null,
  row_key text not null,
  digest blob,
  own_key text not null,
  own_digest blob,
  primary key (handover_id, table_name, row_key)
) strict, without rowid;
`;
