import { hashtags } from './post-length.ts';
import type { Platform } from './words.ts';

type Link = { url: string; campaign: string | null };

/**
 * A text as it is copied for a platform: then the links, which carry their campaign, and the hashtags. What the
 * writer has put into the text already is not said twice.
 */
export function publishText(
  post: { text: string; links: readonly Link[]; hashtags: string },
  platform: Platform,
): string {
  let text = post.text.trimEnd();
  const after: string[] = [];
  for (const { url, campaign } of post.links) {
    const address = withCampaign(url, { campaign, source: platform });
    const at = placeOf(url, text);
    if (at >= 0) text = text.slice(0, at) + address + text.slice(at + url.length);
    else after.push(address);
  }
  const known = new Set(hashtags(text).map(folded));
  const tags = hashtags(asHashtags(post.hashtags)).filter((tag) => !known.has(folded(tag)));
  return [text, after.join('\n'), tags.join(' ')].filter((part) => part !== '').join('\n\n');
}

/** Where an address stands whole in a text; -1 if it does not. A longer address that begins alike is another. */
function placeOf(url: string, text: string): number {
  for (let at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1)) {
    if (/^[.,:;!?'"’”»…)\]}]*(?:\s|$)/u.test(text.slice(at + url.length))) return at;
  }
  return -1;
}

/**
 * Puts a campaign into a link as its `utm` parameters, in place of those that were there. Only https links carry
 * one, and all else of the address stays as it was written.
 */
export function withCampaign(
  url: string,
  { campaign, source }: { campaign: string | null; source: string },
): string {
  const name = campaign?.trim() ?? '';
  if (name === '' || !/^https:\/\//iu.test(url)) return url;
  const [, address = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(url) ?? [];
  const kept = (query ?? '').split('&').filter((pair) => pair !== '' && !isCampaign(pair));
  const tags = [
    `utm_source=${encodeURIComponent(source)}`,
    'utm_medium=social',
    `utm_campaign=${encodeURIComponent(name)}`,
  ];
  return `${address}?${[...kept, ...tags].join('&')}${hash}`;
}

function isCampaign(pair: string): boolean {
  return /^utm_(?:source|medium|campaign)(?:=|$)/iu.test(pair);
}

/** Hashtags as they were typed, with or without their mark, parted by spaces or commas. */
export function asHashtags(typed: string): string {
  return typed
    .split(/[\s,;]+/u)
    .filter((word) => word.replaceAll('#', '') !== '')
    .map((word) => `#${word.replace(/^#+/u, '')}`)
    .join(' ');
}

function folded(tag: string): string {
  return tag.normalize('NFC').toLocaleLowerCase('fi');
}
