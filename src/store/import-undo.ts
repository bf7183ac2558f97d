import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { isWorkedOn } from './import-threads.ts';

/** What was taken back of a run. `kept`: conversations and posts that somebody has worked on since. */
export type Undone = { comments: number; replies: number; posts: number; kept: number };

/** Takes back what a run brought, but for what somebody has worked on. Must run in a step. */
export function removeRun(db: Writer, runId: string, at: Instant): Undone {
  const undone: Undone = { comments: 0, replies: 0, posts: 0, kept: 0 };
  for (const threadId of threadsOf(db, runId)) {
    if (isWorkedOn(db, threadId) || othersLeanOn(db, threadId, runId)) {
      undone.kept += 1;
      continue;
    }
    undone.replies += removeFrom(db, 'reply', threadId, runId);
    undone.comments += removeFrom(db, 'comment', threadId, runId);
    statement(
      db,
      `delete from thread where id = @threadId
         and not exists (select 1 from comment where thread_id = @threadId)`,
    ).run({ threadId });
  }
  statement(db, 'delete from post_metric where import_run_id = ?').run(runId);
  for (const { id, postId, worked } of postsOf(db, runId)) {
    if (worked === 1) {
      undone.kept += 1;
      continue;
    }
    statement(db, 'delete from post_variant where id = ?').run(id);
    const { changes } = statement(
      db,
      `delete from post where id = @postId
         and not exists (select 1 from post_variant where post_id = @postId)`,
    ).run({ postId });
    undone.posts += changes;
  }
  statement(db, 'update import_run set undone_at = ? where id = ?').run(at, runId);
  return undone;
}

function threadsOf(db: Connection, runId: string): string[] {
  return statement<{ id: string }>(
    db,
    `select thread_id as id from comment where import_run_id = @runId
     union select thread_id from reply where import_run_id = @runId`,
  )
    .all({ runId })
    .map(({ id }) => id);
}

/** Whether another import's answers would be left without any comment that they answer. */
function othersLeanOn(db: Connection, threadId: string, runId: string): boolean {
  const row = statement<{ lean: number }>(
    db,
    `select exists (select 1 from reply where thread_id = @threadId and import_run_id is not @runId)
       and not exists (select 1 from comment where thread_id = @threadId
         and import_run_id is not @runId) as lean`,
  ).get({ threadId, runId });
  return row?.lean === 1;
}

function removeFrom(
  db: Writer,
  table: 'comment' | 'reply',
  threadId: string,
  runId: string,
): number {
  return statement(db, `delete from ${table} where thread_id = ? and import_run_id = ?`).run(
    threadId,
    runId,
  ).changes;
}

/** Texts of posts that a run brought, and whether anything has been said of their posts since. */
function postsOf(db: Connection, runId: string): { id: string; postId: string; worked: number }[] {
  const pointing = statement<{ name: string; key: string }>(
    db,
    `select distinct s.name, k."from" as key from sqlite_schema s, pragma_foreign_key_list(s.name) k
     where s.type = 'table' and k."table" = 'post' and s.name <> 'post_variant'`,
  ).all();
  const work = pointing.map(
    ({ name, key }) => `exists (select 1 from ${name} where ${key} = p.id)`,
  );
  return statement<{ id: string; postId: string; worked: number }>(
    db,
    `select v.id, p.id as postId, (p.status <> 'published' or p.purpose is not null
       or p.participation_level is not null or p.expires_on is not null or p.answered_by is not null
       or p.answered_until is not null or p.contentious = 1 or p.series_id is not null
       or p.expert_unit_id is not null or p.closes_promise_id is not null
       or p.notes <> '' or p.hashtags <> '' or p.approval <> ''
       or exists (select 1 from post_variant o where o.post_id = p.id
         and o.import_run_id is not @runId)
       ${work.map((one) => `or ${one}`).join('\n')}) as worked
     from post_variant v join post p on p.id = v.post_id where v.import_run_id = @runId
       and not exists (select 1 from import_run_change c
         where c.run_id = @runId and c.table_name = 'post' and c.row_id = p.id)`,
  ).all({ runId });
}
