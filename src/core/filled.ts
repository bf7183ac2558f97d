import { refuse } from '../contract/errors.ts';
import { findPlaceholders } from '../domain/placeholders.ts';

/**
 * Nobody is told `{mikä katu?}`: what is recorded as said to a resident has no place left to fill. What was
 * found published, in a paste or an import, is kept as it stands there.
 */
export function assertFilled(text: string): void {
  if (findPlaceholders(text).length > 0) refuse('reply.unfilled');
}
