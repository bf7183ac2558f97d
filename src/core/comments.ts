import { refuse } from '../contract/errors.ts';
import { localDate } from '../domain/time.ts';
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
import { readOffice } from '../store/offices.ts';
import {
  addThread,
  countThreads,
  listThreads,
  openedAt,
  readThread,
  threadExists,
} from '../store/threads.ts';
import { fingerprint } from './fingerprint.ts';
import type { HandlersOf } from './handler.ts';
import { cleanText } from '../importers/text.ts';

export const commentHandlers: HandlersOf<'thread' | 'comment' | 'reply' | 'referral'> = {
  'thread.list': (request, { db, now }) => listThreads(db, { ...request, now }),
  'thread.counts': (_, { db, now }) => countThreads(db, now),
  'thread.get': ({ id }, { db }) => readThread(db, id) ?? refuse('missing'),

  'thread.close': ({ ids, reason }, { db, now, newId }) => {
    const unique = new Set(ids);
    for (const threadId of unique) {
      if (!threadExists(db, threadId)) refuse('missing');
      addClosing(db, { id: newId(), threadId, at: now, reason });
    }
    return { closed: unique.size };
  },

  'thread.reopen': ({ id }, { db }) => {
    if (!threadExists(db, id)) refuse('missing');
    const latest = closingsOf(db, id).at(-1) ?? refuse('thread.notClosed');
    removeClosing(db, latest.id);
    return {};
  },

  'comment.add': (input, { db, now, newId }) => {
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
      language: null,
      author: readOffice(db).keepAuthors ? input.author : null,
      link: input.link,
      class: null,
      platformId: null,
      fingerprint: fingerprint(input.channelId, input.at, text),
      importRunId: null,
      recordedAt: now,
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

  'reply.add': (input, { db, now, newId }) => {
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

  'referral.answer': ({ id, answer, at }, { db, now }) => {
    if (!answerReferral(db, { id, answer, answeredAt: at ?? now })) refuse('missing');
    return {};
  },
};
