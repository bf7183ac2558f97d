import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** Why a post went on although something spoke against it: a mode, open items of its checklist, or no promise. */
type Reason = { id: string; postId: string; reason: string; at: Instant } & (
  | { about: 'mode'; modeId: string }
  | { about: 'checklist'; codes: readonly string[] }
  | { about: 'promise' }
);

export function addReason(db: Writer, reason: Reason): void {
  const modeId = reason.about === 'mode' ? reason.modeId : null;
  const codes = reason.about === 'checklist' ? JSON.stringify(reason.codes) : null;
  statement(
    db,
    `insert into post_reason (id, post_id, about, mode_id, codes, reason, at)
     values (@id, @postId, @about, @modeId, @codes, @reason, @at)`,
  ).run({ ...reason, modeId, codes });
}

export function hasReason(db: Connection, postId: string, modeId: string): boolean {
  return (
    statement(db, 'select 1 from post_reason where post_id = ? and mode_id = ?').get(
      postId,
      modeId,
    ) !== undefined
  );
}

/** Why a post came out without a promise; null when nobody has said. */
export function reasonWithoutPromise(db: Connection, postId: string): string | null {
  return (
    statement<{ reason: string }>(
      db,
      `select reason from post_reason where post_id = ? and about = 'promise' order by at desc limit 1`,
    ).get(postId)?.reason ?? null
  );
}

/** For which modes posts have a reason, by the posts' ids. */
export function explainedModes(
  db: Connection,
  postIds: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const rows = statement<{ postId: string; modes: string }>(
    db,
    `select post_id as postId, json_group_array(mode_id) as modes from post_reason
     where mode_id is not null and post_id in (select value from json_each(?)) group by post_id`,
  ).all(JSON.stringify(postIds));
  return new Map(rows.map(({ postId, modes }) => [postId, JSON.parse(modes) as string[]]));
}

/** What was said of modes, the first first; a mode that is no more has no name. */
export function modeReasons(
  db: Connection,
  postId: string,
): { reason: string; at: Instant; mode: string | null }[] {
  return statement<{ reason: string; at: Instant; mode: string | null }>(
    db,
    `select r.reason, r.at, m.name as mode from post_reason r left join mode m on m.id = r.mode_id
     where r.post_id = ? and r.about = 'mode' order by r.at, r.id`,
  ).all(postId);
}

export type ChecklistReason = { reason: string; at: Instant; codes: string[] };

/** Why a post went on with required items of its checklist open, the newest first. */
export function checklistReasons(db: Connection, postId: string): ChecklistReason[] {
  return statement<{ reason: string; at: Instant; codes: string | null }>(
    db,
    `select reason, at, codes from post_reason where post_id = ? and about = 'checklist'
     order by at desc, id desc`,
  )
    .all(postId)
    .map(({ codes, ...row }) => ({ ...row, codes: JSON.parse(codes ?? '[]') as string[] }));
}

/** The required items of a post for which a reason was given. */
export function explainedItems(db: Connection, postId: string): string[] {
  return checklistReasons(db, postId).flatMap(({ codes }) => codes);
}
