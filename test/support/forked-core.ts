import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import { parentPort } from '../../src/wire/ports/fork.ts';
import { serve } from '../../src/wire/serve.ts';

/** A core in a process of its own: `fork(forked-core.ts, [office file])`. Says `ready` first. */
const core = createCore({
  file: process.argv[2]!,
  ...systemWorld({ version: '0.0.0-test', log: (entry) => console.error(entry) }),
});
serve(parentPort(process), core);
process.once('disconnect', () => void core.close().then(() => process.exit(0)));
process.send?.('ready');
