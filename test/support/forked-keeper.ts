import { keepBackups } from '../../src/core/keep-backups.ts';
import { systemWorld } from '../../src/core/world.ts';

/**
 * Keeps the backups of an office in a process of its own: `fork(forked-keeper.ts, [office file, second place, quietMs])`.
 * Says how it stands with the second place as soon as that was reached or was not.
 */
const [, , file, path, quietMs] = process.argv as [string, string, string, string, string];
const { clock } = systemWorld({ version: '0.0.0-test', log: () => {} });
const keeper = keepBackups({
  file,
  clock,
  failure: null,
  failed: (error) => console.error(error),
  told: () => {
    const { place } = keeper.status(clock());
    if (place !== null && (place.failure ?? place.reachedAt) !== null) process.send?.(place);
  },
  quietMs: Number(quietMs),
});
process.once('disconnect', () => process.exit(0));
await keeper.setPlace(path);
