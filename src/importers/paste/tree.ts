import { folded } from '../../domain/names.ts';
import type { RawEntry } from './entry.ts';

/**
 * Which comment each one answers. An article's name for screen readers says it; else how deep it stands in
 * the page's lists; else the name that a reply begins with. What the office wrote is taken for an answer
 * to the comment before it.
 */
export function parentsOf(
  entries: readonly RawEntry[],
  own: readonly boolean[],
): { parents: (number | null)[]; guessed: Set<number> } {
  const guessed = new Set<number>();
  const parents: (number | null)[] = [];
  const labelled = entries.some((entry) => entry.label === 'reply');
  const depths = new Set(entries.map((entry) => entry.depth));
  const names = new Map<string, number>();
  /** The latest comment that answers none. */
  let top: number | null = null;
  /** Comments that the next one may stand below, the outermost first. */
  let open: number[] = [];

  for (const [index, entry] of entries.entries()) {
    let parent: number | null = null;
    if (labelled) {
      if (entry.label === 'reply') parent = answered(entry, names) ?? top;
    } else if (depths.size > 1) {
      open = open.filter((at) => entries[at]!.depth < entry.depth);
      parent = open.at(-1) ?? null;
      open.push(index);
    }
    if (parent === null && !labelled && depths.size === 1) {
      parent = mentioned(entry, names);
      // A name may be mentioned from afar; right below it there is little doubt.
      if (parent !== null && rootOf(parent, parents) !== top) guessed.add(index);
    }
    if (parent === null && own[index] === true && top !== null && entry.label !== 'comment') {
      parent = top;
      guessed.add(index);
    }
    parents.push(parent);
    if (parent === null) top = index;
    if (entry.author !== null && own[index] !== true) names.set(folded(entry.author), index);
  }
  return { parents, guessed };
}

function rootOf(index: number, parents: readonly (number | null)[]): number {
  let root = index;
  for (let up = parents[root]; up !== null && up !== undefined; up = parents[root]) root = up;
  return root;
}

/** Whom a label such as `Vastaus käyttäjän Aino A kommenttiin` names: the latest comment of that name. */
function answered({ labelText, author }: RawEntry, names: Map<string, number>): number | null {
  const label = folded(labelText ?? '');
  const self = author === null ? null : folded(author);
  let found: number | null = null;
  for (const [name, index] of names) {
    if (name === self || name.length < 3) continue;
    if (label.includes(name) && (found === null || index > found)) found = index;
  }
  return found;
}

/** A reply begins with the name of whom it answers. */
function mentioned({ text }: RawEntry, names: Map<string, number>): number | null {
  const start = folded(text.slice(0, 90)).replace(/^@/, '');
  for (const [name, index] of names) {
    const bare = name.replace(/^@/, '');
    if (bare.length < 3 || !start.startsWith(bare)) continue;
    const next = start.charAt(bare.length);
    if (next === '' || !/[\p{L}\d]/u.test(next)) return index;
  }
  return null;
}
