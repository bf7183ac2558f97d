import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { type Instant, instant } from '../../src/domain/time.ts';
import { testNow } from '../support/core.ts';
import { type FaultKind, faultKinds } from '../support/replay/server.ts';
import { toldOffice } from '../support/told-office.ts';
import { type FetchingOffice, fetchingOffice, replays, worlds } from './fixture.ts';

/** How many schedules of faults are gone through over all platforms; on one's own machine fewer. */
const runs = Number(process.env['FETCH_RUNS'] ?? (process.env['CI'] === undefined ? 40 : 200));

/** What befalls a question: nothing, one of the faults, or that the user or the end of the program cuts it off. */
const events = fc.option(fc.constantFrom(...faultKinds, 'cancel' as const, 'restart' as const), {
  freq: 2,
});
type Event = FaultKind | 'cancel' | 'restart' | null;

/** All that may be said of a fetch that did not come to its end. */
const sayable = /^(?:fetching\.(?!off|account$|notPossible)\w+|call\.cancelled|core\.gone)$/;

/**
 * Whether a fetch may come to its end without having been told all: something was said to be gone or forbidden, or it
 * failed as often as it is asked. What it lacks then comes with the next one.
 */
function mayLack(schedule: readonly Event[]): boolean {
  const inARow = (from: number) => schedule.slice(from, from + 5).every((event) => event !== null);
  return schedule.some(
    (event, at) =>
      event === 'gone' || event === 'forbidden' || (at + 5 <= schedule.length && inARow(at)),
  );
}

/** Fetches until a fetch comes to its end; where that one may lack something, until one has met no fault at all. */
async function fetchThroughout(
  { core, server, channelId }: FetchingOffice,
  schedule: readonly Event[],
): Promise<void> {
  const left = [...schedule];
  let now: Instant = testNow;
  let cut: Promise<void> | undefined;
  const abort = { current: new AbortController() };
  server.onQuestion = () => {
    const event = left.shift() ?? null;
    if (event === 'cancel') abort.current.abort();
    else if (event === 'restart') cut = core.restart();
    server.faults.push(event === 'cancel' || event === 'restart' ? null : event);
  };
  const enough = mayLack(schedule) ? 2 : 1;
  for (let ended = 0, tries = 0; ended < enough; tries += 1) {
    expect(tries, 'a fetch never comes to its end').toBeLessThan(schedule.length + 5);
    abort.current = new AbortController();
    const { signal } = abort.current;
    const error: unknown = await core
      .call('fetching.run', { channelId }, { signal })
      .then(() => null)
      .catch((told: unknown) => told);
    if (cut) {
      await cut;
      cut = undefined;
    }
    if (error === null) {
      if (enough === 1 || left.length === 0) ended += 1;
      continue;
    }
    expect((error as Refusal).code, JSON.stringify(core.logged)).toMatch(sayable);
    // What the platform asked for is obeyed.
    const { waitUntil } = (await core.call('fetching.channels', {}))[0]!;
    if (waitUntil !== null) {
      const before = server.asked.length;
      await expect(core.call('fetching.run', { channelId })).rejects.toThrow(Refusal);
      expect(server.asked.length).toBe(before);
      now = instant(Date.parse(waitUntil) + 1);
      core.at(now);
    }
  }
}

test('whatever goes wrong, after it the office is the one that was fetched without faults', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...replays.map(({ platform }) => platform)),
      worlds,
      fc.array(events, { maxLength: 25 }),
      fc.integer({ min: 1, max: 3 }),
      async (platform, world, schedule, pageSize) => {
        const replayed = replays.find((one) => one.platform === platform)!;
        const calm = await fetchingOffice(replayed, world, { pageSize, quietMs: 5000 });
        await calm.core.call('fetching.run', { channelId: calm.channelId });
        const troubled = await fetchingOffice(replayed, world, { pageSize, quietMs: 150 });
        await fetchThroughout(troubled, schedule);
        expect(toldOffice(troubled.core.file)).toEqual(toldOffice(calm.core.file));
        await Promise.all([calm.core.core.close(), troubled.core.core.close()]);
      },
    ),
    { numRuns: runs },
  );
}, 600_000);
