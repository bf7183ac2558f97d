import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listBackups } from '../../src/core/backups.ts';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { backupFolder } from '../../src/domain/backups.ts';
import { inspectOffice } from '../../src/store/backup.ts';
import { Refusal } from '../../src/contract/errors.ts';
import { launch, listenIn, makeHome } from '../support/electron.ts';

/** In the long run (`npm run faults`) a tenth of the moments. */
const count = Math.max(3, Math.floor(Number(process.env['VUORO_FAULTS'] ?? 0) / 10));
const world = systemWorld({ version: '0.0.0-test', log: () => {} });

/** The office, as soon as the core that outlived the window for a moment has let it go. */
async function openWhenFree(file: string) {
  for (let left = 200; ; left -= 1) {
    try {
      return createCore({ file, ...world, automaticBackups: false });
    } catch (error) {
      if (left === 0 || !(error instanceof Refusal && error.code === 'office.inUse')) throw error;
      await later(50);
    }
  }
}

it(`the whole program killed at ${count} moments has lost nothing that it confirmed`, async () => {
  for (let n = 0; n < count; n += 1) {
    const home = makeHome();
    const file = home.office();
    const { app, page } = await launch(home, { args: [file] });
    const call = await listenIn(page);
    const confirmed: string[] = [];
    const ended = once(app.process(), 'exit');
    const working = (async () => {
      // The page goes with the program, in the middle of a question.
      void call('core', 'backup.make', {}).catch(() => {});
      for (let k = 0; ; k += 1) {
        const name = `Yksikkö ${n} ${k}`;
        const { output } = await call('core', 'unit.add', { name, email: null });
        if (output === undefined) return;
        confirmed.push(name);
      }
    })().catch(() => {});
    await later(Math.random() * 1500);
    app.process().kill('SIGKILL');
    await ended;
    await working;
    const core = await openWhenFree(file);
    const units = (await core.call('unit.list', {})) as { name: string }[];
    const names = new Set(units.map(({ name }) => name));
    expect(confirmed.filter((name) => !names.has(name))).toEqual([]);
    expect(await core.call('office.check', {})).toEqual({ problems: [] });
    await core.close();
    for (const { path } of listBackups(backupFolder(file))) inspectOffice(path, 'full');
  }
});
