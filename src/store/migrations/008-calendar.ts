const yesNo = (column: string) => `check (${column} in (0, 1))`;

/** What the content calendar plans beside a post's title, purpose and day. */
export const calendar = `
alter table office add column dialogue_aim integer check (dialogue_aim between 1 and 100);

-- The content is what its posts have alike: a post that differs in something was changed apart in it.
create table series (
  id text primary key not null,
  rule text not null check (json_valid(rule)),
  content text not null check (json_valid(content)),
  -- The user lets it end with its last post.
  ended_at text
) strict;

-- Turns that were taken out, so that a new rule does not make them again.
create table series_skip (
  series_id text not null references series (id) on delete cascade,
  skipped_on text not null,
  primary key (series_id, skipped_on)
) strict, without rowid;

alter table post add column contentious integer not null default 0 ${yesNo('contentious')};
alter table post add column hashtags text not null default '';
alter table post add column approval text not null default '';
alter table post add column expiry_handled_on text;
-- The post is the series' turn of this day, wherever it has been moved to.
alter table post add column series_id text references series (id) on delete set null;
alter table post add column series_on text;
create index post_series on post (series_id, series_on) where series_id is not null;
create index post_unplanned on post (created_at) where planned_on is null;
create index post_expires on post (expires_on) where expires_on is not null;

create table post_link (
  id text primary key not null,
  post_id text not null references post (id) on delete cascade,
  position integer not null,
  url text not null,
  campaign text
) strict;
create index post_link_post on post_link (post_id);

-- Why a post went on although something spoke against it.
create table post_reason (
  id text primary key not null,
  post_id text not null references post (id) on delete cascade,
  about text not null check (about in ('mode', 'checklist')),
  reason text not null,
  at text not null
) strict;
create index post_reason_post on post_reason (post_id);

create unique index post_variant_place on post_variant (post_id, channel_id, language);
`;
