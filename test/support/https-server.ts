import { createHash, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

const at = (name: string) => new URL(`../fixtures/tls/${name}`, import.meta.url);
const cert = readFileSync(at('certificate.pem'), 'utf8');

/** Chromium's flag by which the tests' own certificate is taken for a good one. */
export const trustFlag = `--ignore-certificate-errors-spki-list=${createHash('sha256')
  .update(createPublicKey(cert).export({ type: 'spki', format: 'der' }))
  .digest('base64')}`;

export type HttpsServer = { port: number; close(): Promise<void> };

/** A server with the tests' certificate, which is of the platforms' names and of nobody's authority. */
export async function httpsServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpsServer> {
  const server = createServer({ cert, key: readFileSync(at('key.pem'), 'utf8') }, answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
