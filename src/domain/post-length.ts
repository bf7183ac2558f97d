import type { Platform } from './words.ts';

/**
 * How long a post's text is as its platform counts it.
 *
 * Sources, as domain.md marks them ([V] read there, [V2] read of it elsewhere, [GK] general knowledge):
 * - X: 280; emoji and most scripts but ours count two, a link 23, after NFC [V docs.x.com/fundamentals/counting-characters,
 *   twitter-text config v3]. twitter-text itself has had no release since 2020 and brings core-js 2 along, so its rules are
 *   here; of its list of domains only those that Finnish offices meet are known where a link has no https.
 * - Bluesky: 300 graphemes [V lexicon app.bsky.feed.post]; its own editor shortens the links before it counts
 *   [V bluesky-social/social-app, url-helpers.ts].
 * - Mastodon: 500 unless the server says otherwise; a link 23, a mention without its server
 *   [V mastodon/mastodon, compose/util/counter.js], graphemes [GK].
 * - Threads: 500, emoji by their UTF-8 bytes [V developers.facebook.com/documentation/threads/posts]; one topic in a post
 *   [V2 Ayrshare's documentation of its API].
 * - Instagram: 2,200 [V2 the same]; five hashtags, thirty until December 2025 [V2 reports of Mosseri's announcement 19.12.2025].
 * - TikTok: 2,200 with a video and 4,000 with pictures [V2 Buffer's and Zernio's documentation]; the smaller is used.
 * - YouTube: a description has 5,000 bytes and a title 100 characters [V2 YouTube Data API as quoted by its clients].
 * - LinkedIn: 3,000; Facebook: 63,206 [V2 Ayrshare]. Both, Instagram and TikTok count UTF-16 units [V2 Buffer].
 */
type Rule = {
  limit: number | null;
  weigh: (sign: string) => number;
  /** What counts as one piece, with its weight; the rest is weighed sign by sign. */
  pieces?: { pattern: RegExp; weigh: (piece: string) => number };
  hashtags?: number;
  title?: number;
};

const httpLink = /https?:\/\/[^\s<>"/]+\.[^\s<>"]+/giu;
const bareLink =
  /https?:\/\/[^\s<>"/]+\.[^\s<>"]+|(?<![\p{L}\p{N}@#$./_-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:fi|ax|se|no|ee|eu|com|net|org|info)(?![\p{L}\p{N}@-])(?:\/[^\s<>"]*)?/giu;
const linkOrMention = new RegExp(
  `${httpLink.source}|(?<![\\w/])@\\w+@[a-z\\d](?:[a-z\\d.-]*[a-z\\d])?`,
  'giu',
);

const fixed = (weight: number) => () => weight;
const one = fixed(1);
const units = (sign: string) => sign.length;

const rules: Record<Platform, Rule> = {
  facebook: { limit: 63_206, weigh: units },
  instagram: { limit: 2_200, weigh: units, hashtags: 5 },
  youtube: { limit: 5_000, weigh: utf8Bytes, title: 100 },
  linkedin: { limit: 3_000, weigh: units },
  x: { limit: 280, weigh: weightOnX, pieces: { pattern: bareLink, weigh: fixed(23) } },
  tiktok: { limit: 2_200, weigh: units },
  threads: {
    limit: 500,
    weigh: (sign) => (isEmoji(sign) ? utf8Bytes(sign) : Array.from(sign).length),
    hashtags: 1,
  },
  bluesky: { limit: 300, weigh: one, pieces: { pattern: httpLink, weigh: shortenedLength } },
  mastodon: {
    limit: 500,
    weigh: one,
    pieces: {
      pattern: linkOrMention,
      weigh: (piece) => (piece.startsWith('@') ? piece.lastIndexOf('@') : 23),
    },
  },
  website: { limit: null, weigh: one },
  other: { limit: null, weigh: one },
};

/** Where a text is to be published. Its own limit, such as a Mastodon server's, goes before the platform's. */
export type Place = { platform: Platform; characterLimit: number | null };

/** A piece of a text that is counted as a whole. */
export type Counted = { text: string; weight: number };

const segmenter = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** Cuts a text into what its platform counts: links, mentions and what a reader sees as one sign each. */
export function counted(text: string, platform: Platform): Counted[] {
  const { weigh } = rules[platform];
  return parts(text, platform).flatMap((part) =>
    part.weight === null
      ? Array.from(segmenter.segment(part.text), ({ segment }) => ({
          text: segment,
          weight: weigh(segment),
        }))
      : [{ text: part.text, weight: part.weight }],
  );
}

/** What counts as one piece, with its weight, and the text between, still to be weighed sign by sign. */
function parts(text: string, platform: Platform): { text: string; weight: number | null }[] {
  const { pieces } = rules[platform];
  if (!pieces) return [{ text, weight: null }];
  const found: { text: string; weight: number | null }[] = [];
  let from = 0;
  for (const match of text.matchAll(pieces.pattern)) {
    const piece = withoutPunctuation(match[0]);
    found.push({ text: text.slice(from, match.index), weight: null });
    found.push({ text: piece, weight: pieces.weigh(piece) });
    from = match.index + piece.length;
  }
  return [...found, { text: text.slice(from), weight: null }];
}

/** How much of its place's room a text takes. */
export type Length = { used: number; limit: number | null; over: number };

export function lengthOf(text: string, place: Place): Length {
  const { weigh } = rules[place.platform];
  let used = 0;
  for (const part of parts(text, place.platform)) {
    // Cutting into signs is slow, and plain letters are one each wherever bytes are not what counts.
    if (part.weight !== null) used += part.weight;
    else if (weigh !== utf8Bytes && plain.test(part.text)) used += part.text.length;
    else for (const { segment } of segmenter.segment(part.text)) used += weigh(segment);
  }
  const limit = limitOf(place);
  return { used, limit, over: limit === null ? 0 : Math.max(0, used - limit) };
}

/** Letters, digits and marks of our languages: none of them joins with another into one sign. */
const plain = /^[\n\x20-\x7e\xa0-\u024f\u2013\u2014\u2019\u201d]*$/u;

/** The most that one UTF-16 unit can come to on a platform: `a.fi` is four of them and, as a link on X, 23. */
const heaviest: Partial<Record<Platform, number>> = { youtube: 3, x: 6, threads: 3, mastodon: 3 };

/** Whether a text of so many UTF-16 units fits whatever is in it; for who asks of hundreds, before counting. */
export function surelyFits(units: number, place: Place): boolean {
  const limit = limitOf(place);
  return limit === null || units * (heaviest[place.platform] ?? 1) <= limit;
}

export function limitOf({ platform, characterLimit }: Place): number | null {
  return characterLimit ?? rules[platform].limit;
}

/** The hashtags of a text beside how many its platform takes; null where it takes any number. */
export function hashtagsOf(
  text: string,
  platform: Platform,
): { used: number; limit: number } | null {
  const limit = rules[platform].hashtags;
  return limit === undefined ? null : { used: hashtags(text).length, limit };
}

/** How long a title may be on a platform that has titles; null on the others. */
export function titleLimit(platform: Platform): number | null {
  return rules[platform].title ?? null;
}

/** The hashtags in a text, in their order. A number alone is none. */
export function hashtags(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_&/])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu)].map(
    ([tag]) => tag,
  );
}

/** What ends a sentence after a link is the sentence's, and so is a bracket that the link did not open. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  while (end > 0 && /[.,:;!?'"’”»…)\]}]/u.test(link[end - 1]!)) end -= 1;
  const bare = link.slice(0, end);
  return link[end] === ')' && bare.includes('(') && !bare.includes(')') ? `${bare})` : bare;
}

/** A link as Bluesky's editor writes it: without https, and with at most 16 signs after the host. */
function shortenedLength(link: string): number {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)(.*)$/iu.exec(link) ?? [];
  if (path === '/') return host.length;
  return host.length + Math.min(path.length, path.length > 15 ? 16 : 15);
}

function isEmoji(sign: string): boolean {
  return /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F/u.test(sign);
}

function weightOnX(sign: string): number {
  if (isEmoji(sign)) return 2;
  let weight = 0;
  for (const one of sign.normalize('NFC')) weight += isLight(one.codePointAt(0)!) ? 1 : 2;
  return weight;
}

/** The four ranges of twitter-text's configuration. */
function isLight(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}

function utf8Bytes(sign: string): number {
  let bytes = 0;
  for (const one of sign) {
    const code = one.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
