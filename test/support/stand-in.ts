import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { Returned, Side } from '../../src/contract/handover.ts';
import type { Call } from '../../src/contract/index.ts';
import { type Core, createCore } from '../../src/core/core.ts';
import { receiveHandover } from '../../src/core/receive.ts';
import type { Instant } from '../../src/domain/time.ts';
import { type TestCore, checked, reasoned, temporaryFolder, testNow } from './core.ts';

export const passphrase = 'seitsemän veljestä 1870';

export type StandIn = {
  file: string;
  call: Call;
  core: Core;
  at(now: Instant): void;
  /** Makes the return and gives its path. */
  sendBack(): Promise<string>;
};

/** Hands an office over, sealed, and opens it as the stand-in does. */
export async function handOver(
  owner: Pick<TestCore, 'call'>,
  { standIn = 'Sijainen', untilOn = null as string | null, now = testNow } = {},
): Promise<StandIn & { sealed: string }> {
  const folder = temporaryFolder();
  const sealed = join(folder, 'kunta.vuoro-handover');
  const file = join(folder, 'sijainen.vuoro');
  await owner.call('handover.make', { file: sealed, passphrase, standIn, untilOn });
  await receiveHandover(file, { file: sealed, passphrase });
  let clock = now;
  const core = createCore({
    file,
    clock: () => clock,
    newId: () => v7(),
    log: ({ procedure, error }) => console.error(procedure, error),
    version: '0.0.0-test',
    sealWork: 4,
    automaticBackups: false,
  });
  onTestFinished(() => core.close().catch(() => {}));
  const own = checked(core.call as Call);
  const call: Call = (procedure, input, options) =>
    own(procedure, reasoned(procedure, input), options);
  let returns = 0;
  return {
    sealed,
    file,
    core,
    call,
    at: (moment) => {
      clock = moment;
    },
    sendBack: async () => {
      returns += 1;
      const back = join(folder, `kunta-${returns}.vuoro-return`);
      await call('handover.sendBack', { file: back, passphrase });
      return back;
    },
  };
}

/** Opens a return in the owner's office and merges it. @returns what was told before it */
export async function takeBack(
  owner: Pick<TestCore, 'call'>,
  file: string,
  choose: { choices?: Record<string, Side>; rest?: Side | null } = {},
): Promise<Returned> {
  const told = await owner.call('return.open', { file, passphrase });
  await owner.call('return.merge', { choices: choose.choices ?? {}, rest: choose.rest ?? null });
  await owner.call('return.putAway', {});
  return told;
}
