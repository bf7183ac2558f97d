import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../contract/errors.ts';
import { sameName } from '../domain/names.ts';
import { type Member, wholeOf } from './bundle/member.ts';
import { meetingOf } from './calendar/meetings.ts';
import { readDate } from './dates.ts';
import { type ReadOptions, type XmlImporter, rejectValue } from './importer.ts';
import type { ImportItem } from './record.ts';
import { cleanLabel, maxTextLength, webLink } from './text.ts';
import { decodeXml, maxXmlBytes } from './xml/document.ts';
import { type FeedHead, type FeedItem, emptyFeed, feedOf, feedTime, readFeed } from './xml/feed.ts';

/**
 * The news of a web site as RSS 2.0, RSS 1.0 or Atom: each article is a post that came out on the site. Meetings
 * are no news, and a feed of them goes to the calendar (`calendar/meetings.ts`). Built from the specifications and
 * from what WordPress writes, which is general knowledge; no feed of a Finnish municipality's site could be had.
 */
export const newsFeed: XmlImporter = {
  of: 'xml',
  format: 'news.feed',

  recognise(start) {
    const feed = feedOf(start);
    if (feed === null) return null;
    const [first] = feed.items;
    // A feed in which nothing is, is a feed all the same.
    return first && meetingOf(first) ? null : 0.9;
  },

  async *read(member, options) {
    const { now, ownNames = [], signal, onProgress } = options;
    const text = await xmlOf(member);
    const feed = emptyFeed();
    const reading = readFeed(text, member.path, feed);
    for (let step = reading.next(); step.done !== true; step = reading.next()) {
      const items = feed.items.splice(0);
      if (items.length > 0) {
        const place = placeOf(feed.head, ownNames);
        for (let at = 0; at < items.length; at += batchItems) {
          yield items.slice(at, at + batchItems).map((item) => postOf(item, place, now));
        }
      }
      const done = Math.round((member.size * step.value) / Math.max(1, text.length));
      onProgress?.({ rows: items.at(-1)?.row ?? 0, done, total: member.size });
      await breathe();
      if (signal?.aborted) refuse('call.cancelled');
    }
  },
};

const batchItems = 1000;

/** A small XML file, whole and as text. @throws Refusal `file.tooLarge` */
async function xmlOf(member: Member): Promise<string> {
  if (member.size > maxXmlBytes) {
    refuse('file.tooLarge', { file: member.path, limitMb: maxXmlBytes / 1024 / 1024 });
  }
  return decodeXml(await wholeOf(member));
}

type Place = { account: string; accountId: string | null };

/**
 * Whose posts they are: those of the channel that has the feed's name, else of the only site, else of a new channel.
 * A site is known again by its host.
 */
function placeOf({ title, link }: FeedHead, ownNames: ReadOptions['ownNames'] = []): Place {
  const site = URL.parse(link)?.hostname.replace(/^www\./, '') ?? '';
  const name = cleanLabel(title);
  const known = name !== null && ownNames.some((own) => sameName(own, name));
  return { account: known ? name : '', accountId: site === '' ? null : site };
}

function postOf(item: FeedItem, place: Place, now: string): ImportItem {
  const { row, title, text } = item;
  const date = readDate(feedTime(item.at), { order: 'ymd', now });
  if ('problem' in date) return rejectValue(row, date.problem, 'pubDate', item.at);
  const words = [title, text === title ? '' : text].filter((part) => part !== '').join('\n\n');
  if (words === '') return rejectValue(row, 'text.missing', 'title');
  if (words.length > maxTextLength) return rejectValue(row, 'text.tooLong');
  const link = webLink(item.link) ?? webLink(item.id);
  return {
    kind: 'post',
    row,
    platform: 'website',
    ...place,
    platformId: cleanLabel(item.id) ?? (link === null ? null : cleanLabel(link)),
    at: date.at,
    dayOnly: date.dayOnly,
    text: words,
    link,
    form: 'link',
    metrics: {},
  };
}
