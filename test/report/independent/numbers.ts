import type { Count, Median, Share } from '../../../src/contract/figures.ts';

/** Shares, medians and sums, as the report defines them. */

type Reason = NonNullable<Share['reason']>;

export function divided(numerator: number, denominator: number, reason: Reason): Share {
  if (denominator === 0) return { value: null, numerator, denominator, reason };
  return { value: numerator / denominator, numerator, denominator };
}

/** The value with as many at or below it as at or above it; between two such, the mean of them. */
export function middle(values: readonly number[], reason: Reason): Median {
  const n = values.length;
  if (n === 0) return { median: null, n, reason };
  const half = values.filter((value) => {
    const below = values.filter((other) => other < value).length;
    const above = values.filter((other) => other > value).length;
    return below <= n / 2 && above <= n / 2;
  });
  return { median: (Math.min(...half) + Math.max(...half)) / 2, n };
}

/** The least of the values that at least nine of ten do not exceed; ten values at least. */
export function tenth(values: readonly number[], none: Reason) {
  const n = values.length;
  if (n === 0) return { value: null, n, reason: none };
  if (n < 10) return { value: null, n, reason: 'tooFewAnswers' as const };
  const enough = values.filter(
    (value) => 10 * values.filter((other) => other <= value).length >= 9 * n,
  );
  return { value: Math.min(...enough), n };
}

/** The sum of what is known. */
export function added(values: readonly (number | null)[]): Count {
  let total = 0;
  let posts = 0;
  for (const value of values) {
    if (value === null) continue;
    total += value;
    posts += 1;
  }
  if (posts > 0) return { value: total, posts };
  return { value: null, posts, reason: values.length === 0 ? 'noPosts' : 'notCounted' };
}
