import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/order.ts';

/**
 * One project for each kind of ground the tests stand on: plain Node, a real browser, the real Electron. One
 * after another, so that a browser never waits for the fuzzing of the importers.
 */
export default defineConfig({
  test: {
    // On a machine that others slow down a real window may miss a moment; what is broken fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // What is asked again and again until it holds may take its time for the same reason.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: 'test/support/memory.ts',
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          sequence: { groupOrder: 0 },
          // The files share what they import, which was half of their time. Two at a time, each with folders of its own.
          isolate: false,
          maxWorkers: 2,
          include: [
            'test/{domain,search,store,core,fetching,wire,importers,report,sample,i18n,language,cli}/**/*.test.ts',
          ],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          sequence: { groupOrder: 1 },
          include: ['test/screens/**/*.test.ts'],
          globalSetup: 'test/support/screen-build.ts',
          // The files share what they import; each has a browser of its own, with one page. Two at a time: a page
          // keeps one core busy.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
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
