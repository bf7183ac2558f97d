import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { keepIndexing } from '../../src/core/indexing.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { testCore } from '../support/core.ts';

/** What is told of an indexing that can't go on. */
async function failures(closed: boolean): Promise<unknown[]> {
  const { core, file } = await testCore();
  await core.close();
  const db = new Sqlite(file, { readonly: true });
  const failed: unknown[] = [];
  const indexing = keepIndexing({
    // It is loaded from the disk, and meanwhile anything may happen.
    analyser: async () => {
      const analyser = await snowballAnalyser();
      if (closed) db.close();
      return analyser;
    },
    reader: { db, mode: 'read' },
    write: () => Promise.reject(new Error('no room')),
    done: () => {},
    failed: (error) => failed.push(error),
  });
  await indexing.start();
  await new Promise((soon) => setTimeout(soon, 20));
  db.close();
  return failed;
}

it('says when the index can’t be brought up to date', async () => {
  expect(await failures(false)).toEqual([new Error('no room')]);
});

it('says nothing of an office that was closed while the words’ forms were loaded', async () => {
  expect(await failures(true)).toEqual([]);
});
