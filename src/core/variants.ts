import { refuse } from '../contract/errors.ts';
import { statusWhenBack, statusWhenOut } from '../domain/post-status.ts';
import { localDate } from '../domain/time.ts';
import { findChannel } from '../store/channels.ts';
import { findPost, postExists, updatePost } from '../store/posts.ts';
import { linkWaitingThreads } from '../store/import-threads.ts';
import {
  addVariant,
  newVariant,
  findVariant,
  removeVariant,
  updateVariant,
  variantAt,
} from '../store/variants.ts';
import { withFollowing } from './following.ts';
import { keepChecklistReason } from './checklist-keeping.ts';
import type { HandlersOf } from './handler.ts';
import { promiseWhenOut } from './promise-making.ts';
import { keepReason } from './reasons.ts';

export const variantHandlers: HandlersOf<'variant'> = {
  'variant.set': ({ text, scope, ...place }, doing) => {
    const { db, newId } = doing;
    if (!postExists(db, place.postId)) refuse('missing');
    if (!findChannel(db, place.channelId)) refuse('missing');
    return withFollowing(doing, { id: place.postId, scope }, () => {
      const known = variantAt(db, place);
      if (known) {
        updateVariant(db, { ...known, text });
        return { variantId: known.id };
      }
      const variantId = newId();
      addVariant(db, { ...newVariant, ...place, id: variantId, text });
      return { variantId };
    });
  },

  'variant.remove': ({ variantId, scope }, doing) => {
    const known = findVariant(doing.db, variantId) ?? refuse('missing');
    if (known.publishedAt !== null) refuse('variant.published');
    withFollowing(doing, { id: known.postId, scope }, () => removeVariant(doing.db, variantId));
    return {};
  },

  'variant.publish': (
    { variantId, at, link, reason, checklistReason, promise, withoutPromise },
    doing,
  ) => {
    const { db, now } = doing;
    const known = findVariant(db, variantId) ?? refuse('missing');
    const publishedAt = at ?? now;
    if (publishedAt > now) refuse('variant.inFuture');
    const out = { postId: known.postId, day: localDate(publishedAt) };
    keepReason(out, reason, doing);
    keepChecklistReason(findPost(db, known.postId)!, checklistReason, doing);
    promiseWhenOut(out, { promise, withoutPromise }, doing);
    updateVariant(db, { ...known, publishedAt, link });
    const { status } = findPost(db, known.postId)!;
    updatePost(db, known.postId, { status: statusWhenOut(status) });
    linkWaitingThreads(db, { ...known, variantId, link });
    return {};
  },

  'variant.unpublish': ({ variantId }, { db }) => {
    const known = findVariant(db, variantId) ?? refuse('missing');
    // The platform itself has told that it is out.
    if (known.platformId !== null) refuse('variant.onPlatform');
    updateVariant(db, { ...known, publishedAt: null, link: null });
    const { status, publishedAt } = findPost(db, known.postId)!;
    if (publishedAt === null) updatePost(db, known.postId, { status: statusWhenBack(status) });
    return {};
  },
};
