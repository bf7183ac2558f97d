import { refuse } from '../contract/errors.ts';
import type { Channel } from '../contract/office.ts';
import type { PasteState, PasteThread } from '../contract/paste.ts';
import { handleOf } from '../domain/handles.ts';
import { sameName } from '../domain/names.ts';
import { precisionMs } from '../domain/paste.ts';
import { type Instant, instant } from '../domain/time.ts';
import { readPaste } from '../importers/paste/index.ts';
import type { ReadPaste } from '../importers/paste/types.ts';
import { cleanText } from '../importers/text.ts';
import { languageOf } from '../language/language-of.ts';
import { findChannel, listChannels } from '../store/channels.ts';
import { addComment } from '../store/comments.ts';
import type { Connection } from '../store/database.ts';
import { addReply, repliesOf } from '../store/events.ts';
import { readOffice } from '../store/offices.ts';
import { pasteCandidateById, pasteCandidates, pastePosts, variantIsOn } from '../store/pastes.ts';
import { addThread, openedAt } from '../store/threads.ts';
import { variantByHint } from '../store/variants.ts';
import { fingerprint } from './fingerprint.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { lateMs, recognise, sameAnswer } from './recognise.ts';

/** Lines passed over that are shown; the rest are only counted. */
const toldSkipped = 500;
const toldPosts = 30;

export const pasteHandlers: HandlersOf<'paste'> = {
  'paste.read': ({ lines, text, pastedAt, language }, { db, now }) => {
    const channels = listChannels(db);
    const ownNames = [readOffice(db).name, ...channels.map(({ name }) => name)];
    const read = readPaste({
      lines,
      text,
      pastedAt: pastedAt > now ? now : pastedAt,
      ownNames,
      language,
    });
    return {
      ...read,
      skipped: read.skipped.slice(0, toldSkipped),
      skippedCount: read.skipped.length,
      channelId: likelyChannel(channels, read),
    };
  },

  'paste.posts': ({ channelId, search, link }, { db }) => ({
    posts: pastePosts(db, { channelId, search, limit: toldPosts }),
    linked: link === null ? null : (variantByHint(db, channelId, link)?.id ?? null),
  }),

  'paste.match': (thread, { db }) => placesOf(db, thread).map(({ state }) => state),

  'paste.add': (thread, doing) => addPaste(thread, doing),
};

/** The one channel that fits: on the platform, by the name that our own answers have, by language. */
function likelyChannel(channels: readonly Channel[], read: ReadPaste): string | null {
  const tests: ((channel: Channel) => boolean)[] = [
    (channel) => read.platform === null || channel.platform === read.platform,
    (channel) =>
      read.entries.some(
        ({ own, author }) => own && author !== null && sameName(author, channel.name),
      ),
    (channel) => channel.language === read.language,
  ];
  let left = channels;
  for (const [index, test] of tests.entries()) {
    const fit = left.filter(test);
    // A platform that the office is not on is no reason to guess another.
    if (fit.length > 0 || index === 0) left = fit;
    if (left.length === 1) return left[0]!.id;
  }
  return null;
}

type Place = {
  state: PasteState;
  /** The thread it is in, or will go to; null for a new one, or none. */
  threadId: string | null;
  /** Index of the comment whose thread it belongs to: its own where it opens one. */
  home: number | null;
};

/** What of a pasted thread is known, and where the rest belongs. */
function placesOf(db: Connection, { channelId, variantId, items }: PasteThread): Place[] {
  if (items.length === 0) return [];
  const found = recognise(
    items,
    pasteCandidates(db, { channelId, variantId, from: earliest(items) }),
    (commentId) => pasteCandidateById(db, channelId, commentId),
    variantId,
  );
  const places: Place[] = [];
  /** Answers recorded in a thread that no pasted one has been found to be. */
  const answers = new Map<string, string[]>();
  for (const [at, item] of items.entries()) {
    const home = homeOf(items, at);
    const threadId = found[at]?.threadId ?? (home === null ? null : threadAt(places, home, at));
    if (!item.own) {
      places.push({ state: found[at] ? 'known' : 'new', threadId, home });
      continue;
    }
    if (home === null) {
      places.push({ state: 'own', threadId: null, home });
      continue;
    }
    let state: PasteState = 'new';
    if (threadId !== null && item.asNew !== true) {
      let recorded = answers.get(threadId);
      if (!recorded) {
        recorded = repliesOf(db, threadId).map((reply) => reply.text);
        answers.set(threadId, recorded);
      }
      const known = recorded.findIndex((text) => sameAnswer(item.text, text));
      if (known !== -1) {
        recorded.splice(known, 1);
        state = 'known';
      }
    }
    places.push({ state, threadId, home });
  }
  return places;
}

function threadAt(places: readonly Place[], home: number, at: number): string | null {
  return home === at ? null : (places[home]?.threadId ?? null);
}

/** The topmost resident's comment above an item, or the item itself. Null: ours, and nobody's answer. */
function homeOf(items: PasteThread['items'], at: number): number | null {
  let home: number | null = null;
  for (let up: number | null = at; up !== null; up = items[up]!.parent) {
    if (!items[up]!.own) home = up;
  }
  return home;
}

/** Before this nothing can be one of the items, except on their own post. */
function earliest(items: PasteThread['items']): Instant {
  let first = Infinity;
  for (const { at, precision } of items) {
    first = Math.min(first, Date.parse(at) - precisionMs[precision]);
  }
  return instant(first - lateMs);
}

async function addPaste(
  thread: PasteThread & { postLink: string | null },
  { db, now, newId }: Doing,
) {
  const { channelId, variantId, postLink, items } = thread;
  if (!findChannel(db, channelId)) refuse('missing');
  if (variantId !== null && !variantIsOn(db, variantId, channelId)) refuse('missing');
  if (items.some(({ at }) => at > now)) refuse('comment.inFuture');
  const { keepAuthors } = readOffice(db);
  const places = placesOf(db, thread);
  const counts = { comments: 0, replies: 0, known: 0, own: 0 };
  const threadIds = new Set<string>();
  /** The threads that are opened now, by the item that opens them. */
  const opened = new Map<number, string>();

  for (const [index, item] of items.entries()) {
    const { state, home, threadId } = places[index]!;
    if (state === 'known' || state === 'own') {
      counts[state] += 1;
      continue;
    }
    const into = threadId ?? (home === null ? undefined : opened.get(home)) ?? newId();
    if (threadId === null && home === index) {
      opened.set(index, into);
      const postHint = variantId === null ? postLink : null;
      addThread(db, { id: into, channelId, postVariantId: variantId, postHint, link: item.link });
    }
    threadIds.add(into);
    // Comments of one rough time stay in the order of the page: a millisecond shows nowhere.
    const written = instant(Date.parse(item.at) + index);
    const at = written > now ? now : written;
    const text = cleanText(item.text);
    if (item.own) {
      const question = openedAt(db, into) ?? at;
      addReply(db, {
        id: newId(),
        threadId: into,
        kind: 'answer',
        at: at < question ? question : at,
        text,
        language: await languageOf(text),
        promisedOn: null,
        recordedAt: now,
      });
      counts.replies += 1;
      continue;
    }
    addComment(db, {
      id: newId(),
      threadId: into,
      at,
      text,
      language: await languageOf(text),
      author: keepAuthors && item.author !== null ? handleOf(item.author) : null,
      link: item.link,
      class: null,
      platformId: item.commentId,
      fingerprint: fingerprint(channelId, at, text),
      importRunId: null,
      recordedAt: now,
      timePrecision: item.precision,
    });
    counts.comments += 1;
  }
  return { ...counts, threadIds: [...threadIds] };
}
