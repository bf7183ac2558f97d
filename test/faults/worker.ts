import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Call } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';
import { receiveHandover } from '../../src/core/receive.ts';
import { restoreOffice } from '../../src/core/restore.ts';
import { backupFolder, readBackupName } from '../../src/domain/backups.ts';
import { instant } from '../../src/domain/time.ts';
import { type Work, passphrase, receivedBeside } from './look.ts';

/**
 * What the program does when it is killed: `fork(worker.ts, [office, work, csv, sealed])`. Says `began` when the work
 * begins, each unit that was confirmed, and `ending` before it lets go of the office. `{ jump }` sets its clock on or
 * back by so many milliseconds.
 */
const [, , file, work, csv, sealed] = process.argv as [
  string,
  string,
  string,
  Work,
  string,
  string,
];
let jumped = 0;
process.on('message', ({ jump }: { jump: number }) => {
  jumped += jump;
});
const world = {
  file,
  clock: () => instant(Date.now() + jumped),
  newId: () => v7(),
  log: () => {},
  version: '0.0.0-test',
  automaticBackups: false,
};
const say = (word: object) => void process.send?.(word);

async function addUnits(call: Call, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const name = `Yksikkö ${v7()}`;
    await call('unit.add', { name, email: null });
    say({ confirmed: name });
  }
}

const works: Record<Work, () => Promise<void>> = {
  commands: () => withCore((call) => addUnits(call, 400)),
  import: () =>
    withCore(async (call) => {
      await call('import.run', { file: csv });
      say({ imported: true });
      await addUnits(call, 5);
    }),
  backup: () =>
    withCore(async (call) => {
      for (let n = 0; n < 3; n += 1) {
        // The one goes on while the other is done.
        await Promise.all([call('backup.make', {}), addUnits(call, 10)]);
        say({ backups: n + 1 });
      }
    }),
  // Opening it is the migration.
  migration: () => withCore((call) => addUnits(call, 5)),
  restore: async () => {
    say({ began: true });
    const name = readdirSync(backupFolder(file)).find(
      (one) => readBackupName(one)?.reason === 'manual',
    )!;
    for (let n = 0; n < 3; n += 1)
      restoreOffice(file, join(backupFolder(file), name), world.clock());
    say({ restored: true });
  },
  receive: async () => {
    say({ began: true });
    await receiveHandover(receivedBeside(file), { file: sealed, passphrase });
    say({ received: true });
  },
};

async function withCore(task: (call: Call) => Promise<void>): Promise<void> {
  say({ began: true });
  const core = createCore(world);
  await task(core.call as Call);
  // From here on others may have the file.
  await new Promise((sent) => process.send!({ ending: true }, sent));
  await core.close();
}

await works[work]();
process.disconnect();
