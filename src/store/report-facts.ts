import type {
  ChannelFact,
  CommentFact,
  ModerationFact,
  PromiseFact,
  ReportFacts,
  ThemeFact,
} from '../domain/report/facts.ts';
import { type Instant, type LocalDate, localDate } from '../domain/time.ts';
import type { ThreadEvents } from '../domain/turn.ts';
import type { CommentClass, Language, Platform, ReplyKind } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';
import { readOffice } from './offices.ts';
import { allDueMoves } from './promise-parts.ts';
import { listPromises } from './promises.ts';
import { type Span, postFacts } from './report-posts.ts';
import { calendarOf, readEvents } from './turns.ts';

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
  return {
    asOf: span.asOf,
    calendar: calendarOf(db, office),
    targetDays: office.targetDays,
    regime: office.regime,
    firstAt: first !== null && first <= span.asOf ? first : null,
    comments: comments(db, span),
    channelOfThread: channelsOfThreads(db, own),
    threads: threadsOpenAt(db, moments),
    referrals: referrals(db, span),
    themes: themes(db),
    themesOfThread: themesOfThreads(db),
    posts: postFacts(db, span, own),
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

type ThreadReply = { kind: ReplyKind; at: Instant; language: Language | null };

function comments(db: Connection, span: Span): CommentFact[] {
  const replies = repliesSince(db, span);
  const none: ThreadReply[] = [];
  const rows = statement<
    [
      Instant,
      string,
      CommentClass | null,
      number | null,
      Language | null,
      number,
      Instant | null,
      Instant | null,
    ]
  >(
    db,
    `select at, thread_id, class, needs_answer, language, recorded_at > @asOf,
       iif(removed_at <= @asOf, removed_at, null),
       (select min(r.at) from reply r
        where r.thread_id = comment.thread_id and r.kind = 'answer' and r.at < @from)
     from comment where at >= @from and at < @to and at <= @asOf order by at`,
  )
    .raw()
    .all(span);
  return rows.map(
    ([at, threadId, commentClass, needsAnswer, language, later, removedAt, before]) => {
      const own = replies.get(threadId) ?? none;
      const next = (kind: ReplyKind) => own.find((r) => r.kind === kind && r.at >= at);
      const answer = next('answer');
      return {
        threadId,
        at,
        class: commentClass,
        needsAnswer: needsAnswer === null ? null : needsAnswer === 1,
        language,
        recordedLater: later === 1,
        // An answer that came first was owed, and was given.
        removedAt: answer && removedAt !== null && answer.at <= removedAt ? null : removedAt,
        answeredAt: answer?.at ?? null,
        answerLanguage: answer?.language ?? null,
        acknowledgedAt: next('acknowledgement')?.at ?? null,
        threadAnsweredAt: before ?? own.find((r) => r.kind === 'answer')?.at ?? null,
      };
    },
  );
}

/** By conversation, in order; of several at one moment the one whose language comes first. */
function repliesSince(db: Connection, span: Span): Map<string, ThreadReply[]> {
  const rows = statement<[string, ReplyKind, Instant, Language | null]>(
    db,
    `select thread_id, kind, at, language from reply
     where at >= @from and at <= @asOf order by at, thread_id, kind, language`,
  )
    .raw()
    .iterate(span);
  return grouped(
    rows,
    ([threadId]) => threadId,
    ([, kind, at, language]) => ({ kind, at, language }),
  );
}

function channelsOfThreads(db: Connection, own: Span): Map<string, string> {
  const rows = statement<[string, string]>(
    db,
    `select t.id, t.channel_id from comment c join thread t on t.id = c.thread_id
     where c.at >= @from and c.at < @to`,
  )
    .raw()
    .all(own);
  return new Map(rows);
}

/**
 * Threads that may have waited at one of the moments: those that wait now, and those that were settled after a moment
 * before which they had a comment.
 */
function threadsOpenAt(db: Connection, moments: readonly Instant[]): ThreadEvents[] {
  // Replies and closings between a moment and the next, of threads that were there before the moment.
  const settledLater = (table: 'reply' | 'closing') => `select e.thread_id
    from moment m join ${table} e on e.at >= m.at and e.at < m.next
    where exists (select 1 from comment c where c.thread_id = e.thread_id and c.at < m.at)`;
  const ids = statement<{ ids: string }>(
    db,
    `with moment as (
       select value as at, lead(value, 1, '~') over (order by value) as next from json_each(?))
     select json_group_array(thread_id) as ids from (
       select thread_id from thread_turn where due_at is not null
       union ${settledLater('reply')} union ${settledLater('closing')})`,
  ).get(JSON.stringify(moments))!.ids;
  const events = readEvents(
    db,
    (alias) => `join json_each(@ids) around on around.value = ${alias}.thread_id`,
    { ids },
  );
  return [...events.values()];
}

function referrals(db: Connection, span: Span): ReportFacts['referrals'] {
  const rows = statement<{ threadId: string; from: Instant; to: Instant | null }>(
    db,
    `select thread_id as threadId, asked_at as "from", coalesce(answered_at, withdrawn_at) as "to"
     from referral where asked_at <= @asOf and coalesce(answered_at, withdrawn_at, '~') >= @from
     order by asked_at, id`,
  ).all(span);
  return grouped(
    rows,
    ({ threadId }) => threadId,
    ({ from, to }) => ({ from, to }),
  );
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

function themesOfThreads(db: Connection): ReportFacts['themesOfThread'] {
  const rows = statement<[string, string]>(db, 'select thread_id, theme_id from thread_theme')
    .raw()
    .iterate();
  return grouped(
    rows,
    ([threadId]) => threadId,
    ([, themeId]) => themeId,
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
