import { expect, it } from 'vitest';
import { type FaultRun, holdAtMoments, killAtMoments } from '../faults/faults.ts';
import { works } from '../faults/look.ts';
import { temporaryFolder } from '../support/core.ts';

/** `VUORO_FAULTS=200` for the long run (`npm run faults`); the seed differs, so that every run looks at other moments. */
const count = Number(process.env['VUORO_FAULTS'] ?? 20);
const seed = Number(process.env['VUORO_FAULTS_SEED'] ?? (Date.now() % 2_147_483_646) + 1);

const tell = ({ work, afterMs, done }: FaultRun['moments'][number]) => {
  if (count > 20) console.info(`${work}: ${done ? 'done, at' : 'killed after'} ${afterMs} ms`);
};

it(
  `killed at ${count} moments, the program has lost nothing that it confirmed`,
  { timeout: 120_000 + count * 20_000 },
  async () => {
    const { moments, wrong } = await killAtMoments(temporaryFolder(), { count, seed, tell });
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

/** A fifth of the moments. In the long run longer than anything waits for anybody. */
const holds = Math.max(works.length, Math.floor(count / 20) * 5);
const heldMs = count > 20 ? 7000 : 700;

it(
  `held at ${holds} moments as by a closed lid, the program goes on and does all, whatever the clock says then`,
  { timeout: 120_000 + holds * (20_000 + heldMs) },
  async () => {
    const { moments, wrong } = await holdAtMoments(temporaryFolder(), {
      count: holds,
      seed,
      heldMs,
      tell,
    });
    expect(wrong, `seed ${seed}`).toEqual([]);
    expect(moments.every(({ done }) => done)).toBe(true);
  },
);
