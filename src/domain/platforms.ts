import type { Platform } from './words.ts';

/** Names of products, the same in every language. */
export const platformNames: Record<Platform, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  x: 'X',
  tiktok: 'TikTok',
  threads: 'Threads',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  website: 'Web',
  other: 'Web',
};

/** The platforms where there is no room for their names; their logos are not ours to draw. */
export const platformMarks: Record<Platform, string> = {
  facebook: 'Fb',
  instagram: 'Ig',
  youtube: 'Yt',
  linkedin: 'Li',
  x: 'X',
  tiktok: 'Tt',
  threads: 'Th',
  bluesky: 'Bs',
  mastodon: 'Ma',
  website: 'www',
  other: '…',
};

const hosts: readonly (readonly [string, Platform])[] = [
  ['facebook.com', 'facebook'],
  ['fb.com', 'facebook'],
  ['instagram.com', 'instagram'],
  ['youtube.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['linkedin.com', 'linkedin'],
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['tiktok.com', 'tiktok'],
  ['threads.net', 'threads'],
  ['threads.com', 'threads'],
  ['bsky.app', 'bluesky'],
];

/** The platform a link leads to, by its host. */
export function platformOfLink(link: string | null): Platform | null {
  const host = link === null ? undefined : /^https?:\/\/([^/?#:]+)/i.exec(link)?.[1]?.toLowerCase();
  if (!host) return null;
  return hosts.find(([h]) => host === h || host.endsWith(`.${h}`))?.[1] ?? null;
}

/** The platform that a channel's name mentions. */
export function platformOfName(name: string): Platform | null {
  const lower = name.toLocaleLowerCase('fi');
  const found = Object.entries(platformNames).find(
    ([platform, label]) =>
      platform !== 'other' && label.length > 1 && lower.includes(label.toLocaleLowerCase('fi')),
  );
  return (found?.[0] as Platform | undefined) ?? null;
}
