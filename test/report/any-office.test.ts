import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figures } from '../../src/contract/figures.ts';
import { Refusal } from '../../src/contract/errors.ts';
import { type Plan, anyPlan, periodOf } from './any-office.fixture.ts';
import { spanOf } from './independent/calendar.ts';
import { independentFigures } from './independent/figures.ts';
import { makeOffice } from './make-office.ts';

/** As many as a machine that tests every change has time for; more are asked for by hand. */
const offices = Number(process.env['VUORO_OFFICES'] ?? 200);

test(
  'the report of any office is what plain loops over its rows find',
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { core, moments, postIds } = await makeOffice(plan);
        try {
          for (const question of plan.questions) {
            const period = periodOf(plan, question);
            const asOf = new Date(asOfOf(question.asOf, period, moments)).toISOString();
            let chosen: string | null = null;
            if (question.best !== null && postIds.length > 0) {
              chosen = postIds[question.best % postIds.length]!;
            }
            await core.call('report.chooseBest', { period, postId: chosen });
            if (Date.parse(asOf) < spanOf(period).from) {
              const asked = core.call('report.figures', { period, asOf });
              await expect(asked).rejects.toBeInstanceOf(Refusal);
              continue;
            }
            const figures = await core.call('report.figures', { period, asOf });
            expect(figures).toEqual(independentFigures(core.file, { period, asOf, chosen }));
            look(figures, '', seen);
          }
        } finally {
          await core.core.close();
        }
      }),
      { numRuns: offices },
    );
    console.log(JSON.stringify([...seen]));
    expect(seen.size).toBeGreaterThan(0);
  },
  30 * 60_000,
);

function asOfOf(
  asOf: Plan['questions'][number]['asOf'],
  period: string,
  moments: readonly number[],
): number {
  const { to } = spanOf(period);
  if (asOf === 'now') return Date.parse('2027-06-01T09:00:00.000Z');
  if (asOf === 'to') return to;
  if (asOf === 'before') return to - 1;
  if (asOf === 'days') return to + 5 * 86_400_000;
  return moments[asOf % moments.length]!;
}

/** Counts at which places of the figures something stood that is neither nothing nor zero. */
function look(value: unknown, place: string, seen: Map<string, number>): void {
  if (Array.isArray(value)) for (const one of value) look(one, `${place}[]`, seen);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) look(one, `${place}.${key}`, seen);
  } else {
    const known = seen.get(place) ?? 0;
    seen.set(place, value === null || value === 0 ? known : known + 1);
  }
}

export type { Figures };
