import { sameName } from '../domain/names.ts';
import type { JsonContext, JsonImporter, ValueContext } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, isObject, labelAt, linkAt, listAt, rawAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import { noteAccount, noteForm, noteId, noteText } from './mastodon-notes.ts';
import type { ImportItem } from './record.ts';

/**
 * Answers of Mastodon's API saved as JSON: the statuses of an account, `/statuses/:id/context` (what a status
 * answers, and all that was answered to it), and notifications, of which mentions and quotes are read. Whose words
 * they are the handle or the name tells: it is the channel's. A list of one account's statuses is its own.
 *
 * Ids are those of the server that answered, as every status names by them what it answers; a post of ours has the
 * same in the archive (`mastodon-outbox.ts`), so answers are to be taken from the office's own server. Built from
 * Mastodon's documentation and published types; no recorded answer could be had.
 */
export const mastodonApi: JsonImporter = {
  of: 'json',
  format: 'mastodon.api',

  recognise(head) {
    if (isContext(head)) return { confidence: 0.95, lists: ['$.ancestors.*', '$.descendants.*'] };
    if (isStatus(at(head, 0)) || isNotification(at(head, 0))) {
      return { confidence: 0.95, lists: ['$.*'] };
    }
    return isStatus(head) ? { confidence: 0.95, lists: ['$'] } : null;
  },

  readValue(value, context) {
    if (isNotification(value)) {
      const type = rawAt(value, 'type');
      if (type !== 'mention' && type !== 'quote') return [];
      return statusItems(at(value, 'status'), context, true);
    }
    return statusItems(value, context, false);
  },
};

export function isStatus(value: unknown): boolean {
  return (
    labelAt(value, 'id') !== null &&
    rawAt(value, 'created_at') !== null &&
    rawAt(value, 'account', 'acct') !== null &&
    typeof at(value, 'content') === 'string' &&
    rawAt(value, 'visibility') !== null
  );
}

function isNotification(value: unknown): boolean {
  return (
    labelAt(value, 'id') !== null &&
    rawAt(value, 'type') !== null &&
    rawAt(value, 'created_at') !== null &&
    rawAt(value, 'account', 'acct') !== null &&
    at(value, 'content') === undefined
  );
}

function isContext(head: unknown): boolean {
  const [above, below] = [at(head, 'ancestors'), at(head, 'descendants')];
  if (!Array.isArray(above)) return false;
  // Of a long answer the start may end before what follows.
  if (below === undefined) return isStatus(above[0]);
  return Array.isArray(below) && [...above, ...below].slice(0, 1).every(isStatus);
}

/** What is known of a document while it is read. */
type Talk = {
  /** Our accounts by the server's ids. */
  ownIds: Set<string>;
  /** The post that all is an answer to, if it is ours. */
  root: string | null;
  /** That post and what we added to it ourselves, by the server's ids. */
  parts: Set<string>;
  /** Whether the document is a conversation from its beginning. */
  whole: boolean;
};

const talks = new WeakMap<object, Talk>();

function talkOf(context: JsonContext): Talk {
  const head = context.head as object;
  let talk = talks.get(head);
  if (!talk) talks.set(head, (talk = newTalk(context)));
  return talk;
}

function newTalk({ head, ownNames }: JsonContext): Talk {
  const whole = isContext(head);
  const [first, ...others] = whole
    ? [...listAt(head, 'ancestors'), ...listAt(head, 'descendants')]
    : listAt(head).map((one) => (isNotification(one) ? at(one, 'status') : one));
  const ownIds = new Set<string>();
  for (const status of [first, ...others]) {
    const accounts = [at(status, 'account'), ...listAt(status, 'mentions').slice(0, 100)];
    for (const account of accounts) {
      const id = labelAt(account, 'id');
      if (id !== null && isNamed(account, ownNames)) ownIds.add(id);
    }
  }
  const sole = labelAt(first, 'account', 'id');
  const isOfOne =
    ownIds.size === 0 &&
    isStatus(at(head, 0)) &&
    [first, ...others].every((one) => !isStatus(one) || labelAt(one, 'account', 'id') === sole) &&
    [first, ...others].some((one) => labelAt(one, 'in_reply_to_id') === null);
  if (isOfOne && sole !== null) ownIds.add(sole);

  const talk: Talk = { ownIds, root: null, parts: new Set(), whole };
  if (!whole) return talk;
  const above = labelAt(first, 'in_reply_to_id');
  const startsHere = above === null;
  // What the conversation begins with is not in it where it was asked for, and else comes first.
  const isAsked = listAt(head, 'ancestors').length === 0;
  const rootId = startsHere ? labelAt(first, 'id') : isAsked ? above : null;
  const writer = startsHere
    ? labelAt(first, 'account', 'id')
    : labelAt(first, 'in_reply_to_account_id');
  // Where nothing tells who we are, it was our own post that was asked for.
  const isOurs = ownIds.size === 0 ? isAsked : writer !== null && ownIds.has(writer);
  if (rootId !== null && isOurs) {
    talk.root = (startsHere ? noteId(labelAt(first, 'uri')) : null) ?? rootId;
    talk.parts.add(rootId);
  }
  return talk;
}

function isNamed(account: unknown, ownNames: readonly string[]): boolean {
  const names = [
    labelAt(account, 'acct'),
    handleOf(account)?.slice(1) ?? null,
    labelAt(account, 'display_name'),
  ];
  return names.some(
    (name) => name !== null && ownNames.some((own) => sameName(own.replace(/^@/, ''), name)),
  );
}

/** The account with its server, which `acct` leaves out of accounts of the server that answered. */
function handleOf(account: unknown): string | null {
  const acct = labelAt(account, 'acct');
  return noteAccount(labelAt(account, 'url')) ?? (acct === null ? null : `@${acct}`);
}

function statusItems(status: unknown, context: JsonContext, isToUs: boolean): ImportItem[] {
  if (!isStatus(status) || isObject(at(status, 'reblog'))) return [];
  const talk = talkOf(context);
  const id = labelAt(status, 'id')!;
  const own = talk.ownIds.has(labelAt(status, 'account', 'id') ?? '');
  const parent = labelAt(status, 'in_reply_to_id');
  if (own && parent === null) return ownPost(status, context);
  // What we go on with ourselves is no answer to anybody.
  if (own && parent !== null && talk.parts.has(parent)) {
    talk.parts.add(id);
    return [];
  }
  // Of others only what is said to us or in our conversations, and not what a list happens to show.
  const mentionsUs = listAt(status, 'mentions').some((one) =>
    talk.ownIds.has(labelAt(one, 'id') ?? ''),
  );
  if (!own && !isToUs && !talk.whole && !mentionsUs) return [];
  const place = placeOf(status, talk, isToUs);
  const postIsSure = place.post !== null && place.post === talk.root;
  return [comment(status, context, { own, ...place, postIsSure })];
}

/** The post and the comment that a status answers. */
function placeOf(
  status: unknown,
  { parts, root, ownIds }: Talk,
  isToUs: boolean,
): { post: string | null; parent: string | null } {
  const parent = labelAt(status, 'in_reply_to_id');
  if (parent === null) return { post: labelAt(status, 'quote', 'quoted_status', 'id'), parent };
  if (parts.has(parent)) return { post: root, parent: null };
  const writer = labelAt(status, 'in_reply_to_account_id');
  // It may be a post or an answer of ours; the office knows which when it has it.
  const isToOurs = ownIds.size === 0 || (writer !== null && ownIds.has(writer));
  return isToUs && isToOurs ? { post: parent, parent: null } : { post: root, parent };
}

/** A post of ours, if it is for all to read. */
export function ownPost(status: unknown, context: ValueContext): ImportItem[] {
  const visibility = rawAt(status, 'visibility');
  if (visibility !== 'public' && visibility !== 'unlisted') return [];
  const time = momentAt(status, context, 'created_at');
  if ('reason' in time) return [time];
  const uri = labelAt(status, 'uri');
  return [
    {
      kind: 'post',
      row: context.row,
      platform: 'mastodon',
      account: handleOf(at(status, 'account')) ?? '',
      accountId: labelAt(status, 'account', 'uri') ?? uri?.replace(/\/statuses\/\d+$/, '') ?? null,
      platformId: noteId(uri) ?? labelAt(status, 'id'),
      at: time.at,
      text: noteText(rawAt(status, 'spoiler_text'), rawAt(status, 'content')),
      link: linkAt(status, 'url'),
      form: noteForm(listAt(status, 'media_attachments'), 'type'),
      metrics: counts({
        reactions: countAt(status, 'favourites_count'),
        comments: countAt(status, 'replies_count'),
        shares: countAt(status, 'reblogs_count'),
      }),
    },
  ];
}

/** Whose a comment is and where, and whether it is known for sure to be on that post. */
type Place = { own: boolean; post: string | null; parent: string | null; postIsSure: boolean };

export function comment(
  status: unknown,
  context: ValueContext,
  { own, post, parent, postIsSure }: Place,
): ImportItem {
  const time = momentAt(status, context, 'created_at');
  if ('reason' in time) return time;
  const text = noteText(rawAt(status, 'spoiler_text'), rawAt(status, 'content'));
  if (text === '') return rejectValue(context.row, 'text.missing', 'content');
  const edited = momentAt(status, context, 'edited_at');
  return {
    kind: 'comment',
    row: context.row,
    at: time.at,
    dayOnly: false,
    text,
    author: handleOf(at(status, 'account')),
    link: linkAt(status, 'url'),
    post,
    ...(postIsSure ? { postIsSure } : {}),
    channel: null,
    platformId: labelAt(status, 'id'),
    parentId: parent,
    platform: 'mastodon',
    own,
    editedAt: 'reason' in edited ? null : edited.at,
  };
}
