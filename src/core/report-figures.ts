import { refuse } from '../contract/errors.ts';
import type { Figures } from '../contract/figures.ts';
import { type Period, periodRange } from '../domain/period.ts';
import type { PostFact } from '../domain/report/facts.ts';
import { factsNeeded, monthOrNull, postsOf, reportFigures } from '../domain/report/figures.ts';
import type { Instant } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { reportFacts } from '../store/report-facts.ts';
import { postFacts } from '../store/report-posts.ts';
import { bestPostOf } from '../store/reports.ts';

/**
 * The figures of a period as they stood at `asOf`: answers, publications and counts after that moment are
 * left out. What was typed or imported later about earlier events is in, and told as `recordedLater`.
 *
 * @throws Refusal report.future when the period began after `asOf`
 */
export function figuresOf(db: Connection, period: Period, asOf: Instant): Figures {
  assertBegun(period, asOf);
  const facts = reportFacts(db, factsNeeded(period, asOf));
  const { name, fictional, regime } = readOffice(db);
  return {
    period,
    month: monthOrNull(period),
    asKnownOn: asOf,
    method: '2',
    office: { name, fictional, regime },
    ...reportFigures(facts, period, bestPostOf(db, period)),
  };
}

/** The posts that first came out in a period: of all that a report knows, only these. @throws Refusal report.future */
export function postsIn(db: Connection, period: Period, asOf: Instant): PostFact[] {
  assertBegun(period, asOf);
  const own = { ...periodRange(period), asOf };
  return postsOf({ posts: postFacts(db, own, own), asOf }, period);
}

function assertBegun(period: Period, asOf: Instant): void {
  if (periodRange(period).from > asOf) refuse('report.future', { month: period });
}
