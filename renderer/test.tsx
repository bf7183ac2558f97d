import { socketPort } from '../src/wire/ports/web.ts';
import { askAhead } from './live/ahead.ts';
import { pendingLinks } from './live/links.ts';
import { start } from './start.tsx';

/**
 * The same screens in a browser, for tests and for looking: `?core=ws://…&host=ws://…`. A core that
 * is lost is dialled again, as the program restarts one. Not an entry of the program's build.
 */
const { links, attachCore, attachHost } = pendingLinks();
const asked = new URLSearchParams(location.search);
const core = asked.get('core');
const host = asked.get('host');

function dialCore(address: string): void {
  const socket = new WebSocket(address);
  socket.addEventListener('open', () => attachCore(socketPort(socket)));
  socket.addEventListener('close', () => setTimeout(() => dialCore(address), 200));
}

const ahead = askAhead(links);
if (core !== null) dialCore(core);
if (host !== null) attachHost(socketPort(new WebSocket(host)));
start(ahead);
