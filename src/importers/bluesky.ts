import { sameName } from '../domain/names.ts';
import type { JsonContext, JsonImporter } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, isObject, labelAt, listAt, rawAt, textAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import type { ImportItem } from './record.ts';

/**
 * Answers of Bluesky's API saved as JSON: `getPostThread`, a post with all that was answered to it, and
 * `listNotifications`, of which answers and mentions are read. Whose post it is the handle or the name tells: it is
 * the channel's. What the thread says is not found or blocked is passed over: it may be hidden from the reader
 * alone. Built from the types that Bluesky publishes; no recorded answer could be had.
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
    if (isObject(at(value, 'post'))) return threadItems(value, context);
    const reason = rawAt(value, 'reason');
    if (reason !== 'reply' && reason !== 'mention' && reason !== 'quote') return [];
    const parent = labelAt(value, 'record', 'reply', 'parent', 'uri');
    const root = labelAt(value, 'record', 'reply', 'root', 'uri');
    // An answer to the post itself opens a conversation of its own.
    return [comment(value, context, { post: root, parent: parent === root ? null : parent })];
  },
};

function threadItems(thread: unknown, context: JsonContext): ImportItem[] {
  const post = at(thread, 'post');
  const root = labelAt(post, 'uri');
  const items: ImportItem[] = isOwn(post, context) ? [ownPost(post, context)] : [];
  // Without recursion: an answer to an answer may go on for long.
  const waiting = listAt(thread, 'replies').map((reply) => ({
    reply,
    parent: null as string | null,
  }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = at(next.reply, 'post');
    if (!isObject(answer)) continue;
    items.push(comment(answer, context, { post: root, parent: next.parent }));
    const uri = labelAt(answer, 'uri');
    for (const reply of listAt(next.reply, 'replies')) waiting.push({ reply, parent: uri });
  }
  return items;
}

function isOwn(post: unknown, { ownNames }: JsonContext): boolean {
  const names = [labelAt(post, 'author', 'handle'), labelAt(post, 'author', 'displayName')];
  return names.some(
    (name) => name !== null && ownNames.some((own) => sameName(own.replace(/^@/, ''), name)),
  );
}

function ownPost(post: unknown, context: JsonContext): ImportItem {
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
  context: JsonContext,
  place: { post: string | null; parent: string | null },
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
    own: isOwn(post, context),
  };
}

function linkOf(post: unknown): string | null {
  const handle = labelAt(post, 'author', 'handle');
  const key = /\/([\w.:~-]{1,100})$/.exec(labelAt(post, 'uri') ?? '')?.[1];
  return handle === null || key === undefined || !/^[\w.-]{1,250}$/.test(handle)
    ? null
    : `https://bsky.app/profile/${handle}/post/${key}`;
}
