import { refuse } from '../../src/contract/errors.ts';
import type { NetworkAccess } from '../../src/contract/host.ts';
import {
  type FetchedPlatform,
  fetchHost,
  fetchSecrets,
  secretHeader,
} from '../../src/domain/fetching.ts';
import type { Asker, Network } from '../../src/fetching/network.ts';
import type { Keychain } from './keychain.ts';
import type { Outlet } from './outlet.ts';
import type { Permits } from './permits.ts';

export type WayOut = Network & {
  access(): NetworkAccess;
  /** @throws Refusal fetching.account, fetching.noKeychain, fetching.plainKeychain, file.unwritable */
  allow(
    channel: Asker & {
      platform: FetchedPlatform;
      account: string;
      secret: string | null;
      plainAgreed?: boolean | undefined;
    },
  ): void;
  forbid(channel: Asker): void;
  setOff(off: boolean): void;
  close(): void;
};

/**
 * The one way out of the program: it lets through what the user has permitted, to the one host that a channel has,
 * reading only, and adds the key on the way. Who asks, in whatever process, sees no key.
 */
export function wayOut(permits: Permits, keychain: Keychain, outlet: Outlet): WayOut {
  return {
    access: () => ({
      off: permits.off(),
      keychain: keychain.kind(),
      channels: permits.list().map(({ sealed, ...permit }) => ({
        ...permit,
        hasSecret: sealed !== null,
      })),
    }),

    allow({ officeId, channelId, platform, account, secret, plainAgreed = false }) {
      const host = fetchHost(platform, account) ?? refuse('fetching.account', { account });
      const known = permits.find({ officeId, channelId });
      // A key goes only to the host that it was given for.
      const kept = known?.platform === platform && known.host === host ? known.sealed : null;
      const sealed = secret === null ? kept : keychain.seal(secret, plainAgreed);
      permits.keep({ officeId, channelId, platform, host, sealed });
    },
    forbid(channel) {
      permits.forget(channel);
      outlet.close();
    },
    setOff(off) {
      permits.setOff(off);
      if (off) outlet.close();
    },

    isOpen: (asker) => Promise.resolve(!permits.off() && permits.find(asker) !== undefined),

    async ask({ path, query, platform, ...asker }, signal) {
      const permit = permits.find(asker);
      if (permits.off() || permit?.platform !== platform) return { failed: 'refused' };
      const url = addressOf(permit.host, path, query);
      if (url === null) return { failed: 'refused' };
      const secret = permit.sealed === null ? null : keychain.open(permit.sealed);
      const wanted = permit.sealed !== null || fetchSecrets[platform] === 'required';
      if (secret === null && wanted) return { failed: 'tokenMissing' };
      const headers = secret === null ? {} : secretHeader(platform, secret);
      const answered = await outlet.ask({ url, headers }, signal);
      if (!('answer' in answered) || secret === null) return answered;
      // Some answers hold the address of their next page, and in it the key.
      const without = (words: string) =>
        words.replaceAll(secret, '').replaceAll(encodeURIComponent(secret), '');
      const { status, headers: told, body } = answered.answer;
      const kept = Object.entries(told).map(([name, value]) => [name, without(value)] as const);
      return { answer: { status, headers: Object.fromEntries(kept), body: without(body) } };
    },

    close: () => outlet.close(),
  };
}

/** Null when it would lead elsewhere than to the host. */
function addressOf(
  host: string,
  path: string,
  query: Readonly<Record<string, string>>,
): string | null {
  if (!path.startsWith('/')) return null;
  const url = new URL(`https://${host}`);
  // Set, and not joined to the host: so no path can become another host's address.
  url.pathname = path;
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  return url.host === host ? url.href : null;
}
