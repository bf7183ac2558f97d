import { spawnSync } from 'node:child_process';

/** The long run of the importers' fuzzing: as many damaged files of each format as `FUZZ_RUNS` says, or 20,000. */
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'core', 'test/importers/fuzz.test.ts'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '20000' },
  },
);
process.exitCode = status ?? 1;
