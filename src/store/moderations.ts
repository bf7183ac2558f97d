import type { DueReview, Moderation, ModerationGround, ModerationRow } from '../contract/record.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Platform } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

type Row = Pick<Moderation, 'id' | 'action' | 'rule' | 'at' | 'evidence' | 'note' | 'reversal'> & {
  comment_id: string | null;
  ground_id: string;
  code: Moderation['ground']['code'];
  ground_name: string | null;
  review_on: LocalDate | null;
  reversed_at: Instant | null;
};

const columns = `m.id, m.action, m.rule, m.at, m.evidence, m.note, m.reversal, m.comment_id, m.ground_id,
  g.code, g.name as ground_name, m.review_on, m.reversed_at`;
const joined = 'from moderation m join moderation_ground g on g.id = m.ground_id';

function toModeration(row: Row): Moderation {
  return {
    id: row.id,
    commentId: row.comment_id,
    action: row.action,
    ground: { id: row.ground_id, code: row.code, name: row.ground_name },
    rule: row.rule,
    at: row.at,
    evidence: row.evidence,
    note: row.note,
    reviewOn: row.review_on,
    reversedAt: row.reversed_at,
    reversal: row.reversal,
  };
}

export function moderationsOf(db: Connection, threadId: string): Moderation[] {
  return statement<Row>(db, `select ${columns} ${joined} where m.thread_id = ? order by m.at, m.id`)
    .all(threadId)
    .map(toModeration);
}

export function findModeration(db: Connection, id: string): Moderation | undefined {
  const row = statement<Row>(db, `select ${columns} ${joined} where m.id = ?`).get(id);
  return row && toModeration(row);
}

/** The record in `from <= at < to`, the newest first. */
export function listModerations(db: Connection, from: Instant, to: Instant): ModerationRow[] {
  return statement<
    Row & {
      thread_id: string;
      channel_name: string;
      platform: Platform;
      comment_at: Instant | null;
      link: string | null;
      files: string;
    }
  >(
    db,
    `select ${columns}, m.thread_id, ch.name as channel_name, ch.platform, c.at as comment_at,
       coalesce(c.link, t.link) as link,
       (select json_group_array(a.name order by a.added_at, a.id) from attachment a
        where a.moderation_id = m.id) as files
     ${joined}
     join thread t on t.id = m.thread_id
     join channel ch on ch.id = t.channel_id
     left join comment c on c.id = m.comment_id
     where m.at >= ? and m.at < ? order by m.at desc, m.id desc`,
  )
    .all(from, to)
    .map((row) => ({
      ...toModeration(row),
      threadId: row.thread_id,
      channelName: row.channel_name,
      platform: row.platform,
      commentAt: row.comment_at,
      link: row.link,
      files: JSON.parse(row.files) as string[],
    }));
}

export function moderationTimes(db: Connection): Instant[] {
  return statement<{ at: Instant }>(db, 'select at from moderation order by at desc')
    .all()
    .map(({ at }) => at);
}

/** Blocks in force whose review was due by a day, the longest overdue first. */
export function reviewsDue(db: Connection, by: LocalDate, limit: number): DueReview[] {
  return statement<
    Pick<Row, 'id' | 'at' | 'ground_id' | 'code' | 'ground_name'> & {
      review_on: LocalDate;
      thread_id: string;
      channel_name: string;
    }
  >(
    db,
    `select m.id, m.at, m.ground_id, g.code, g.name as ground_name, m.review_on, m.thread_id,
       ch.name as channel_name
     ${joined}
     join thread t on t.id = m.thread_id
     join channel ch on ch.id = t.channel_id
     where m.review_on is not null and m.reversed_at is null and m.review_on <= ?
     order by m.review_on, m.id limit ?`,
  )
    .all(by, limit)
    .map((row) => ({
      id: row.id,
      threadId: row.thread_id,
      reviewOn: row.review_on,
      ground: { id: row.ground_id, code: row.code, name: row.ground_name },
      channelName: row.channel_name,
      at: row.at,
    }));
}

export type NewModeration = Pick<
  Moderation,
  'id' | 'commentId' | 'action' | 'rule' | 'at' | 'evidence' | 'note' | 'reviewOn'
> & { threadId: string; groundId: string; recordedAt: Instant };

export function addModeration(db: Writer, moderation: NewModeration): void {
  statement(
    db,
    `insert into moderation (id, thread_id, comment_id, action, ground_id, rule, at, evidence, note,
      review_on, recorded_at)
     values (@id, @threadId, @commentId, @action, @groundId, @rule, @at, @evidence, @note, @reviewOn,
      @recordedAt)`,
  ).run(moderation);
}

export function reverseModeration(
  db: Writer,
  reversal: { id: string; at: Instant; reason: string },
): void {
  statement(
    db,
    'update moderation set reversed_at = max(at, @at), reversal = @reason where id = @id',
  ).run(reversal);
}

export function setReview(db: Writer, id: string, reviewOn: LocalDate): void {
  statement(db, 'update moderation set review_on = ? where id = ?').run(reviewOn, id);
}

type GroundRow = Omit<ModerationGround, 'archived'> & { archived_at: Instant | null };

function toGround({ archived_at, ...row }: GroundRow): ModerationGround {
  return { ...row, archived: archived_at !== null };
}

const groundColumns = 'id, code, name, rule, archived_at';

/** Built-in grounds first, since their ids are the smallest; then the own ones as they were added. */
export function listGrounds(db: Connection): ModerationGround[] {
  return statement<GroundRow>(
    db,
    `select ${groundColumns} from moderation_ground order by code is null, id`,
  )
    .all()
    .map(toGround);
}

export function findGround(db: Connection, id: string): ModerationGround | undefined {
  const row = statement<GroundRow>(
    db,
    `select ${groundColumns} from moderation_ground where id = ?`,
  ).get(id);
  return row && toGround(row);
}

export function addGround(
  db: Writer,
  ground: { id: string; name: string; rule: string | null },
): void {
  statement(db, 'insert into moderation_ground (id, name, rule) values (@id, @name, @rule)').run(
    ground,
  );
}

export function renameGround(
  db: Writer,
  ground: { id: string; name: string; rule: string | null },
): void {
  statement(db, 'update moderation_ground set name = @name, rule = @rule where id = @id').run(
    ground,
  );
}

export function archiveGround(db: Writer, id: string, archivedAt: Instant | null): void {
  statement(db, 'update moderation_ground set archived_at = ? where id = ?').run(archivedAt, id);
}
