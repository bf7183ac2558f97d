import { expect, it } from 'vitest';
import { killAtMoments, works } from '../faults/faults.ts';
import { temporaryFolder } from '../support/core.ts';

/** `VUORO_FAULTS=200` for the long run (`npm run faults`); the seed differs, so that every run looks at other moments. */
const count = Number(process.env['VUORO_FAULTS'] ?? 20);
const seed = Number(process.env['VUORO_FAULTS_SEED'] ?? (Date.now() % 2_147_483_646) + 1);

it(
  `killed at ${count} moments, the program has lost nothing that it confirmed`,
  { timeout: 120_000 + count * 20_000 },
  async () => {
    const { moments, wrong } = await killAtMoments(temporaryFolder(), {
      count,
      seed,
      tell: ({ work, afterMs, done }) => {
        if (count > 20)
          console.info(`${work}: ${done ? 'done before' : 'killed after'} ${afterMs} ms`);
      },
    });
    for (const work of works) {
      const of = moments.filter((moment) => moment.work === work);
      const confirmed = of.reduce((sum, { confirmed }) => sum + confirmed, 0);
      const killed = of.filter(({ done }) => !done).length;
      console.info(`${work}: ${killed} of ${of.length} killed, ${confirmed} changes confirmed`);
    }
    expect(wrong, `seed ${seed}`).toEqual([]);
    // A kill that always comes too late would show nothing.
    expect(moments.filter(({ done }) => !done).length).toBeGreaterThan(count / 2);
  },
);
