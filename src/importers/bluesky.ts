import { sameName } from '../domain/names.ts';
import type { JsonContext, JsonImporter, ValueContext } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, isObject, labelAt, listAt, rawAt, textAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import type { ImportItem } from './record.ts';

/**
 * Answers of Bluesky's API saved as JSON: `getPostThread`, a post with all that was answered to it, and
 * `listNotifications`, of which answers and mentions are read. Whose post it is the handle or the name tells: it is
 * the channel's. An answer that the thread says is not found has been removed; a blocked one is passed over, as it is
 * hidden from the reader alone. Built from the types that Bluesky publishes; no recorded answer could be had.
 */
export const bluesky: JsonImporter = {
  of: 'json',
  format: 'bluesky.api',

  recognise(head) {
    if (rawAt(head, 'thread', 'post', 'uri')?.startsWith('at://')) {
      return { confidence: 0.95, lists: ['$.thread'] };
    }
    const first = at(head, 'notifications', 0);
    const known = rawAt(first, 'uri')?.startsWith('at://') && rawAt(first, 'reason') !== null;
    return known ? { confidence: 0.95, lists: ['$.notifications.*'] } : null;
  },

  readValue(value, context) {
    const own = (post: unknown) => isNamed(post, context);
    if (isObject(at(value, 'post'))) return threadItems(value, context, own);
    const reason = rawAt(value, 'reason');
    if (reason !== 'reply' && reason !== 'mention' && reason !== 'quote') return [];
    const parent = labelAt(value, 'record', 'reply', 'parent', 'uri');
    const root = labelAt(value, 'record', 'reply', 'root', 'uri');
    // An answer to the post itself opens a conversation of its own.
    const place = { post: root, parent: parent === root ? null : parent };
    return [comment(value, context, { ...place, own: own(value) })];
  },
};

/**
 * A post, if it is ours, and all that was answered to it.
 * @param isOwn whether a post is ours
 */
export function threadItems(
  thread: unknown,
  context: ValueContext,
  isOwn: (post: unknown) => boolean,
): ImportItem[] {
  const post = at(thread, 'post');
  const items: ImportItem[] = isOwn(post) ? [ownPost(post, context)] : [];
  return [
    ...items,
    ...answerItems(thread, context, isOwn, { post: labelAt(post, 'uri'), parent: null }),
  ];
}

/** What was answered to a part of a thread, and to those answers. */
export function answerItems(
  thread: unknown,
  context: ValueContext,
  isOwn: (post: unknown) => boolean,
  place: { post: string | null; parent: string | null },
): ImportItem[] {
  const items: ImportItem[] = [];
  // Without recursion: an answer to an answer may go on for long.
  const waiting = listAt(thread, 'replies').map((reply) => ({ reply, parent: place.parent }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = at(next.reply, 'post');
    const gone = at(next.reply, 'notFound') === true ? labelAt(next.reply, 'uri') : null;
    if (gone !== null) items.push(removal(gone, context));
    if (!isObject(answer)) continue;
    const { parent } = next;
    items.push(comment(answer, context, { post: place.post, parent, own: isOwn(answer) }));
    const uri = labelAt(answer, 'uri');
    for (const reply of listAt(next.reply, 'replies')) waiting.push({ reply, parent: uri });
  }
  return items;
}

function removal(platformId: string, { row }: ValueContext): ImportItem {
  return { kind: 'removal', row, platform: 'bluesky', platformId, at: null };
}

function isNamed(post: unknown, { ownNames }: JsonContext): boolean {
  const names = [labelAt(post, 'author', 'handle'), labelAt(post, 'author', 'displayName')];
  return names.some(
    (name) => name !== null && ownNames.some((own) => sameName(own.replace(/^@/, ''), name)),
  );
}

export function ownPost(post: unknown, context: ValueContext): ImportItem {
  const time = momentAt(post, context, 'record', 'createdAt');
  if ('reason' in time) return time;
  return {
    kind: 'post',
    row: context.row,
    platform: 'bluesky',
    account: labelAt(post, 'author', 'displayName') ?? labelAt(post, 'author', 'handle') ?? '',
    accountId: labelAt(post, 'author', 'did'),
    platformId: labelAt(post, 'uri'),
    at: time.at,
    text: textAt(post, 'record', 'text') ?? '',
    link: linkOf(post),
    form: 'text',
    metrics: counts({
      reactions: countAt(post, 'likeCount'),
      comments: countAt(post, 'replyCount'),
      shares: countAt(post, 'repostCount'),
    }),
  };
}

function comment(
  post: unknown,
  context: ValueContext,
  place: { post: string | null; parent: string | null; own: boolean },
): ImportItem {
  const { row } = context;
  const time = momentAt(post, context, 'record', 'createdAt');
  if ('reason' in time) return time;
  const text = textAt(post, 'record', 'text');
  if (text === null) return rejectValue(row, 'text.missing', 'text');
  const handle = labelAt(post, 'author', 'handle');
  return {
    kind: 'comment',
    row,
    at: time.at,
    dayOnly: false,
    text,
    author: handle === null ? null : `@${handle}`,
    link: linkOf(post),
    post: place.post,
    channel: null,
    platformId: labelAt(post, 'uri'),
    parentId: place.parent,
    platform: 'bluesky',
    own: place.own,
  };
}

function linkOf(post: unknown): string | null {
  const handle = labelAt(post, 'author', 'handle');
  const key = /\/([\w.:~-]{1,100})$/.exec(labelAt(post, 'uri') ?? '')?.[1];
  return handle === null || key === undefined || !/^[\w.-]{1,250}$/.test(handle)
    ? null
    : `https://bsky.app/profile/${handle}/post/${key}`;
}
