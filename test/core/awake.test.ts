import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { afterAwake } from '../../src/core/awake.ts';

it('a time is over when it has gone, and not when it was called off', async () => {
  const began = performance.now();
  await new Promise<void>((over) => {
    afterAwake(200, over);
  });
  expect(performance.now() - began).toBeGreaterThan(150);
  let called = false;
  afterAwake(50, () => (called = true))();
  await later(150);
  expect(called).toBe(false);
});

it('a process that was held for longer has still to wait for the rest', async () => {
  const child = fork(join(import.meta.dirname, '../support/forked-awake.ts'), ['3000']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let over = 0;
  child.on('message', (word) => {
    if (word === 'over') over = performance.now();
  });
  await once(child, 'message');
  await later(500);
  child.kill('SIGSTOP');
  await later(4000);
  const woken = performance.now();
  child.kill('SIGCONT');
  await once(child, 'exit');
  // Of the three seconds at most about one had gone.
  expect(over - woken).toBeGreaterThan(1500);
});
