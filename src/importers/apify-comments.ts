import type { JsonImporter } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, labelAt, linkAt, listAt, rawAt, textAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import { commentLink, facebookId } from './paste/links.ts';
import type { ImportItem } from './record.ts';

/**
 * Comments on Facebook posts as Apify's `facebook-comments-scraper` writes them: a list of comments and answers,
 * each with its own depth. Built from the fields of a real file that was described, and from a fixture of
 * another project in which counts are texts.
 */
export const apifyComments: JsonImporter = {
  of: 'json',
  format: 'apify.comments',

  recognise(head) {
    const isOne = (value: unknown) =>
      rawAt(value, 'text') !== null &&
      rawAt(value, 'date') !== null &&
      (rawAt(value, 'commentUrl') !== null || at(value, 'threadingDepth') !== undefined) &&
      (rawAt(value, 'facebookUrl') ?? rawAt(value, 'inputUrl') ?? rawAt(value, 'facebookId')) !==
        null;
    // The first may be a comment without words, or a note that a post could not be read.
    return listAt(head).slice(0, 20).some(isOne) ? { confidence: 0.95, lists: ['$.*'] } : null;
  },

  readValue(value, context) {
    const { row } = context;
    const time = momentAt(value, context, 'date');
    if ('reason' in time) return [time];
    const text = textAt(value, 'text');
    if (text === null) return [rejectValue(row, 'text.missing', 'text')];
    const link = commentLink(rawAt(value, 'commentUrl'));
    const comment: ImportItem = {
      kind: 'comment',
      row,
      at: time.at,
      dayOnly: false,
      text,
      author: labelAt(value, 'profileName'),
      link: link?.link ?? null,
      post:
        facebookId(labelAt(value, 'facebookId')) ??
        linkAt(value, 'facebookUrl') ??
        link?.post ??
        null,
      channel: null,
      platformId: link?.commentId ?? facebookId(labelAt(value, 'id')),
      parentId: facebookId(labelAt(value, 'replyToCommentId')) ?? link?.parentId ?? null,
      platform: 'facebook',
    };
    return [comment];
  },
};
