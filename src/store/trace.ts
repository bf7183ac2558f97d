import { createHash } from 'node:crypto';
import { folded } from '../domain/names.ts';

/**
 * What is kept of an erased comment so that the same one coming in again, where the platform still shows it, is not
 * taken for a new one: 24 bits of its words and of its id. With its minute and channel they tell it from others;
 * without, they fit one in sixteen million of all texts, and nobody can find a text or an id by them.
 */
export type Trace = { text: string; id: string | null };

const signs = 4;

export function traceOf({ text, platformId }: { text: string; platformId: string | null }): Trace {
  return { text: digest(folded(text)), id: platformId === null ? null : digest(platformId) };
}

/** As it stands in the place of a comment's fingerprint. */
export function writeTrace({ text, id }: Trace): string {
  return `erased:${text}:${id ?? ''}`;
}

export function readTrace(fingerprint: string): Trace | null {
  const [, text, id] = /^erased:([^:]*):([^:]*)$/.exec(fingerprint) ?? [];
  return text === undefined ? null : { text, id: id === '' ? null : (id ?? null) };
}

/** Whether one may be the other: by its id where both have one, or else by its words. */
export function sameTrace(a: Trace, b: Trace): boolean {
  return a.id !== null && b.id !== null ? a.id === b.id : a.text === b.text;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, signs);
}
