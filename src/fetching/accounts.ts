import { type FetchedPlatform, mastodonAccount } from '../domain/fetching.ts';

/**
 * An account as its platform is asked about it, of what a person gives: a name with or without `@`, an id, or the
 * address of its page. Null when it can't be one.
 */
export function fetchedAccount(platform: FetchedPlatform, account: string): string | null {
  return readers[platform](account.trim());
}

const readers: Record<FetchedPlatform, (account: string) => string | null> = {
  facebook(account) {
    const way = wayOf(account, /(?:^|\.)facebook\.com$/);
    if (way === null) return nameOf(account, /^[\w.-]{1,100}$/);
    const id = way.url.searchParams.get('id');
    if (id !== null) return nameOf(id, /^\d{5,25}$/);
    const [first, ...rest] = way.parts;
    // `/people/Kunta/100064…`, `/pages/Kunta/100064…` and `/p/Kunta-100064…` end with the page's id.
    if (first === 'people' || first === 'pages') return nameOf(rest.at(-1), /^\d{5,25}$/);
    if (first === 'p') return nameOf(/(\d{5,25})$/.exec(rest[0] ?? '')?.[1], /^\d+$/);
    return nameOf(first, /^[\w.-]{1,100}$/);
  },
  instagram(account) {
    const way = wayOf(account, /(?:^|\.)instagram\.com$/);
    return nameOf(way === null ? account : way.parts[0], /^[\w.]{1,60}$/);
  },
  /** A channel's id, `@handle`, or `user/name`, as channels of old are called. */
  youtube(account) {
    const way = wayOf(account, /(?:^|\.)youtube\.com$/);
    const parts = way?.parts ?? [account];
    const [kind, name] = /^(?:channel|user|c)$/.test(parts[0] ?? '') ? parts : [null, parts[0]];
    if (kind === 'user')
      return name === undefined ? null : prefixed('user/', name, /^[\w-]{1,60}$/);
    if (name !== undefined && /^UC[\w-]{22}$/.test(name)) return name;
    return kind === 'channel' ? null : prefixed('@', name, /^[\p{L}\p{M}\p{N}_.·-]{3,60}$/u);
  },
  mastodon(account) {
    return mastodonAccount(account)?.name ?? null;
  },
  bluesky(account) {
    const way = wayOf(account, /^bsky\.app$/);
    const name = way === null ? account : way.parts[0] === 'profile' ? way.parts[1] : undefined;
    return nameOf(
      name,
      /^(?:did:[a-z]+:[\w.:%-]{1,200}|(?=.{4,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i,
    );
  },
};

/** The parts of the path of an address on a platform; null when it is no address. */
function wayOf(account: string, host: RegExp): { url: URL; parts: string[] } | null {
  const address = /^https?:\/\//i.test(account)
    ? account
    : /^[\w.-]+\.\w+\//.test(account)
      ? `https://${account}`
      : null;
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!host.test(url.hostname)) return { url, parts: [] };
  return { url, parts: url.pathname.split('/').filter(Boolean).map(decoded) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function nameOf(name: string | undefined, form: RegExp): string | null {
  const bare = name?.replace(/^@/, '');
  return bare !== undefined && form.test(bare) ? bare : null;
}

function prefixed(prefix: string, name: string | undefined, form: RegExp): string | null {
  const bare = nameOf(name, form);
  return bare === null ? null : `${prefix}${bare}`;
}
