import type { ValueContext } from '../../importers/importer.ts';
import { isObject, listAt } from '../../importers/json/fields.ts';
import type { ImportItem } from '../../importers/record.ts';
import { type Place, Unreadable } from '../platform.ts';

/** What all modules read in the same way. */

/** @throws Unreadable when an answer has no such list: then it is another answer */
export function listIn(body: unknown, key: string): readonly unknown[] {
  if (!isObject(body) || !Array.isArray(body[key])) throw new Unreadable(`No list ${key}.`);
  return listAt(body, key);
}

export function contextOf({ now }: Place, index = 0): ValueContext {
  return { row: index + 1, now };
}

/** Records as the importer of saved answers has them, but that no name is kept that was not asked for. */
export function withoutNames(place: Place, items: Iterable<ImportItem>): ImportItem[] {
  return Array.from(items, (item) =>
    item.kind === 'comment' && !place.names ? { ...item, author: null } : item,
  );
}

/** The records of posts that are not older than is looked at. */
export function recent(place: Place, items: readonly ImportItem[]): ImportItem[] {
  return items.filter((item) => item.kind !== 'post' || item.at >= place.since);
}

/**
 * Whether a page of posts, the newest first, ends with those that are not looked at any more: all of it is older. One
 * alone may stand out of its order.
 */
export function isPast(place: Place, items: readonly ImportItem[]): boolean {
  const posts = items.filter((item) => item.kind === 'post');
  return posts.length > 0 && posts.every((post) => post.at < place.since);
}

/** A part of a path: nothing in it leads elsewhere. */
export function part(name: string | null): string {
  const encoded = encodeURIComponent(name ?? '');
  return encoded === '.' || encoded === '..' || encoded === '' ? '-' : encoded;
}

/** Values that are there. */
export function given(query: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
