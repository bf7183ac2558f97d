import { refuse } from '../contract/errors.ts';
import { isLive } from '../domain/promise.ts';
import { type LocalDate, localDate } from '../domain/time.ts';
import { findChannel } from '../store/channels.ts';
import type { Connection } from '../store/database.ts';
import { isOut } from '../domain/post-status.ts';
import {
  addAskedChannel,
  addDueMove,
  planPromise,
  plannedPromise,
  setPromiseThemes,
  setTold,
} from '../store/promise-parts.ts';
import {
  type StoredPromise,
  addPromise,
  closedBy,
  findPromise,
  listPromises,
  promisesOfPost,
  removePromise,
  toRow,
  updatePromise,
} from '../store/promises.ts';
import { reasonWithoutPromise } from '../store/reasons.ts';
import { definedOnly } from './defined.ts';
import { assertThemes, assertUnit } from './existing.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { postOf } from './posts.ts';
import { closePromise, closingParts } from './promise-closing.ts';
import { promiseAsPlanned } from './promise-making.ts';
import { printPromises } from './promise-print.ts';
import { wholePromise } from './promise-story.ts';

export const promiseHandlers: HandlersOf<'promise'> = {
  'promise.list': (_, { db }) => listPromises(db).map(toRow),

  'promise.get': ({ id }, { db }) => wholePromise(db, promiseOf(db, id)),

  'promise.ofPost': ({ postId }, { db }) => {
    postOf(db, postId);
    const closes = closedBy(db, postId);
    return {
      made: promisesOfPost(db, postId).map(toRow),
      closes: closes === null ? null : toRow(promiseOf(db, closes)),
      planned: plannedPromise(db, postId) ?? null,
      withoutReason: reasonWithoutPromise(db, postId),
    };
  },

  'promise.plan': ({ postId, terms }, doing) => {
    const { db, now } = doing;
    const post = postOf(db, postId);
    if (terms) assertUnit(db, terms.unitId);
    planPromise(db, postId, terms);
    // Where it is out already, there is nothing left to plan.
    if (terms && isOut(post)) {
      const day = localDate(post.publishedAt ?? now);
      if (terms.dueOn < day) refuse('promise.dueBeforeMade');
      promiseAsPlanned({ postId, day }, doing);
    }
    return {};
  },

  'promise.add': ({ postId, madeOn, themeIds, channelIds, ...terms }, doing) => {
    const { db, now, newId } = doing;
    const post = postId === null ? null : postOf(db, postId);
    const made = madeOn ?? localDate(now);
    assertNotInFuture(made, now);
    if (terms.dueOn < made) refuse('promise.dueBeforeMade');
    assertUnit(db, terms.unitId);
    assertThemes(db, themeIds);
    const id = newId();
    addPromise(db, { id, postId, madeOn: made, ...terms });
    const ofPost = post?.themes.map((theme) => theme.id) ?? [];
    setPromiseThemes(db, id, themeIds.length > 0 ? themeIds : ofPost);
    for (const channelId of postId === null ? channelIds : []) {
      if (!findChannel(db, channelId)) refuse('missing');
      addAskedChannel(db, { promiseId: id, channelId, askedOn: made });
    }
    return { id };
  },

  'promise.update': ({ id, themeIds, ...fields }, { db }) => {
    promiseOf(db, id);
    assertUnit(db, fields.unitId ?? null);
    updatePromise(db, id, definedOnly(fields));
    if (themeIds) {
      assertThemes(db, themeIds);
      setPromiseThemes(db, id, themeIds);
    }
    return {};
  },

  'promise.moveDue': ({ id, dueOn, reason }, { db, now, newId }) => {
    const promise = promiseOf(db, id);
    if (!isLive(promise.state)) refuse('promise.over');
    // What was late stays late: no later day makes it kept on time.
    if (localDate(now) > promise.dueOn) refuse('promise.dueGone');
    if (dueOn < promise.madeOn) refuse('promise.dueBeforeMade');
    if (dueOn === promise.dueOn) return {};
    const move = { from: promise.dueOn, to: dueOn, reason, at: now };
    addDueMove(db, { id: newId(), promiseId: id, ...move });
    updatePromise(db, id, { dueOn });
    return {};
  },

  'promise.prepare': ({ id, on }, { db, now }) => {
    const promise = promiseOf(db, id);
    if (on !== null) assertStanding(promise);
    assertHappened(promise, on, now);
    updatePromise(db, id, { preparingOn: on });
    return {};
  },

  'promise.decide': ({ id, decision }, { db, now }) => {
    const promise = promiseOf(db, id);
    if (decision !== null) assertStanding(promise);
    assertHappened(promise, decision?.on ?? null, now);
    updatePromise(db, id, {
      decidedOn: decision?.on ?? null,
      decision: decision?.text ?? null,
      diaryNumber: decision?.diaryNumber ?? null,
      decisionLink: decision?.link ?? null,
    });
    return {};
  },

  'promise.tell': ({ id, channelId, told }, { db, now }) => {
    const promise = promiseOf(db, id);
    if (!findChannel(db, channelId)) refuse('missing');
    const known = promise.channels.find((channel) => channel.channelId === channelId);
    if (told === null && known && known.byPost !== null && known.byHand === null) {
      refuse('promise.toldByPost');
    }
    assertHappened(promise, told?.on ?? null, now);
    setTold(db, { promiseId: id, channelId }, told);
    return {};
  },

  'promise.break': ({ id, reason }, doing) => end(id, 'broken', reason, doing),
  'promise.withdraw': ({ id, reason }, doing) => end(id, 'withdrawn', reason, doing),

  'promise.resume': ({ id }, { db }) => {
    const { facts } = promiseOf(db, id);
    if (facts.ended === null) refuse('promise.notOver');
    // Its state is derived again before the step ends.
    updatePromise(db, id, { endedOn: null, reason: null });
    return {};
  },

  'promise.remove': ({ id }, { db }) => {
    promiseOf(db, id);
    removePromise(db, id);
    return {};
  },

  'promise.closing': ({ id, language }, { db }) => closingParts(db, promiseOf(db, id), language),
  'promise.close': (input, doing) => closePromise(promiseOf(doing.db, input.id), input, doing),
  'promise.print': ({ id, language }, { db, now }) =>
    printPromises(db, id === null ? null : promiseOf(db, id), { language, now }),
};

/** @throws Refusal missing */
export function promiseOf(db: Connection, id: string): StoredPromise {
  return findPromise(db, id) ?? refuse('missing');
}

/** @throws Refusal promise.over */
function end(id: string, state: 'broken' | 'withdrawn', reason: string, { db, now }: Doing) {
  if (!isLive(promiseOf(db, id).state)) refuse('promise.over');
  updatePromise(db, id, { state, endedOn: localDate(now), reason });
  return {};
}

/** @throws Refusal promise.over */
function assertStanding({ facts }: StoredPromise): void {
  if (facts.ended !== null) refuse('promise.over');
}

/** @throws Refusal promise.inFuture, promise.tooEarly */
function assertHappened({ madeOn }: StoredPromise, on: LocalDate | null, now: string): void {
  if (on === null) return;
  assertNotInFuture(on, now);
  if (on < madeOn) refuse('promise.tooEarly');
}

/** @throws Refusal promise.inFuture */
export function assertNotInFuture(on: LocalDate, now: string): void {
  if (on > localDate(now)) refuse('promise.inFuture');
}
