import type { Channel } from '../contract/office.ts';
import { handleOf } from '../domain/handles.ts';
import { sameName } from '../domain/names.ts';
import { precisionMs } from '../domain/paste.ts';
import { platformNames, platformOfLink } from '../domain/platforms.ts';
import type { Instant } from '../domain/time.ts';
import type { CommentRecord, RemovalRecord } from '../importers/record.ts';
import {
  dropWording,
  hasWording,
  keepWording,
  markRemoved,
  markReturned,
  noteRemoved,
  removedSince,
} from '../store/comment-history.ts';
import {
  type KnownComment,
  addComment,
  commentByFingerprint,
  commentByFormerPrint,
  commentByPlatformId,
  roughComments,
  updateImportedComment,
} from '../store/comments.ts';
import {
  joinThreads,
  threadByKey,
  threadsOnHint,
  updateImportedThread,
} from '../store/import-threads.ts';
import { readOffice } from '../store/offices.ts';
import { replyThread } from '../store/events.ts';
import { wasErased } from '../store/erasure.ts';
import { addThread } from '../store/threads.ts';
import { variantByHint } from '../store/variants.ts';
import type { ChannelBook } from './channel-book.ts';
import { digest, fingerprint } from './fingerprint.ts';
import type { MergeRun, Merging, Outcome } from './merge.ts';
import { replyMerger } from './merge-replies.ts';
import { betterMoment } from './moments.ts';
import { textKey } from './recognise.ts';
import { isCut, newsOf, nothingNew, openingLink, sameWording } from './told-comment.ts';

/** Merges residents' comments, and our own among them, into the conversations that they belong to. */
export function commentMerger(merging: Merging, book: ChannelBook, run: MergeRun) {
  const { db, now, newId, staging } = merging;
  const office = readOffice(db);
  const { channels, named, onPlatform } = book;
  const variants = new Map<string, string | null>();
  const rough = new Map<string, KnownComment[]>();
  const mergeReply = replyMerger(merging, run);

  /** Named by the row, chosen by the user, told by the link or the format, or the only one there is. */
  function channelOf(record: CommentRecord): Channel {
    const fetched = channels.find(({ id }) => id === run.channelId);
    if (fetched) return fetched;
    const platform = record.platform ?? platformOfLink(record.link);
    // A list's own column tells more than one choice for all of it; a download is of one account.
    const told = [record.channel, run.channel];
    const name = (record.platform === undefined ? told : told.reverse()).find(Boolean);
    if (name) {
      return record.platform === undefined
        ? named(name, record.link)
        : (channels.find((channel) => sameName(channel.name, name)) ??
            onPlatform(record.platform, name, null));
    }
    if (platform === null) return channels.length === 1 ? channels[0]! : named(run.otherName, null);
    const there = channels.filter((channel) => channel.platform === platform);
    const ofPost = there.find(({ id }) => variantOf(id, record.post) !== null);
    return ofPost ?? onPlatform(platform, platformNames[platform], null);
  }

  function variantOf(channelId: string, hint: string | null): string | null {
    if (hint === null) return null;
    const key = `${channelId}\n${hint}`;
    let found = variants.get(key);
    if (found === undefined) {
      found = variantByHint(db, channelId, hint)?.id ?? null;
      // The comments of a post come together, in most files.
      if (variants.size >= rememberedPosts) variants.clear();
      variants.set(key, found);
    }
    return found;
  }

  function isOwn(record: CommentRecord): boolean {
    if (record.own !== undefined) return record.own;
    const { author } = record;
    if (author === null) return false;
    return sameName(author, channelOf(record).name) || sameName(author, office.name);
  }

  /** The conversation that a record belongs to, as far as it is here; what waited for the record joins it. */
  function threadOf(channel: Channel, record: CommentRecord): string | null {
    const { conversation, parentId, platformId, post } = record;
    const byKey = (key: string) => threadByKey(db, channel.id, key)?.id ?? null;
    const above =
      conversation !== undefined && conversation !== null
        ? byKey(conversation)
        : parentId === null
          ? post && replyThread(db, channel.id, post)
          : (commentByPlatformId(db, channel.id, parentId)?.threadId ??
            replyThread(db, channel.id, parentId) ??
            byKey(parentId));
    const below = platformId === null ? null : byKey(platformId);
    if (above === null || below === null || above === below) return above ?? below;
    joinThreads(db, below, above);
    return above;
  }

  /** Whether what a record takes for a post is our own answer in a conversation: not every platform tells. */
  function isAnswer(channel: Channel, post: string | null): boolean {
    return post !== null && replyThread(db, channel.id, post) !== null;
  }

  /** Comments on what was taken for a post, until it came as our own answer in a conversation. */
  function joinWaiting(channel: Channel, { platformId }: CommentRecord, threadId: string): void {
    if (platformId === null) return;
    for (const { id } of threadsOnHint(db, channel.id, platformId)) {
      if (id !== threadId) joinThreads(db, id, threadId);
    }
  }

  /**
   * The fingerprint of a comment without an id, told apart when several residents write the same words in the same
   * minute: the second of them in a file is the second in the office too.
   */
  function printWithoutId(print: string, record: CommentRecord): string {
    const place = staging.placeOf(print, digest([record.at, record.author, record.link]));
    return place === 1 ? print : `${print}#${place}`;
  }

  /** The first fingerprint that no other comment with an id of its own has. */
  function printWithId(print: string, platformId: string): string {
    for (let n = staging.numberOf(print) ?? 1; ; n += 1) {
      const numbered = n === 1 ? print : `${print}#${n}`;
      const holder = commentByFingerprint(db, numbered);
      if (!holder || holder.platformId === null || holder.platformId === platformId) {
        if (n > 1) staging.keepNumber(print, n);
        return numbered;
      }
    }
  }

  /** A comment that was pasted from a page, whose time it told only roughly. */
  function pasted(channel: Channel, record: CommentRecord): KnownComment | undefined {
    let among = rough.get(channel.id);
    if (!among) rough.set(channel.id, (among = roughComments(db, channel.id)));
    if (among.length === 0) return undefined;
    const key = textKey(record.text);
    const written = Date.parse(record.at);
    const index = among.findIndex((known) => {
      const told = Date.parse(known.at);
      const slack = precisionMs[known.timePrecision];
      return (
        (known.platformId === null || record.platformId === null) &&
        Math.abs(told - written) <= slack * 2 &&
        textKey(known.text) === key
      );
    });
    return index === -1 ? undefined : among.splice(index, 1)[0];
  }

  function knownAs(channel: Channel, record: CommentRecord, print: string) {
    const { platformId } = record;
    const byId = platformId === null ? undefined : commentByPlatformId(db, channel.id, platformId);
    if (byId) return byId;
    const byPrint = commentByFingerprint(db, print) ?? commentByFormerPrint(db, print);
    if (byPrint && (platformId === null || byPrint.platformId === null)) return byPrint;
    return pasted(channel, record);
  }

  function merge(record: CommentRecord): Outcome {
    const channel = channelOf(record);
    const threadId = threadOf(channel, record);
    if (isOwn(record)) {
      if (threadId === null) return 'own';
      joinWaiting(channel, record, threadId);
      const above = keyAbove(channel, record);
      if (above !== null) updateImportedThread(db, { ...nothingNew, id: threadId, above });
      return mergeReply(record, threadId);
    }
    const bare = fingerprint(channel.id, record.at, record.text);
    const print =
      record.platformId === null
        ? printWithoutId(bare, record)
        : printWithId(bare, record.platformId);
    const known = knownAs(channel, record, print);
    const key = record.conversation ?? record.parentId ?? record.platformId;
    const { post: hint, parentId, conversation = null } = record;
    const toAnswer = parentId === null && conversation === null && isAnswer(channel, hint);
    const post = {
      postVariantId: variantOf(channel.id, record.post),
      postHint: toAnswer ? null : hint,
    };
    if (known) {
      const changed = updateKnown(known, record, { print, bare });
      // A file may be older than what was told since; what is fetched is what the platform shows now.
      const returned = run.channelId !== undefined && markReturned(db, known.id);
      const moved = rehome(
        channel.id,
        known.threadId,
        threadId,
        { ...record, key, toAnswer },
        post,
      );
      return changed || returned || moved ? 'changed' : 'unchanged';
    }
    // What was erased stays so, whatever the platform still shows.
    if (wasErased(db, { ...record, channelId: channel.id })) return 'unchanged';
    const into = threadId ?? newId();
    const link = openingLink(record);
    if (threadId === null) {
      addThread(db, { id: into, channelId: channel.id, ...post, link, platformKey: key });
    } else {
      const above = keyAbove(channel, record);
      updateImportedThread(db, { id: into, above, key, ...post, ...newsOf(record) });
    }
    addComment(db, {
      id: newId(),
      threadId: into,
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
      editedAt: record.editedAt ?? null,
      removedAt:
        record.platformId === null || run.channelId !== undefined
          ? null
          : removedSince(db, digest([channel.platform, record.platformId])),
    });
    return 'new';
  }

  /** Marks a comment as gone from the platform, whether it is here or comes later. */
  function remove({ platform, platformId, at }: RemovalRecord): Outcome {
    const told = { removedAt: at ?? now, recordedAt: now };
    const known = channels
      .filter((channel) => channel.platform === platform)
      .flatMap(({ id }) => commentByPlatformId(db, id, platformId) ?? []);
    if (known.length === 0)
      noteRemoved(db, { fingerprint: digest([platform, platformId]), ...told });
    return known.filter(({ id }) => markRemoved(db, id, told.removedAt)).length > 0
      ? 'changed'
      : 'unchanged';
  }

  /** A thread that had waited for this answer now waits for what the answer is to. */
  function keyAbove(channel: Channel, { platformId, parentId }: CommentRecord): string | null {
    if (parentId === null) return null;
    const waited = platformId !== null && threadByKey(db, channel.id, platformId) !== undefined;
    return waited ? parentId : null;
  }

  /**
   * Whether anything of a known comment was not known.
   *
   * @param prints of the record: with its number among those like it, and without
   */
  function updateKnown(
    known: KnownComment,
    record: CommentRecord,
    { print, bare }: { print: string; bare: string },
  ): boolean {
    const editedAt = record.editedAt ?? null;
    // Of two versions the later one holds, as far as they say when they were written; what it said before is past.
    const older =
      (known.editedAt !== null && (editedAt === null || editedAt < known.editedAt)) ||
      (editedAt === null && hasWording(db, known.id, bare));
    const rough = known.timePrecision !== 'minute' && !record.dayOnly;
    // What was masked stays so, whatever the platform still shows.
    const stays = known.maskedAt !== null || older || isCut(record.text, known.text);
    const words = stays ? known : { text: record.text, fingerprint: print };
    const next = {
      id: known.id,
      at: rough ? record.at : betterMoment(known.at, record),
      text: words.text,
      link: record.link ?? known.link,
      platformId: known.platformId ?? record.platformId,
      // Two that are one to the minute keep the place among those like them that they had.
      fingerprint: words.text === known.text && !rough ? known.fingerprint : words.fingerprint,
      editedAt: older ? known.editedAt : editedAt,
      timePrecision: rough ? ('minute' as const) : known.timePrecision,
    };
    const differs = (Object.keys(next) as (keyof typeof next)[]).some(
      (field) => next[field] !== known[field],
    );
    if (differs) updateImportedComment(db, next);
    const learnt = keepFormer(known, { ...record, editedAt }, older, bare);
    return differs || learnt;
  }

  /** Keeps the earlier of two wordings. Of what was masked none is kept: it would hold what the mask hides. */
  function keepFormer(
    known: KnownComment,
    record: Pick<CommentRecord, 'text'> & { editedAt: Instant | null },
    older: boolean,
    recordPrint: string,
  ): boolean {
    const { id: commentId, text, editedAt } = known;
    if (known.maskedAt !== null || sameWording(text, record.text)) return false;
    // The minute of the record is that of the comment, but for what was told roughly.
    const knownPrint = fingerprint(known.channelId, known.at, text);
    if (!older) dropWording(db, commentId, recordPrint);
    const former = older
      ? { text: record.text, fingerprint: recordPrint, editedAt: record.editedAt }
      : { text, fingerprint: knownPrint, editedAt };
    return keepWording(db, { commentId, ...former, recordedAt: now });
  }

  /** A comment that came without its place in the conversation gets it. @returns whether it had another */
  function rehome(
    channelId: string,
    from: string,
    into: string | null,
    record: CommentRecord & { key: string | null; toAnswer: boolean },
    post: { postVariantId: string | null; postHint: string | null },
  ): boolean {
    const answers =
      record.parentId !== null || (record.conversation ?? null) !== null || record.toAnswer;
    const moved = answers && into !== null && into !== from && joinThreads(db, from, into);
    const id = moved ? into : from;
    const { key, platformId } = record;
    // A thread that the comment opened itself is not yet that of what it answers.
    const opened = into === from && platformId !== null && key !== platformId;
    const waits = into === null || (opened && threadByKey(db, channelId, platformId)?.id === from);
    const above = answers && waits ? key : null;
    // Nothing is asked of the office where the record tells nothing.
    if (key === null && post.postHint === null) return moved;
    const learnt = updateImportedThread(db, { id, above, key, ...post, ...newsOf(record) });
    return moved || learnt;
  }

  return {
    merge,
    remove,
    isOwn,
    /** A post that was not here may be now. */
    postsChanged: () => variants.clear(),
  };
}

/** Posts whose place in the office is remembered. */
const rememberedPosts = 1000;
