import { join } from 'node:path';
import type { Keychain } from '../../electron/network/keychain.ts';
import type { Outlet } from '../../electron/network/outlet.ts';
import { permitsFile } from '../../electron/network/permits.ts';
import { type WayOut, wayOut } from '../../electron/network/way-out.ts';
import { type NetworkFailure, maxAnswerBytes, toldHeaders } from '../../src/fetching/network.ts';
import type { Answer } from '../../src/fetching/platform.ts';
import { temporaryFolder } from './core.ts';

/**
 * The program's own way out, with its permits and its one host for each channel, in plain Node: the servers of the
 * platforms are local ones.
 *
 * @param servers where a host is served; null: nowhere
 * @param quietMs after which an answer that does not come is given up
 */
export function nodeNetwork(
  servers: Record<string, string | null>,
  { quietMs = 400 }: { quietMs?: number } = {},
): WayOut {
  const outlet: Outlet = {
    ask: ({ url, headers }, signal) => ask(servers, { url, headers, quietMs }, signal),
    close: () => {},
  };
  return wayOut(permitsFile(join(temporaryFolder(), 'network.json')), plainKeychain, outlet);
}

const plainKeychain: Keychain = {
  kind: () => 'safe',
  seal: (secret) => Buffer.from(secret).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString(),
};

async function ask(
  servers: Record<string, string | null>,
  { url, headers, quietMs }: { url: string; headers: Record<string, string>; quietMs: number },
  signal: AbortSignal,
): Promise<{ answer: Answer } | { failed: NetworkFailure }> {
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== 'https:' || !(host in servers)) throw new Error(`Nobody may ask ${url}.`);
  const server = servers[host];
  if (server == null) return { failed: 'noNetwork' };
  const late = AbortSignal.timeout(quietMs);
  try {
    const response = await fetch(`${server}${pathname}${search}`, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    const body = await response.text();
    if (body.length > maxAnswerBytes) return { failed: 'tooLarge' };
    const told = toldHeaders.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return { answer: { status: response.status, headers: Object.fromEntries(told), body } };
  } catch {
    return { failed: signal.aborted ? 'cancelled' : 'broken' };
  }
}
