import {
  checklistPhases,
  commentClasses,
  languages,
  participationLevels,
  platforms,
  postMetrics,
  postStatuses,
  promiseStates,
  purposes,
  regimes,
  replyKinds,
  turns,
} from '../../domain/words.ts';

const oneOf = (column: string, words: readonly string[]) =>
  `check (${column} in (${words.map((w) => `'${w}'`).join(', ')}))`;
const yesNo = (column: string) => `check (${column} in (0, 1))`;

/**
 * The first schema. Ids are UUIDv7 text, instants UTC text, dates Helsinki days. Everything that a
 * person recorded is journalled by the history; `thread_turn` and `comment_search` are derived from the rest.
 */
export const first = `
create table made_by (version text not null) strict;

create table office (
  id text primary key not null,
  name text not null,
  regime text not null ${oneOf('regime', regimes)},
  target_days integer not null default 1 check (target_days between 1 and 30),
  alarm_days integer not null default 3 check (alarm_days between 1 and 60),
  keep_authors integer not null default 0 ${yesNo('keep_authors')},
  retention_days integer not null default 90 check (retention_days between 1 and 366),
  fictional integer not null default 0 ${yesNo('fictional')},
  created_at text not null
) strict;

create table office_hour (
  weekday integer not null check (weekday between 1 and 7),
  opens text not null,
  closes text not null check (closes > opens),
  primary key (weekday, opens)
) strict, without rowid;

create table closure (
  id text primary key not null,
  starts_on text not null,
  ends_on text not null check (ends_on >= starts_on),
  name text not null
) strict;

create table channel (
  id text primary key not null,
  platform text not null ${oneOf('platform', platforms)},
  name text not null,
  language text not null ${oneOf('language', languages)},
  url text,
  account_id text,
  character_limit integer check (character_limit > 0),
  archived_at text,
  unique (platform, name)
) strict;

create table follower_count (
  channel_id text not null references channel (id) on delete cascade,
  counted_on text not null,
  followers integer not null check (followers >= 0),
  primary key (channel_id, counted_on)
) strict, without rowid;

create table unit (
  id text primary key not null,
  name text not null unique,
  email text,
  archived_at text
) strict;

create table theme (
  id text primary key not null,
  name text not null unique,
  archived_at text
) strict;

create table theme_forwarding (
  id text primary key not null,
  theme_id text not null references theme (id) on delete cascade,
  unit_id text not null references unit (id),
  forwarded_on text not null,
  result text,
  result_on text
) strict;
create index theme_forwarding_theme on theme_forwarding (theme_id);

create table import_run (
  id text primary key not null,
  format text not null,
  file_name text not null,
  file_hash text not null,
  started_at text not null,
  new_count integer not null,
  changed_count integer not null,
  unchanged_count integer not null,
  rejected_count integer not null
) strict;

create table import_rejection (
  run_id text not null references import_run (id) on delete cascade,
  position integer not null,
  row_number integer not null,
  column_name text,
  reason text not null,
  value text,
  primary key (run_id, position)
) strict, without rowid;

create table import_mapping (
  id text primary key not null,
  name text not null unique,
  columns text not null check (json_valid(columns)),
  saved_at text not null
) strict;

create table post (
  id text primary key not null,
  title text not null,
  purpose text ${oneOf('purpose', purposes)},
  participation_level text ${oneOf('participation_level', participationLevels)},
  status text not null ${oneOf('status', postStatuses)},
  planned_on text,
  planned_at text,
  expires_on text,
  answered_by text,
  answered_until text,
  notes text not null default '',
  created_at text not null
) strict;
create index post_planned on post (planned_on);

create table post_variant (
  id text primary key not null,
  post_id text not null references post (id) on delete cascade,
  channel_id text not null references channel (id),
  language text not null ${oneOf('language', languages)},
  text text not null,
  form text,
  link text,
  platform_id text,
  published_at text,
  import_run_id text references import_run (id) on delete set null
) strict;
create index post_variant_post on post_variant (post_id);
create unique index post_variant_platform on post_variant (channel_id, platform_id);
create index post_variant_link on post_variant (link);
create index post_variant_published on post_variant (published_at);

create table post_metric (
  variant_id text not null references post_variant (id) on delete cascade,
  metric text not null ${oneOf('metric', postMetrics)},
  counted_at text not null,
  value integer not null check (value >= 0),
  primary key (variant_id, metric, counted_at)
) strict, without rowid;

create table post_theme (
  post_id text not null references post (id) on delete cascade,
  theme_id text not null references theme (id) on delete cascade,
  primary key (post_id, theme_id)
) strict, without rowid;
create index post_theme_theme on post_theme (theme_id);

create table thread (
  id text primary key not null,
  channel_id text not null references channel (id),
  post_variant_id text references post_variant (id) on delete set null,
  post_hint text,
  link text
) strict;
create index thread_channel on thread (channel_id);
create index thread_hint on thread (post_hint) where post_variant_id is null and post_hint is not null;
create index thread_post on thread (post_variant_id) where post_variant_id is not null;

-- seq, and not the implicit rowid, keeps the search index in step when a file is vacuumed.
create table comment (
  seq integer primary key,
  id text not null unique,
  thread_id text not null references thread (id) on delete cascade,
  at text not null,
  text text not null,
  language text ${oneOf('language', languages)},
  author text,
  link text,
  class text ${oneOf('class', commentClasses)},
  needs_answer integer ${yesNo('needs_answer')},
  platform_id text,
  fingerprint text not null,
  import_run_id text references import_run (id) on delete set null,
  recorded_at text not null
) strict;
create index comment_thread on comment (thread_id);
create index comment_at on comment (at);
create index comment_platform on comment (platform_id) where platform_id is not null;
create index comment_fingerprint on comment (fingerprint);

create table reply (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  kind text not null ${oneOf('kind', replyKinds)},
  at text not null,
  text text not null,
  language text ${oneOf('language', languages)},
  promised_on text,
  recorded_at text not null
) strict;
create index reply_thread on reply (thread_id);
create index reply_at on reply (at);

create table referral (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  unit_id text not null references unit (id),
  question text not null,
  asked_at text not null,
  wanted_on text,
  answered_at text check (answered_at >= asked_at),
  answer text
) strict;
create index referral_thread on referral (thread_id);

create table closing (
  id text primary key not null,
  thread_id text not null references thread (id) on delete cascade,
  at text not null,
  reason text
) strict;
create index closing_thread on closing (thread_id);
create index closing_at on closing (at);

create table thread_theme (
  thread_id text not null references thread (id) on delete cascade,
  theme_id text not null references theme (id) on delete cascade,
  primary key (thread_id, theme_id)
) strict, without rowid;
create index thread_theme_theme on thread_theme (theme_id);

-- Derived by domain/turn.ts from the tables above, in the same transaction as whatever changed them.
create table thread_turn (
  thread_id text primary key not null references thread (id) on delete cascade,
  turn text not null ${oneOf('turn', turns)},
  since text not null,
  comment_id text not null,
  class text,
  waiting_since text,
  due_at text,
  alarm_at text,
  last_at text not null
) strict, without rowid;
create index thread_turn_waiting on thread_turn (due_at, thread_id) where due_at is not null;
create index thread_turn_settled on thread_turn (last_at, thread_id) where due_at is null;
create index thread_turn_due on thread_turn (turn, due_at, thread_id);
create index thread_turn_last on thread_turn (turn, last_at, thread_id);
create index thread_turn_class on thread_turn (class, due_at, turn);

create table promise (
  id text primary key not null,
  post_id text references post (id) on delete set null,
  text text not null,
  unit_id text references unit (id),
  decided_by text,
  due_on text not null,
  state text not null ${oneOf('state', promiseStates)},
  decided_on text,
  decision text,
  decision_link text,
  told_on text,
  outcome text,
  reason text,
  made_on text not null
) strict;
create index promise_due on promise (state, due_on);
create index promise_post on promise (post_id);

create table checklist_template (
  id text primary key not null,
  form text not null check (form in ('short', 'full')),
  version integer not null,
  made_at text not null,
  unique (form, version)
) strict;

create table checklist_template_item (
  template_id text not null references checklist_template (id) on delete cascade,
  code text not null,
  phase text not null ${oneOf('phase', checklistPhases)},
  position integer not null,
  demand text not null check (demand in ('required', 'recommended', 'off')),
  label text,
  primary key (template_id, code)
) strict, without rowid;

create table checklist (
  id text primary key not null,
  post_id text not null unique references post (id) on delete cascade,
  template_id text not null references checklist_template (id)
) strict;

create table checklist_item (
  checklist_id text not null references checklist (id) on delete cascade,
  code text not null,
  state text not null check (state in ('open', 'done', 'notApplicable')),
  reason text,
  decided_at text,
  primary key (checklist_id, code),
  check (state <> 'notApplicable' or reason is not null)
) strict, without rowid;

create table report (
  id text primary key not null,
  month text not null,
  edition integer not null,
  method text not null,
  as_known_on text not null,
  figures text not null check (json_valid(figures)),
  words text not null default '{}' check (json_valid(words)),
  frozen_at text not null,
  unique (month, edition)
) strict;

create table history_step (
  id integer primary key,
  procedure text not null,
  request_id text unique,
  at text not null,
  undone integer not null default 0 ${yesNo('undone')}
) strict;

create table history_change (
  step_id integer not null references history_step (id) on delete cascade,
  position integer primary key,
  table_name text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  row text not null
) strict;
create index history_change_step on history_change (step_id);

create virtual table comment_search using fts5 (
  text, content = 'comment', content_rowid = 'seq', tokenize = "unicode61 remove_diacritics 0"
);
create trigger comment_search_insert after insert on comment begin
  insert into comment_search (rowid, text) values (new.seq, new.text);
end;
create trigger comment_search_delete after delete on comment begin
  insert into comment_search (comment_search, rowid, text) values ('delete', old.seq, old.text);
end;
create trigger comment_search_update after update of text on comment begin
  insert into comment_search (comment_search, rowid, text) values ('delete', old.seq, old.text);
  insert into comment_search (rowid, text) values (new.seq, new.text);
end;
`;
