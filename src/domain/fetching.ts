import type { ImportFormat } from './imports.ts';
import type { Platform } from './words.ts';

/** The platforms whose comments the program can fetch. */
export const fetchedPlatforms = [
  'facebook',
  'instagram',
  'youtube',
  'mastodon',
  'bluesky',
] as const satisfies readonly Platform[];
export type FetchedPlatform = (typeof fetchedPlatforms)[number];

export function isFetched(platform: Platform): platform is FetchedPlatform {
  return (fetchedPlatforms as readonly Platform[]).includes(platform);
}

/** The format of saved answers that what is fetched of a platform is merged as. */
export const fetchedFormats: Record<FetchedPlatform, ImportFormat> = {
  facebook: 'graph.api',
  instagram: 'graph.api',
  youtube: 'youtube.comments',
  mastodon: 'mastodon.api',
  bluesky: 'bluesky.api',
};

/** Whether a platform answers nobody without a key (`required`), or tells all that is public to everybody. */
export const fetchSecrets: Record<FetchedPlatform, 'required' | 'optional' | 'none'> = {
  facebook: 'required',
  instagram: 'required',
  youtube: 'required',
  mastodon: 'optional',
  bluesky: 'none',
};

const hosts: Record<Exclude<FetchedPlatform, 'mastodon'>, string> = {
  facebook: 'graph.facebook.com',
  instagram: 'graph.facebook.com',
  youtube: 'www.googleapis.com',
  bluesky: 'public.api.bsky.app',
};

/**
 * The one host that is asked about an account, over https. A Mastodon account names its server itself:
 * `@kunta@palvelin.fi` or `https://palvelin.fi/@kunta`. Null when it names none.
 */
export function fetchHost(platform: FetchedPlatform, account: string): string | null {
  return platform === 'mastodon' ? (mastodonAccount(account)?.host ?? null) : hosts[platform];
}

/** A Mastodon account's server and its name there. */
export function mastodonAccount(account: string): { host: string; name: string } | null {
  const told =
    /^@?(?<name>[\w.-]+)@(?<host>[a-z0-9.-]+\.[a-z]{2,})$/i.exec(account.trim()) ??
    /^https:\/\/(?<host>[a-z0-9.-]+\.[a-z]{2,})\/@(?<name>[\w.-]+)\/?$/i.exec(account.trim());
  const { host, name } = told?.groups ?? {};
  return host === undefined || name === undefined ? null : { host: host.toLowerCase(), name };
}

/** How a request shows a platform its key: never in the address, which servers and proxies write down. */
export function secretHeader(
  platform: FetchedPlatform,
  secret: string,
): Readonly<Record<string, string>> {
  if (platform === 'youtube') return { 'x-goog-api-key': secret };
  return { authorization: `Bearer ${secret}` };
}

/** What a request asks for: what the user sees of it, and never whose comment it was about. */
export const fetchedThings = ['account', 'posts', 'metrics', 'comments', 'replies'] as const;
export type FetchedThing = (typeof fetchedThings)[number];

/** Minutes between two fetches in office hours. */
export const fetchIntervals = [15, 30, 60, 120, 240] as const;

/** Whether a fetch that a refusal ended will not be better before the user has done something. */
export function isLastingProblem(code: string): boolean {
  return /^fetching\.(?:account|token|permission|certificate|proxy|notPossible)/.test(code);
}

/** For how many days the comments on a post are asked for again. */
export const fetchDays = [14, 30, 60, 90] as const;

/** How many days requests are shown. */
export const requestDays = 90;
