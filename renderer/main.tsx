import { webPort } from '../src/wire/ports/web.ts';
import { languages } from '../src/domain/words.ts';
import { loadTexts } from '../src/i18n/catalogues.ts';
import { askAhead } from './live/ahead.ts';
import { pendingLinks } from './live/links.ts';

/**
 * The page's first script. It is small, so that the core is asked and the texts are fetched while the
 * rest is still on its way.
 */
const { links, attachCore, attachHost } = pendingLinks();

/** The preload hands over a port to the core whenever one starts, and one to the shell. */
addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== window || !port) return;
  const whose = (data as { vuoro?: unknown } | null)?.vuoro;
  if (whose === 'core') attachCore(webPort(port));
  if (whose === 'host') attachHost(webPort(port));
});

// The window's address says in which language the shell will answer.
const asked = new URLSearchParams(location.search).get('language');
const language = languages.find((known) => known === asked);
if (language) void loadTexts(language);
const ahead = askAhead(links);
void import('./start.tsx').then(({ start }) => start(ahead));
