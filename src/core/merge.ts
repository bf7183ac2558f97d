import type { CommentRecord, PostRecord } from '../importers/record.ts';
import type { Channel } from '../contract/office.ts';
import { handleOf } from '../domain/handles.ts';
import { sameName, squeezed } from '../domain/names.ts';
import { statusWhenOut } from '../domain/post-status.ts';
import { addDays, localDate, localTime } from '../domain/time.ts';
import { platformNames, platformOfLink } from '../domain/platforms.ts';
import { startOf } from '../domain/titles.ts';
import { type PostMetric, postMetrics } from '../domain/words.ts';
import {
  addComment,
  commentByFingerprint,
  commentByPlatformId,
  updateImportedComment,
} from '../store/comments.ts';
import { wasErased } from '../store/erasure.ts';
import { addReply, repliesOf } from '../store/events.ts';
import { readOffice } from '../store/offices.ts';
import { addPost, findPost, updatePost } from '../store/posts.ts';
import {
  type Variant,
  addMetric,
  addVariant,
  latestMetrics,
  updateVariant,
  variantByHint,
  variantByPlatformId,
  variantsWithoutPlatformId,
} from '../store/variants.ts';
import { addThread, linkWaitingThreads } from '../store/threads.ts';
import type { ChannelBook } from './channel-book.ts';
import { promiseAsPlanned } from './promise-making.ts';
import { fingerprint } from './fingerprint.ts';
import type { Doing } from './handler.ts';

/** What became of a record. `own` is the office's own comment, which has no place among the residents'. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'own';

/**
 * Merges records into the office: by the platform's id, else by the fingerprint of channel, time and
 * text. Importing the same again, or in another order, gives the same office.
 */
export function merger(
  { db, now, newId }: Doing,
  book: ChannelBook,
  run: { id: string; channel: string | null; otherName: string },
): (record: CommentRecord | PostRecord) => Outcome {
  const office = readOffice(db);
  const { channels, named, ensure } = book;
  const variants = new Map<string, string | null>();
  const seen = new Map<string, string[]>();

  /** Named by the row, chosen by the user, told by the link, or the only one there is. */
  function channelOf(record: CommentRecord): Channel {
    const name = record.channel ?? run.channel;
    if (name !== null) return named(name, record.link);
    const platform = platformOfLink(record.link);
    if (platform !== null) return named(platformNames[platform], record.link);
    return channels.length === 1 ? channels[0]! : named(run.otherName, null);
  }

  function variantOf(channelId: string, hint: string | null): string | null {
    if (hint === null) return null;
    const key = `${channelId}\n${hint}`;
    let found = variants.get(key);
    if (found === undefined) {
      found = variantByHint(db, channelId, hint)?.id ?? null;
      variants.set(key, found);
    }
    return found;
  }

  /** The text that was planned here and came out as this post: by its link, else by its words about that day. */
  function plannedAs(channelId: string, { link, text, at }: PostRecord): Variant | undefined {
    const day = localDate(at);
    const planned = variantsWithoutPlatformId(db, {
      channelId,
      link,
      from: addDays(day, -plannedWithinDays),
      to: addDays(day, plannedWithinDays),
    });
    return planned.find((v) => (link !== null && v.link === link) || sameStart(v.text, text));
  }

  /**
   * The fingerprint, told apart when several residents write the same words in the same minute: the second
   * of them in a file is the second in the office too.
   */
  function fingerprintOf(channelId: string, record: CommentRecord): string {
    const print = fingerprint(channelId, record.at, record.text);
    const row = JSON.stringify([record.at, record.author, record.link, record.platformId]);
    let rows = seen.get(print);
    if (!rows) seen.set(print, (rows = []));
    let place = rows.indexOf(row);
    if (place === -1) place = rows.push(row) - 1;
    return place === 0 ? print : `${print}#${place + 1}`;
  }

  function mergeComment(record: CommentRecord): Outcome {
    const channel = channelOf(record);
    const parent =
      record.parentId === null ? undefined : commentByPlatformId(db, channel.id, record.parentId);
    if (record.author !== null && sameName(record.author, channel.name)) {
      return parent ? mergeOwnReply(record, parent.threadId) : 'own';
    }
    const print = fingerprintOf(channel.id, record);
    const byId =
      record.platformId === null
        ? undefined
        : commentByPlatformId(db, channel.id, record.platformId);
    const known = byId ?? commentByFingerprint(db, print);
    if (known && (byId || record.platformId === null || known.platformId === null)) {
      const link = record.link ?? known.link;
      const platformId = known.platformId ?? record.platformId;
      // What was masked stays so, whatever the platform still shows.
      const kept = known.maskedAt === null ? { text: record.text, fingerprint: print } : known;
      const differs =
        known.text !== kept.text || link !== known.link || platformId !== known.platformId;
      if (!differs) return 'unchanged';
      updateImportedComment(db, {
        id: known.id,
        text: kept.text,
        link,
        platformId,
        fingerprint: kept.fingerprint,
      });
      return 'changed';
    }
    // What was erased stays so, whatever the platform still shows.
    if (wasErased(db, { ...record, channelId: channel.id })) return 'unchanged';
    const threadId = parent?.threadId ?? newId();
    if (!parent) {
      addThread(db, {
        id: threadId,
        channelId: channel.id,
        postVariantId: variantOf(channel.id, record.post),
        postHint: record.post,
        link: record.link,
      });
    }
    addComment(db, {
      id: newId(),
      threadId,
      at: record.at,
      text: record.text,
      language: null,
      author: record.author !== null && office.keepAuthors ? handleOf(record.author) : null,
      link: record.link,
      class: null,
      platformId: record.platformId,
      fingerprint: print,
      importRunId: run.id,
      recordedAt: now,
    });
    return 'new';
  }

  /** Our own answer on the platform is a reply of the thread, and never a comment. */
  function mergeOwnReply(record: CommentRecord, threadId: string): Outcome {
    const known = repliesOf(db, threadId).some((r) => r.at === record.at && r.text === record.text);
    if (known) return 'unchanged';
    addReply(db, {
      id: newId(),
      threadId,
      kind: 'answer',
      at: record.at,
      text: record.text,
      language: null,
      promisedOn: null,
      recordedAt: now,
    });
    return 'new';
  }

  function channelOfPost(record: PostRecord): Channel {
    const onPlatform = channels.filter((c) => c.platform === record.platform);
    const name = record.account === '' ? platformNames[record.platform] : record.account;
    const found =
      onPlatform.find((c) => c.accountId !== null && c.accountId === record.accountId) ??
      onPlatform.find((c) => sameName(c.name, name));
    return ensure(found, {
      platform: record.platform,
      name,
      accountId: record.accountId,
    });
  }

  function mergePost(record: PostRecord): Outcome {
    const channel = channelOfPost(record);
    const known =
      variantByPlatformId(db, channel.id, record.platformId) ?? plannedAs(channel.id, record);
    const { text, form, link, at: publishedAt } = record;
    if (!known) {
      const postId = newId();
      const id = newId();
      addPost(db, {
        id: postId,
        title: startOf(text) || '–',
        purpose: null,
        participationLevel: null,
        status: 'published',
        plannedOn: localDate(publishedAt),
        plannedAt: localTime(publishedAt),
        createdAt: now,
      });
      addVariant(db, {
        id,
        postId,
        channelId: channel.id,
        language: channel.language,
        text,
        form,
        link,
        platformId: record.platformId,
        publishedAt,
        importRunId: run.id,
      });
      addMetrics(id, record.metrics, {});
      linkWaitingThreads(db, {
        variantId: id,
        channelId: channel.id,
        link,
        platformId: record.platformId,
      });
      return 'new';
    }
    const counted = addMetrics(known.id, record.metrics, latestMetrics(db, known.id));
    const differs =
      known.text !== text ||
      known.form !== form ||
      known.link !== link ||
      known.platformId !== record.platformId ||
      known.publishedAt !== publishedAt;
    if (differs) {
      const { platformId } = record;
      updateVariant(db, { ...known, text, form, link, platformId, publishedAt });
    }
    if (known.platformId === null) {
      const { status } = findPost(db, known.postId)!;
      updatePost(db, known.postId, { status: statusWhenOut(status) });
      promiseAsPlanned({ postId: known.postId, day: localDate(publishedAt) }, { db, newId });
      linkWaitingThreads(db, {
        ...known,
        variantId: known.id,
        link,
        platformId: record.platformId,
      });
    }
    return differs || counted ? 'changed' : 'unchanged';
  }

  /** Adds what has changed since the last count. @returns whether anything had */
  function addMetrics(
    variantId: string,
    metrics: PostRecord['metrics'],
    latest: Partial<Record<PostMetric, number>>,
  ): boolean {
    let counted = false;
    for (const metric of postMetrics) {
      const value = metrics[metric];
      if (value === undefined || value === latest[metric]) continue;
      addMetric(db, { variantId, metric, countedAt: now, value });
      counted = true;
    }
    return counted;
  }

  return (record) => (record.kind === 'comment' ? mergeComment(record) : mergePost(record));
}

/** A post comes out on the day it was planned for, or a little before or after. */
const plannedWithinDays = 3;

/** Whether two texts are the same post's: the last words may have been changed while it was put out. */
function sameStart(a: string, b: string): boolean {
  const [x, y] = [squeezed(a), squeezed(b)];
  const length = Math.min(x.length, y.length, comparedSigns);
  return length >= comparedSigns / 4 && x.slice(0, length) === y.slice(0, length);
}

const comparedSigns = 80;
