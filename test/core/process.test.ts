import { fork } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { FromCore, Start, ToCore } from '../../electron/core-messages.ts';
import { temporaryFolder, testCore } from '../support/core.ts';

test('the core process outlives a question that it cannot answer', async () => {
  const core = await testCore();
  await core.core.close();
  // What the first screen reads is gone, but the office still opens.
  const db = new Sqlite(core.file);
  db.exec('drop table moderation');
  db.close();

  const child = fork(join(import.meta.dirname, '../../electron/core-process.ts'), {
    serialization: 'advanced',
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const heard: FromCore[] = [];
  child.on('message', (message) => void heard.push(message as FromCore));
  const say = (message: ToCore) => child.send(message);
  const start: Start = { file: core.file, version: '0.0.0-test', logFolder: temporaryFolder() };
  say({ type: 'start', ...start });
  say({ type: 'attach' });
  await expect.poll(() => heard.some((m) => m.type === 'started'), { timeout: 30_000 }).toBe(true);

  const ask = (id: number, procedure: string) =>
    say({ type: 'wire', message: { type: 'call', id, procedure, input: {} } });
  const answered = () => JSON.stringify(heard.filter((m) => m.type === 'wire'));
  ask(1, 'today.get');
  await expect.poll(answered, { timeout: 30_000 }).toContain('internal');
  ask(2, 'office.get');
  await expect.poll(answered, { timeout: 30_000 }).toContain('keepAuthors');
  expect(child.exitCode).toBe(null);
});
