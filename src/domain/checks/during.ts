import type { Finding } from '../checklist-findings.ts';
import { dueTimes } from '../clock.ts';
import type { Instant } from '../time.ts';
import { needsAnswer } from '../turn.ts';
import { type CommentClass, routingKinds } from '../words.ts';
import type { Checks, DuringFacts, TalkFacts } from './facts.ts';
import { gap, idle, ok } from './finding.ts';
import { questionIn } from './text.ts';

/** What can be seen of the conversations under a post that is out, by the items' codes. */
export function duringChecks(facts: DuringFacts): Checks {
  const { threads } = facts;
  const talk = (findings: () => Finding[]) => () =>
    threads.length === 0 ? [idle('noThreads')] : findings();
  return {
    D1: talk(() => classed(threads)),
    D2: talk(() => inTime(facts)),
    D3: talk(() => sameLanguage(threads)),
    D4: talk(() => goesOn(threads)),
    D5: talk(() => criticism(threads)),
    D7: talk(() => moderated(threads)),
    D8: talk(() => routed(threads)),
    D10: talk(() => passedOn(facts)),
  };
}

function classed(threads: readonly TalkFacts[]): Finding[] {
  const comments = threads.flatMap((thread) => thread.comments);
  const unclassed = comments.filter((comment) => needsAnswer(comment) === null).length;
  if (unclassed > 0) return [gap('unclassed', { count: unclassed })];
  return [ok('allClassed', { count: comments.length })];
}

/**
 * Each comment that needs an answer by its own due time: the office's target, the day that an acknowledgement
 * promised, or the law's. What was closed without an answer is neither late nor in time.
 */
function inTime({ threads, now, targets, calendar }: DuringFacts): Finding[] {
  const counts = { inTime: 0, late: 0, overdue: 0, waiting: 0 };
  for (const { comments, replies, closings } of threads) {
    for (const comment of comments) {
      if (needsAnswer(comment) !== true) continue;
      const after = ({ at }: { at: Instant }) => at >= comment.at;
      const answeredAt = first(replies.filter((reply) => reply.kind === 'answer' && after(reply)));
      const closedAt = first(closings.filter(after));
      if (closedAt !== null && (answeredAt === null || closedAt < answeredAt)) continue;
      const promisedOn =
        replies
          .filter(
            (reply) =>
              reply.kind === 'acknowledgement' &&
              after(reply) &&
              (answeredAt === null || reply.at <= answeredAt),
          )
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .find((reply) => reply.promisedOn !== null)?.promisedOn ?? null;
      const waiting = [{ at: comment.at, class: comment.class, promisedOn }];
      const due = dueTimes({ waiting }, targets, calendar).dueAt!;
      if (answeredAt !== null) counts[answeredAt <= due ? 'inTime' : 'late'] += 1;
      else counts[due < now ? 'overdue' : 'waiting'] += 1;
    }
  }
  const { late, overdue, waiting } = counts;
  const gaps = [
    ...(overdue > 0 ? [gap('answersOverdue', { count: overdue })] : []),
    ...(waiting > 0 ? [gap('openQuestions', { count: waiting })] : []),
    ...(late > 0 ? [gap('answersLate', { count: late, total: late + counts.inTime })] : []),
  ];
  if (gaps.length > 0) return gaps;
  if (counts.inTime === 0) return [idle('noOpenQuestions')];
  return [ok('answeredInTime', { count: counts.inTime })];
}

function first(events: readonly { at: Instant }[]): Instant | null {
  return events.reduce<Instant | null>(
    (found, { at }) => (found === null || at < found ? at : found),
    null,
  );
}

/** An answer is in the language of the last comment before it, as far as both are known. */
function sameLanguage(threads: readonly TalkFacts[]): Finding[] {
  let [same, other] = [0, 0];
  for (const { answers, comments, languages } of threads) {
    for (const { at, language } of answers) {
      const asked = comments
        .filter((comment) => comment.at <= at && languages.has(comment.id))
        .reduce<TalkFacts['comments'][number] | null>(
          (last, comment) => (last === null || comment.at >= last.at ? comment : last),
          null,
        );
      if (language === null || asked === null) continue;
      if (languages.get(asked.id) === language) same += 1;
      else other += 1;
    }
  }
  if (other > 0) return [gap('otherLanguage', { count: other })];
  return same === 0 ? [] : [ok('sameLanguage', { count: same })];
}

/** An answer that asks something back goes on with the conversation. */
function goesOn(threads: readonly TalkFacts[]): Finding[] {
  const answers = threads.flatMap((thread) => thread.answers);
  const asking = answers.filter(({ text }) => questionIn(text) !== null).length;
  if (answers.length === 0) return [];
  if (asking === 0) return [gap('conversationEnds', { total: answers.length })];
  return [ok('conversationGoesOn', { count: asking, total: answers.length })];
}

/** Where criticism is said. The program does not know it from praise; it sees what was hidden and what waits. */
const views: ReadonlySet<CommentClass | null> = new Set(['opinion', 'demand']);

/** Hidden or deleted are only those whose hiding is in force, and whose class speaks for nothing of the kind. */
function criticism(threads: readonly TalkFacts[]): Finding[] {
  const hidden = threads
    .flatMap((thread) => thread.moderations)
    .filter(
      (one) =>
        (one.action === 'hidden' || one.action === 'deleted') &&
        !one.reversed &&
        one.class !== null &&
        one.class !== 'inappropriate',
    ).length;
  const said = threads.flatMap((thread) =>
    thread.comments
      .filter((comment) => views.has(comment.class))
      .map((comment) => ({ comment, thread })),
  );
  const unanswered = said.filter(
    ({ comment, thread: { replies, closings } }) =>
      needsAnswer(comment) === true &&
      ![...replies.filter(({ kind }) => kind === 'answer'), ...closings].some(
        ({ at }) => at >= comment.at,
      ),
  ).length;
  const gaps = [
    ...(hidden > 0 ? [gap('criticismHidden', { count: hidden })] : []),
    ...(unanswered > 0 ? [gap('criticismUnanswered', { count: unanswered })] : []),
  ];
  if (gaps.length > 0 || said.length === 0) return gaps;
  return [ok('criticismStands', { count: said.length })];
}

/** Ground and day are in every record; what was moderated has to be seen too. */
function moderated(threads: readonly TalkFacts[]): Finding[] {
  const all = threads.flatMap((thread) => thread.moderations);
  const bare = all.filter(({ evidence }) => !evidence).length;
  if (all.length === 0) return [idle('nothingModerated')];
  if (bare > 0) return [gap('evidenceMissing', { count: bare })];
  return [ok('groundsRecorded', { count: all.length })];
}

function routed(threads: readonly TalkFacts[]): Finding[] {
  let [told, owed] = [0, 0];
  for (const { comments, routings } of threads) {
    for (const kind of routingKinds) {
      if (!comments.some((comment) => comment.class === kind)) continue;
      if (routings.includes(kind)) told += 1;
      else owed += 1;
    }
  }
  if (owed > 0) return [gap('notRouted', { count: owed })];
  return [told === 0 ? idle('nothingToRoute') : ok('routed', { count: told })];
}

/** Passed on since the post came out: what was forwarded earlier did not have these comments. */
function passedOn({ threads, forwardedOn, publishedOn }: DuringFacts): Finding[] {
  const themes = [...new Set(threads.flatMap((thread) => thread.themeIds))];
  const passed = themes.filter((id) => (forwardedOn.get(id) ?? '') >= (publishedOn ?? '0'));
  if (themes.length === 0) return [idle('noThemes')];
  const count = themes.length - passed.length;
  return [
    count > 0 ? gap('themesNotPassed', { count }) : ok('themesPassed', { count: themes.length }),
  ];
}
