import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { type Call, contract } from '../../src/contract/index.ts';
import type { OfficeSetup } from '../../src/contract/office.ts';
import { type Core, createCore } from '../../src/core/core.ts';
import type { LogEntry } from '../../src/core/world.ts';
import { createOffice, createSample } from '../../src/core/create.ts';
import type { Instant } from '../../src/domain/time.ts';
import { connect } from '../../src/wire/connect.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { serve } from '../../src/wire/serve.ts';
import type { Network } from '../../src/fetching/network.ts';
import { copiedOffice, emptyOffice } from './copied-office.ts';
import { testSetup } from './setup.ts';

/** A Tuesday morning in office hours: 10.00 in Helsinki. */
export const testNow: Instant = '2026-11-24T08:00:00.000Z';

export type TestCore = {
  file: string;
  /** Through the wire, with every output held against the contract. */
  call: Call;
  core: Core;
  /** Moves the clock to a moment. */
  at(now: Instant): void;
  /** Closes the core and opens the same file again, as after a restart of the program. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>;
  /** What the core logged: an `internal` refusal's cause. */
  logged: LogEntry[];
};

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core on a new office in a temporary folder, with a clock that stands still. */
export async function testCore(
  options: {
    sample?: boolean;
    setup?: Partial<OfficeSetup>;
    now?: Instant;
    /** For tests of the checklist itself: posts go on only with a reason that the test gives. */
    asksChecklist?: boolean;
    /** Backups are made as in the program; they would be in the way of most tests. */
    backups?: boolean;
    network?: Network;
    /** The office is a copy of this file, as making one anew takes half a second. */
    copyOf?: string;
    /** Told what a fetch waits for before it asks again; time itself stands still. */
    paused?: (ms: number) => void;
  } = {},
): Promise<TestCore> {
  let now = options.now ?? testNow;
  const logged: LogEntry[] = [];
  const world = {
    file: join(temporaryFolder(), 'testi.vuoro'),
    clock: () => now,
    newId: () => v7(),
    log: (entry: LogEntry) => void logged.push(entry),
    version: '0.0.0-test',
    sealWork: 4,
    automaticBackups: options.backups ?? false,
    ...(options.network && { network: options.network }),
    pause: (ms: number) => {
      options.paused?.(ms);
      return Promise.resolve();
    },
  };
  const setup = { ...testSetup, ...options.setup };
  const sample = options.sample === true;
  if (options.copyOf !== undefined) copyFileSync(options.copyOf, world.file);
  else {
    copiedOffice(world.file, { now, ...(sample ? { sample } : setup) }, (file) =>
      sample
        ? createSample({ ...world, file })
        : createOffice({ ...world, file }, setup, emptyOffice),
    );
  }

  const joined = (core: Core) => {
    const call = joinedTo(core);
    return options.asksChecklist === true ? call : pastChecklist(call);
  };
  let core = createCore(world);
  let connection = joined(core);
  onTestFinished(() => core.close().catch(() => {}));
  return {
    file: world.file,
    get core() {
      return core;
    },
    call: (procedure, input, callOptions) => connection(procedure, input, callOptions),
    at: (moment) => {
      now = moment;
    },
    restart: async (meanwhile) => {
      await core.close();
      await meanwhile?.();
      core = createCore(world);
      connection = joined(core);
    },
    logged,
  };
}

function joinedTo(core: Core): Call {
  const [ours, theirs] = inProcessPorts();
  serve(theirs, core);
  return checked(connect(ours).call);
}

/** Most tests are of something else: their posts go on with a reason for what is open in the checklist. */
function pastChecklist(call: Call): Call {
  return (procedure, input, options) => call(procedure, reasoned(procedure, input), options);
}

/** The input with a reason, where a post goes on. */
export function reasoned<I>(procedure: string, input: I): I {
  const goesOn = procedure === 'post.setStatus' || procedure === 'variant.publish';
  return goesOn ? { checklistReason: 'Kokeillaan.', ...input } : input;
}

/** A call whose outputs must fit the contract. */
export function checked(call: Call): Call {
  return async (procedure, input, options) => {
    const output = await call(procedure, input, options);
    contract[procedure].output.parse(output);
    return output;
  };
}
