import { defineConfig } from 'vitest/config';

/**
 * One project for each kind of ground the tests stand on: plain Node, a real browser, the real Electron. One
 * after another, so that a browser never waits for the fuzzing of the importers.
 */
export default defineConfig({
  test: {
    // On a machine that others slow down a real window may miss a moment; what is broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      {
        test: {
          name: 'core',
          sequence: { groupOrder: 0 },
          include: ['test/{domain,store,core,wire,importers,report,sample,i18n,cli}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'screens',
          sequence: { groupOrder: 1 },
          include: ['test/screens/**/*.test.ts'],
          globalSetup: 'test/support/screen-build.ts',
          // The files share what they import; each has a browser of its own, and each test a page.
          isolate: false,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'electron',
          sequence: { groupOrder: 2 },
          include: ['test/{electron,journeys}/**/*.test.ts'],
          globalSetup: 'test/support/electron-build.ts',
          // One window at a time: the programs would take the focus from each other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
