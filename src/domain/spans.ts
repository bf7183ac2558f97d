import type { Instant } from './time.ts';

/** Spans without their overlaps; empty ones are left out. */
export function merged(
  spans: readonly { from: Instant; to: Instant }[],
): { from: Instant; to: Instant }[] {
  const apart: { from: Instant; to: Instant }[] = [];
  for (const span of spans
    .filter((s) => s.from < s.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (last && span.from <= last.to) last.to = span.to > last.to ? span.to : last.to;
    else apart.push({ ...span });
  }
  return apart;
}
