import type { CommentRecord, PostRecord } from '../importers/record.ts';
import type { Channel } from '../contract/office.ts';
import { sameName } from '../domain/names.ts';
import { localDate, localTime } from '../domain/time.ts';
import { platformNames, platformOfLink, platformOfName } from '../domain/platforms.ts';
import { type Language, type Platform, type PostMetric, postMetrics } from '../domain/words.ts';
import { addChannel, listChannels } from '../store/channels.ts';
import {
  addComment,
  commentByFingerprint,
  commentByPlatformId,
  updateImportedComment,
} from '../store/comments.ts';
import { addReply, repliesOf } from '../store/events.ts';
import { readOffice } from '../store/offices.ts';
import {
  addMetric,
  addPost,
  addVariant,
  latestMetrics,
  updateVariant,
  variantByHint,
  variantByPlatformId,
} from '../store/posts.ts';
import { addThread, linkWaitingThreads } from '../store/threads.ts';
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
  run: { id: string; channel: string | null; otherName: string },
): { merge(record: CommentRecord | PostRecord): Outcome; newChannels: string[] } {
  const office = readOffice(db);
  const language: Language = office.regime === 'sv' ? 'sv' : 'fi';
  const channels = listChannels(db);
  const newChannels: string[] = [];
  const variants = new Map<string, string | null>();
  const seen = new Map<string, string[]>();

  function ensureChannel(
    found: Channel | undefined,
    wanted: { platform: Platform; name: string; accountId: string | null },
  ): Channel {
    if (found) return found;
    const channel = { id: newId(), ...wanted, language, url: null, characterLimit: null };
    addChannel(db, channel);
    channels.push(channel);
    newChannels.push(channel.name);
    return channel;
  }

  function channelNamed(name: string, link: string | null): Channel {
    const found = channels.find((c) => sameName(c.name, name));
    const platform = platformOfName(name) ?? platformOfLink(link) ?? 'other';
    return ensureChannel(found, { platform, name, accountId: null });
  }

  /** Named by the row, chosen by the user, told by the link, or the only one there is. */
  function channelOf(record: CommentRecord): Channel {
    const name = record.channel ?? run.channel;
    if (name !== null) return channelNamed(name, record.link);
    const platform = platformOfLink(record.link);
    const onPlatform =
      platform === null ? channels : channels.filter((c) => c.platform === platform);
    if (onPlatform.length === 1) return onPlatform[0]!;
    return channelNamed(platform === null ? run.otherName : platformNames[platform], record.link);
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
      const differs =
        known.text !== record.text || link !== known.link || platformId !== known.platformId;
      if (!differs) return 'unchanged';
      updateImportedComment(db, {
        id: known.id,
        text: record.text,
        link,
        platformId,
        fingerprint: print,
      });
      return 'changed';
    }
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
      author: office.keepAuthors ? record.author : null,
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
    return ensureChannel(found, {
      platform: record.platform,
      name,
      accountId: record.accountId,
    });
  }

  function mergePost(record: PostRecord): Outcome {
    const channel = channelOfPost(record);
    const known = variantByPlatformId(db, channel.id, record.platformId);
    const { text, form, link, at: publishedAt } = record;
    if (!known) {
      const postId = newId();
      const id = newId();
      addPost(db, {
        id: postId,
        title: titleOf(text),
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
      known.publishedAt !== publishedAt;
    if (differs) updateVariant(db, { ...known, text, form, link, publishedAt });
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

  return {
    newChannels,
    merge: (record) => (record.kind === 'comment' ? mergeComment(record) : mergePost(record)),
  };
}

const titleLength = 80;

/** A working title: the beginning of the text's first line, cut between words. */
function titleOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trim();
  if (line.length <= titleLength) return line === '' ? '–' : line;
  const cut = line.slice(0, titleLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > titleLength / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}
