import type { Platform } from '../../domain/words.ts';
import { type JsonContext, rejectValue } from '../importer.ts';
import { at, isObject, labelAt, listAt, rawAt, textAt } from '../json/fields.ts';
import { momentAt } from '../json/moments.ts';
import type { ImportItem, PostForm } from '../record.ts';
import { cleanText, webLink } from '../text.ts';

const isTime = (value: unknown) => typeof value === 'number' && value > 1e9;

/**
 * Where the posts of a document stand; null when it holds none. Their keys are in English in every language, but
 * for labels, which are looked at by what their values are.
 */
export function postLists(head: unknown, platform: Platform): string[] | null {
  const isPost = platform === 'facebook' ? isFacebookPost : isInstagramPost;
  if (isPost(at(head, 0))) return ['$.*'];
  for (const [key, list] of isObject(head) ? Object.entries(head) : []) {
    if (/^[\w]{1,60}$/.test(key) && isPost(at(list, 0))) return [`$.${key}.*`];
  }
  return null;
}

function isFacebookPost(value: unknown): boolean {
  const [data, attachments] = [at(value, 'data'), at(value, 'attachments')];
  if (!isTime(at(value, 'timestamp')) || !(Array.isArray(data) || Array.isArray(attachments))) {
    return isLabelled(value);
  }
  // A list of the page's own comments or of its reactions looks the same from outside.
  const kinds = listAt(value, 'data').flatMap((one) => (isObject(one) ? Object.keys(one) : []));
  return kinds.every((kind) => ['post', 'update_timestamp', 'backdated_timestamp'].includes(kind));
}

function isInstagramPost(value: unknown): boolean {
  const media = listAt(value, 'media')[0];
  return isTime(at(media, 'creation_timestamp')) && rawAt(media, 'uri') !== null
    ? true
    : isLabelled(value);
}

/** Since 2024 many files have labels in the user's language instead of keys. */
function isLabelled(value: unknown): boolean {
  return (
    isTime(at(value, 'timestamp')) &&
    Array.isArray(at(value, 'media')) &&
    Array.isArray(at(value, 'label_values'))
  );
}

export function readPost(value: unknown, platform: Platform, context: JsonContext): ImportItem[] {
  const { row, owner } = context;
  const media = mediaOf(value);
  const wayOfTime = ['timestamp', 'creation_timestamp'].find((key) => isTime(at(value, key)));
  const time =
    wayOfTime === undefined
      ? momentAt(media[0], context, 'creation_timestamp')
      : momentAt(value, context, wayOfTime);
  if ('reason' in time) return [time];
  const text = wordsOf(value, media);
  if (text === '' && media.length === 0) return [rejectValue(row, 'text.missing')];
  return [
    {
      kind: 'post',
      row,
      platform,
      account: owner ?? '',
      accountId: null,
      platformId: null,
      at: time.at,
      text,
      link: null,
      form: formOf(value, media),
      metrics: {},
    },
  ];
}

function mediaOf(value: unknown): readonly unknown[] {
  const attached = listAt(value, 'attachments').flatMap((one) => listAt(one, 'data'));
  const inside = attached.flatMap((one) => at(one, 'media') ?? []);
  return [...inside, ...listAt(value, 'media')];
}

/** The post's words: its own, those of an old caption, or the longest label that is no address. */
function wordsOf(value: unknown, media: readonly unknown[]): string {
  const own = listAt(value, 'data').flatMap((one) => textAt(one, 'post') ?? []);
  if (own.length > 0) return own.join('\n');
  const labels = listAt(value, 'label_values')
    .map((one) => cleanText(rawAt(one, 'value') ?? ''))
    .filter((label) => webLink(label) === null)
    .toSorted((a, b) => b.length - a.length);
  // With several pictures the words are the post's, with one the picture's.
  const title = Array.isArray(at(value, 'media')) ? textAt(value, 'title') : null;
  return title ?? labels[0] ?? textAt(media[0], 'title') ?? textAt(media[0], 'description') ?? '';
}

function formOf(value: unknown, media: readonly unknown[]): PostForm {
  const files = media.map((one) => labelAt(one, 'uri') ?? '');
  if (files.some((file) => /\.(?:mp4|mov)$/i.test(file))) return 'video';
  if (files.length > 1) return 'carousel';
  if (files.length === 1) return 'photo';
  const links = listAt(value, 'attachments').flatMap((one) => listAt(one, 'data'));
  return links.some((one) => at(one, 'external_context') !== undefined) ? 'link' : 'text';
}
