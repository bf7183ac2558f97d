import { refuse } from '../contract/errors.ts';
import type { Figures } from '../contract/figures.ts';
import { type Period, periodRange } from '../domain/period.ts';
import type { ReportFacts } from '../domain/report/facts.ts';
import { factsNeeded, monthOrNull, reportFigures } from '../domain/report/figures.ts';
import type { Instant } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { reportFacts } from '../store/report-facts.ts';
import { bestPostOf } from '../store/reports.ts';

/**
 * The figures of a period as they stood at `asOf`: answers, publications and counts after that moment are
 * left out. What was typed or imported later about earlier events is in, and told as `recordedLater`.
 *
 * @throws Refusal report.future when the period began after `asOf`
 */
export function figuresOf(db: Connection, period: Period, asOf: Instant): Figures {
  const facts = factsOf(db, period, asOf);
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

/** What the figures of a period are counted from. @throws Refusal report.future */
export function factsOf(db: Connection, period: Period, asOf: Instant): ReportFacts {
  if (periodRange(period).from > asOf) refuse('report.future', { month: period });
  return reportFacts(db, factsNeeded(period, asOf));
}
