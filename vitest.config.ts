import { defineConfig } from 'vitest/config';

/** One project for each kind of ground the tests stand on: plain Node, a real browser, the real Electron. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/{domain,store,core,wire,importers,report,sample,i18n,cli}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.ts'],
          globalSetup: 'test/support/screen-build.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['test/{electron,journeys}/**/*.test.ts'],
          globalSetup: 'test/support/electron-build.ts',
          // One window at a time: the programs would take the focus from each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
