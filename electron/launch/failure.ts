/** A failure to find or start Electron. Its message is one sentence with the remedy, for a developer. */
export class CannotLaunch extends Error {}

/** What went wrong, in a few words that fit inside a sentence: one line, no stack. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n').find((part) => part.trim() !== '') ?? 'no reason given';
  return line.trim().replace(/[.:;]+$/, '');
}
