import { createHash } from 'node:crypto';
import { squeezed } from '../domain/names.ts';
import type { Instant } from '../domain/time.ts';

/**
 * What tells a comment without a platform id from the others: its channel, its time to the minute
 * (exports differ in seconds) and its text, apart from white space.
 */
export function fingerprint(channelId: string, at: Instant, text: string): string {
  return digestOf(`${channelId}\n${at.slice(0, 16)}\n${squeezed(text)}`);
}

/** Stands for values where only their being the same is asked about. */
export function digest(values: readonly unknown[]): string {
  return digestOf(JSON.stringify(values));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}
