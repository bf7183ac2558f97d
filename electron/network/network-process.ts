import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Session, app, session } from 'electron';
import { type NetworkFailure, maxAnswerBytes, toldHeaders } from '../../src/fetching/network.ts';
import type { Answer } from '../../src/fetching/platform.ts';
import { denyEverything } from '../guards.ts';
import type { FromNetwork, Outgoing, ToNetwork } from './messages.ts';

/** Milliseconds in which something must come, and in which all must have come. */
const patience = { quietMs: 30_000, wholeMs: 120_000 };

/**
 * The one process of the program that reaches the network. It lives only while something is fetched, shows
 * nothing and holds no page and no office; its parent, which reaches nothing, tells it what to ask. It uses Chromium's own
 * means and not Node's, since those know the system's proxies, their sign-in, and the certificates that a municipality has
 * added. Redirects are not followed: they would lead to another host.
 */
export async function serveNetwork(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-network-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.on('quit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  app.on('window-all-closed', () => {});
  app.disableHardwareAcceleration();
  if (process.platform === 'darwin') app.setActivationPolicy('prohibited');
  process.once('disconnect', () => app.exit(0));
  await app.whenReady();

  const asked = new Map<number, { url: string; abort: AbortController }>();
  denyEverything(session.defaultSession, () => false);
  // Nothing of it is written down: no cookie, no cache.
  const out = session.fromPartition('fetching', { cache: false });
  denyEverything(out, (url) => [...asked.values()].some((one) => one.url === url));
  out.setUserAgent(`Vuoro/${app.getVersion()}`);
  await out.setProxy({ mode: 'system' });

  const post = (message: FromNetwork) => process.send?.(message);
  process.on('message', (message: ToNetwork) => {
    if (message.type === 'cancel') {
      asked.get(message.id)?.abort.abort();
      return;
    }
    const { id, url } = message;
    const abort = new AbortController();
    asked.set(id, { url: new URL(url).href, abort });
    void ask(out, message, abort)
      .then((told) => post({ type: 'told', id, ...told }))
      .finally(() => asked.delete(id));
  });
  post({ type: 'ready' });
}

async function ask(
  out: Session,
  { url, headers }: Outgoing,
  abort: AbortController,
): Promise<{ answer: Answer } | { failed: NetworkFailure }> {
  let late = false;
  const giveUp = () => {
    late = true;
    abort.abort();
  };
  const whole = setTimeout(giveUp, patience.wholeMs);
  let quiet = setTimeout(giveUp, patience.quietMs);
  try {
    const response = await out.fetch(url, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: abort.signal,
    });
    // A proxy's own answer, when nobody signs in.
    if (response.status === 407) return { failed: 'proxy' };
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      clearTimeout(quiet);
      quiet = setTimeout(giveUp, patience.quietMs);
      bytes += chunk.byteLength;
      if (bytes > maxAnswerBytes) {
        abort.abort();
        return { failed: 'tooLarge' };
      }
      chunks.push(chunk);
    }
    const body = new TextDecoder().decode(Buffer.concat(chunks));
    return { answer: { status: response.status, headers: toldOf(response.headers), body } };
  } catch (error) {
    if (late) return { failed: 'broken' };
    if (abort.signal.aborted) return { failed: 'cancelled' };
    // A redirect is an answer, and one that nobody asked for.
    if (/redirect/i.test(String(error))) return { answer: { status: 302, headers: {}, body: '' } };
    return { failed: failureOf(error) };
  } finally {
    clearTimeout(whole);
    clearTimeout(quiet);
  }
}

function toldOf(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    toldHeaders.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value.slice(0, 4000)]];
    }),
  );
}

/** Chromium's name of what went wrong is in the words of its error. */
function failureOf(error: unknown): NetworkFailure {
  const words = [error, (error as { cause?: unknown }).cause].map(String).join(' ');
  if (/ERR_(?:CERT|SSL)_/.test(words)) return 'certificate';
  if (/ERR_(?:PROXY|TUNNEL|MANDATORY_PROXY|UNEXPECTED_PROXY|SOCKS)/.test(words)) return 'proxy';
  if (/ERR_(?:NAME|INTERNET|NETWORK|ADDRESS|CONNECTION_REFUSED|CONNECTION_TIMED_OUT)/.test(words)) {
    return 'noNetwork';
  }
  return 'broken';
}
