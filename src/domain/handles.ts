/**
 * What is kept of who wrote a comment when an office keeps that at all: the handle, and never a person's
 * name. `Maija Meikäläinen (@maija)` and `@maija` become `@maija`, one word without spaces is taken for the
 * handle that it is on most platforms. A name in several words is not kept, nor an e-mail address.
 *
 * @returns null when there is no handle
 */
export function handleOf(author: string): string | null {
  const trimmed = author.trim();
  const named = /(?<![\p{L}\p{N}._-])@[\p{L}\p{N}._-]+(?:@[\p{L}\p{N}.-]+)?/u.exec(trimmed)?.[0];
  if (named !== undefined) return named;
  return trimmed === '' || /[\s@]/.test(trimmed) ? null : trimmed;
}
