import type { Core } from '../../src/core/core.ts';

/** Waits until everything in an office can be found. */
export async function indexed(core: Core): Promise<void> {
  const done = new Promise<void>((resolve) => {
    core.subscribe((event) => {
      if (event.event === 'changed' && event.tables.includes('search')) resolve();
    });
  });
  const { search } = (await core.call('thread.list', {
    filter: { search: 'kunta' },
    limit: 1,
  })) as { search: { indexing: boolean } };
  if (search.indexing) await done;
}
