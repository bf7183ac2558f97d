import { expect, test } from 'vitest';
import type { FromCore, ToCore } from '../../electron/core-messages.ts';
import { runCoreProcess } from '../../electron/core-door.ts';
import type { Port } from '../../src/wire/port.ts';
import { testCore } from '../support/core.ts';

/** A core process in this one, whose messages come as many at a time as the test says. */
async function process() {
  const { core } = await testCore();
  const said: FromCore[] = [];
  let hear: (message: unknown) => void = () => {};
  const parent: Port = {
    post: (message) => said.push(message as FromCore),
    onMessage: (listener) => {
      hear = listener;
    },
    onClose: () => {},
    close: () => {},
  };
  runCoreProcess(
    parent,
    () => Promise.resolve({ name: 'Testikunta', core }),
    () => {},
  );
  const tell = (message: ToCore) => hear(message);
  tell({ type: 'start', file: '', version: '', logFolder: '' });
  await expect.poll(() => said).toContainEqual({ type: 'started', name: 'Testikunta' });
  tell({ type: 'attach' });
  return { tell, said };
}

test('a command that came before the office is to be closed is done', async () => {
  const { tell, said } = await process();
  // Both are read in one turn of the loop, as when the window is closed while a text is being written.
  tell({
    type: 'wire',
    message: { type: 'call', id: 1, procedure: 'theme.add', input: { name: 'Valot' } },
  });
  await Promise.resolve();
  tell({ type: 'close' });
  await expect.poll(() => said.at(-1)).toEqual({ type: 'closed' });
  expect(said).toContainEqual({
    type: 'wire',
    message: expect.objectContaining({ type: 'done', id: 1 }),
  });
});
