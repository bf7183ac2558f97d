import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { childPort } from '../../src/wire/ports/fork.ts';
import { reconnecting } from '../../src/wire/reconnect.ts';
import { checked, temporaryFolder } from '../support/core.ts';
import { testSetup } from '../support/setup.ts';

const world = systemWorld({ version: '0.0.0-test', log: () => {} });
const rows = 4000;

function prepare() {
  const folder = temporaryFolder();
  const office = join(folder, 'testi.vuoro');
  createOffice({ file: office, ...world }, testSetup);
  const csv = join(folder, 'kommentit.csv');
  const lines = Array.from({ length: rows }, (_, i) => `2026-10-05 10:00;Kommentti numero ${i}`);
  writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
  return { office, csv };
}

async function forkedCore(office: string) {
  const child = fork(join(import.meta.dirname, '../support/forked-core.ts'), [office]);
  await once(child, 'message');
  return child;
}

describe('a core that is killed', { timeout: 120_000 }, () => {
  // Early, in the middle, late, and after the last word that a caller hears before the commit.
  it.each([0.05, 0.4, 0.8, 1])('at %f of an import leaves all of it or nothing', async (when) => {
    const { office, csv } = prepare();
    const first = await forkedCore(office);
    const wire = reconnecting(v7);
    const call = checked(wire.call);
    wire.attach(childPort(first));
    const { id: unitId } = await call('unit.add', { name: 'Varhaiskasvatus', email: null });

    let killed = false;
    const outcome = call(
      'import.run',
      { file: csv },
      {
        onProgress: ({ done, total }) => {
          if (killed || total === null || done / total < when) return;
          killed = true;
          first.kill('SIGKILL');
        },
      },
    ).catch((error: unknown) => error);
    await once(first, 'exit');
    const second = await forkedCore(office);
    wire.attach(childPort(second));

    const told = await outcome;
    const { undo } = await call('history.get', {});
    const { byTurn } = await call('thread.counts', {});
    const done = undo?.procedure === 'import.run';
    expect(told).toBeInstanceOf(Refusal);
    expect((told as Refusal).code).toBe(done ? 'core.goneDone' : 'core.goneNotDone');
    expect(byTurn.ours).toBe(done ? rows : 0);
    expect(await call('import.runs', {})).toHaveLength(done ? 1 : 0);
    // What was confirmed before is there.
    expect((await call('unit.list', {})).map((u) => u.id)).toEqual([unitId]);
    expect(await call('office.check', {})).toEqual({ problems: [] });

    second.disconnect();
    await once(second, 'exit');
  });

  it('lets the next one have the file at once', async () => {
    const { office } = prepare();
    const child = await forkedCore(office);
    expect(() => createCore({ file: office, ...world })).toThrow(
      expect.objectContaining({ code: 'office.inUse' }),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    const core = createCore({ file: office, ...world });
    await core.close();
  });
});
