import { readCount } from '../numbers.ts';
import { cleanLabel, cleanText, webLink } from '../text.ts';

/** Reading what a stranger's JSON holds: any value may be missing, or of another kind than it should be. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a way of keys and places; undefined where it breaks off. Only own keys count. */
export function at(value: unknown, ...way: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of way) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

export function listAt(value: unknown, ...way: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...way);
  // A list of which values were taken out may have holes.
  return Array.isArray(found) ? found.filter((one) => one !== undefined) : [];
}

/** A text as it stands; an empty one is none. */
export function rawAt(value: unknown, ...way: readonly (string | number)[]): string | null {
  const found = at(value, ...way);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A resident's words, cleaned; null when there are none. */
export function textAt(value: unknown, ...way: readonly (string | number)[]): string | null {
  const text = cleanText(rawAt(value, ...way) ?? '');
  return text === '' ? null : text;
}

/** A name or an id on one line. An id may have been written as a number. */
export function labelAt(value: unknown, ...way: readonly (string | number)[]): string | null {
  const found = at(value, ...way);
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  return typeof found === 'string' ? cleanLabel(found) : null;
}

export function linkAt(value: unknown, ...way: readonly (string | number)[]): string | null {
  return webLink(rawAt(value, ...way) ?? '');
}

/** A count, which some write as a text; undefined when nothing was counted. */
export function countAt(value: unknown, ...way: readonly (string | number)[]): number | undefined {
  const found = at(value, ...way);
  if (typeof found === 'number')
    return Number.isSafeInteger(found) && found >= 0 ? found : undefined;
  return typeof found === 'string' ? (readCount(found) ?? undefined) : undefined;
}

/** The counts that are there. */
export function counts<Name extends string>(
  all: Readonly<Record<Name, number | undefined>>,
): Partial<Record<Name, number>> {
  return Object.fromEntries(
    Object.entries(all).filter(([, count]) => count !== undefined),
  ) as Partial<Record<Name, number>>;
}
