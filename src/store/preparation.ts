import type { Heard, SummarySource } from '../contract/preparation.ts';
import { type Instant, type LocalDate, localDate } from '../domain/time.ts';
import { type CommentClass, type Language, commentClasses } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';
import {
  type WithAuthorsJson,
  authorsAroundSql,
  mayBeQuoted,
  mostQuotable,
  quotableText,
  withAuthors,
} from './quotable.ts';

/** Some conversations as SQL that names their ids, and the comments of them that count. */
type Scope = { threads: string; comments: string; params: Record<string, string | null> };

/** Conversations that have been sent with a theme, and in which nobody has written since. */
const sentWithTheme = `exists (
  select 1 from forwarding_thread s join theme_forwarding f on f.id = s.forwarding_id
  where s.thread_id = x.thread_id and f.theme_id = @themeId and not exists (
    select 1 from comment later where later.thread_id = x.thread_id and later.recorded_at > f.recorded_at))`;

const underPost = `(@postId is null or exists (
  select 1 from thread t join post_variant v on v.id = t.post_variant_id
  where t.id = x.thread_id and v.post_id = @postId))`;

function scopeOf(source: SummarySource): Scope {
  switch (source.of) {
    case 'threads':
      return {
        threads: 'select id from thread where id in (select value from json_each(@ids))',
        comments: 'true',
        params: { ids: JSON.stringify(source.ids) },
      };
    case 'theme':
      return {
        threads: `select x.thread_id as id from thread_theme x where x.theme_id = @themeId and ${underPost}
          ${source.onlyNew ? `and not ${sentWithTheme}` : ''}`,
        comments: 'true',
        params: { themeId: source.themeId, postId: source.postId },
      };
  }
}

/** What a forwarding was made of: its threads, with the comments that were in the office by then. */
function scopeOfForwarding(id: string): Scope {
  return {
    threads: 'select thread_id as id from forwarding_thread where forwarding_id = @id',
    comments: 'c.recorded_at <= (select recorded_at from theme_forwarding where id = @id)',
    params: { id },
  };
}

export function threadIds(db: Connection, source: SummarySource): string[] {
  const { threads, params } = scopeOf(source);
  return statement<{ id: string }>(db, `select id from (${threads}) order by id`)
    .all(params)
    .map(({ id }) => id);
}

/** How many of a theme's conversations have been sent already, with nothing new in them. */
export function countSentBefore(db: Connection, themeId: string, postId: string | null): number {
  return statement<{ n: number }>(
    db,
    `select count(*) as n from thread_theme x
     where x.theme_id = @themeId and ${underPost} and ${sentWithTheme}`,
  ).get({ themeId, postId })!.n;
}

/** The themes that all of these conversations have. */
export function sharedThemes(
  db: Connection,
  ids: readonly string[],
): { id: string; name: string }[] {
  return statement<{ id: string; name: string }>(
    db,
    `select th.id, th.name from thread_theme x join theme th on th.id = x.theme_id
     where th.archived_at is null and x.thread_id in (select value from json_each(@ids))
     group by th.id having count(*) = @count order by th.name`,
  ).all({ ids: JSON.stringify(ids), count: ids.length });
}

export function heardIn(db: Connection, source: SummarySource): Heard {
  return heard(db, scopeOf(source));
}

export function heardInForwarding(db: Connection, id: string): Heard {
  return heard(db, scopeOfForwarding(id));
}

function heard(db: Connection, { threads, comments, params }: Scope): Heard {
  const counted = `from comment c where c.thread_id in (${threads}) and ${comments}`;
  const whole = statement<{
    threads: number;
    comments: number;
    first: Instant | null;
    last: Instant | null;
  }>(
    db,
    `select count(distinct c.thread_id) as threads, count(*) as comments, min(c.at) as "first",
       max(c.at) as "last" ${counted}`,
  ).get(params)!;
  const classes = statement<{ class: CommentClass | null; count: number }>(
    db,
    `select c.class, count(*) as count ${counted} group by c.class`,
  ).all(params);
  const day = (at: Instant | null) => (at === null ? null : localDate(at));
  return {
    threads: whole.threads,
    comments: whole.comments,
    first: day(whole.first),
    last: day(whole.last),
    classes: [...commentClasses, null].flatMap((one) => {
      const count = classes.find((row) => row.class === one)?.count ?? 0;
      return count === 0 ? [] : [{ class: one ?? ('unclassed' as const), count }];
    }),
    channels: statement<{ name: string; count: number }>(
      db,
      `select ch.name, count(*) as count from comment c join thread t on t.id = c.thread_id
       join channel ch on ch.id = t.channel_id where c.thread_id in (${threads}) and ${comments}
       group by ch.id order by count desc, ch.name`,
    ).all(params),
    posts: statement<{ title: string; count: number; asks: number }>(
      db,
      `select p.title, count(*) as count,
         max(coalesce(p.purpose in ('pull', 'network'), false)
           or coalesce(p.participation_level <> 'inform', false)) as asks
       from comment c join thread t on t.id = c.thread_id
       join post_variant v on v.id = t.post_variant_id join post p on p.id = v.post_id
       where c.thread_id in (${threads}) and ${comments}
       group by p.title order by count desc, p.title`,
    )
      .all(params)
      .map((row) => ({ ...row, asks: row.asks === 1 })),
  };
}

export type Quotable = {
  id: string;
  at: Instant;
  class: CommentClass | null;
  text: string;
  /** Of those who wrote in the same conversation. */
  authors: string[];
};

/** The comments that may be quoted, the oldest first: none that is inappropriate or was moderated. */
export function quotableComments(db: Connection, source: SummarySource): Quotable[] {
  const { threads, params } = scopeOf(source);
  return statement<WithAuthorsJson<Quotable>>(
    db,
    `select * from (
       select c.id, c.at, c.class, ${quotableText} as text, ${authorsAroundSql} as authors
       from comment c where c.thread_id in (${threads}) and ${mayBeQuoted}
       order by c.at desc, c.id desc limit ${mostQuotable}) order by at, id`,
  )
    .all(params)
    .map(withAuthors);
}

/** What those are called who wrote in the conversation of a comment; undefined when it is not among these. */
export function authorsAround(
  db: Connection,
  source: SummarySource,
  commentId: string,
): string[] | undefined {
  const { threads, params } = scopeOf(source);
  const row = statement<{ authors: string }>(
    db,
    `select ${authorsAroundSql} as authors from comment c where c.id = @commentId and c.thread_id in (${threads})`,
  ).get({ ...params, commentId });
  return row && withAuthors(row).authors;
}

/** A summary that was sent, as the user wrote it. */
export type SentSummary = {
  theme: string;
  unit: string;
  sentOn: LocalDate;
  wantedOn: LocalDate | null;
  about: string;
  asked: string;
  language: Language;
  wordings: string[];
};

/** Undefined where nothing was sent but a forwarding recorded. */
export function findSentSummary(db: Connection, forwardingId: string): SentSummary | undefined {
  const row = statement<Omit<SentSummary, 'wordings'>>(
    db,
    `select th.name as theme, u.name as unit, f.forwarded_on as sentOn, f.wanted_on as wantedOn,
       f.about, f.asked, f.language
     from theme_forwarding f join theme th on th.id = f.theme_id join unit u on u.id = f.unit_id
     where f.id = ? and f.about is not null`,
  ).get(forwardingId);
  if (!row) return undefined;
  const wordings = statement<{ text: string }>(
    db,
    'select text from forwarding_wording where forwarding_id = ? order by position',
  ).all(forwardingId);
  return { ...row, wordings: wordings.map(({ text }) => text) };
}

/** Adds to a forwarding what was sent with it. */
export function addSentSummary(
  db: Writer,
  forwardingId: string,
  sent: Pick<SentSummary, 'wantedOn' | 'about' | 'asked' | 'language'> & {
    threadIds: readonly string[];
    wordings: readonly { commentId: string; text: string }[];
    recordedAt: Instant;
  },
): void {
  const { wantedOn, about, asked, language, recordedAt } = sent;
  statement(
    db,
    `update theme_forwarding set wanted_on = @wantedOn, about = @about, asked = @asked,
       language = @language, recorded_at = @recordedAt where id = @forwardingId`,
  ).run({ forwardingId, wantedOn, about, asked, language, recordedAt });
  const thread = statement(
    db,
    'insert into forwarding_thread (forwarding_id, thread_id) values (?, ?)',
  );
  for (const id of sent.threadIds) thread.run(forwardingId, id);
  const wording = statement(
    db,
    `insert into forwarding_wording (forwarding_id, position, comment_id, text)
     values (?, ?, ?, ?)`,
  );
  for (const [index, { commentId, text }] of sent.wordings.entries()) {
    wording.run(forwardingId, index, commentId, text);
  }
}

/** Where a comment's words have been sent on. */
export function wordingsOf(
  db: Connection,
  commentId: string,
): { forwardingId: string; position: number; text: string }[] {
  return statement<{ forwardingId: string; position: number; text: string }>(
    db,
    `select forwarding_id as forwardingId, position, text from forwarding_wording
     where comment_id = ?`,
  ).all(commentId);
}

export function setWording(
  db: Writer,
  wording: { forwardingId: string; position: number; text: string },
): void {
  statement(
    db,
    `update forwarding_wording set text = @text
     where forwarding_id = @forwardingId and position = @position`,
  ).run(wording);
}
