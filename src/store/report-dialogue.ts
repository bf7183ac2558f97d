import type { CommentFact, ThreadFact } from '../domain/report/facts.ts';
import type { Instant } from '../domain/time.ts';
import type { TurnEvents } from '../domain/turn.ts';
import type { CommentClass, Language, ReplyKind } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import type { Span } from './report-posts.ts';

/**
 * The dialogue that a report is counted from: a year of comments and replies. Every row is read once and without its
 * words, and what belongs to a conversation is put to it there and then.
 */

type Dialogue = {
  comments: CommentFact[];
  threads: TurnEvents[];
};

type Thread = { -readonly [K in keyof ThreadFact]: ThreadFact[K] } & {
  /** Of the first answer and the first acknowledgement from where the pass stands. */
  answerLanguage: Language | null;
  acknowledgedAt: Instant | null;
  events: Events | null;
};
type Events = {
  comments: TurnEvents['comments'][number][];
  replies: TurnEvents['replies'][number][];
  closings: TurnEvents['closings'][number][];
};
type Threads = Map<string, Thread>;

type CommentRow = [
  at: Instant,
  threadId: string,
  commentClass: CommentClass | null,
  needsAnswer: number | null,
  language: Language | null,
  recordedLater: number,
  removedAt: Instant | null,
];
type ReplyRow = [Instant, string, ReplyKind, Language | null];

/**
 * Comments by the time they arrived, and the conversations in which somebody may have waited at one of the moments.
 *
 * @param span `from <= at < to` of the comments, and what had become of them by `asOf`
 * @param own the part of it that the report is about
 */
export function dialogueFacts(
  db: Connection,
  { span, own, moments }: { span: Span; own: Span; moments: readonly Instant[] },
): Dialogue {
  const { all, older } = mayHaveWaited(db, span, moments);
  const threads: Threads = new Map();
  for (const id of all) threads.set(id, newThread({ comments: [], replies: [], closings: [] }));
  const comments = commentFacts(db, span, moments, threads);
  addWhatWasBefore(db, span, older, threads);
  addThemes(db, threads);
  addReferrals(db, span, threads);
  addChannels(db, own, threads);
  addClosings(db, all, threads);
  return {
    comments,
    threads: turnEvents(all, threads),
  };
}

/** What decides whose turn it was; nothing of those in which nobody had said anything by the end of the span. */
function turnEvents(all: readonly string[], threads: Threads): TurnEvents[] {
  const told: TurnEvents[] = [];
  for (const id of all) {
    const { events, referrals } = threads.get(id)!;
    if (events === null || events.comments.length === 0) continue;
    const { comments, replies, closings } = events;
    const asked =
      referrals.length === 0
        ? none
        : referrals.map(({ from, to }) => ({ askedAt: from, answeredAt: to }));
    told.push({ comments, replies, closings, referrals: asked });
  }
  return told;
}

/**
 * Goes through all comments and replies from the last to the first, so that what was answered first after a comment is
 * at hand at the comment. They are read part by part, as all their rows at once cost more to keep than to read.
 *
 * @param moments where the parts end
 */
function commentFacts(
  db: Connection,
  { from, to, asOf }: Span,
  moments: readonly Instant[],
  threads: Threads,
): CommentFact[] {
  const comments: CommentFact[] = [];
  let end: Instant | null = null;
  for (const start of [from, ...moments.filter((at) => at > from && at < to)].toReversed()) {
    // Replies are known to the end, and comments to that of the span.
    const rows = commentRows(db, { from: start, to: end ?? to, asOf });
    const replies = replyRows(db, { from: start, to: end ?? '~', asOf });
    addComments(rows, replies, threads, comments);
    end = start;
  }
  return comments.reverse();
}

/** Adds the comments of a part, the last one first. */
function addComments(
  rows: readonly CommentRow[],
  replies: readonly ReplyRow[],
  threads: Threads,
  comments: CommentFact[],
): void {
  const threadOf = (id: string) => {
    let thread = threads.get(id);
    if (!thread) threads.set(id, (thread = newThread(null)));
    return thread;
  };
  let next = replies.length - 1;
  /** A reply at a comment's own moment is one to it. */
  const repliesFrom = (at: Instant) => {
    for (; next >= 0 && replies[next]![0] >= at; next -= 1) {
      replied(threadOf(replies[next]![1]), replies[next]!);
    }
  };
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const [at, threadId, commentClass, needsAnswer, language, later, removedAt] = rows[i]!;
    repliesFrom(at);
    const thread = threadOf(threadId);
    const comment = {
      thread,
      at,
      class: commentClass,
      needsAnswer: asked(needsAnswer),
      language,
      recordedLater: later === 1,
      // An answer that came first was owed, and was given.
      removedAt:
        removedAt !== null && thread.answeredAt !== null && thread.answeredAt <= removedAt
          ? null
          : removedAt,
      answeredAt: thread.answeredAt,
      answerLanguage: thread.answerLanguage,
      acknowledgedAt: thread.acknowledgedAt,
    };
    comments.push(comment);
    thread.events?.comments.push(comment);
  }
  repliesFrom('');
}

const none: readonly never[] = [];

function newThread(events: Events | null): Thread {
  return {
    answeredAt: null,
    themes: none,
    referrals: none,
    channelId: null,
    answerLanguage: null,
    acknowledgedAt: null,
    events,
  };
}

function replied(thread: Thread, [at, , kind, language]: ReplyRow): void {
  if (kind === 'acknowledgement') thread.acknowledgedAt = at;
  else if (kind === 'answer') {
    thread.answeredAt = at;
    thread.answerLanguage = language;
  }
  thread.events?.replies.push({ at, kind });
}

function commentRows(db: Connection, span: Span): CommentRow[] {
  return statement<CommentRow>(
    db,
    `select at, thread_id, class, needs_answer, language, recorded_at > @asOf,
       iif(removed_at <= @asOf, removed_at, null)
     from comment where at >= @from and at < @to and at <= @asOf order by at`,
  )
    .raw()
    .all(span);
}

/** In order; of several at one moment the one whose language comes first. */
function replyRows(db: Connection, span: Span): ReplyRow[] {
  return statement<ReplyRow>(
    db,
    `select at, thread_id, kind, language from reply
     where at >= @from and at < @to and at <= @asOf order by at, thread_id, kind, language`,
  )
    .raw()
    .all(span);
}

/**
 * Those that wait now, those in which something happened before a moment, or before the span, and after it, and those of
 * which a comment was removed since. The older ones had begun before the span.
 */
function mayHaveWaited(
  db: Connection,
  { from }: Span,
  moments: readonly Instant[],
): { all: string[]; older: string[] } {
  const rows = statement<[string, number]>(
    db,
    `with moment as (
       select value as at, lead(value, 1, '~') over (order by value) as next from json_each(@moments))
     select thread_id, first_at < @from from thread_turn where due_at is not null
     union all
     select x.thread_id, x.first_at < @from from moment m cross join thread_turn x
     where x.due_at is null and x.last_at >= m.at and x.last_at < m.next and x.first_at < m.at
     union all
     select c.thread_id, x.first_at < @from from comment c
     join thread_turn x on x.thread_id = c.thread_id where c.removed_at >= @from`,
  )
    .raw()
    .all({ from, moments: json([from, ...moments]) });
  // Told once, also of a conversation in which several comments were removed.
  const began = new Map(rows);
  return {
    all: [...began.keys()],
    older: [...began].flatMap(([id, before]) => (before === 1 ? [id] : [])),
  };
}

/** What was said before the span in conversations that went on in it or still wait; their first answer may be there. */
function addWhatWasBefore(
  db: Connection,
  { from }: Span,
  older: readonly string[],
  threads: Threads,
): void {
  const of = { ids: json(older), from };
  const comments = statement<[string, Instant, CommentClass | null, number | null, Instant | null]>(
    db,
    `select c.thread_id, c.at, c.class, c.needs_answer, c.removed_at from comment c
     ${within('c')} and c.at < @from`,
  )
    .raw()
    .all(of);
  for (const [threadId, at, commentClass, needsAnswer, removedAt] of comments) {
    const thread = threads.get(threadId)!;
    thread.events!.comments.push({
      at,
      class: commentClass,
      needsAnswer: asked(needsAnswer),
      removedAt,
    });
  }
  const replies = statement<[string, ReplyKind, Instant]>(
    db,
    `select r.thread_id, r.kind, r.at from reply r ${within('r')} and r.at < @from`,
  )
    .raw()
    .all(of);
  for (const [threadId, kind, at] of replies) {
    const thread = threads.get(threadId)!;
    thread.events!.replies.push({ at, kind });
    const isFirst = thread.answeredAt === null || at < thread.answeredAt;
    if (kind === 'answer' && isFirst) thread.answeredAt = at;
  }
}

function addThemes(db: Connection, threads: Threads): void {
  const themes = statement<string>(db, 'select id from theme').pluck().all();
  const inTheme = statement<string>(db, 'select thread_id from thread_theme where theme_id = ?');
  for (const themeId of themes) {
    const only = [themeId];
    for (const threadId of inTheme.pluck().all(themeId)) {
      const thread = threads.get(threadId);
      if (thread) thread.themes = thread.themes === none ? only : [...thread.themes, themeId];
    }
  }
}

function addReferrals(db: Connection, { from, asOf }: Span, threads: Threads): void {
  const rows = statement<[string, Instant, Instant | null]>(
    db,
    `select thread_id, asked_at, coalesce(answered_at, withdrawn_at) from referral
     where asked_at <= @asOf and coalesce(answered_at, withdrawn_at, '~') >= @from
     order by asked_at, id`,
  )
    .raw()
    .all({ from, asOf });
  for (const [threadId, asked, over] of rows) {
    const thread = threads.get(threadId);
    if (thread) thread.referrals = [...thread.referrals, { from: asked, to: over }];
  }
}

function addChannels(db: Connection, { from, to }: Span, threads: Threads): void {
  const rows = statement<[string, string]>(
    db,
    `select id, channel_id from thread
     where id in (select thread_id from comment where at >= @from and at < @to)`,
  )
    .raw()
    .all({ from, to });
  for (const [threadId, channelId] of rows) {
    const thread = threads.get(threadId);
    if (thread) thread.channelId = channelId;
  }
}

function addClosings(db: Connection, ids: readonly string[], threads: Threads): void {
  const rows = statement<[string, Instant]>(
    db,
    `select e.thread_id, e.at from closing e ${within('e')}`,
  )
    .raw()
    .all({ ids: json(ids) });
  for (const [threadId, at] of rows) threads.get(threadId)!.events!.closings.push({ at });
}

/** Joins the rows of the conversations whose ids the parameter `ids` holds. */
function within(alias: string): string {
  return `join json_each(@ids) around on around.value = ${alias}.thread_id`;
}

/** The user's own word on whether an answer is owed. */
function asked(needsAnswer: number | null): boolean | null {
  return needsAnswer === null ? null : needsAnswer === 1;
}

function json(texts: readonly string[]): string {
  return JSON.stringify(texts);
}
