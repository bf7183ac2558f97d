import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { outlet } from '../../electron/network/outlet.ts';
import { temporaryFolder } from '../support/core.ts';

/** How the network's process is started, asked and ended; what it does itself is tested in Electron. */
function opened(...mode: 'late'[]) {
  const file = join(temporaryFolder(), 'heard');
  const script = join(import.meta.dirname, '../support/forked-network.ts');
  const out = outlet([process.execPath, script, file, ...mode]);
  onTestFinished(() => out.close());
  const heard = () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : [];
  const ask = (url: string, signal = new AbortController().signal) =>
    out.ask({ url, headers: {} }, signal);
  return { out, ask, heard };
}

const answer = (body: string) => ({ answer: { status: 200, headers: {}, body } });

it('starts one process for all that is asked, and each answer comes to its question', async () => {
  const { ask, heard } = opened();
  expect(await Promise.all([ask('/a'), ask('/b')])).toMatchObject([answer('/a'), answer('/b')]);
  expect(await ask('/c')).toMatchObject(answer('/c'));
  expect(heard().filter((line) => line === 'begun')).toHaveLength(1);
});

it('lets nothing leave that had still to wait for the process when it is closed', async () => {
  const { out, ask, heard } = opened('late');
  const asked = ask('/a');
  await expect.poll(heard).toEqual(['begun']);
  out.close();
  expect(await asked).toEqual({ failed: 'refused' });
  // Another one is the next to be asked, when the first has long become ready.
  const again = ask('/b');
  await expect.poll(() => heard().length).toBe(2);
  out.close();
  expect(await again).toEqual({ failed: 'refused' });
  expect(heard()).toEqual(['begun', 'begun']);
});

it('ends what is under way when it is closed, and starts anew', async () => {
  const { out, ask, heard } = opened();
  const held = ask('/hold');
  await expect.poll(() => heard().length).toBe(2);
  out.close();
  expect(await held).toEqual({ failed: 'refused' });
  expect(await ask('/a')).toMatchObject(answer('/a'));
  expect(heard().filter((line) => line === 'begun')).toHaveLength(2);
});

it('tells the process what is no longer wanted, and goes on with the rest', async () => {
  const { ask, heard } = opened();
  const stop = new AbortController();
  const held = ask('/hold', stop.signal);
  await expect.poll(() => heard().length).toBe(2);
  stop.abort();
  expect(await held).toEqual({ failed: 'cancelled' });
  expect(await ask('/a')).toMatchObject(answer('/a'));
  expect(heard()).toContainEqual({ type: 'cancel', id: 1 });
  // What nobody wanted from the beginning does not leave.
  expect(await ask('/b', AbortSignal.abort())).toEqual({ failed: 'cancelled' });
  expect(JSON.stringify(heard())).not.toContain('/b');
});

it('tells whoever waits when the process dies, and starts another for the next', async () => {
  const { ask, heard } = opened();
  const held = ask('/hold');
  await expect.poll(() => heard().length).toBe(2);
  expect(await ask('/die')).toEqual({ failed: 'broken' });
  expect(await held).toEqual({ failed: 'broken' });
  expect(await ask('/a')).toMatchObject(answer('/a'));
});

it('says that it is broken when there is no such program', async () => {
  const none = outlet([join(temporaryFolder(), 'none')]);
  const { signal } = new AbortController();
  expect(await none.ask({ url: '/a', headers: {} }, signal)).toEqual({ failed: 'broken' });
});
