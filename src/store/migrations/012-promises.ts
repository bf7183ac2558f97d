/**
 * The promise's way from the post that asked to "you said, we did". Its \`state\` and \`told_on\` are derived by
 * domain/promise.ts in the same transaction as whatever changed them.
 */
export const promises = `
alter table promise add column preparing_on text;
alter table promise add column diary_number text;
-- When it was broken or withdrawn.
alter table promise add column ended_on text;
update promise set decision = outcome where decision is null;
alter table promise drop column outcome;
update promise set decision = coalesce(decision, '') where decided_on is not null;

-- Where it was asked, since when, and what the user has written of how residents were told otherwise than by a post.
-- \`asked_on\` follows the post that asked as long as there is one; where it is null, nobody was asked there.
create table promise_channel (
  promise_id text not null references promise (id) on delete cascade,
  channel_id text not null references channel (id),
  asked_on text,
  told_on text,
  how text,
  primary key (promise_id, channel_id),
  check ((told_on is null) = (how is null))
) strict, without rowid;

create table promise_theme (
  promise_id text not null references promise (id) on delete cascade,
  theme_id text not null references theme (id) on delete cascade,
  primary key (promise_id, theme_id)
) strict, without rowid;
create index promise_theme_theme on promise_theme (theme_id);

create table due_move (
  id text primary key not null,
  promise_id text not null references promise (id) on delete cascade,
  due_on text not null,
  moved_to text not null,
  reason text not null,
  at text not null
) strict;
create index due_move_promise on due_move (promise_id);

create table milestone (
  id text primary key not null,
  promise_id text not null references promise (id) on delete cascade,
  position integer not null,
  name text not null,
  due_on text,
  done_on text
) strict;
create index milestone_promise on milestone (promise_id);

-- What will be promised when the post comes out.
create table planned_promise (
  post_id text primary key not null references post (id) on delete cascade,
  text text not null,
  due_on text not null,
  unit_id text references unit (id),
  decided_by text
) strict, without rowid;

-- The post that tells what came of a promise.
alter table post add column closes_promise_id text references promise (id) on delete set null;
create index post_closes on post (closes_promise_id) where closes_promise_id is not null;

update promise set preparing_on = made_on where state = 'preparing';
update promise set ended_on = due_on where state in ('broken', 'withdrawn');
insert into promise_channel (promise_id, channel_id, asked_on, told_on, how)
  select p.id, v.channel_id, p.made_on, p.told_on, case when p.told_on is null then null else '' end
  from promise p join post_variant v on v.post_id = p.post_id and v.published_at is not null
  group by p.id, v.channel_id;
-- Kept is only what was told somewhere; what is stored must be what follows from the rest.
update promise set told_on = null
  where not exists (select 1 from promise_channel c where c.promise_id = promise.id and c.told_on is not null);
update promise set state = case
    when told_on is not null then iif(told_on <= due_on, 'keptOnTime', 'keptLate')
    when decided_on is not null then 'decided'
    when preparing_on is not null then 'preparing'
    else 'open' end
  where ended_on is null;

-- A post may come out without a promise, too, if somebody says why.
create table post_reason_again (
  id text primary key not null,
  post_id text not null references post (id) on delete cascade,
  about text not null check (about in ('mode', 'checklist', 'promise')),
  reason text not null,
  at text not null,
  mode_id text references mode (id) on delete set null
) strict;
insert into post_reason_again (id, post_id, about, reason, at, mode_id)
  select id, post_id, about, reason, at, mode_id from post_reason;
drop table post_reason;
alter table post_reason_again rename to post_reason;
create index post_reason_post on post_reason (post_id);
`;
