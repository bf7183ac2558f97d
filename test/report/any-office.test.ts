import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Figures } from '../../src/contract/figures.ts';
import { fieldCorners } from '../../src/domain/report/engagement.ts';
import { undefinedReasons } from '../../src/domain/words.ts';
import { type Plan, anyPlan, periodOf } from './any-office.fixture.ts';
import { spanOf } from './independent/calendar.ts';
import { independentFigures } from './independent/figures.ts';
import { makeOffice, theEnd } from './make-office.ts';

/** As many as a machine that tests every change has time for; more are asked for by hand. */
const offices = Number(process.env['VUORO_OFFICES'] ?? 200);
/**
 * The same offices in every run, so that it is no matter of luck whether they hold everything that is looked for;
 * others are asked for by hand.
 */
const seed = Number(process.env['VUORO_SEED'] ?? 20_261_126);
const timeLimit = 30 * 60_000;

test(
  'the report of any office is what plain loops over its rows find',
  async () => {
    const seen: Seen = { places: new Map(), words: new Set() };
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
            const asked = core.call('report.figures', { period, asOf });
            if (Date.parse(asOf) < spanOf(period).from) {
              await expect(asked).rejects.toBeInstanceOf(Refusal);
              continue;
            }
            const figures = await asked;
            expect(figures).toEqual(independentFigures(core.file, { period, asOf, chosen }));
            look(seen, figures);
          }
        } finally {
          await core.core.close();
        }
      }),
      { numRuns: offices, seed },
    );
    // What was nothing or zero in every office was not compared.
    if (offices >= 200) expect(neverSeen(seen)).toEqual([]);
  },
  timeLimit,
);

function asOfOf(
  asOf: Plan['questions'][number]['asOf'],
  period: string,
  moments: readonly number[],
): number {
  const { to } = spanOf(period);
  if (asOf === 'now') return Date.parse(theEnd);
  if (asOf === 'to') return to;
  if (asOf === 'before') return to - 1;
  if (asOf === 'days') return to + 5 * 86_400_000;
  return moments[asOf % moments.length]!;
}

/** At which places of the figures something stood that is neither nothing nor zero, how often, and which words. */
type Seen = { places: Map<string, number>; words: Set<string> };

function look(seen: Seen, { compared, ...own }: Figures): void {
  lookAt('', { ...own, compared: compared.series });

  function lookAt(place: string, value: unknown): void {
    if (Array.isArray(value)) for (const one of value) lookAt(`${place}[]`, one);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) lookAt(`${place}.${key}`, one);
    } else {
      const known = seen.places.get(place) ?? 0;
      seen.places.set(place, value === null || value === 0 ? known : known + 1);
      if (typeof value === 'string') seen.words.add(value);
    }
  }
}

/** Places and words that were never seen. */
function neverSeen(seen: Seen): string[] {
  const places = [...seen.places.keys()];
  const isLeaf = (place: string) =>
    !places.some((other) => other.startsWith(`${place}.`) || other.startsWith(`${place}[`));
  // Of what lists hold nothing is known while they are empty.
  const inLists = [
    '.themes.top[].forwardings[].result',
    '.promises.items[].id',
    '.duties.moderation.grounds[].code',
  ];
  return [
    ...places.filter((place) => seen.places.get(place) === 0 && isLeaf(place)),
    ...inLists.filter((place) => !seen.places.has(place)),
    ...[...undefinedReasons, ...fieldCorners].filter((word) => !seen.words.has(word)),
  ];
}
