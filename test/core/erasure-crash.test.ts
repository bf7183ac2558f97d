import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { childPort } from '../../src/wire/ports/fork.ts';
import { reconnecting } from '../../src/wire/reconnect.ts';
import { bytesWith } from '../support/bytes.ts';
import { temporaryFolder, testCore } from '../support/core.ts';
import { backUpNow, pieces, secrets, terms, wordyOffice } from './erasure.fixture.ts';

/** An erasure that is killed: either it never was, or the next start finishes it. */

const world = systemWorld({ version: '0.0.0-test', log: () => {} });
const rounds = Number(process.env['VUORO_ERASURE_KILLS'] ?? 5);

test(
  'at any moment of it leaves everything or, after the next start, no byte',
  { timeout: 600_000 },
  async () => {
    const core = await testCore();
    const { promise } = await wordyOffice(core);
    backUpNow(core.file);
    const asked = terms({ handle: secrets.handle, link: secrets.link });
    const { places } = await core.call('erasure.search', { terms: asked });
    const refs = places.map(({ table, key }) => ({ table, key }));
    await core.core.close();
    const gone = pieces.filter(
      (piece) => ![secrets.promised, secrets.rejected].some((word) => word.includes(piece)),
    );

    /** Starts an erasure in a copy of the office, and kills it when it is time. */
    async function killed(
      when: (told: Promise<unknown>, ended: Promise<unknown>) => Promise<unknown>,
    ) {
      const folder = join(temporaryFolder(), 'toimisto');
      cpSync(dirname(core.file), folder, { recursive: true });
      const file = join(folder, 'testi.vuoro');
      const child = fork(join(import.meta.dirname, '../support/forked-core.ts'), [file]);
      await once(child, 'message');
      const wire = reconnecting(v7);
      wire.attach(childPort(child));
      // The file is looked through before the first writing, and that is none of the erasure.
      await wire.call('unit.add', { name: 'Ensin', email: null });
      const told = new Promise((heard) => wire.onEvent(heard));
      const began = performance.now();
      const input = { terms: asked, places: refs, requestNumber: null, decidedBy: null };
      const ended = wire.call('erasure.run', input).catch(() => {});
      await when(told, ended);
      const took = performance.now() - began;
      child.kill('SIGKILL');
      await once(child, 'exit');
      return { folder, file, took };
    }

    const whole = await killed((_, ended) => ended);
    let finished = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { folder, file } = await killed((told) =>
        // The first time when it has been committed and nothing is cleaned; then all along the way.
        round === 0 ? told : wait((whole.took * round) / rounds),
      );

      const again = createCore({ file, ...world });
      const receipts = (await again.call('erasure.list', {})) as { backups: object | null }[];
      if (receipts.length > 0) {
        finished += 1;
        await expect
          .poll(
            async () => ((await again.call('erasure.list', {})) as typeof receipts)[0]!.backups,
            {
              timeout: 30_000,
            },
          )
          .not.toBeNull();
      }
      expect(await again.call('office.check', {})).toEqual({ problems: [] });
      expect(await again.call('promise.get', { id: promise.id })).toBeDefined();
      await again.close();
      const left = bytesWith(folder, gone);
      if (receipts.length > 0) expect(left).toEqual([]);
      else expect(left.join('\n')).toContain(secrets.text);
    }
    // Of a machine that is slower or quicker than usual nothing would be shown.
    expect(finished).toBeGreaterThan(0);
    expect(finished).toBeLessThanOrEqual(rounds);
  },
);
