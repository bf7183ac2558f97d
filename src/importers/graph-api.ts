import { refuse } from '../contract/errors.ts';
import type { Platform } from '../domain/words.ts';
import type { JsonImporter, ValueContext } from './importer.ts';
import { rejectValue } from './importer.ts';
import {
  at,
  countAt,
  counts,
  isObject,
  labelAt,
  linkAt,
  listAt,
  rawAt,
  textAt,
} from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import { facebookId } from './paste/links.ts';
import type { ImportItem, PostForm } from './record.ts';
import { cleanText } from './text.ts';

/**
 * Answers of Facebook's and Instagram's Graph API saved as JSON: a page's feed or single posts with their comments
 * and the answers to them, or the comments alone. An answer holds a page of a list; several are given together.
 * What is missing in one was not asked for, or not allowed, so it is never taken for deleted.
 *
 * Posts and their fields are as in recorded answers; comments as in Meta's reference, of which no real answer
 * could be had.
 */
export const graphApi: JsonImporter = {
  of: 'json',
  format: 'graph.api',

  recognise(head) {
    if (isError(head)) return { confidence: 0.9, lists: ['$'] };
    const lists: [unknown, string][] = [
      [at(head, 'data', 0), '$.data.*'],
      [at(head, 0), '$.*'],
      [head, '$'],
    ];
    const found = lists.find(([value]) => isPost(value) || isComment(value));
    return found ? { confidence: 0.95, lists: [found[1]] } : null;
  },

  readValue(value, context) {
    if (isError(value)) {
      const code = at(value, 'error', 'code');
      refuse('import.savedError', {
        file: context.path,
        code: typeof code === 'number' ? code : '–',
      });
    }
    const items = isPost(value) ? postItems(value, context) : commentItems(value, context, noPost);
    return [...items];
  },
};

/** Both services that answer with errors give a code and a message. */
function isError(value: unknown): boolean {
  return (
    isObject(at(value, 'error')) &&
    rawAt(value, 'error', 'message') !== null &&
    at(value, 'error', 'code') !== undefined
  );
}

const postKeys = [
  'permalink_url',
  'permalink',
  'attachments',
  'shares',
  'comments',
  'status_type',
  'full_picture',
  'story',
  'caption',
  'media_type',
  'is_published',
];
const commentKeys = [
  'comment_count',
  'parent',
  'parent_id',
  'user_likes',
  'can_remove',
  'username',
];

/** What has a time and an id or words, and something that only posts have. */
function isPost(value: unknown): boolean {
  if (!isObject(value) || labelAt(value, 'id') === null || !hasTime(value)) return false;
  if (commentKeys.some((key) => Object.hasOwn(value, key)) && !('permalink' in value)) return false;
  if (/[?&]comment_id=/.test(rawAt(value, 'permalink_url') ?? '')) return false;
  return (
    postKeys.some((key) => Object.hasOwn(value, key)) ||
    // With the fields that are given unasked a comment has its writer, and a post has not.
    (rawAt(value, 'message') !== null && at(value, 'from') === undefined && isGraphTime(value))
  );
}

function isComment(value: unknown): boolean {
  if (!isObject(value) || isPost(value) || !hasTime(value)) return false;
  const words = rawAt(value, 'message') ?? rawAt(value, 'text');
  const known =
    at(value, 'from') !== undefined || commentKeys.some((key) => Object.hasOwn(value, key));
  return words !== null && (known || isGraphTime(value));
}

const hasTime = (value: unknown) => timeOf(value) !== null;
const isGraphTime = (value: unknown) => /T[\d:]{8}\+0000$/.test(timeOf(value) ?? '');

function timeOf(value: unknown): string | null {
  return rawAt(value, 'created_time') ?? rawAt(value, 'timestamp');
}

function platformOf(value: unknown): Platform {
  return rawAt(value, 'timestamp') === null ? 'facebook' : 'instagram';
}

/** The post that comments are on. */
export type OfPost = { page: string | null; pageName: string | null; post: string | null };
const noPost: OfPost = { page: null, pageName: null, post: null };

/** A post and, behind it, the comments that it holds. */
export function* postItems(value: unknown, context: ValueContext): Generator<ImportItem> {
  const { row } = context;
  const platform = platformOf(value);
  const time = momentAt({ at: timeOf(value) }, context, 'at');
  const [page, ...rest] = (labelAt(value, 'id') ?? '').split('_');
  const platformId = rest.at(-1) ?? page ?? null;
  const pageName = labelAt(value, 'from', 'name') ?? labelAt(value, 'username');
  const accountId = rest.length > 0 ? (page ?? null) : labelAt(value, 'from', 'id');
  // What is wrong with a post is no fault of its comments.
  if ('reason' in time) yield time;
  else
    yield {
      kind: 'post',
      row,
      platform,
      account: pageName ?? '',
      accountId,
      platformId,
      at: time.at,
      text: cleanText(rawAt(value, 'message') ?? rawAt(value, 'caption') ?? ''),
      link: linkAt(value, 'permalink_url') ?? linkAt(value, 'permalink'),
      form: formOf(value),
      metrics: counts({
        reactions:
          countAt(value, 'reactions', 'summary', 'total_count') ?? countAt(value, 'like_count'),
        comments:
          countAt(value, 'comments', 'summary', 'total_count') ?? countAt(value, 'comments_count'),
        shares: countAt(value, 'shares', 'count'),
      }),
    };
  const of: OfPost = { page: accountId, pageName, post: platformId };
  for (const comment of listAt(value, 'comments', 'data'))
    yield* commentItems(comment, context, of);
}

function formOf(value: unknown): PostForm {
  const kind =
    labelAt(value, 'attachments', 'data', 0, 'media_type') ?? labelAt(value, 'media_type') ?? '';
  if (/album|carousel/i.test(kind)) return 'carousel';
  if (/video/i.test(kind)) return 'video';
  if (/photo|image/i.test(kind)) return 'photo';
  return /link|share/i.test(kind) ? 'link' : 'other';
}

/** A comment and, behind it, the answers to it. */
export function* commentItems(
  value: unknown,
  context: ValueContext,
  of: OfPost,
  parent: string | null = null,
): Generator<ImportItem> {
  const { row } = context;
  const platform = platformOf(value);
  const id = labelAt(value, 'id');
  const platformId = platform === 'facebook' ? facebookId(id) : id;
  const parentId =
    parent ??
    (platform === 'facebook'
      ? facebookId(labelAt(value, 'parent', 'id'))
      : labelAt(value, 'parent_id'));
  const text = textAt(value, 'message') ?? textAt(value, 'text');
  const time = momentAt({ at: timeOf(value) }, context, 'at');
  if ('reason' in time) yield time;
  else if (text === null) yield rejectValue(row, 'text.missing', 'message');
  else {
    const writer = labelAt(value, 'from', 'id');
    const author = labelAt(value, 'from', 'name') ?? labelAt(value, 'username');
    yield {
      kind: 'comment',
      row,
      at: time.at,
      dayOnly: false,
      text,
      author: author ?? labelAt(value, 'from', 'username'),
      link: linkAt(value, 'permalink_url'),
      // The id of a comment begins with that of its post.
      post: of.post ?? labelAt(value, 'media', 'id') ?? postIn(id),
      channel: of.pageName,
      platformId,
      parentId,
      platform,
      ...(writer !== null && of.page !== null ? { own: writer === of.page } : {}),
    };
  }
  const answers = [...listAt(value, 'comments', 'data'), ...listAt(value, 'replies', 'data')];
  for (const answer of answers) {
    yield* commentItems(answer, context, of, parentId ?? platformId);
  }
}

function postIn(id: string | null): string | null {
  return /^(?:\d+_)?(\d+)_\d+$/.exec(id ?? '')?.[1] ?? null;
}
