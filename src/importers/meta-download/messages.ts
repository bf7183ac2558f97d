import { sameName } from '../../domain/names.ts';
import type { Platform } from '../../domain/words.ts';
import { type JsonContext, rejectValue } from '../importer.ts';
import { at, labelAt, listAt, textAt } from '../json/fields.ts';
import { momentAt } from '../json/moments.ts';
import type { ImportItem } from '../record.ts';
import { repaired } from './repair.ts';

/** A conversation in the inbox: who took part, then the messages, the newest first. */
export function isConversation(head: unknown): boolean {
  return labelAt(head, 'participants', 0, 'name') !== null && Array.isArray(at(head, 'messages'));
}

export function participantsOf(head: unknown): string[] {
  return listAt(repaired(at(head, 'participants'))).flatMap((one) => labelAt(one, 'name') ?? []);
}

/**
 * A message of a resident is a comment, and one of ours an answer, of one conversation. Who is who the names tell:
 * the page's own is among the participants of all its conversations, and is the channel's here. Where it can't be
 * told, nothing is guessed: the page's words must not become a resident's.
 */
export function readMessage(
  value: unknown,
  platform: Platform,
  context: JsonContext,
): ImportItem[] {
  const { head, row, owner, ownNames } = context;
  if (at(value, 'is_unsent') === true) return [];
  const sender = labelAt(value, 'sender_name');
  const ours = ourName(head, owner === null ? ownNames : [owner]);
  const own = sender !== null && sender === ours;
  const text = textAt(value, 'content') ?? textAt(value, 'share', 'link');
  // Pictures, calls and thumbs: an answer without words is none.
  if (text === null) return own ? [] : [rejectValue(row, 'text.missing', 'content')];
  if (!own && ours === null) return [rejectValue(row, 'author.unknown', 'participants')];
  const time = momentAt(value, context, 'timestamp_ms');
  if ('reason' in time) return [time];
  return [
    {
      kind: 'comment',
      row,
      at: time.at,
      dayOnly: false,
      text,
      author: sender,
      link: null,
      post: null,
      channel: ours ?? sender,
      platformId: null,
      parentId: null,
      platform,
      conversation: conversationOf(context),
      own,
    },
  ];
}

const ourNames = new WeakMap<object, string | null>();

/** What we are called in a conversation; null when none of its participants is ours. Asked once for all of it. */
function ourName(head: unknown, names: readonly string[]): string | null {
  const key = head as object;
  let ours = ourNames.get(key);
  if (ours === undefined) {
    ours = participantsOf(head).find((name) => names.some((own) => sameName(own, name))) ?? null;
    ourNames.set(key, ours);
  }
  return ours;
}

/** The folder that a conversation lies in names it, in the download and in the document itself. */
function conversationOf({ head, path }: JsonContext): string {
  const folder = /([^/]+)\/message_\d+\.json$/.exec(path)?.[1];
  const told = /([^/]+)$/.exec(labelAt(head, 'thread_path') ?? '')?.[1];
  return folder ?? told ?? participantsOf(head).toSorted().join(', ');
}
