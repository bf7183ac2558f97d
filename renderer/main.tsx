import { webPort } from '../src/wire/ports/web.ts';
import { pendingLinks } from './live/links.ts';
import { start } from './start.tsx';

const { links, attachCore, attachHost } = pendingLinks();

/** The preload hands over a port to the core whenever one starts, and one to the shell. */
addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== window || !port) return;
  const whose = (data as { vuoro?: unknown } | null)?.vuoro;
  if (whose === 'core') attachCore(webPort(port));
  if (whose === 'host') attachHost(webPort(port));
});

start(links);
