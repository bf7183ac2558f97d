import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Port } from '../../src/wire/port.ts';
import { type Served, serve } from '../../src/wire/serve.ts';
import { screensFolder } from './screen-build.ts';

/**
 * React Aria writes two style elements of fixed text when it has no nonce: `touch-action` for what can
 * be pressed (interactions/usePress) and `overscroll-behavior` while a dialog is open
 * (overlays/usePreventScroll). Their hashes let in those texts and no others.
 */
export const ariaStyleHashes = [
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
];

/** The program's policy, apart from the sockets. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${ariaStyleHashes.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  'media-src blob:',
  "font-src 'self'",
  "frame-src 'self'",
  'connect-src ws://127.0.0.1:*',
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** One program's page, its core and its shell. */
export type ServedScreen = {
  /** The page's address, with the addresses of core and shell in it. */
  url: string;
  /** Breaks the core's connections, as when it dies; the page dials again. */
  dropCore(): void;
  close(): void;
};

export type ScreenServer = {
  open(core: Served, host: Served): ServedScreen;
  close(): Promise<void>;
};

/**
 * Serves the built test page and, over two loopback sockets each, any number of cores with their
 * shells. One for all tests of a file, so that the browser reads the page's scripts only once.
 */
export async function serveScreens(): Promise<ScreenServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    try {
      const body = readFileSync(join(screensFolder, path === '/' ? 'test.html' : path));
      response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy);
      response.setHeader('cache-control', 'max-age=3600');
      response.end(body);
    } catch {
      response.statusCode = path === '/favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  const sockets = new WebSocketServer({ noServer: true });
  /** By the socket's path. */
  const lines = new Map<string, { served: Served; sockets: Set<WebSocket> }>();
  server.on('upgrade', (request, socket, head) => {
    const line = lines.get(request.url ?? '');
    if (!line) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      line.sockets.add(opened);
      opened.on('close', () => line.sockets.delete(opened));
      serve(socketPort(opened), line.served);
    });
  });
  const address = `127.0.0.1:${await listen(server)}`;
  const drop = (path: string) => {
    for (const socket of lines.get(path)?.sockets ?? []) socket.terminate();
  };
  let opened = 0;
  return {
    open: (core, host) => {
      opened += 1;
      const paths = { core: `/core/${opened}`, host: `/host/${opened}` };
      lines.set(paths.core, { served: core, sockets: new Set() });
      lines.set(paths.host, { served: host, sockets: new Set() });
      return {
        url: `http://${address}/?core=ws://${address}${paths.core}&host=ws://${address}${paths.host}`,
        dropCore: () => drop(paths.core),
        close: () => {
          for (const path of Object.values(paths)) {
            drop(path);
            lines.delete(path);
          }
        },
      };
    },
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function socketPort(socket: WebSocket): Port {
  return {
    post: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => {
      // Only text is sent over these sockets.
      socket.on('message', (data: Buffer) => listener(JSON.parse(data.toString())));
    },
    onClose: (listener) => {
      socket.on('close', () => listener());
    },
    close: () => socket.close(),
  };
}
