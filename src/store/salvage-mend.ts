import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

type Reference = {
  id: number;
  seq: number;
  table: string;
  from: string;
  to: string | null;
  on_delete: string;
};

/**
 * Brings the rows that were saved from a damaged file together again. A comment whose thread is lost, or a thread whose
 * channel is, gets a new one of the same id; any other row whose parent is lost forgets it where it may, or goes.
 *
 * @param channelName of a channel of which nothing but its id is left
 * @returns how many rows went, by table
 */
export function mendReferences(
  db: Database,
  channelName: (n: number) => string,
): Map<string, number> {
  replaceLost(db, channelName);
  const gone = new Map<string, number>();
  let again = true;
  while (again) {
    again = false;
    for (const table of tablesOf(db)) {
      const went = dropOrphans(db, table);
      if (went === 0) continue;
      gone.set(table, (gone.get(table) ?? 0) + went);
      again = true;
    }
    // A thread is what its comments say.
    const empty = db
      .prepare('delete from thread where id not in (select thread_id from comment)')
      .run().changes;
    if (empty > 0) {
      gone.set('thread', (gone.get('thread') ?? 0) + empty);
      again = true;
    }
  }
  return gone;
}

function replaceLost(db: Database, channelName: (n: number) => string): void {
  const ids = (sql: string) => db.prepare<[], string>(sql).pluck().all();
  const add = db.prepare(
    `insert into channel (id, platform, name, language) values (?, 'other', ?, 'fi')`,
  );
  const channels = ids(
    `select channel_id from thread union select channel_id from post_variant
     except select id from channel`,
  );
  for (const [n, id] of channels.entries()) add.run(id, channelName(n + 1));
  const threads = ids('select thread_id from comment except select id from thread');
  if (threads.length === 0) return;
  // Nobody knows where they were written.
  const unknown = randomUUID();
  add.run(unknown, channelName(channels.length + 1));
  for (const id of threads) {
    db.prepare('insert into thread (id, channel_id) values (?, ?)').run(id, unknown);
  }
}

export function tablesOf(db: Database): string[] {
  return db
    .prepare<[], string>(
      `select name from pragma_table_list
       where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all();
}

/** Rows that point at none: each forgets the parent if it can. @returns how many could not, and went */
function dropOrphans(db: Database, table: string): number {
  let went = 0;
  const references = db.pragma(`foreign_key_list("${table}")`) as Reference[];
  for (const { from, to, table: parent, on_delete: onDelete } of references) {
    const lost = `"${from}" is not null and not exists
      (select 1 from "${parent}" p where p."${to ?? 'id'}" = "${table}"."${from}")`;
    if (onDelete === 'SET NULL') {
      db.prepare(`update or ignore "${table}" set "${from}" = null where ${lost}`).run();
    }
    went += db.prepare(`delete from "${table}" where ${lost}`).run().changes;
  }
  return went;
}
