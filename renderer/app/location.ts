import { useSyncExternalStore } from 'react';

/**
 * The place in the program, kept after the address's `#`, with its search inside the hash as well:
 * `#/comments/ID?turn=ours`. Wouter's own hash hook would put the search before the `#`.
 */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => parts()[0]), navigate];
}
useHashPath.hrefs = (href: string) => `#${href}`;
useHashPath.searchHook = useHashSearch;

/** What is read from the path; only another answer draws anew. */
export function usePlaced<T extends string>(read: (path: string) => T): T {
  return useSyncExternalStore(subscribe, () => read(parts()[0]));
}

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => parts()[1]);
}

/** Goes to a place of the program, such as `/report/2026-10`. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const url = `#${to.startsWith('/') ? to : `/${to}`}`;
  if (url === location.hash) return;
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function parts(): [path: string, search: string] {
  const hash = location.hash.replace(/^#?\/?/, '/');
  const at = hash.indexOf('?');
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)];
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
