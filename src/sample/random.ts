/** A source of repeatable chance: the same seed gives the same draws on every machine. */
export type Random = {
  /** 0 <= x < 1 */
  next: () => number;
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Picks in proportion to the weights; undefined when no weight is above zero. */
  weighted: <T>(list: readonly T[], weight: (item: T) => number) => T | undefined;
  /** As many digits as told, the first not zero: a platform's id. */
  digits: (count: number) => string;
};

/** Mulberry32 (public domain), with a name mixed in so that parts draw independently of each other. */
export function random(seed: number, part: string): Random {
  let state = seed >>> 0;
  for (const character of part)
    state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => {
      const item = list[int(0, list.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
    weighted: (list, weight) => {
      const weights = list.map(weight);
      let rest = next() * weights.reduce((sum, w) => sum + w, 0);
      return list.find((_, i) => {
        const own = weights[i] ?? 0;
        rest -= own;
        return own > 0 && rest < 0;
      });
    },
    digits: (count) =>
      Array.from({ length: count }, (_, i) => String(int(i === 0 ? 1 : 0, 9))).join(''),
  };
}
