import type { FetchedThing } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { Answer, PlatformModule, Problem } from './platform.ts';

/** Milliseconds that a platform may ask us to wait at most: a clock that is wrong must not stop a fetch for weeks. */
export const longestWaitMs = 25 * 60 * 60_000;

/** Tries of one question, the first included. */
const tries = 5;
const firstDelayMs = 2000;
const longestDelayMs = 60_000;
/** A wait longer than that ends the fetch, which goes on later; a shorter one is sat out. */
const longestPatienceMs = 90_000;

/** What an answer means; null when it is a success. */
export function problemOf(
  module: PlatformModule,
  answer: Answer,
  body: unknown,
  asked: { what: FetchedThing; now: Instant },
): Problem | null {
  const known = module.problem(answer, body, asked);
  if (known?.code === 'wait') {
    return { code: 'wait', waitMs: known.waitMs ?? waitToldBy(answer, asked.now) };
  }
  return known ?? byStatus(answer, body, asked);
}

function byStatus(
  answer: Answer,
  body: unknown,
  { what, now }: { what: FetchedThing; now: Instant },
): Problem | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return body === undefined ? { code: 'unreadable' } : null;
  if (status === 429 || (status === 503 && answer.headers['retry-after'] !== undefined)) {
    return { code: 'wait', waitMs: waitToldBy(answer, now) };
  }
  // Platforms answer in JSON; in other words something on the way has answered.
  if (body === undefined) return { code: status >= 500 ? 'server' : 'unreadable' };
  if (status === 401) return { code: 'tokenInvalid' };
  if (status === 403) return { code: 'permission' };
  if (status === 404 || status === 410) {
    return { code: what === 'account' ? 'accountNotFound' : 'gone' };
  }
  return { code: status >= 500 ? 'server' : 'unreadable' };
}

/**
 * Milliseconds to wait as `Retry-After` says (RFC 9110, 10.2.3: seconds, or a date), else as the moment at which
 * a limit is lifted, by the server's own clock where it shows it; null when nothing is said.
 */
export function waitToldBy({ headers }: Answer, now: Instant): number | null {
  const after = headers['retry-after']?.trim();
  if (after !== undefined && /^\d+$/.test(after)) return boundedWait(Number(after) * 1000);
  const lifted = Date.parse(after ?? resetOf(headers) ?? '');
  if (Number.isNaN(lifted)) return null;
  const serverNow = Date.parse(headers['date'] ?? '');
  return boundedWait(lifted - (Number.isNaN(serverNow) ? Date.parse(now) : serverNow));
}

/** Mastodon tells a date, Bluesky seconds since 1970. */
function resetOf(headers: Answer['headers']): string | undefined {
  const told = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'];
  if (told === undefined || !/^\d{9,11}$/.test(told)) return told;
  return new Date(Number(told) * 1000).toISOString();
}

export function boundedWait(ms: number): number {
  return Math.min(Math.max(ms, 0), longestWaitMs);
}

/**
 * What becomes of a question that failed: asked again after so many milliseconds, or given up. A delay grows
 * twofold with every try and is drawn from its upper half, so that many programs do not come back at once.
 *
 * @param attempt how often it has been asked, from 1
 * @param random 0 to 1
 */
export function retryDelay(
  failure: { waitMs: number | null; lasting: boolean },
  attempt: number,
  random: number,
): number | null {
  if (failure.lasting || attempt >= tries) return null;
  const grown = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
  const delay = grown / 2 + (grown / 2) * random;
  if (failure.waitMs === null) return delay;
  // Not before it was said, and a little later than all others who were told the same.
  const waits = failure.waitMs + delay / 2;
  return waits > longestPatienceMs ? null : waits;
}
