import { type Connection, type Writer, statement } from './database.ts';

/** What an import asks of threads and does to them. */

/** The thread of a comment or a conversation by the platform's id of it, also before that comment is here. */
export function threadByKey(
  db: Connection,
  channelId: string,
  key: string,
): { id: string } | undefined {
  return statement<{ id: string }>(
    db,
    'select id from thread where platform_key = ? and channel_id = ? order by id',
  ).get(key, channelId);
}

/** Threads on a post that is not here, by what the platform calls it. */
export function threadsOnHint(db: Connection, channelId: string, hint: string): { id: string }[] {
  return statement<{ id: string }>(
    db,
    `select id from thread
     where post_hint = ? and channel_id = ? and post_variant_id is null order by id`,
  ).all(hint, channelId);
}

/** What an import tells of the thread of a record. */
export type ThreadNews = {
  id: string;
  /** What the thread answers, where it was not known to answer anything; takes the place of its key. */
  above: string | null;
  /** The record's own key, for a thread that has none. */
  key: string | null;
  postVariantId: string | null;
  postHint: string | null;
  /** The hint takes the place of another that has not led to a post. */
  postIsSure: boolean;
  /** The record's link; the thread's is that of the comment that opens it. */
  link: string | null;
};

/** Adds what an import has learnt of a thread since. @returns whether anything was not known */
export function updateImportedThread(db: Writer, thread: ThreadNews): boolean {
  const next = `coalesce(@above, platform_key, @key) as platform_key,
    coalesce(post_variant_id, @postVariantId) as post_variant_id,
    case when @postIsSure and post_variant_id is null then coalesce(@postHint, post_hint)
      else coalesce(post_hint, @postHint) end as post_hint,
    case when @above is not null then null
      when @link is not null and platform_key is not null and platform_key = @key then @link
      else link end as link`;
  const { changes } = statement(
    db,
    `update thread set (platform_key, post_variant_id, post_hint, link) = (select ${next})
     where id = @id and (platform_key, post_variant_id, post_hint, link) is not (select ${next})`,
  ).run({ ...thread, postIsSure: thread.postIsSure ? 1 : 0 });
  return changes > 0;
}

/**
 * Moves comments and answers from one thread to another, and takes the empty one away. Not done where a person
 * has worked on the one that would go. @returns whether it was
 */
export function joinThreads(db: Writer, from: string, into: string): boolean {
  if (isWorkedOn(db, from)) return false;
  for (const table of ['comment', 'reply'])
    statement(db, `update ${table} set thread_id = ? where thread_id = ?`).run(into, from);
  statement(db, 'delete from thread where id = ?').run(from);
  return true;
}

/** Derived, or what imports bring themselves. */
const notWork = new Set(['comment', 'reply', 'thread_turn', 'search_thread', 'search_pending']);
const workTables = new WeakMap<object, string[]>();

/** Whatever points at a thread is somebody's work on it, in tables that come later too. */
function tablesOfWork(db: Connection): string[] {
  let tables = workTables.get(db.db);
  if (!tables) {
    tables = statement<{ name: string }>(
      db,
      `select distinct s.name from sqlite_schema s, pragma_foreign_key_list(s.name) k
       where s.type = 'table' and k."table" = 'thread' and k."from" = 'thread_id'`,
    )
      .all()
      .flatMap(({ name }) => (notWork.has(name) ? [] : [name]));
    workTables.set(db.db, tables);
  }
  return tables;
}

/** Whether a person has done anything with a thread, or with a comment in it. */
export function isWorkedOn(db: Connection, threadId: string): boolean {
  const work = tablesOfWork(db).map(
    (table) => `exists (select 1 from ${table} where thread_id = @threadId)`,
  );
  const row = statement<{ worked: number }>(
    db,
    `select ${work.join(' or ')}
       or exists (select 1 from reply where thread_id = @threadId and import_run_id is null)
       or exists (select 1 from comment where thread_id = @threadId and (class is not null
         or needs_answer is not null or masked_at is not null)) as worked`,
  ).get({ threadId });
  return row?.worked === 1;
}

/** Comments may be imported before the post they are on; when the post comes, it finds them. */
export function linkWaitingThreads(
  db: Writer,
  post: { variantId: string; channelId: string; link: string | null; platformId: string | null },
): void {
  statement(
    db,
    `update thread set post_variant_id = @variantId
     where post_variant_id is null and channel_id = @channelId
       and post_hint is not null and post_hint in (@link, @platformId)`,
  ).run(post);
}
