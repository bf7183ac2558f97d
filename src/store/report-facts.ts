import type {
  ChannelFact,
  ModerationFact,
  PromiseFact,
  ReportFacts,
  ThemeFact,
} from '../domain/report/facts.ts';
import { type Instant, type LocalDate, localDate } from '../domain/time.ts';
import type { Platform } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';
import { readOffice } from './offices.ts';
import { allDueMoves } from './promise-parts.ts';
import { listPromises } from './promises.ts';
import { dialogueFacts } from './report-dialogue.ts';
import type { Span } from './report-posts.ts';
import { postFactsAside } from './report-posts-aside.ts';
import { calendarOf } from './turns.ts';

/** What a report is counted from, read once for all the periods that it compares. */

/**
 * @param needed.span `from <= at < to` of everything that is compared, and what had happened by `asOf`
 * @param needed.own the period itself
 * @param needed.moments the ends of the compared periods, at which the backlog is looked at
 */
export function reportFacts(
  db: Connection,
  { span, own, moments }: { span: Span; own: Span; moments: readonly Instant[] },
): ReportFacts {
  const office = readOffice(db);
  const first = firstActivity(db);
  const posts = postFactsAside(db, span, own);
  const { comments, threads } = dialogueFacts(db, { span, own, moments });
  return {
    asOf: span.asOf,
    calendar: calendarOf(db, office),
    targetDays: office.targetDays,
    regime: office.regime,
    firstAt: first !== null && first <= span.asOf ? first : null,
    comments,
    threads,
    themes: themes(db),
    posts: posts(),
    channels: channels(db, span.asOf),
    moderations: moderations(db, span),
    uncaptionedRecordings: uncaptionedRecordings(db, span.asOf),
    promises: promises(db, span.asOf),
  };
}

/** When the first thing was published or received; null in an empty office. */
export function firstActivity(db: Connection): Instant | null {
  return statement<{ first: Instant | null }>(
    db,
    `select min(first) as first from (
       select min(at) as first from comment union all select min(published_at) from post_variant)`,
  ).get()!.first;
}

function themes(db: Connection): ReportFacts['themes'] {
  const rows = statement<ThemeFact['forwardings'][number] & { themeId: string }>(
    db,
    `select f.theme_id as themeId, u.name as unit, f.forwarded_on as "on", f.result,
       f.result_on as resultOn
     from theme_forwarding f join unit u on u.id = f.unit_id order by f.forwarded_on, f.id`,
  ).all();
  const forwardings = grouped(
    rows,
    ({ themeId }) => themeId,
    ({ unit, on, result, resultOn }) => ({ unit, on, result, resultOn }),
  );
  const all = statement<{ id: string; name: string }>(db, 'select id, name from theme').all();
  return new Map(
    all.map(({ id, name }) => [id, { id, name, forwardings: forwardings.get(id) ?? [] }]),
  );
}

/** Archived ones too: what was there then is told. */
function channels(db: Connection, asOf: Instant): ChannelFact[] {
  const counts = grouped(
    statement<ChannelFact['followers'][number] & { channelId: string }>(
      db,
      `select channel_id as channelId, counted_on as countedOn, followers from follower_count
       where counted_on <= ? order by counted_on`,
    ).all(localDate(asOf)),
    ({ channelId }) => channelId,
    ({ countedOn, followers }) => ({ countedOn, followers }),
  );
  return statement<{ id: string; name: string; platform: Platform; archived: number }>(
    db,
    `select id, name, platform, archived_at is not null as archived from channel order by name, id`,
  )
    .all()
    .map((row) => ({
      ...row,
      archived: row.archived === 1,
      followers: counts.get(row.id) ?? [],
    }));
}

function moderations(db: Connection, span: Span): ModerationFact[] {
  return statement<{
    action: ModerationFact['action'];
    groundId: string;
    code: ModerationFact['ground']['code'];
    name: string | null;
    at: Instant;
    reversedAt: Instant | null;
  }>(
    db,
    `select m.action, m.ground_id as groundId, g.code, g.name, m.at,
       iif(m.reversed_at <= @asOf, m.reversed_at, null) as reversedAt
     from moderation m join moderation_ground g on g.id = m.ground_id
     where m.at <= @asOf and (m.at >= @from or m.reversed_at >= @from) order by m.at, m.id`,
  )
    .all(span)
    .map(({ groundId, code, name, ...row }) => ({ ...row, ground: { id: groundId, code, name } }));
}

function uncaptionedRecordings(db: Connection, asOf: Instant): LocalDate[] {
  return statement<{ publishedAt: Instant }>(
    db,
    `select min(v.published_at) as publishedAt
     from post_media m join post_variant v on v.post_id = m.post_id
     where m.kind <> 'image' and m.captions is null and m.kind = 'recording'
       and v.published_at <= ? group by m.id`,
  )
    .all(asOf)
    .map(({ publishedAt }) => localDate(publishedAt));
}

function promises(db: Connection, asOf: Instant): PromiseFact[] {
  const moves = grouped(
    allDueMoves(db),
    ({ promiseId }) => promiseId,
    (move) => move,
  );
  const comments = new Map(
    statement<{ id: string; comments: number }>(
      db,
      `select pr.id, count(*) as comments from promise pr
       join post_variant v on v.post_id = pr.post_id join thread t on t.post_variant_id = v.id
       join comment c on c.thread_id = t.id where c.at <= ? group by pr.id`,
    )
      .all(asOf)
      .map((row) => [row.id, row.comments]),
  );
  const themeNames = grouped(
    statement<{ promiseId: string; name: string }>(
      db,
      `select x.promise_id as promiseId, th.name from promise_theme x
       join theme th on th.id = x.theme_id order by th.name`,
    ).all(),
    ({ promiseId }) => promiseId,
    ({ name }) => name,
  );
  return listPromises(db).map((promise) => ({
    id: promise.id,
    text: promise.text,
    facts: promise.facts,
    moves: moves.get(promise.id) ?? [],
    decision: promise.decision?.text ?? null,
    decidedBy: promise.decidedBy,
    reason: promise.reason,
    comments: comments.get(promise.id) ?? 0,
    themes: themeNames.get(promise.id) ?? [],
  }));
}
