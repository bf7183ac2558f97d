import type { ThreadFilter } from '../contract/comments.ts';
import { refuse } from '../contract/errors.ts';
import { localDate } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { languageOf } from '../language/language-of.ts';
import { commentsCsv } from '../report/comments-csv.ts';
import { addNote, removeNote, removeSnooze, setSnooze } from '../store/asides.ts';
import { findChannel } from '../store/channels.ts';
import { addComment, classifyComment, setNeedsAnswer } from '../store/comments.ts';
import {
  addClosing,
  addReferral,
  addReply,
  answerReferral,
  closingsOf,
  removeClosing,
  removeReply,
} from '../store/events.ts';
import type { Connection } from '../store/database.ts';
import { exportRows } from '../store/export.ts';
import { threadFacets } from '../store/facets.ts';
import { readOffice } from '../store/offices.ts';
import { countThreads } from '../store/owed.ts';
import {
  addThread,
  isWaiting,
  listThreads,
  openedAt,
  readThread,
  searchThreads,
  threadExists,
} from '../store/threads.ts';
import type { FilterTerms } from '../store/thread-filter.ts';
import { calendarOf } from '../store/turns.ts';
import { handleOf } from '../domain/handles.ts';
import { assertFilled } from './filled.ts';
import { fingerprint } from './fingerprint.ts';
import type { HandlersOf } from './handler.ts';
import { maskComments } from './mask.ts';
import { referralHandlers } from './referrals.ts';
import { setThemes } from './themes.ts';
import { cleanText } from '../importers/text.ts';

export const commentHandlers: HandlersOf<'thread' | 'comment' | 'reply' | 'referral' | 'note'> = {
  'thread.list': async (request, { db, now, analyser }) =>
    request.filter.search
      ? searchThreads(db, { ...request, now }, request.filter.search, await analyser())
      : listThreads(db, { ...request, now }),
  'thread.counts': (_, { db, now }) => countThreads(db, now),
  'thread.facets': async ({ filter }, { db, now, analyser }) =>
    threadFacets(db, filter, { now, analyser: await analyser() }),
  'thread.export': async ({ filter, language }, { db, now, analyser }) =>
    exportComments(db, filter, { now, analyser: await analyser() }, language),
  'thread.get': ({ id }, { db }) => readThread(db, id) ?? refuse('missing'),

  'thread.close': ({ ids, reason }, { db, now, newId }) => {
    const unique = new Set(ids);
    for (const threadId of unique) {
      if (!threadExists(db, threadId)) refuse('missing');
      addClosing(db, { id: newId(), threadId, at: now, reason });
    }
    return { closed: unique.size };
  },

  'thread.setThemes': setThemes,

  'thread.reopen': ({ id }, { db }) => {
    if (!threadExists(db, id)) refuse('missing');
    const latest = closingsOf(db, id).at(-1) ?? refuse('thread.notClosed');
    removeClosing(db, latest.id);
    return {};
  },

  'thread.snooze': ({ ids, until }, { db, now }) => {
    if (until !== null && until <= now) refuse('snooze.inPast');
    let snoozed = 0;
    for (const threadId of new Set(ids)) {
      const waits = isWaiting(db, threadId) ?? refuse('missing');
      if (!waits) continue;
      setSnooze(db, threadId, { at: now, until });
      snoozed += 1;
    }
    if (snoozed === 0) refuse('thread.notWaiting');
    return { snoozed };
  },

  'thread.wake': ({ ids }, { db }) => {
    for (const threadId of ids) {
      if (!threadExists(db, threadId)) refuse('missing');
      removeSnooze(db, threadId);
    }
    return {};
  },

  'note.add': ({ threadId, text }, { db, now, newId }) => {
    if (!threadExists(db, threadId)) refuse('missing');
    const id = newId();
    addNote(db, { id, threadId, at: now, text });
    return { id };
  },

  'note.remove': ({ id }, { db }) => {
    if (!removeNote(db, id)) refuse('missing');
    return {};
  },

  'comment.add': async (input, { db, now, newId }) => {
    if (input.at > now) refuse('comment.inFuture');
    if (!findChannel(db, input.channelId)) refuse('missing');
    if (input.threadId !== undefined && !threadExists(db, input.threadId)) refuse('missing');
    const threadId = input.threadId ?? newId();
    if (input.threadId === undefined) {
      addThread(db, {
        id: threadId,
        channelId: input.channelId,
        postVariantId: null,
        postHint: null,
        link: input.link,
      });
    }
    const id = newId();
    const text = cleanText(input.text);
    addComment(db, {
      id,
      threadId,
      at: input.at,
      text,
      language: await languageOf(text),
      author: input.author !== null && readOffice(db).keepAuthors ? handleOf(input.author) : null,
      link: input.link,
      class: null,
      platformId: null,
      fingerprint: fingerprint(input.channelId, input.at, text),
      importRunId: null,
      recordedAt: now,
      ...(input.source === undefined ? {} : { source: input.source }),
    });
    return { id, threadId };
  },

  'comment.classify': ({ ids, class: value }, { db }) => {
    for (const id of ids) if (!classifyComment(db, id, value)) refuse('missing');
    return {};
  },

  'comment.setNeedsAnswer': ({ ids, needsAnswer }, { db }) => {
    for (const id of ids) if (!setNeedsAnswer(db, id, needsAnswer)) refuse('missing');
    return {};
  },

  'comment.mask': maskComments,

  'reply.add': (input, { db, now, newId }) => {
    assertFilled(input.text);
    const at = input.at ?? now;
    if (at > now) refuse('reply.inFuture');
    const opened = openedAt(db, input.threadId) ?? refuse('missing');
    if (at < opened) refuse('reply.beforeComment');
    if (input.promisedOn !== null && input.promisedOn < localDate(at)) {
      refuse('reply.promisedInPast');
    }
    const id = newId();
    addReply(db, { ...input, id, at, recordedAt: now });
    return { id };
  },

  'reply.remove': ({ id }, { db }) => {
    if (!removeReply(db, id)) refuse('missing');
    return {};
  },

  'referral.add': (input, { db, now, newId }) => {
    if (!threadExists(db, input.threadId)) refuse('missing');
    const id = newId();
    addReferral(db, { ...input, id, askedAt: now, answeredAt: null, answer: null });
    return { id };
  },

  ...referralHandlers,

  'referral.answer': ({ id, answer, at }, { db, now }) => {
    if (!answerReferral(db, { id, answer, answeredAt: at ?? now })) refuse('missing');
    return {};
  },
};

function exportComments(
  db: Connection,
  filter: ThreadFilter,
  terms: FilterTerms,
  language: Language,
): { fileName: string; content: string } {
  const office = readOffice(db);
  const calendar = calendarOf(db, office);
  return commentsCsv(exportRows(db, filter, terms), {
    office,
    calendar,
    now: terms.now,
    language,
  });
}
