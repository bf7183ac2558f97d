import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkFlags } from '../../electron/network/flags.ts';
import type { Keychain } from '../../electron/network/keychain.ts';
import { networkOfCore, serveNetworkLine } from '../../electron/network/line.ts';
import type { Outlet } from '../../electron/network/outlet.ts';
import { permitsFile } from '../../electron/network/permits.ts';
import { wayOut } from '../../electron/network/way-out.ts';
import { Refusal } from '../../src/contract/errors.ts';
import type { FetchedPlatform } from '../../src/domain/fetching.ts';
import type { Network, NetworkAnswer } from '../../src/fetching/network.ts';
import { temporaryFolder } from '../support/core.ts';

/** What the way out lets through and what not, at the two ends that Electron has: its keychain and its network. */

type Left = { url: string; headers: Readonly<Record<string, string>> };

function office(answer: NetworkAnswer = { answer: { status: 200, headers: {}, body: '{}' } }) {
  const file = join(temporaryFolder(), 'network.json');
  const left: Left[] = [];
  let closed = 0;
  let opens = true;
  const outlet: Outlet = {
    ask: (request) => {
      left.push(request);
      return Promise.resolve(answer);
    },
    close: () => void (closed += 1),
  };
  const keychain: Keychain = {
    kind: () => 'safe',
    seal: (secret) => Buffer.from(secret).toString('base64'),
    open: (sealed) => (opens ? Buffer.from(sealed, 'base64').toString() : null),
  };
  return {
    file,
    left,
    closed: () => closed,
    changeKeychain: () => void (opens = false),
    /** As after a start of the program. */
    network: () => wayOut(permitsFile(file), keychain, outlet),
  };
}

const here = { officeId: 'kunta', channelId: 'sivu' };
const page = { ...here, platform: 'facebook' as const, account: 'Kuntala', secret: 'avain' };
const question = { ...here, platform: 'facebook' as const, path: '/v1/x', query: {} };
const { signal } = new AbortController();
const refused = { failed: 'refused' };

describe('a question', () => {
  it.each([
    '//example.org/x',
    '/\\example.org/x',
    '/../..//example.org/x',
    '/x@example.org',
    '/?x=1#y',
    '@example.org/x',
    '.example.org/x',
    ':443@example.org/x',
    'https://example.org/x',
    '',
  ])('of the path “%s” goes to the host of its channel or nowhere', async (path) => {
    const { network, left } = office();
    const out = network();
    out.allow(page);
    const told = await out.ask({ ...question, path }, signal);
    if (!path.startsWith('/')) expect(told).toEqual(refused);
    for (const { url } of left) {
      expect(new URL(url)).toMatchObject({ protocol: 'https:', host: 'graph.facebook.com' });
      expect(new URL(url)).toMatchObject({ search: '', hash: '', username: '' });
    }
    expect(left).toHaveLength(path.startsWith('/') ? 1 : 0);
  });

  it('keeps its words apart, and has the key in its head alone', async () => {
    const { network, left } = office();
    const out = network();
    out.allow(page);
    await out.ask({ ...question, query: { fields: 'a&access_token=b#c', limit: '1' } }, signal);
    const [{ url, headers }] = left as [Left];
    expect([...new URL(url).searchParams]).toEqual([
      ['fields', 'a&access_token=b#c'],
      ['limit', '1'],
    ]);
    expect(url).not.toContain('avain');
    expect(headers).toEqual({ authorization: 'Bearer avain' });
  });

  it('needs the permission of its own office, channel and platform', async () => {
    const { network, left } = office();
    const out = network();
    out.allow(page);
    const others = [
      { ...question, officeId: 'naapuri' },
      { ...question, channelId: 'toinen' },
      { ...question, platform: 'instagram' as const },
    ];
    for (const other of others) expect(await out.ask(other, signal)).toEqual(refused);
    expect(await out.isOpen({ ...here, officeId: 'naapuri' })).toBe(false);
    expect(await out.isOpen({ ...here, channelId: 'toinen' })).toBe(false);
    expect(left).toEqual([]);
    // Each has its own key.
    out.allow({ ...page, channelId: 'toinen', secret: 'toisen' });
    out.allow({ ...page, officeId: 'naapuri', secret: 'naapurin' });
    for (const asker of [question, ...others.slice(0, 2)]) await out.ask(asker, signal);
    expect(left.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer avain',
      'Bearer naapurin',
      'Bearer toisen',
    ]);
    // One that is forgotten leaves the others.
    out.forbid(here);
    expect(out.access().channels.map(({ officeId, channelId }) => [officeId, channelId])).toEqual([
      ['kunta', 'toinen'],
      ['naapuri', 'sivu'],
    ]);
  });

  it('leaves no more when all is off or its channel is forbidden, and what is under way ends', async () => {
    const { network, left, closed } = office();
    const out = network();
    out.allow(page);
    expect(await out.isOpen(here)).toBe(true);
    out.setOff(true);
    expect(closed()).toBe(1);
    expect(await out.isOpen(here)).toBe(false);
    expect(await out.ask(question, signal)).toEqual(refused);
    // So it is after the next start as well.
    expect(await network().isOpen(here)).toBe(false);
    expect(await network().ask(question, signal)).toEqual(refused);
    out.setOff(false);
    expect(closed()).toBe(1);
    expect(await network().isOpen(here)).toBe(true);
    out.forbid(here);
    expect(closed()).toBe(2);
    expect(await out.isOpen(here)).toBe(false);
    expect(await out.ask(question, signal)).toEqual(refused);
    expect(await network().ask(question, signal)).toEqual(refused);
    expect(left).toEqual([]);
  });
});

describe('a key', () => {
  const mastodon = { ...here, platform: 'mastodon' as const, account: '@kunta@some.fi' };
  const asked = { ...here, platform: 'mastodon' as const, path: '/api', query: {} };

  it('goes only to the host and the platform that it was given for', async () => {
    const { network, left } = office();
    const out = network();
    out.allow({ ...mastodon, secret: 'avain' });
    out.allow({ ...mastodon, account: '@viestinta@some.fi', secret: null });
    await out.ask(asked, signal);
    out.allow({ ...mastodon, account: '@kunta@muu.fi', secret: null });
    await out.ask(asked, signal);
    expect(left).toMatchObject([
      { url: 'https://some.fi/api', headers: { authorization: 'Bearer avain' } },
      { url: 'https://muu.fi/api', headers: {} },
    ]);
    expect(left[1]!.headers).toEqual({});
    // Facebook and Instagram have one host, and keys of their own.
    const channel = (platform: FetchedPlatform) => ({ ...page, platform });
    out.allow(channel('facebook'));
    out.allow({ ...channel('instagram'), secret: null });
    expect(await out.ask({ ...question, platform: 'instagram' }, signal)).toEqual({
      failed: 'tokenMissing',
    });
    expect(left).toHaveLength(2);
  });

  it('that the keychain no longer opens is missing, and nothing is asked without it', async () => {
    const { network, left, changeKeychain } = office();
    const out = network();
    out.allow({ ...mastodon, secret: 'avain' });
    changeKeychain();
    expect(await out.ask(asked, signal)).toEqual({ failed: 'tokenMissing' });
    expect(left).toEqual([]);
  });

  it('is in nothing that is told: neither in an answer nor in its head nor in what is permitted', async () => {
    const secret = 'avain+ja/muuta=';
    const next = `https://some.fi/api?access_token=${encodeURIComponent(secret)}`;
    const { network, file } = office({
      answer: {
        status: 400,
        headers: { link: `<${next}>; rel="next"`, date: 'x' },
        body: JSON.stringify({ message: `Bad token ${secret}`, paging: { next } }),
      },
    });
    const out = network();
    out.allow({ ...mastodon, secret });
    const told = JSON.stringify([await out.ask(asked, signal), out.access()]);
    expect(told).toContain('Bad token');
    expect(told).toContain('rel=');
    expect(told).not.toContain(secret);
    expect(told).not.toContain(encodeURIComponent(secret));
    expect(told).not.toContain(Buffer.from(secret).toString('base64'));
    expect(readFileSync(file, 'utf8')).not.toContain(secret);
  });
});

describe('the file of permits', () => {
  it('is the user’s alone, and is there at the next start', () => {
    const { network, file } = office();
    network().allow(page);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(network().access()).toEqual({
      off: false,
      keychain: 'safe',
      channels: [{ ...here, platform: 'facebook', host: 'graph.facebook.com', hasSecret: true }],
    });
  });

  it('that can’t be written changes nothing, and says so', async () => {
    const { network, file } = office();
    const out = network();
    out.allow(page);
    // In the place where it would be written first.
    mkdirSync(`${file}.tmp`);
    for (const change of [
      () => out.forbid(here),
      () => out.setOff(true),
      () => out.allow({ ...page, channelId: 'toinen' }),
    ]) {
      expect(change).toThrow(Refusal);
    }
    expect(out.access()).toMatchObject({ off: false, channels: [here] });
    expect(network().access()).toEqual(out.access());
  });

  it.each([
    ['no JSON', '{'],
    ['made up', '{"off":"no","channels":[{"officeId":"kunta","channelId":"sivu"}]}'],
    ['of a platform that is not fetched', '{"off":false,"channels":[{"platform":"x"}]}'],
  ])('that is %s permits nothing', async (_, content) => {
    const { network, file } = office();
    writeFileSync(file, content);
    expect(network().access()).toMatchObject({ off: false, channels: [] });
    expect(await network().ask(question, signal)).toEqual(refused);
  });
});

it('the network’s process of a package gets none of the flags that lead elsewhere or trust others', () => {
  const flags = ['--no-sandbox', '--proxy-server=p:1'];
  const ours = ['--host-resolver-rules=MAP * 127.0.0.1', '--ignore-certificate-errors-spki-list=x'];
  const never = ['--ignore-certificate-errors', '--remote-debugging-port=1', '/home/kunta.vuoro'];
  const argv = [...flags, ...ours, ...never];
  expect(networkFlags(argv, true)).toEqual(flags);
  expect(networkFlags(argv, false)).toEqual([...flags, ...ours]);
});

describe('the line between the core and the way out', () => {
  /** Two ends in one process; `cut` is the end of the core. */
  function line(network: Partial<Network>) {
    const failures: unknown[] = [];
    const served = serveNetworkLine(
      { isOpen: () => Promise.resolve(true), ask: () => new Promise(() => {}), ...network },
      (message) => queueMicrotask(() => core.told(message)),
      (error) => failures.push(error),
    );
    const core = networkOfCore((message) => queueMicrotask(() => served.heard(message)));
    return { core: core.network, failures, cut: () => served.gone() };
  }

  it('gives each question its own answer', async () => {
    const given: ((answer: NetworkAnswer) => void)[] = [];
    const { core } = line({ ask: () => new Promise((give) => given.push(give)) });
    const answer = (body: string) => ({ answer: { status: 200, headers: {}, body } });
    const [one, other] = [core.ask(question, signal), core.ask(question, signal)];
    expect(await core.isOpen(here)).toBe(true);
    given[1]!(answer('toinen'));
    given[0]!(answer('eka'));
    expect(await Promise.all([one, other])).toEqual([answer('eka'), answer('toinen')]);
  });

  it('tells the way out when the core no longer wants an answer, and when the core is gone', async () => {
    const signals: AbortSignal[] = [];
    const { core, cut } = line({
      ask: (_, under) =>
        new Promise((over) => {
          signals.push(under);
          under.addEventListener('abort', () => over({ failed: 'cancelled' }));
        }),
    });
    const stop = new AbortController();
    const stopped = core.ask(question, stop.signal);
    const other = core.ask(question, signal);
    await expect.poll(() => signals.length).toBe(2);
    stop.abort();
    expect(await stopped).toEqual({ failed: 'cancelled' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    cut();
    expect(await other).toEqual({ failed: 'cancelled' });
    // Nothing is asked for who has gone already.
    expect(await core.ask(question, AbortSignal.abort())).toEqual({ failed: 'cancelled' });
    expect(signals).toHaveLength(2);
  });

  it('lets nobody wait for what has failed', async () => {
    const { core, failures } = line({ ask: () => Promise.reject(new Error('Rikki')) });
    expect(await core.ask(question, signal)).toEqual({ failed: 'broken' });
    expect(failures).toEqual([new Error('Rikki')]);
  });
});
