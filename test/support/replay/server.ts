import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { testNow } from '../core.ts';
import type { Replayed, Told, World } from './world.ts';

/** What may go wrong with one question. */
export const faultKinds = [
  'expired',
  'limit',
  'retrySeconds',
  'retryDate',
  'retryLong',
  'status500',
  'forbidden',
  'gone',
  'half',
  'cutOff',
  'hang',
  'close',
  'repeat',
  'ahead',
  'behind',
  'html',
  'notJson',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type ReplayServer = {
  url: string;
  world: World;
  /** What befalls the questions that come next, one after another; null: nothing. */
  faults: (FaultKind | null)[];
  /** Its clock, in milliseconds since 1970. */
  now: number;
  /** Called with each question before it is answered. */
  onQuestion: ((asked: { path: string; query: URLSearchParams }) => void) | undefined;
  /** The addresses that were asked, and the headers that came along. */
  asked: { url: string; headers: IncomingMessage['headers'] }[];
};

/** A platform on a local port that answers of a world, with the faults that it is told to have. */
export async function replayServer(
  replayed: Replayed,
  world: World,
  { pageSize = 2 }: { pageSize?: number } = {},
): Promise<ReplayServer> {
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const mine: ReplayServer = {
    url: `http://127.0.0.1:${port}`,
    world,
    faults: [],
    now: Date.parse(testNow),
    onQuestion: undefined,
    asked: [],
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', mine.url);
    mine.asked.push({ url: url.href, headers: request.headers });
    const asked = { path: url.pathname, query: url.searchParams };
    mine.onQuestion?.(asked);
    const fault = mine.faults.shift() ?? null;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const tell = (query = url.searchParams): Told =>
      replayed.answer(
        mine.world,
        { path: decodeURIComponent(url.pathname), query, headers },
        pageSize,
      );
    respond(response, fault, tell, url.searchParams);
  }

  function respond(
    response: ServerResponse,
    fault: FaultKind | null,
    tell: (query?: URLSearchParams) => Told,
    query: URLSearchParams,
  ): void {
    const dateIn = (ms: number) => new Date(mine.now + ms).toUTCString();
    const plain = (told: Told) => {
      const body = JSON.stringify(told.body);
      const { status = 200, headers } = told;
      const type = { 'content-type': 'application/json', date: dateIn(0) };
      response.writeHead(status, { ...type, ...headers });
      response.end(body);
    };
    const failed = (status: number, headers: Record<string, string> = {}) =>
      plain({ status, headers, body: { error: 'Said in words.' } });
    const dated = (ms: number) => {
      const told = tell();
      plain({
        ...told,
        headers: { ...told.headers, date: dateIn(ms) },
      });
    };
    switch (fault) {
      case null:
        return plain(tell());
      case 'expired':
        return replayed.expired ? plain(replayed.expired) : failed(500);
      case 'limit': {
        const [first] = replayed.limits.toSorted(() => Math.random() - 0.5);
        return first ? plain(first) : failed(429);
      }
      case 'retrySeconds':
        return failed(429, { 'retry-after': '2' });
      case 'retryDate':
        return failed(429, { 'retry-after': dateIn(5000) });
      case 'retryLong':
        return failed(503, { 'retry-after': '3600' });
      case 'status500':
        return failed(500);
      case 'forbidden':
        return failed(403);
      case 'gone':
        return failed(404);
      case 'half': {
        const body = JSON.stringify(tell().body);
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(body.slice(0, body.length / 2));
      }
      case 'cutOff': {
        const body = JSON.stringify(tell().body);
        response.writeHead(200, { 'content-length': String(body.length * 2) });
        response.write(body.slice(0, body.length / 2), () => response.destroy());
        return;
      }
      case 'hang':
        response.writeHead(200);
        return void response.write('{');
      case 'close':
        return void response.destroy();
      case 'repeat': {
        // The page before once more, or the first one.
        const again = new URLSearchParams(query);
        for (const name of ['after', 'pageToken', 'max_id', 'cursor']) again.delete(name);
        return plain(tell(again));
      }
      case 'ahead':
        return dated(400 * 86_400_000);
      case 'behind':
        return dated(-400 * 86_400_000);
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end('<!doctype html><title>Kirjaudu verkkoon</title>');
      case 'notJson':
        return plain({ body: null });
    }
  }
  return mine;
}
