import type { JsonImporter } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, isObject, labelAt, linkAt, listAt, rawAt } from './json/fields.ts';
import { momentAt } from './json/moments.ts';
import { noteAccount, noteForm, noteId, noteText } from './mastodon-notes.ts';

const forAll = /#Public$|^as:Public$|^Public$/;

/**
 * The outbox of a Mastodon archive, from its unpacked folder: the account's own public posts. Answers to others and
 * what it passed on are left out. Built from the ActivityPub standard and a fixture; no real archive could be had.
 */
export const mastodonOutbox: JsonImporter = {
  of: 'json',
  format: 'mastodon.outbox',

  recognise(head) {
    const known =
      rawAt(head, 'type') === 'OrderedCollection' && rawAt(head, 'orderedItems', 0, 'actor');
    return known ? { confidence: 0.95, lists: ['$.orderedItems.*'] } : null;
  },

  readValue(value, context) {
    const { row } = context;
    const note = at(value, 'object');
    if (rawAt(value, 'type') !== 'Create' || !isObject(note)) return [];
    const readers = [...listAt(value, 'to'), ...listAt(value, 'cc')];
    if (!readers.some((one) => typeof one === 'string' && forAll.test(one))) return [];
    if (rawAt(note, 'inReplyTo') !== null) return [];
    const time = momentAt(note, context, 'published');
    if ('reason' in time) return [time];
    const id = noteId(labelAt(note, 'id'));
    if (id === null) return [rejectValue(row, 'id.missing', 'id')];
    return [
      {
        kind: 'post',
        row,
        platform: 'mastodon',
        account: noteAccount(labelAt(value, 'actor')) ?? '',
        accountId: labelAt(value, 'actor'),
        platformId: id,
        at: time.at,
        text: noteText(rawAt(note, 'summary'), rawAt(note, 'content')),
        link: linkAt(note, 'url'),
        form: noteForm(listAt(note, 'attachment'), 'mediaType'),
        metrics: counts({
          reactions: countAt(note, 'likes', 'totalItems'),
          shares: countAt(note, 'shares', 'totalItems'),
        }),
      },
    ];
  },
};
