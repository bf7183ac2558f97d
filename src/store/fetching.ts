import type { RefusalData } from '../contract/errors.ts';
import { refusalData } from '../contract/errors-schema.ts';
import type { FetchedThing } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** How a channel is fetched from, and how far that has come. */
export type Fetching = {
  channelId: string;
  account: string;
  days: number;
  everyMinutes: number | null;
  /** Where the fetch stands (`walkState`), as JSON; null when none is under way or broken off. */
  state: string | null;
  /** The import run of the fetch under way, whose row is there when it has brought something. */
  runId: string | null;
  triedAt: Instant | null;
  doneAt: Instant | null;
  doneNew: number | null;
  doneChanged: number | null;
  problem: RefusalData | null;
  waitUntil: Instant | null;
};

type Row = Omit<Fetching, 'problem'> & { problem: string | null };

const columns = `channel_id as channelId, account, days, every_minutes as everyMinutes, state, run_id as runId,
  tried_at as triedAt, done_at as doneAt, done_new as doneNew, done_changed as doneChanged, problem,
  wait_until as waitUntil`;

function fromRow({ problem, ...row }: Row): Fetching {
  return { ...row, problem: problem === null ? null : readProblem(problem) };
}

/** One of another version of the program, or one that somebody has made up, is none. */
function readProblem(problem: string): RefusalData | null {
  try {
    return refusalData.safeParse(JSON.parse(problem)).data ?? null;
  } catch {
    return null;
  }
}

export function listFetching(db: Connection): Fetching[] {
  return statement<Row>(db, `select ${columns} from fetching`).all().map(fromRow);
}

export function findFetching(db: Connection, channelId: string): Fetching | undefined {
  const row = statement<Row>(db, `select ${columns} from fetching where channel_id = ?`).get(
    channelId,
  );
  return row && fromRow(row);
}

export function saveFetching(db: Writer, { problem, ...fetching }: Fetching): void {
  statement(
    db,
    `insert into fetching values (@channelId, @account, @days, @everyMinutes, @state, @runId, @triedAt,
      @doneAt, @doneNew, @doneChanged, @problem, @waitUntil)
     on conflict (channel_id) do update set account = excluded.account, days = excluded.days,
      every_minutes = excluded.every_minutes, state = excluded.state, run_id = excluded.run_id,
      tried_at = excluded.tried_at, done_at = excluded.done_at, done_new = excluded.done_new,
      done_changed = excluded.done_changed, problem = excluded.problem, wait_until = excluded.wait_until`,
  ).run({ ...fetching, problem: problem === null ? null : JSON.stringify(problem) });
}

export function removeFetching(db: Writer, channelId: string): boolean {
  return statement(db, 'delete from fetching where channel_id = ?').run(channelId).changes > 0;
}

/** Posts of a channel that are out since a moment and that the platform has an id for. */
export function postsKnownSince(db: Connection, channelId: string, since: Instant): string[] {
  return statement<{ platformId: string }>(
    db,
    `select platform_id as platformId from post_variant
     where channel_id = ? and platform_id is not null and published_at >= ? order by published_at desc`,
  )
    .all(channelId, since)
    .map(({ platformId }) => platformId);
}

export type SentRow = {
  id: string;
  at: Instant;
  channelId: string | null;
  host: string;
  what: FetchedThing;
  status: number | null;
  bytes: number | null;
};

/** Written before the question leaves, so that none goes out unseen. */
export function addRequest(db: Writer, request: Omit<SentRow, 'status' | 'bytes'>): void {
  statement(
    db,
    `insert into sent_request (id, at, channel_id, host, what) values (@id, @at, @channelId, @host, @what)`,
  ).run(request);
}

export function requestAnswered(
  db: Writer,
  answer: Pick<SentRow, 'id'> & { status: number; bytes: number },
): void {
  statement(db, 'update sent_request set status = @status, bytes = @bytes where id = @id').run(
    answer,
  );
}

export function listRequests(db: Connection, limit: number): SentRow[] {
  return statement<SentRow>(
    db,
    `select id, at, channel_id as channelId, host, what, status, bytes from sent_request
     order by at desc, id desc limit ?`,
  ).all(limit);
}

/** @param before those sent earlier; all when null */
export function forgetRequests(db: Writer, before: Instant | null): void {
  statement(db, 'delete from sent_request where @before is null or at < @before').run({ before });
}
