import type { UndefinedReason } from '../words.ts';

/** What figures are measured by. Undefined is not zero: a value that is not defined is null and says why. */

export type Share = {
  value: number | null;
  numerator: number;
  denominator: number;
  reason?: UndefinedReason;
};
/** numerator / denominator, which may be more than 1. */
export type Ratio = Share;
export type Median = { median: number | null; n: number; reason?: UndefinedReason };
export type Quantile = { value: number | null; n: number; reason?: UndefinedReason };
/** A sum over those posts for which the number is known. */
export type Count = { value: number | null; posts: number; reason?: UndefinedReason };
/** Any key figure, so that figures of two periods can be put beside each other. */
export type Measure = {
  value: number | null;
  numerator?: number;
  denominator?: number;
  n?: number;
  reason?: UndefinedReason;
};

/** numerator / denominator; not defined, with the reason, when there is nothing to divide by. */
export function share(numerator: number, denominator: number, reason: UndefinedReason): Share {
  if (denominator === 0) return { value: null, numerator, denominator, reason };
  return { value: numerator / denominator, numerator, denominator };
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[], reason: UndefinedReason): Median {
  const sorted = ascending(values);
  const n = sorted.length;
  if (n === 0) return { median: null, n, reason };
  const middle = Math.floor(n / 2);
  return { median: n % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2, n };
}

/** Fewer values have no tenth. */
const leastForTenth = 10;

/**
 * The value that nine of ten do not exceed: the 90th percentile by nearest rank, the ceil(0.9 n)th of the sorted.
 *
 * @param none the reason when there are no values
 */
export function slowestTenth(values: readonly number[], none: UndefinedReason): Quantile {
  const n = values.length;
  if (n === 0) return { value: null, n, reason: none };
  if (n < leastForTenth) return { value: null, n, reason: 'tooFewAnswers' };
  return { value: ascending(values)[Math.ceil((9 * n) / 10) - 1]!, n };
}

/** @param values null where the number is not known */
export function sum(values: readonly (number | null)[]): Count {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) {
    return { value: null, posts: 0, reason: values.length === 0 ? 'noPosts' : 'notCounted' };
  }
  return { value: known.reduce((a, b) => a + b, 0), posts: known.length };
}

function ascending(values: readonly number[]): Float64Array {
  return new Float64Array(values).sort();
}
