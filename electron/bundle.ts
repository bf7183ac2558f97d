import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Protocol } from 'electron';

/** Where the program's pages are: `app://vuoro/`. */
export const appOrigin = 'app://vuoro';
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, codeCache: true },
};

/**
 * react-aria puts one style element into the page (`touch-action` of what can be pressed); this hash lets
 * exactly that text in. When a new version changes it, the test of the policy names the new hash.
 */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * Nothing but the bundle's own files; pictures may also be written into the page, and films that the user has just
 * given it may be looked at, for a small picture of each.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${reactAriaStyle}`,
  "img-src 'self' data:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves the files that are in the bundle now, by their exact names; there is no other path into the disk. */
export function serveBundle(protocol: Protocol, folder: string): void {
  const files = listFiles(folder);
  protocol.handle(appScheme.scheme, ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const name = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(name);
    if (method !== 'GET' || `${appScheme.scheme}://${host}` !== appOrigin || file === undefined) {
      return new Response(null, { status: 404 });
    }
    return new Response(readFileSync(file), {
      headers: {
        'content-type': types[posix.extname(name)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  });
}

function listFiles(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = `${below}/${entry.name}`;
    if (entry.isFile()) found.set(name, join(folder, name));
    else if (entry.isDirectory()) {
      for (const [inner, file] of listFiles(folder, name)) found.set(inner, file);
    }
  }
  return found;
}
