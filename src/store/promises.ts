import type { AskedIn, PromiseRow, PromiseTerms } from '../contract/promises.ts';
import type { PromiseDue } from '../contract/today.ts';
import { type PromiseFacts, type ToldIn, liveStates, toldDay } from '../domain/promise.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Platform, PromiseState } from '../domain/words.ts';
import { updateColumns } from './columns.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { grouped } from './grouped.ts';

type Row = {
  id: string;
  text: string;
  state: PromiseState;
  made_on: LocalDate;
  due_on: LocalDate;
  post_id: string | null;
  post_title: string | null;
  unit_id: string | null;
  unit: string | null;
  decided_by: string | null;
  decided_on: LocalDate | null;
  decision: string | null;
  diary_number: string | null;
  decision_link: string | null;
  preparing_on: LocalDate | null;
  told_on: LocalDate | null;
  ended_on: LocalDate | null;
  reason: string | null;
  moved: number;
  steps: number;
  steps_done: number;
};

const rowSql = `select pr.id, pr.text, pr.state, pr.made_on, pr.due_on, pr.post_id, p.title as post_title,
  pr.unit_id, u.name as unit, pr.decided_by, pr.decided_on, pr.decision, pr.diary_number,
  pr.decision_link, pr.preparing_on, pr.told_on, pr.ended_on, pr.reason,
  (select count(*) from due_move where promise_id = pr.id) as moved,
  (select count(*) from milestone where promise_id = pr.id) as steps,
  (select count(*) from milestone where promise_id = pr.id and done_on is not null) as steps_done
  from promise pr left join post p on p.id = pr.post_id left join unit u on u.id = pr.unit_id`;

/** A channel in which residents were asked or told, with what is known of it. */
export type PromiseChannel = ToldIn & {
  promiseId: string;
  channelId: string;
  name: string;
  platform: Platform;
};

/** A promise as its row and channels have it, without its story. */
export type StoredPromise = Omit<PromiseRow, 'channels'> & {
  facts: PromiseFacts;
  decision: {
    on: LocalDate;
    text: string;
    diaryNumber: string | null;
    link: string | null;
  } | null;
  reason: string | null;
  channels: PromiseChannel[];
};

/** Everywhere that residents were asked or told, with or without a row of its own. */
const channelSql = `select x.promise_id, x.channel_id, ch.name, ch.platform,
    pc.asked_on, pc.told_on, pc.how,
    (select min(v.published_at) from post c join post_variant v on v.post_id = c.id
      where c.closes_promise_id = x.promise_id and v.channel_id = x.channel_id) as told_at
  from (
    select promise_id, channel_id from promise_channel where promise_id in (select value from json_each(@ids))
    union
    select c.closes_promise_id, v.channel_id from post c join post_variant v on v.post_id = c.id
      where c.closes_promise_id in (select value from json_each(@ids)) and v.published_at is not null
  ) x
  join channel ch on ch.id = x.channel_id
  left join promise_channel pc on pc.promise_id = x.promise_id and pc.channel_id = x.channel_id
  order by ch.name, ch.id`;

function channelsOf(db: Connection, ids: readonly string[]): Map<string, PromiseChannel[]> {
  const rows = statement<{
    promise_id: string;
    channel_id: string;
    name: string;
    platform: Platform;
    asked_on: LocalDate | null;
    told_on: LocalDate | null;
    how: string | null;
    told_at: Instant | null;
  }>(db, channelSql).all({ ids: JSON.stringify(ids) });
  return grouped(
    rows,
    (row) => row.promise_id,
    (row): PromiseChannel => ({
      promiseId: row.promise_id,
      channelId: row.channel_id,
      name: row.name,
      platform: row.platform,
      askedOn: row.asked_on,
      byHand: row.told_on === null ? null : { on: row.told_on, how: row.how ?? '' },
      byPost: row.told_at,
    }),
  );
}

/** How a channel is shown: the words are those of the earliest telling. */
export function toAskedIn(channel: PromiseChannel): AskedIn {
  const toldOn = toldDay(channel);
  const { channelId, name, platform, byHand } = channel;
  const how = byHand !== null && byHand.on === toldOn ? byHand.how : null;
  return { channelId, name, platform, toldOn, how };
}

/** As a list shows it. */
export function toRow({
  facts: _facts,
  decision: _decision,
  reason: _reason,
  channels,
  ...row
}: StoredPromise): PromiseRow {
  return { ...row, channels: channels.map(toAskedIn) };
}

function toPromise(row: Row, channels: PromiseChannel[]): StoredPromise {
  const { state, ended_on: endedOn, decided_on: decidedOn } = row;
  return {
    id: row.id,
    text: row.text,
    state,
    madeOn: row.made_on,
    dueOn: row.due_on,
    moved: row.moved,
    post: row.post_id === null ? null : { id: row.post_id, title: row.post_title ?? '' },
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit ?? '' },
    decidedBy: row.decided_by,
    decidedOn,
    toldOn: row.told_on,
    milestones: { done: row.steps_done, total: row.steps },
    reason: row.reason,
    decision:
      decidedOn === null
        ? null
        : {
            on: decidedOn,
            text: row.decision ?? '',
            diaryNumber: row.diary_number,
            link: row.decision_link,
          },
    channels,
    facts: {
      madeOn: row.made_on,
      dueOn: row.due_on,
      preparingOn: row.preparing_on,
      decidedOn,
      // What was declared stands in `state` for as long as it has its day.
      ended:
        endedOn === null ? null : { as: state === 'broken' ? 'broken' : 'withdrawn', on: endedOn },
      channels,
    },
  };
}

function withChannels(db: Connection, rows: readonly Row[]): StoredPromise[] {
  const channels = channelsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPromise(row, channels.get(row.id) ?? []));
}

/** As `isLive` of domain/promise.ts. */
const liveSql = `pr.state in (${liveStates.map((state) => `'${state}'`).join(', ')})`;

/** All promises: those that wait first, without an owner before all, by their days; then the newest settled. */
export function listPromises(db: Connection): StoredPromise[] {
  const rows = statement<Row>(
    db,
    `${rowSql} order by
       not ${liveSql},
       iif(${liveSql}, pr.unit_id is not null, 0),
       iif(${liveSql}, pr.due_on, null),
       coalesce(pr.ended_on, pr.told_on) desc, pr.id`,
  ).all();
  return withChannels(db, rows);
}

export function findPromise(db: Connection, id: string): StoredPromise | undefined {
  return promisesOf(db, [id])[0];
}

/** Those of the ids that there are. */
export function promisesOf(db: Connection, ids: readonly string[]): StoredPromise[] {
  const rows = statement<Row>(db, `${rowSql} where pr.id in (select value from json_each(?))`).all(
    JSON.stringify(ids),
  );
  return withChannels(db, rows);
}

/** What a post has promised, the oldest first. */
export function promisesOfPost(db: Connection, postId: string): StoredPromise[] {
  const rows = statement<Row>(db, `${rowSql} where pr.post_id = ? order by pr.made_on, pr.id`).all(
    postId,
  );
  return withChannels(db, rows);
}

/** The promise that a post closes. */
export function closedBy(db: Connection, postId: string): string | null {
  return (
    statement<{ id: string | null }>(
      db,
      'select closes_promise_id as id from post where id = ?',
    ).get(postId)?.id ?? null
  );
}

/** Makes a promise. Its state follows when the step is settled. */
export function addPromise(
  db: Writer,
  promise: PromiseTerms & { id: string; postId: string | null; madeOn: LocalDate },
): void {
  statement(
    db,
    `insert into promise (id, post_id, text, unit_id, decided_by, due_on, state, made_on)
     values (@id, @postId, @text, @unitId, @decidedBy, @dueOn, 'open', @madeOn)`,
  ).run(promise);
}

/** What of a promise stands in its own row and can be changed. */
export type PromiseColumns = {
  text: string;
  unitId: string | null;
  decidedBy: string | null;
  dueOn: LocalDate;
  preparingOn: LocalDate | null;
  decidedOn: LocalDate | null;
  decision: string | null;
  diaryNumber: string | null;
  decisionLink: string | null;
  state: PromiseState;
  toldOn: LocalDate | null;
  endedOn: LocalDate | null;
  reason: string | null;
};

const columnOf: Record<keyof PromiseColumns, string> = {
  text: 'text',
  unitId: 'unit_id',
  decidedBy: 'decided_by',
  dueOn: 'due_on',
  preparingOn: 'preparing_on',
  decidedOn: 'decided_on',
  decision: 'decision',
  diaryNumber: 'diary_number',
  decisionLink: 'decision_link',
  state: 'state',
  toldOn: 'told_on',
  endedOn: 'ended_on',
  reason: 'reason',
};

/** Changes the columns that are given. */
export function updatePromise(db: Writer, id: string, changes: Partial<PromiseColumns>): void {
  updateColumns(db, 'promise', columnOf, id, changes);
}

export function removePromise(db: Writer, id: string): void {
  statement(db, 'delete from promise where id = ?').run(id);
}

/** Promises that are still to be told about, due by a day; the oldest first. */
export function promisesDue(db: Connection, by: LocalDate, limit: number): PromiseDue[] {
  return statement<{
    id: string;
    text: string;
    due_on: LocalDate;
    state: PromiseState;
    title: string | null;
  }>(
    db,
    `select pr.id, pr.text, pr.due_on, pr.state, p.title from promise pr
     left join post p on p.id = pr.post_id
     where ${liveSql} and pr.due_on <= ?
     order by pr.due_on, pr.id limit ?`,
  )
    .all(by, limit)
    .map((r) => ({
      id: r.id,
      text: r.text,
      dueOn: r.due_on,
      state: r.state,
      postTitle: r.title,
    }));
}
