import { refuse } from '../contract/errors.ts';
import type { Figures } from '../contract/report.ts';
import {
  answersOf,
  backlogAt,
  countPurposes,
  dialogueShare,
  median,
  sum,
} from '../domain/metrics.ts';
import {
  type Instant,
  type Month,
  addDays,
  addMonths,
  instant,
  localDate,
  monthOf,
  monthRange,
} from '../domain/time.ts';
import { promiseFigures } from '../domain/promise-figures.ts';
import { renderReport } from '../report/render.ts';
import { listChannels } from '../store/channels.ts';
import type { Connection } from '../store/database.ts';
import {
  firstActivity,
  publishedPosts,
  publishedVariants,
  receivedComments,
  threadsOpenAround,
} from '../store/facts.ts';
import { allDueMoves } from '../store/promise-parts.ts';
import { listPromises } from '../store/promises.ts';
import { readOffice } from '../store/offices.ts';
import { calendarOf } from '../store/turns.ts';
import type { HandlersOf } from './handler.ts';

export const reportHandlers: HandlersOf<'report'> = {
  'report.figures': ({ month, asOf }, { db, now }) => figuresOf(db, month, asOf ?? now),

  'report.render': ({ month, asOf, language, format }, { db, now }) =>
    renderReport(figuresOf(db, month, asOf ?? now), language, format),

  'report.months': (_, { db, now }) => {
    const first = firstActivity(db);
    if (first === null) return [];
    const oldest = monthOf(first);
    const months: Month[] = [];
    for (let month = monthOf(now); month >= oldest; month = addMonths(month, -1)) {
      months.push(month);
    }
    return months;
  },
};

/**
 * The figures of a month as they stood at `asOf`: answers, publications and counts after that moment are
 * left out. What was typed or imported later about earlier events is in, and told as `recordedLater`.
 *
 * @throws Refusal report.future when the month began after `asOf`
 */
function figuresOf(db: Connection, month: Month, asOf: Instant): Figures {
  const { from, to } = monthRange(month);
  if (from > asOf) refuse('report.future', { month });
  const office = readOffice(db);
  const calendar = calendarOf(db, office);
  const options = { calendar, targetDays: office.targetDays, asOf };
  // What happened at that very moment has happened.
  const end = asOf < to ? instant(Date.parse(asOf) + 1) : to;

  const received = receivedComments(db, { from, to, asOf });
  const answers = answersOf(received, options);
  const posts = publishedPosts(db, from, end);
  const byPurpose = countPurposes(posts);
  const variants = publishedVariants(db, { from, to: end, asOf });

  const channels = listChannels(db).map(({ id, name, platform }) => {
    const own = answersOf(
      received.filter((c) => c.channelId === id),
      options,
    );
    const metrics = variants.filter((v) => v.channelId === id).map((v) => v.metrics);
    const reach = metrics.flatMap((m) => m.reach ?? []);
    return {
      id,
      name,
      platform,
      posts: metrics.length,
      comments: own.received,
      needAnswer: own.needAnswer,
      answered: own.answered,
      medianReach: median(reach, metrics.length === 0 ? 'noPosts' : 'notCounted'),
      reactions: sum(metrics.map((m) => m.reactions)),
      shares: sum(metrics.map((m) => m.shares)),
    };
  });

  return {
    month,
    asKnownOn: asOf,
    method: '1',
    office: { name: office.name, fictional: office.fictional },
    comments: {
      received: answers.received,
      needAnswer: answers.needAnswer,
      unclassed: answers.unclassed,
      byClass: answers.byClass,
      recordedLater: received.filter((c) => c.recordedLater).length,
    },
    answers: {
      rate: answers.rate,
      firstAnswerMinutes: answers.firstAnswerMinutes,
      withinTarget: answers.withinTarget,
      targetDays: office.targetDays,
      outsideHours: answers.outsideHours,
    },
    backlog: backlogAt(threadsOpenAround(db, end), end, from),
    posts: { total: posts.length, byPurpose, dialogueShare: dialogueShare(byPurpose) },
    promises: promisesOf(db, month, asOf),
    channels,
  };
}

function promisesOf(db: Connection, month: Month, asOf: Instant): Figures['promises'] {
  const known = localDate(asOf);
  const to = addDays(`${addMonths(month, 1)}-01`, -1);
  const moves = allDueMoves(db);
  const promises = listPromises(db).map(({ id, facts }) => ({
    facts,
    moves: moves.filter(({ promiseId }) => promiseId === id),
  }));
  return promiseFigures(
    promises,
    { from: `${month}-01`, to, last: known < to ? known : to },
    known,
  );
}
