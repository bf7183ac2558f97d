import type { LocalTime } from './time.ts';

/**
 * What was typed on a day: a title, and before it perhaps a time. A time has minutes (9.30, 9:30, klo 9.30)
 * or the word before it (klo 9, kl. 9, at 9). A day and month, 6.12., is no time: a point follows it.
 */
export function typedPost(typed: string): { title: string; at: LocalTime | null } {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const match =
    /^(?:(?:klo|kl|at)\.? )?([01]?\d|2[0-3])[.:]([0-5]\d) (?=\S)(.+)$/i.exec(text) ??
    /^(?:klo|kl|at)\.? ([01]?\d|2[0-3])() (?=\S)(.+)$/i.exec(text);
  if (!match) return { title: text, at: null };
  const [, hour, minute, title] = match;
  return { title: title!, at: `${hour!.padStart(2, '0')}:${minute || '00'}` };
}
