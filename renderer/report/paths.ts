import type { Period } from '../../src/domain/period.ts';

/** Where a report is: live, or as an edition of it was frozen. */
export function reportPath(period: Period, edition: number | null = null): string {
  return `/report/${period}${edition === null ? '' : `/${edition}`}`;
}
