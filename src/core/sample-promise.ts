import type { SamplePost, SamplePromise } from '../sample/types.ts';
import { atLocal } from '../domain/time.ts';
import type { Writer } from '../store/database.ts';
import { addPost, updatePost } from '../store/posts.ts';
import { addDueMove, addMilestone, setPromiseThemes, setTold } from '../store/promise-parts.ts';
import { addPromise, updatePromise } from '../store/promises.ts';
import { setPostThemes } from '../store/themes.ts';
import { addVariant, newVariant } from '../store/variants.ts';
import type { IdOf } from './sample.ts';

/** Writes what was done of a promise; its state follows from that. */
export function addSamplePromise(
  db: Writer,
  promise: SamplePromise,
  post: SamplePost,
  { idOf, newId }: { idOf: IdOf; newId: () => string },
): void {
  const id = newId();
  const { madeOn, dueOn, state, endedOn, toldOn, closing } = promise;
  addPromise(db, {
    id,
    postId: idOf('post', promise.post),
    text: promise.text,
    unitId: promise.unit === null ? null : idOf('unit', promise.unit),
    decidedBy: null,
    madeOn,
    dueOn,
  });
  updatePromise(db, id, {
    preparingOn: promise.preparingOn ?? null,
    decidedOn: promise.decidedOn ?? null,
    decision: promise.outcome ?? null,
    ...(endedOn === undefined ? {} : { state, endedOn }),
    reason: promise.reason ?? null,
  });
  const themeIds = post.themes.map((theme) => idOf('theme', theme));
  setPromiseThemes(db, id, themeIds);
  if (promise.move) {
    const { from, on, reason } = promise.move;
    const at = atLocal(on, '10:00');
    addDueMove(db, { id: newId(), promiseId: id, from, to: dueOn, reason, at });
  }
  for (const milestone of promise.milestones) {
    addMilestone(db, { id: newId(), promiseId: id, ...milestone });
  }
  if (toldOn === undefined) return;
  const byPost = closing?.channels ?? [];
  for (const { channel, publishedAt } of post.variants) {
    if (publishedAt === null || byPost.includes(channel)) continue;
    const place = { promiseId: id, channelId: idOf('channel', channel) };
    setTold(db, place, { on: toldOn, how: promise.how ?? '' });
  }
  if (closing) addClosingPost(closing, toldOn);

  function addClosingPost({ title, text, channels }: NonNullable<typeof closing>, on: string) {
    const postId = newId();
    const publishedAt = atLocal(on, '13:00');
    addPost(db, {
      id: postId,
      title: title.slice(0, 120),
      purpose: 'push',
      participationLevel: 'inform',
      status: 'published',
      plannedOn: on,
      plannedAt: '13:00',
      createdAt: atLocal(on, '09:00'),
    });
    updatePost(db, postId, { closesPromiseId: id });
    setPostThemes(db, postId, themeIds);
    for (const channel of channels) {
      addVariant(db, {
        ...newVariant,
        id: newId(),
        postId,
        channelId: idOf('channel', channel),
        language: 'fi',
        text,
        publishedAt,
      });
    }
  }
}
