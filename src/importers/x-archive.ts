import type { JsonImporter } from './importer.ts';
import { rejectValue } from './importer.ts';
import { at, countAt, counts, labelAt, linkAt, listAt, rawAt } from './json/fields.ts';
import { plainEntities } from './json/html.ts';
import { momentAt } from './json/moments.ts';
import type { PostForm } from './record.ts';
import { cleanText } from './text.ts';

/**
 * X's archive: the account's own posts in `tweets.js`, a script that is read and never run. What others wrote is
 * not in it; the account's answers to others and what it passed on are no posts of the calendar. Built from
 * fixtures of public tools; no real archive could be had.
 */
export const xArchive: JsonImporter = {
  of: 'json',
  format: 'x.archive',

  recognise(head) {
    const tweet = at(head, 0, 'tweet');
    const known = labelAt(tweet, 'id_str') !== null && rawAt(tweet, 'full_text') !== null;
    return known ? { confidence: 0.95, lists: ['$.*'] } : null;
  },

  ownerIn: (head) => labelAt(head, 0, 'account', 'username'),

  readValue(value, context) {
    const { row, owner } = context;
    const tweet = at(value, 'tweet');
    const raw = rawAt(tweet, 'full_text');
    const id = labelAt(tweet, 'id_str');
    if (id === null) return [rejectValue(row, 'id.missing', 'id_str')];
    if (raw?.startsWith('RT @') || labelAt(tweet, 'in_reply_to_user_id_str') !== null) return [];
    const time = momentAt({ created_at: isoOf(rawAt(tweet, 'created_at')) }, context, 'created_at');
    if ('reason' in time) return [time];
    return [
      {
        kind: 'post',
        row,
        platform: 'x',
        account: owner ?? '',
        accountId: null,
        platformId: id,
        at: time.at,
        text: wordsOf(tweet, raw ?? ''),
        link:
          owner === null
            ? null
            : `https://x.com/${encodeURIComponent(owner)}/status/${encodeURIComponent(id)}`,
        form: formOf(tweet),
        metrics: counts({
          reactions: countAt(tweet, 'favorite_count'),
          shares: countAt(tweet, 'retweet_count'),
        }),
      },
    ];
  },
};

/** `Sat Dec 06 18:20:30 +0000 2025` as ISO. */
function isoOf(raw: string | null): string {
  const parts = /^\w{3} (\w{3}) (\d{2}) ([\d:]{8}) ([+-]\d{4}) (\d{4})$/.exec(raw ?? '');
  if (!parts) return raw ?? '';
  const [, name, day, clock, offset, year] = parts;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name!) / 3 + 1;
  return `${year}-${String(month).padStart(2, '0')}-${day}T${clock}${offset}`;
}

/** The words with their links as they lead, and without X's short ones. */
function wordsOf(tweet: unknown, raw: string): string {
  let text = raw;
  for (const link of listAt(tweet, 'entities', 'urls').slice(0, 100)) {
    const [short, long] = [rawAt(link, 'url'), linkAt(link, 'expanded_url')];
    if (short !== null && long !== null) text = text.replaceAll(short, () => long);
  }
  return cleanText(plainEntities(text));
}

function formOf(tweet: unknown): PostForm {
  const kind = labelAt(tweet, 'extended_entities', 'media', 0, 'type') ?? '';
  if (/video|gif/.test(kind)) return 'video';
  if (kind !== '') return 'photo';
  return listAt(tweet, 'entities', 'urls').length > 0 ? 'link' : 'text';
}
