import { appendFileSync } from 'node:fs';
import type { FromNetwork, ToNetwork } from '../../electron/network/messages.ts';

/**
 * In the place of the network's process, for the outlet: `forked-network.ts HEARD [late]` writes down what it hears and
 * answers each address with itself; `/hold` it does not answer, and at `/die` it dies. One that is late is ready only when
 * it is told to end, and goes on a little.
 */
const [, , file, mode] = process.argv as [string, string, string, string];
const say = (message: FromNetwork) => void process.send?.(message);

process.on('message', (message: ToNetwork) => {
  appendFileSync(file, `${JSON.stringify(message)}\n`);
  if (message.type === 'cancel') return;
  const { id, url } = message;
  if (url.endsWith('/die')) process.exit(1);
  if (url.endsWith('/hold')) return;
  say({ type: 'told', id, answer: { status: 200, headers: {}, body: url } });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => {
  if (mode !== 'late') process.exit(0);
  say({ type: 'ready' });
  setTimeout(() => process.exit(0), 500);
});
appendFileSync(file, '"begun"\n');
if (mode !== 'late') say({ type: 'ready' });
