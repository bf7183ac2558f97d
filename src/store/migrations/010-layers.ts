import { layerKinds, modeKinds } from '../../domain/layers.ts';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** What is drawn into the calendar beside the posts, and the periods in which a post asks for a reason. */
export const layers = `
create table layer (
  id text primary key not null,
  name text not null unique,
  kind text not null check (kind in (${oneOf(layerKinds)})),
  file_name text,
  read_at text
) strict;

create table layer_event (
  id text primary key not null,
  layer_id text not null references layer (id) on delete cascade,
  -- The event's UID and, of a repeated one, its turn; null when it was typed here.
  uid text,
  title text not null,
  starts_on text not null,
  ends_on text not null check (ends_on >= starts_on),
  starts_at text,
  ends_at text,
  place text,
  link text,
  unique (layer_id, uid)
) strict;
create index layer_event_days on layer_event (starts_on, ends_on);

create table mode (
  id text primary key not null,
  kind text not null check (kind in (${oneOf(modeKinds)})),
  name text not null,
  starts_on text not null,
  ends_on text not null check (ends_on >= starts_on)
) strict;

alter table office add column subscription integer not null default 0 check (subscription in (0, 1));
alter table post add column layer_event_id text references layer_event (id) on delete set null;
create index post_layer_event on post (layer_event_id) where layer_event_id is not null;
-- The mode that the reason was asked for; a reason outlives its mode.
alter table post_reason add column mode_id text references mode (id) on delete set null;
`;
