import type { Figures } from '../../../src/contract/figures.ts';
import { type Span, dayOf } from './calendar.ts';
import { type Known, commentsUnder, variantIds } from './known.ts';
import { divided } from './numbers.ts';

type Promised = Known['rows']['promises'][number];
type State = Figures['promises']['items'][number]['state'];

/**
 * Promises. Of what happened to them the days are known, so all that happened on the day of `asOf` counts as known.
 */
export function promiseFigures(known: Known, span: Span): Figures['promises'] {
  const { rows, asOf } = known;
  const today = dayOf(asOf);
  const lastDay = today < span.last ? today : span.last;
  const within = (day: string) => span.first <= day && day <= span.last;
  let made = 0;
  let due = 0;
  let keptOnTime = 0;
  let keptLate = 0;
  let broken = 0;
  let withdrawn = 0;
  let open = 0;
  let moved = 0;
  const items: Figures['promises']['items'] = [];

  for (const promise of rows.promises) {
    if (promise.madeOn > today) continue;
    if (within(promise.madeOn)) made += 1;
    for (const { promiseId, at } of rows.dueMoves) {
      if (promiseId === promise.id && dayOf(at) <= today && within(dayOf(at))) moved += 1;
    }
    if (promise.madeOn <= lastDay && waits(stateOn(known, promise, lastDay))) open += 1;

    const state = stateOn(known, promise, today);
    if (state === 'withdrawn') {
      if (within(promise.endedOn!)) withdrawn += 1;
      continue;
    }
    const dueOn = dueDay(known, promise, today);
    if (!within(dueOn)) continue;
    // Its day is not gone, and nothing has come of it yet.
    if (waits(state) && dueOn >= today) continue;
    due += 1;
    if (state === 'keptOnTime') keptOnTime += 1;
    if (state === 'keptLate') keptLate += 1;
    if (state === 'broken') broken += 1;
    const decided = promise.decidedOn !== null && promise.decidedOn <= today;
    items.push({
      id: promise.id,
      text: promise.text,
      state,
      dueOn,
      toldOn: toldDay(known, promise, today),
      decidedOn: decided ? promise.decidedOn : null,
      decision: decided ? promise.decision : null,
      decidedBy: promise.decidedBy,
      reason: state === 'broken' ? promise.reason : null,
      comments:
        promise.postId === null ? 0 : commentsUnder(rows, variantIds(rows, promise.postId), asOf),
      themes: rows.promiseThemes
        .filter(({ promiseId }) => promiseId === promise.id)
        .map(({ name }) => name)
        .sort(),
    });
  }
  items.sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  return {
    made,
    due,
    keptOnTime,
    keptLate,
    broken,
    withdrawn,
    open,
    moved,
    kept: divided(keptOnTime + keptLate, due, 'noPromisesDue'),
    items,
  };
}

function waits(state: State): boolean {
  return state === 'open' || state === 'preparing' || state === 'decided';
}

function stateOn(known: Known, promise: Promised, day: string): State {
  if (promise.endedOn !== null && promise.endedOn <= day) {
    return promise.state === 'broken' ? 'broken' : 'withdrawn';
  }
  const told = toldDay(known, promise, day);
  if (told !== null) return told <= dueDay(known, promise, day) ? 'keptOnTime' : 'keptLate';
  if (promise.decidedOn !== null && promise.decidedOn <= day) return 'decided';
  return promise.preparingOn !== null && promise.preparingOn <= day ? 'preparing' : 'open';
}

/** The day that was due at the end of a day: from where the first later move took it. */
function dueDay({ rows }: Known, promise: Promised, day: string): string {
  for (const move of rows.dueMoves) {
    if (move.promiseId === promise.id && dayOf(move.at) > day) return move.from;
  }
  return promise.dueOn;
}

/**
 * Since when residents had been told, at the end of a day: in every channel in which they had been asked, by hand or by
 * a post that closes the promise. Where they had been asked in none, the first channel told is enough.
 */
function toldDay({ rows }: Known, promise: Promised, day: string): string | null {
  const askedIn: string[] = [];
  const told = new Map<string, string>();
  const tell = (channelId: string, on: string) => {
    if (on > day) return;
    const earlier = told.get(channelId);
    if (earlier === undefined || on < earlier) told.set(channelId, on);
  };
  for (const { promiseId, channelId, askedOn, toldOn } of rows.promiseChannels) {
    if (promiseId !== promise.id) continue;
    if (askedOn !== null && askedOn <= day) askedIn.push(channelId);
    if (toldOn !== null) tell(channelId, toldOn);
  }
  for (const post of rows.posts) {
    if (post.closesPromiseId !== promise.id) continue;
    for (const { postId, channelId, publishedAt } of rows.variants) {
      if (postId === post.id && publishedAt !== null) tell(channelId, dayOf(publishedAt));
    }
  }
  if (askedIn.length === 0) return [...told.values()].sort()[0] ?? null;
  let last = '';
  for (const channelId of askedIn) {
    const on = told.get(channelId);
    if (on === undefined) return null;
    if (on > last) last = on;
  }
  return last;
}
