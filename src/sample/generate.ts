import { type Instant, addDays, atLocal } from '../domain/time.ts';
import { pastNotes } from './asides.ts';
import { makeChecklists } from './checklists.ts';
import { context as makeContext } from './context.ts';
import { pastExperts } from './experts.ts';
import { countPosts, makeFollowers } from './figures.ts';
import { makeForwardings } from './forwardings.ts';
import { moderateThreads } from './moderated.ts';
import { sampleHours } from './office-days.ts';
import { openThreads } from './open.ts';
import { makePlanning } from './planning.ts';
import { makePosts, settlePlanned } from './posts.ts';
import { makePromises } from './promises.ts';
import { recordRoutings } from './routings.ts';
import { settleThread } from './settle.ts';
import { desk as makeDesk, pastThreads } from './threads.ts';
import type { SampleChannel, SampleOffice, SampleThread } from './types.ts';

/**
 * Makes the fictional municipality of Lemmes as it is at `now`: thirteen whole months and the current one
 * of posts, comments, answers and promises, and five weeks of plans. The same `now` and `seed` give
 * the same office. Nothing has happened after `now`; only plans and due days lie ahead.
 */
export function generateSample({
  now,
  seed = 1865,
}: {
  now: Instant;
  seed?: number;
}): SampleOffice {
  const context = makeContext(now, seed);
  const { office } = context.stock;
  const posts = makePosts(context);
  settlePlanned(context, posts);
  const desk = makeDesk(context, posts);
  openThreads(desk);
  pastThreads(desk, (thread, use) => settleThread(desk, thread, use));
  moderateThreads(desk);
  recordRoutings(desk);
  pastExperts(desk);
  pastNotes(desk);
  const threads = inOrder(desk.threads);
  const followerCounts = makeFollowers(context);
  countPosts(context, posts, threads, followerCounts);
  const promises = makePromises(context, posts);
  return {
    office: {
      name: office.name,
      municipality: office.municipality,
      description: office.description,
      fictional: true,
      regime: office.regime,
      hours: [...sampleHours],
      closures: context.closures,
      targetDays: 1,
      alarmDays: 3,
    },
    units: office.units,
    channels: office.channels.map(
      ({ key, platform, name, language, url, characterLimit }): SampleChannel => ({
        key,
        platform,
        name,
        language,
        url,
        characterLimit,
      }),
    ),
    themes: office.themes,
    forwardings: makeForwardings(context),
    followerCounts,
    posts: posts.map((p) => p.post),
    threads,
    promises,
    checklists: makeChecklists(context, posts),
    answers: context.stock.answers.map(({ daysAgo, ...answer }) => ({
      ...answer,
      updatedAt: context.office.after(atLocal(addDays(context.today, -daysAgo)), 30),
    })),
    planning: makePlanning(context, posts, promises),
  };
}

/** Oldest first, everything in a thread in the order in which it happened, keys in the same order. */
function inOrder(threads: readonly SampleThread[]): SampleThread[] {
  const byTime = (a: { at: Instant }, b: { at: Instant }): number =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
  for (const thread of threads) {
    thread.comments.sort(byTime);
    thread.replies.sort(byTime);
  }
  const started = (thread: SampleThread): Instant => thread.comments[0]?.at ?? '';
  const ordered = [...threads].sort((a, b) => byTime({ at: started(a) }, { at: started(b) }));
  let number = 0;
  ordered.forEach((thread, i) => {
    thread.key = `thread-${String(i + 1).padStart(4, '0')}`;
    for (const comment of thread.comments) {
      number += 1;
      comment.key = `comment-${String(number).padStart(4, '0')}`;
    }
  });
  return ordered;
}
