import type { JsonImporter, ValueContext } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, labelAt, listAt, rawAt, textAt } from './json/fields.ts';
import { plainText } from './json/html.ts';
import { momentAt } from './json/moments.ts';
import type { ImportItem } from './record.ts';
import { cleanText } from './text.ts';

/**
 * Answers of the YouTube Data API saved as JSON: `commentThreads.list`, with the answers that it holds, which need
 * not be all, and `comments.list`. As in recorded answers.
 */
export const youtubeComments: JsonImporter = {
  of: 'json',
  format: 'youtube.comments',

  recognise(head) {
    const kind = /^youtube#comment(?:Thread)?(?:ListResponse)?$/;
    const first = at(head, 'items', 0) ?? at(head, 0) ?? at(head, 0, 'items', 0);
    if (!kind.test(rawAt(head, 'kind') ?? rawAt(first, 'kind') ?? '')) return null;
    return { confidence: 0.95, lists: [Array.isArray(head) ? '$.*' : '$.items.*'] };
  },

  readValue(value, context) {
    // Several answers that a tool put into one list.
    if (Array.isArray(at(value, 'items'))) {
      return listAt(value, 'items').flatMap((one) => threadItems(one, context));
    }
    return threadItems(value, context);
  },
};

/** A thread with the answers that it holds, or a comment by itself. */
export function threadItems(value: unknown, context: ValueContext): ImportItem[] {
  const top = at(value, 'snippet', 'topLevelComment');
  if (top === undefined) return commentItems(value, context, null);
  const videoId = labelAt(value, 'snippet', 'videoId') ?? labelAt(top, 'snippet', 'videoId');
  return [
    ...commentItems(top, context, videoId),
    ...listAt(value, 'replies', 'comments').flatMap((one) => commentItems(one, context, videoId)),
  ];
}

/** @param ofThread the video, where the comment's thread tells it */
export function commentItems(
  value: unknown,
  context: ValueContext,
  ofThread: string | null,
): ImportItem[] {
  const { row } = context;
  const snippet = at(value, 'snippet');
  const time = momentAt(snippet, context, 'publishedAt');
  if ('reason' in time) return [time];
  const text =
    textAt(snippet, 'textOriginal') ?? cleanText(plainText(rawAt(snippet, 'textDisplay') ?? ''));
  if (text === '') return [rejectValue(row, 'text.missing', 'textOriginal')];
  const id = labelAt(value, 'id');
  const videoId = ofThread ?? labelAt(snippet, 'videoId');
  const updated = momentAt(snippet, context, 'updatedAt');
  const writer = labelAt(snippet, 'authorChannelId', 'value');
  const page = labelAt(snippet, 'channelId');
  return [
    {
      kind: 'comment',
      row,
      at: time.at,
      dayOnly: false,
      text,
      author: labelAt(snippet, 'authorDisplayName'),
      link:
        videoId === null || id === null
          ? null
          : `https://www.youtube.com/watch?${new URLSearchParams({ v: videoId, lc: id }).toString()}`,
      post: videoId,
      channel: null,
      platformId: id,
      parentId: labelAt(snippet, 'parentId'),
      platform: 'youtube',
      editedAt: 'at' in updated && updated.at > time.at ? updated.at : null,
      ...(writer !== null && page !== null ? { own: writer === page } : {}),
    },
  ];
}
