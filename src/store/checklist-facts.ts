import type { PostFacts, TalkFacts } from '../domain/checks/facts.ts';
import type { ModerationAction } from '../domain/moderation.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { CommentClass, Language, PostStatus, RoutingKind } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { grouped } from './grouped.ts';
import { readEvents } from './turns.ts';

/** What only the checks of the checklist ask. Each question is of one post, or of the few of a list. */

export type CheckedPost = Pick<
  PostFacts,
  'purpose' | 'participationLevel' | 'plannedOn' | 'answeredBy' | 'expert'
> & {
  id: string;
  title: string;
  publishedAt: Instant | null;
  status: PostStatus;
  answeredUntil: LocalDate | null;
  promiseDueOn: LocalDate | null;
};

/** Posts as the checks see them, without texts and media. */
export function checkedPosts(db: Connection, ids: readonly string[]): CheckedPost[] {
  return statement<CheckedPost>(
    db,
    `select p.id, p.title, p.status, p.purpose, p.participation_level as participationLevel,
       p.planned_on as plannedOn, p.answered_by as answeredBy, p.answered_until as answeredUntil,
       u.name as expert,
       (select min(published_at) from post_variant where post_id = p.id) as publishedAt,
       coalesce((select due_on from planned_promise where post_id = p.id),
         (select min(due_on) from promise where post_id = p.id)) as promiseDueOn
     from json_each(?) w cross join post p on p.id = w.value
     left join unit u on u.id = p.expert_unit_id`,
  ).all(JSON.stringify(ids));
}

/** The alternative texts of posts' media, by the posts' ids. */
export function altTextsOf(db: Connection, ids: readonly string[]): Map<string, string[]> {
  const rows = statement<{ postId: string; texts: string }>(
    db,
    `select m.post_id as postId, json_group_array(a.text) as texts
     from json_each(?) w cross join post_media m on m.post_id = w.value
     cross join post_media_alt a on a.post_media_id = m.id group by m.post_id`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map(({ postId, texts }) => [postId, JSON.parse(texts) as string[]]));
}

const underPost = `(select t.id as thread_id from post_variant v join thread t on t.post_variant_id = v.id
  where v.post_id = @postId)`;

/** The conversations under a post. Of residents' comments no word is read. */
export function talkUnder(db: Connection, postId: string): TalkFacts[] {
  const params = { postId };
  const events = readEvents(
    db,
    (alias) => `join ${underPost} own on own.thread_id = ${alias}.thread_id`,
    params,
  );
  const languages = byThread<{ id: string; language: Language }>(
    db,
    `select c.thread_id as threadId, c.id, c.language from ${underPost} own
     cross join comment c on c.thread_id = own.thread_id where c.language is not null`,
    params,
  );
  const answers = byThread<TalkFacts['answers'][number]>(
    db,
    `select r.thread_id as threadId, r.at, r.language, r.text from ${underPost} own
     cross join reply r on r.thread_id = own.thread_id where r.kind = 'answer'`,
    params,
  );
  const moderations = byThread<{
    action: ModerationAction;
    class: CommentClass | null;
    reversed: number;
    evidence: number;
  }>(
    db,
    `select m.thread_id as threadId, m.action, c.class, m.reversed_at is not null as reversed,
       m.evidence is not null or exists (select 1 from attachment where moderation_id = m.id)
         as evidence
     from ${underPost} own cross join moderation m on m.thread_id = own.thread_id
     left join comment c on c.id = m.comment_id`,
    params,
  );
  const routings = byThread<{ kind: RoutingKind }>(
    db,
    `select r.thread_id as threadId, r.kind from ${underPost} own
     cross join routing r on r.thread_id = own.thread_id`,
    params,
  );
  const themes = byThread<{ id: string }>(
    db,
    `select x.thread_id as threadId, x.theme_id as id from ${underPost} own
     cross join thread_theme x on x.thread_id = own.thread_id`,
    params,
  );
  return [...events].map(([id, thread]) => ({
    ...thread,
    languages: new Map((languages.get(id) ?? []).map((one) => [one.id, one.language])),
    answers: answers.get(id) ?? [],
    moderations: (moderations.get(id) ?? []).map((one) => ({
      ...one,
      reversed: one.reversed === 1,
      evidence: one.evidence === 1,
    })),
    routings: (routings.get(id) ?? []).map(({ kind }) => kind),
    themeIds: (themes.get(id) ?? []).map((theme) => theme.id),
  }));
}

/** The rows of a query that names their threads, by thread. */
function byThread<Fact>(
  db: Connection,
  sql: string,
  params: Record<string, string>,
): Map<string, Fact[]> {
  return grouped(
    statement<Fact & { threadId: string }>(db, sql).all(params),
    ({ threadId }) => threadId,
    ({ threadId: _thread, ...fact }) => fact as Fact,
  );
}

/** When each theme was last passed on, by its id. */
export function lastForwardings(
  db: Connection,
  themeIds: readonly string[],
): Map<string, LocalDate> {
  const rows = statement<{ id: string; last: LocalDate }>(
    db,
    `select f.theme_id as id, max(f.forwarded_on) as last
     from json_each(?) w cross join theme_forwarding f on f.theme_id = w.value group by f.theme_id`,
  ).all(JSON.stringify(themeIds));
  return new Map(rows.map(({ id, last }) => [id, last]));
}

/** What the posts that close a promise say, whether they are out or not. */
export function closingTexts(
  db: Connection,
  promiseId: string,
): { language: Language; text: string }[] {
  return statement<{ language: Language; text: string }>(
    db,
    `select distinct v.language, v.text from post p join post_variant v on v.post_id = p.id
     where p.closes_promise_id = ? and trim(v.text) <> '' order by v.language, v.text`,
  ).all(promiseId);
}
