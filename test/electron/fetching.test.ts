import { type IncomingMessage, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  type Home,
  type PageCall,
  afterFile,
  launch,
  listenIn,
  makeHome,
} from '../support/electron.ts';
import { maxAnswerBytes } from '../../src/fetching/network.ts';
import { httpsServer, trustFlag } from '../support/https-server.ts';
import { type Keyring, startKeyring } from '../support/keyring.ts';

const secret = 'EAAsalainenAvain0123456789abcdefSalainenAvain';

type Asked = {
  host: string;
  url: string;
  method: string;
  authorization: string | undefined;
  cookie: string | undefined;
};

/** A server that answers as a Facebook page without posts, for every host's name; or never, where it is told null. */
async function pageServer(
  answer: (request: IncomingMessage) => { status?: number; body: unknown } | null = (request) => ({
    body:
      request.url?.includes('/Kuntala?') === true ? { id: '17', name: 'Kuntala' } : { data: [] },
  }),
) {
  const asked: Asked[] = [];
  const server = await httpsServer((request, response) => {
    const { host = '', authorization, cookie } = request.headers;
    const { url = '', method = '' } = request;
    asked.push({ host, url, method, authorization, cookie });
    const given = answer(request);
    if (given === null) return;
    const { status = 200, body } = given;
    const cookies = 'kuka=sama; Path=/; Secure; SameSite=None';
    response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': cookies });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  onTestFinished(() => server.close());
  const { port } = server;
  return { asked, port, flags: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`] };
}

const afterwards = afterFile();
let keyring: Keyring;
beforeAll(async () => {
  keyring = await startKeyring(afterwards);
});

async function start(
  home: Home,
  flags: readonly string[],
  system: Readonly<Record<string, string>> = {},
  { flag, env: bus }: Pick<Keyring, 'flag' | 'env'> = keyring,
) {
  const env = { ...bus, ...system };
  const made = join(home.documents, 'testi.vuoro');
  const file = existsSync(made) ? made : home.office();
  const { app, page } = await launch(home, { args: [file], flags: [...flags, flag], env });
  const call = await listenIn(page);
  return { app, page, call };
}

/** The office and its channel on Facebook. */
async function facebook(call: PageCall) {
  const { id: officeId } = (await call('core', 'office.get', {})).output as { id: string };
  const channels = (await call('core', 'fetching.channels', {})).output as { channelId: string }[];
  return { officeId, channelId: channels[0]!.channelId };
}

function allow(
  call: PageCall,
  of: { officeId: string; channelId: string },
  agreed: { plainAgreed?: true } = {},
) {
  const channel = { ...of, platform: 'facebook', account: 'Kuntala', secret, ...agreed };
  return call('host', 'network.allow', channel);
}

it('asks the permitted host alone, by https, with the key, and only once it is permitted', async () => {
  const { asked, flags } = await pageServer();
  const home = makeHome();
  const { page, call } = await start(home, [...flags, trustFlag]);
  const of = await facebook(call);
  const test = { channelId: of.channelId, account: 'Kuntala' };
  expect(await call('core', 'fetching.test', test)).toMatchObject({
    refusal: { code: 'fetching.off' },
  });
  expect(asked).toEqual([]);

  expect(await allow(call, of)).toMatchObject({ output: {} });
  expect(await call('core', 'fetching.test', test)).toMatchObject({ output: { name: 'Kuntala' } });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    host: 'graph.facebook.com',
    method: 'GET',
    authorization: `Bearer ${secret}`,
  });
  expect(asked[0]!.url).not.toContain(secret);

  await call('core', 'fetching.setUp', test);
  expect(await call('core', 'fetching.run', { channelId: of.channelId })).toMatchObject({
    output: { new: 0, rejected: 0 },
  });
  for (const screen of ['Kalenteri', 'Kommentit', 'Lupaukset', 'Raportti', 'Toimisto']) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  }
  // Every host's name leads to the server, which would have seen another.
  expect(new Set(asked.map(({ host, method }) => `${method} ${host}`))).toEqual(
    new Set(['GET graph.facebook.com']),
  );
  // Nobody is known again by what he was given before.
  expect(asked.map(({ cookie }) => cookie)).toEqual(asked.map(() => undefined));
  const sent = (await call('core', 'fetching.requests', {})).output as { status: number }[];
  // The one that was refused before it left is told as well, without an answer.
  expect(sent.map(({ status }) => status)).toEqual([...asked.map(() => 200), null]);

  const before = asked.length;
  await call('host', 'network.setOff', { off: true });
  expect(await call('core', 'fetching.run', { channelId: of.channelId })).toMatchObject({
    refusal: { code: 'fetching.off' },
  });
  await call('host', 'network.setOff', { off: false });
  await call('host', 'network.forbid', of);
  expect(await call('core', 'fetching.run', { channelId: of.channelId })).toMatchObject({
    refusal: { code: 'fetching.off' },
  });
  expect(asked).toHaveLength(before);
});

it('keeps the key sealed: it is found nowhere on the disk, and is told to nobody', async () => {
  const { flags } = await pageServer(() => ({
    status: 400,
    body: {
      error: { message: `Bad token ${secret}`, type: 'OAuthException', code: 190 },
      paging: { next: `https://graph.facebook.com/x?access_token=${secret}` },
    },
  }));
  const home = makeHome();
  const { app, call } = await start(home, [...flags, trustFlag]);
  const of = await facebook(call);
  await allow(call, of);
  const access = await call('host', 'network.access', {});
  expect(access.output).toEqual({
    off: false,
    keychain: 'safe',
    channels: [{ ...of, platform: 'facebook', host: 'graph.facebook.com', hasSecret: true }],
  });
  const test = { channelId: of.channelId, account: 'Kuntala' };
  await call('core', 'fetching.setUp', test);
  const told = [
    access,
    await call('core', 'fetching.test', test),
    await call('core', 'fetching.run', { channelId: of.channelId }),
    await call('core', 'fetching.channels', {}),
    await call('core', 'backup.make', {}),
  ];
  expect(told[1]).toMatchObject({ refusal: { code: 'fetching.tokenInvalid' } });
  expect(JSON.stringify(told)).not.toContain(secret);
  await app.close();
  const found = readdirSync(home.documents, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => holds(readFileSync(file), secret));
  expect(found).toEqual([]);
});

/** As it is, in UTF-16, in base64 and with its bytes in hex. */
function holds(bytes: Buffer, words: string): boolean {
  const forms = [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    Buffer.from(Buffer.from(words).toString('base64').replace(/=+$/, '').slice(0, -2)),
    Buffer.from(Buffer.from(words).toString('hex')),
  ];
  return forms.some((form) => bytes.includes(form));
}

it('ends what is under way when it is turned off or forbidden, and with the program', async () => {
  const { asked, port, flags } = await pageServer(() => null);
  const home = makeHome();
  const { app, call } = await start(home, [...flags, trustFlag]);
  const of = await facebook(call);
  const test = async () => {
    const before = asked.length;
    const told = call('core', 'fetching.test', { channelId: of.channelId, account: 'Kuntala' });
    await expect.poll(() => asked.length).toBe(before + 1);
    return { told };
  };
  await allow(call, of);
  const first = await test();
  await call('host', 'network.setOff', { off: true });
  expect(await first.told).toMatchObject({ refusal: { code: 'fetching.off' } });
  await call('host', 'network.setOff', { off: false });
  const second = await test();
  await call('host', 'network.forbid', of);
  expect(await second.told).toMatchObject({ refusal: { code: 'fetching.off' } });
  await allow(call, of);
  const third = await test();
  third.told.catch(() => {});
  const running = networkProcesses();
  expect(running).toHaveLength(1);
  onTestFinished(() => running.forEach(killQuietly));
  app.process().kill('SIGKILL');
  await expect.poll(networkProcesses).toEqual([]);

  /** Of this program: it is told where the servers are. */
  function networkProcesses(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isNetwork(name))
      .map(Number);
  }
  function isNetwork(pid: string): boolean {
    try {
      // Chromium puts blanks between them.
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
      return words.includes('--network') && words.includes(`127.0.0.1:${port}`);
    } catch {
      return false;
    }
  }
});

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

it('asks before it keeps a key where no password protects it, and misses one that another keychain sealed', async () => {
  const { asked, flags } = await pageServer();
  const home = makeHome();
  const plain = { flag: '--password-store=basic', env: keyring.env };
  const safe = await start(home, [...flags, trustFlag]);
  const of = await facebook(safe.call);
  const test = { channelId: of.channelId, account: 'Kuntala' };
  expect(await allow(safe.call, of)).toEqual(expect.objectContaining({ output: {} }));
  await safe.app.close();

  const { call } = await start(home, [...flags, trustFlag], {}, plain);
  // An Electron that can't tell which keychain it has takes this one for none.
  const { standIn } = (await call('host', 'shell.get', {})).output as { standIn: boolean };
  expect(await call('host', 'network.access', {})).toMatchObject({
    output: { keychain: standIn ? 'none' : 'plain', channels: [{ hasSecret: true }] },
  });
  expect(await call('core', 'fetching.test', test)).toMatchObject({
    refusal: { code: 'fetching.tokenMissing' },
  });
  expect(asked).toEqual([]);
  const code = standIn ? 'fetching.noKeychain' : 'fetching.plainKeychain';
  expect(await allow(call, of)).toMatchObject({ refusal: { code } });
  if (standIn) return;
  expect(await allow(call, of, { plainAgreed: true })).toMatchObject({ output: {} });
  expect(await call('core', 'fetching.test', test)).toMatchObject({ output: { name: 'Kuntala' } });
  expect(asked).toHaveLength(1);
});

it('reads no more of an answer than any answer has', async () => {
  const { flags } = await pageServer(() => ({
    body: { id: '17', name: 'Kuntala', more: 'x'.repeat(maxAnswerBytes) },
  }));
  const home = makeHome();
  const { call } = await start(home, [...flags, trustFlag]);
  const of = await facebook(call);
  await allow(call, of);
  expect(
    await call('core', 'fetching.test', { channelId: of.channelId, account: 'Kuntala' }),
  ).toMatchObject({ refusal: { code: 'fetching.unreadable' } });
});

it('says when a certificate is nobody’s, and sends nothing then', async () => {
  const { asked, flags } = await pageServer();
  const home = makeHome();
  const { call } = await start(home, flags);
  const of = await facebook(call);
  await allow(call, of);
  const test = { channelId: of.channelId, account: 'Kuntala' };
  expect(await call('core', 'fetching.test', test)).toMatchObject({
    refusal: { code: 'fetching.certificate', params: { host: 'graph.facebook.com' } },
  });
  expect(asked).toEqual([]);
});

it('says when there is no network', async () => {
  const home = makeHome();
  const { call } = await start(home, ['--host-resolver-rules=MAP * ~NOTFOUND']);
  const of = await facebook(call);
  await allow(call, of);
  expect(
    await call('core', 'fetching.test', { channelId: of.channelId, account: 'Kuntala' }),
  ).toMatchObject({ refusal: { code: 'fetching.noNetwork' } });
});

it('follows no redirect', async () => {
  const elsewhere = await pageServer();
  const { asked, flags } = await pageServer();
  const server = await httpsServer((request, response) => {
    const { host = '' } = request.headers;
    asked.push({ host, url: '', method: '', authorization: undefined, cookie: undefined });
    response.writeHead(302, { location: 'https://example.org/' }).end();
  });
  onTestFinished(() => server.close());
  const home = makeHome();
  const rules = flags[0]!.replace(
    'MAP *',
    `MAP graph.facebook.com 127.0.0.1:${server.port}, MAP *`,
  );
  const { call } = await start(home, [rules, trustFlag]);
  const of = await facebook(call);
  await allow(call, of);
  expect(
    await call('core', 'fetching.test', { channelId: of.channelId, account: 'Kuntala' }),
  ).toMatchObject({ refusal: { code: 'fetching.unreadable' } });
  expect(asked.map(({ host }) => host)).toEqual(['graph.facebook.com']);
  expect(elsewhere.asked).toEqual([]);
});

/** A proxy that leads every host to one port, or lets nobody through. */
async function proxyTo(port: number | null) {
  const connects: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, client) => {
    connects.push(request.url ?? '');
    client.on('error', () => {});
    if (port === null) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  // As Linux says it without a desktop.
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { connects, system: { https_proxy: address, http_proxy: address } };
}

it('goes by the system’s proxy, and alone', async () => {
  const { asked, port } = await pageServer();
  const { connects, system } = await proxyTo(port);
  const home = makeHome();
  const { call } = await start(home, [trustFlag], system);
  const of = await facebook(call);
  await allow(call, of);
  const test = { channelId: of.channelId, account: 'Kuntala' };
  expect(await call('core', 'fetching.test', test)).toMatchObject({ output: { name: 'Kuntala' } });
  expect(asked).toHaveLength(1);
  expect(connects).toEqual(['graph.facebook.com:443']);
});

it('says when the proxy lets nothing through', async () => {
  const { connects, system } = await proxyTo(null);
  const home = makeHome();
  const { call } = await start(home, [trustFlag], system);
  const of = await facebook(call);
  await allow(call, of);
  expect(
    await call('core', 'fetching.test', { channelId: of.channelId, account: 'Kuntala' }),
  ).toMatchObject({ refusal: { code: 'fetching.proxy' } });
  expect(connects).toEqual(['graph.facebook.com:443']);
});
