import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../report/any-office.fixture.ts';
import { makeOffice } from '../report/make-office.ts';
import { testNow } from '../support/core.ts';
import { anyText, dump, exported, imported, spoil } from './open-data.fixture.ts';

/** Each by both formats. VUORO_LONG times as many. */
const offices = Number(process.env['VUORO_LONG'] ?? 1) * 8;

test('any office comes back the same from open data, row by row, in CSV and in JSON Lines', async () => {
  const filled = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      anyPlan,
      fc.array(anyText, { minLength: 20, maxLength: 100 }),
      async (plan, words) => {
        const { core } = await makeOffice(plan);
        await core.core.close();
        spoil(core.file, words);
        beginRetention(core.file);
        const before = dump(core.file);
        for (const [table, rows] of Object.entries(before)) if (rows.length > 0) filled.add(table);
        for (const format of ['csv', 'jsonl'] as const)
          expect(dump(imported(await exported(core.file, format)))).toEqual(before);
      },
    ),
    { numRuns: offices, endOnFailure: true },
  );
  // An office of which nothing happened would show nothing.
  expect(filled).toContain('comment');
  expect(filled).toContain('promise');
  expect(filled.size).toBeGreaterThan(25);
}, 600_000);

/** As the program does at its first start, some seconds after it: not between an export and the comparison. */
function beginRetention(file: string): void {
  const db = new Sqlite(file);
  const [day] = testNow.split('T');
  db.prepare('insert into retention_state values (90, ?, ?)').run(day, day);
  db.close();
}
