import type { SampleOffice, SamplePost, SamplePromise, SampleThread } from '../sample/types.ts';
import { addChannel, addFollowerCount } from '../store/channels.ts';
import { addChecklist, latestTemplate } from '../store/checklists.ts';
import { addComment } from '../store/comments.ts';
import type { Writer } from '../store/database.ts';
import { addClosing, addReferral, addReply } from '../store/events.ts';
import { addClosure } from '../store/offices.ts';
import { addMetric, addPost, addVariant } from '../store/posts.ts';
import { addPromise } from '../store/promises.ts';
import { addPostTheme, addTheme, addThreadTheme } from '../store/themes.ts';
import { addThread } from '../store/threads.ts';
import { addUnit } from '../store/units.ts';
import type { World } from './core.ts';
import { fingerprint } from './fingerprint.ts';

/** Writes the sample's records into an office that has its settings and nothing else. */
export function addSample(db: Writer, sample: SampleOffice, { newId, clock }: World): void {
  const ids = new Map<string, string>();
  const idOf = (kind: string, key: string): string => {
    const place = `${kind}/${key}`;
    let id = ids.get(place);
    if (id === undefined) ids.set(place, (id = newId()));
    return id;
  };

  for (const closure of sample.office.closures) addClosure(db, { id: newId(), ...closure });
  for (const { key, ...unit } of sample.units) addUnit(db, { id: idOf('unit', key), ...unit });
  for (const { key, name } of sample.themes) addTheme(db, { id: idOf('theme', key), name });
  for (const { key, ...channel } of sample.channels) {
    addChannel(db, { id: idOf('channel', key), ...channel, accountId: null });
  }
  for (const { channel, date, count } of sample.followerCounts) {
    addFollowerCount(db, {
      channelId: idOf('channel', channel),
      countedOn: date,
      followers: count,
    });
  }
  for (const post of sample.posts) addSamplePost(post);
  for (const thread of sample.threads) addSampleThread(thread);
  for (const promise of sample.promises) addSamplePromise(promise);
  for (const { post, form, items } of sample.checklists) {
    const templateId = latestTemplate(db, form);
    if (templateId === undefined) continue;
    addChecklist(
      db,
      { id: newId(), postId: idOf('post', post), templateId },
      items.map(({ code, state, reason }) => ({
        code,
        state,
        reason: reason ?? null,
        decidedAt: state === 'open' ? null : clock(),
      })),
    );
  }

  function addSamplePost(post: SamplePost): void {
    const postId = idOf('post', post.key);
    addPost(db, {
      id: postId,
      title: post.title,
      purpose: post.purpose,
      participationLevel: post.participationLevel,
      status: post.status,
      plannedOn: post.date,
      plannedAt: post.time,
      createdAt: clock(),
    });
    for (const variant of post.variants) {
      addVariant(db, {
        id: idOf('variant', `${post.key}/${variant.channel}`),
        postId,
        channelId: idOf('channel', variant.channel),
        language: variant.language,
        text: variant.text,
        form: null,
        link: variant.link,
        platformId: variant.platformId,
        publishedAt: variant.publishedAt,
        importRunId: null,
      });
    }
    for (const { channel, countedAt, values } of post.metrics) {
      const variantId = idOf('variant', `${post.key}/${channel}`);
      for (const [metric, value] of Object.entries(values)) {
        addMetric(db, { variantId, metric: metric as keyof typeof values, countedAt, value });
      }
    }
    for (const theme of post.themes) addPostTheme(db, postId, idOf('theme', theme));
  }

  function addSampleThread(thread: SampleThread): void {
    const id = idOf('thread', thread.key);
    const channelId = idOf('channel', thread.channel);
    addThread(db, {
      id,
      channelId,
      postVariantId:
        thread.post === null ? null : idOf('variant', `${thread.post}/${thread.channel}`),
      postHint: null,
      link: thread.link,
    });
    for (const comment of thread.comments) {
      addComment(db, {
        id: newId(),
        threadId: id,
        at: comment.at,
        text: comment.text,
        language: comment.language,
        author: null,
        link: thread.link,
        class: comment.class,
        platformId: null,
        fingerprint: fingerprint(channelId, comment.at, comment.text),
        importRunId: null,
        recordedAt: comment.at,
      });
    }
    for (const { promisedFor, ...reply } of thread.replies) {
      addReply(db, {
        id: newId(),
        threadId: id,
        ...reply,
        promisedOn: promisedFor ?? null,
        recordedAt: reply.at,
      });
    }
    for (const { unit, wantedBy, answeredAt, answer, ...referral } of thread.referrals) {
      addReferral(db, {
        id: newId(),
        threadId: id,
        unitId: idOf('unit', unit),
        ...referral,
        wantedOn: wantedBy,
        answeredAt: answeredAt ?? null,
        answer: answer ?? null,
      });
    }
    if (thread.closedAt !== undefined) {
      addClosing(db, {
        id: newId(),
        threadId: id,
        at: thread.closedAt,
        reason: thread.closeReason ?? null,
      });
    }
    for (const theme of thread.themes) addThreadTheme(db, id, idOf('theme', theme));
  }

  function addSamplePromise(promise: SamplePromise): void {
    addPromise(db, {
      id: newId(),
      postId: idOf('post', promise.post),
      text: promise.text,
      unitId: idOf('unit', promise.decidedBy),
      madeOn: promise.madeOn,
      dueOn: promise.dueOn,
      state: promise.state,
      decidedOn: promise.decidedOn ?? null,
      toldOn: promise.toldOn ?? null,
      outcome: promise.outcome ?? null,
      reason: promise.reason ?? null,
    });
  }
}
