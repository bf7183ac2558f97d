import { isNamed } from './plan-diff.ts';

type Named = { id: string; name: string };

/** What the office has under names that a file uses, such as its themes; what is not there yet is added. */
export function nameBook(found: readonly Named[], newId: () => string, add: (one: Named) => void) {
  const known = [...found];
  const added: string[] = [];
  const find = (name: string, lossy: boolean) =>
    known.find((one) => isNamed(one.name, name, lossy));

  function idOf(name: string, lossy: boolean): string {
    const there = find(name, lossy);
    if (there) return there.id;
    const one = { id: newId(), name };
    add(one);
    known.push(one);
    added.push(name);
    return one.id;
  }

  return {
    /** The names of what had to be added. */
    added,
    idOf,
    idsOf(names: readonly string[], lossy: boolean): string[] {
      return [...new Set(names.map((name) => idOf(name, lossy)))];
    },
    areThose(ones: readonly { id: string }[], names: readonly string[], lossy: boolean): boolean {
      const told = new Set(names.map((name) => find(name, lossy)?.id ?? name));
      return told.size === ones.length && ones.every(({ id }) => told.has(id));
    },
    /** Of two with the same name, a file that names one means the one that is there. */
    isThat(id: string | null, name: string | null, lossy: boolean): boolean {
      if (id === null || name === null) return id === name;
      return known.some((one) => one.id === id && isNamed(one.name, name, lossy));
    },
  };
}
