import { plainText } from '../json/html.ts';
import { cleanText } from '../text.ts';
import { type XmlTag, readXml } from './document.ts';

/** An item of a feed, cleaned: plain words, whatever the feed wrote them in. */
export type FeedItem = {
  /** Counts the items of the feed, from 1. */
  row: number;
  id: string;
  title: string;
  /** What it says in short, else all that it says. */
  text: string;
  /** As it was written; it may be no web link. */
  link: string;
  /** As it was written. */
  at: string;
};

/** What a feed says of itself before its items. */
export type FeedHead = { title: string; description: string; link: string };

export type Feed = { head: FeedHead; items: FeedItem[] };

/** Fields by the names that RSS 1.0, RSS 2.0 and Atom give them, with common extensions. */
const fields: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'short',
  summary: 'short',
  subtitle: 'short',
  'content:encoded': 'long',
  content: 'long',
  link: 'link',
  guid: 'id',
  id: 'id',
  pubDate: 'at',
  'dc:date': 'at',
  published: 'at',
  updated: 'updated',
};
const roots = new Set(['rss', 'feed', 'rdf:RDF']);
const itemNames = new Set(['item', 'entry']);

/**
 * Collects the items of a feed. `items` is emptied by who takes them, so that memory holds those of one piece.
 *
 * @param isWhole false for the start of a document
 * @returns whether the document is a feed at all; yields how much of the text is done
 * @throws Refusal `import.brokenXml`, `import.xmlEntities`
 */
export function* readFeed(
  text: string,
  file: string,
  feed: Feed,
  isWhole = true,
): Generator<number, boolean> {
  const open: string[] = [];
  let isFeed = false;
  let row = 0;
  /** What is being said: of the feed itself, or of the item that is open. */
  let told: Record<string, string> = {};
  let ofFeed = told;
  let inItem = false;
  /** The field that is open, and how deep its element stands. */
  let field: { name: string; depth: number; as: 'words' | 'html' | 'xhtml' } | null = null;
  let words: string[] = [];

  function begin({ name, attributes }: XmlTag): void {
    open.push(name);
    if (open.length === 1) isFeed = roots.has(name);
    // Markup that is not escaped is put together again, to be read like the other kind.
    if (field?.as === 'xhtml') words.push(`<${localName(name)}>`);
    if (!isFeed || field !== null) return;
    if (itemNames.has(name) && !inItem) {
      inItem = true;
      told = {};
      return;
    }
    const known = Object.hasOwn(fields, name) ? fields[name]! : null;
    const parent = open.at(-2) ?? '';
    // An image or an author within has a title and a link of its own.
    const isOfOurs = inItem ? itemNames.has(parent) : parent === 'channel' || parent === 'feed';
    if (known === null || !isOfOurs) return;
    const href = attributes['href'];
    if (known === 'link' && href !== undefined) {
      const relation = attributes['rel'] ?? 'alternate';
      if (relation === 'alternate') told['link'] ??= href;
      return;
    }
    const type = attributes['type'] ?? 'html';
    const as = /^text(?:\/plain)?$/.test(type) ? 'words' : type === 'xhtml' ? 'xhtml' : 'html';
    field = { name: known, depth: open.length, as };
    words = [];
  }

  function end(name: string): void {
    if (field !== null) {
      if (open.length === field.depth) {
        const raw = words.join('');
        const isMarkup = field.as !== 'words' && ['title', 'short', 'long'].includes(field.name);
        told[field.name] ??= cleanText(isMarkup ? plainText(raw) : raw);
        field = null;
        words = [];
      } else if (field.as === 'xhtml') words.push(`</${localName(name)}>`);
    } else if (inItem && itemNames.has(name)) {
      inItem = false;
      row += 1;
      feed.items.push(itemOf(told, row));
      told = ofFeed;
    }
    open.pop();
    if (!inItem) tellHead(feed.head, ofFeed);
  }

  ofFeed = told;
  yield* readXml(
    text,
    file,
    {
      open: begin,
      close: end,
      text: (part) => {
        if (field) words.push(field.as === 'xhtml' ? escaped(part) : part);
      },
    },
    isWhole,
  );
  return isFeed;
}

const localName = (name: string) => name.replace(/^.*:/, '');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function itemOf(told: Readonly<Record<string, string>>, row: number): FeedItem {
  const { id = '', title = '', short = '', long = '', link = '', at, updated } = told;
  return { row, id, title, text: short === '' ? long : short, link, at: at ?? updated ?? '' };
}

function tellHead(head: FeedHead, { title, short, link }: Readonly<Record<string, string>>): void {
  head.title = title ?? head.title;
  head.description = short ?? head.description;
  head.link = link ?? head.link;
}

export const emptyFeed = (): Feed => ({
  head: { title: '', description: '', link: '' },
  items: [],
});

/** A feed as far as the start of its document goes; null when it is none, or is broken already there. */
export function feedOf(start: string): Feed | null {
  const feed = emptyFeed();
  try {
    const reading = readFeed(start, '', feed, false);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done === true) return step.value ? feed : null;
    }
  } catch {
    // Reading it will tell what is wrong with it.
    return feed.items.length > 0 ? feed : null;
  }
}

const offsets: Readonly<Record<string, string>> = {
  EET: '+0200',
  EEST: '+0300',
  CET: '+0100',
  CEST: '+0200',
  EST: '-0500',
  EDT: '-0400',
  PST: '-0800',
  PDT: '-0700',
};

/** A time as RSS writes it (RFC 822: `Wed, 02 Oct 2024 13:00:00 +0300`) as ISO 8601; another is left as it is. */
export function feedTime(raw: string): string {
  const parts =
    /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]{0,6}\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|[A-Z]{1,5})?$/u.exec(
      raw.slice(0, 80).trim(),
    );
  if (!parts) return raw;
  const [, day, name, year, hour, minute, second = '00', zone = ''] = parts;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name!);
  if (month % 3 !== 0) return raw;
  const two = (text: string | number) => String(text).padStart(2, '0');
  const offset = /^[+-]/.test(zone) ? zone : (offsets[zone] ?? (zone === '' ? '' : 'Z'));
  return `${year}-${two(month / 3 + 1)}-${two(day!)}T${two(hour!)}:${minute}:${second}${offset}`;
}
