import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const folder = join(import.meta.dirname, '../atproto');

/** A post as the protocol refers to it. */
export type Ref = { uri: string; cid: string };

/** People on a network of the AT Protocol. Each act is known to the app view when it resolves. */
export type Atproto = {
  /** Of the app view. */
  url: string;
  join(name: string): Promise<{ did: string }>;
  post(name: string, text: string, to?: Ref, root?: Ref): Promise<Ref>;
  /** Posts of which each answers the one before it; they take turns. */
  talk(names: readonly string[], texts: readonly string[], to: Ref, root: Ref): Promise<Ref>;
  act(act: 'remove' | 'repost' | 'like', name: string, of: Ref): Promise<void>;
  block(name: string, did: string): Promise<void>;
  rename(name: string, displayName: string): Promise<void>;
};

/**
 * Starts Bluesky's own servers (`test/atproto/network.js`). Their packages are half a gigabyte and no part of the
 * project's own: they are installed when a test asks for them first.
 */
export async function startAtproto(): Promise<Atproto> {
  install();
  const child = fork(join(folder, 'network.js'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let told = '';
  child.stderr?.on('data', (text: Buffer) => (told += text.toString()));
  const url = await new Promise<string>((ready, failed) => {
    child.once('message', (message: { url: string }) => ready(message.url));
    child.once('exit', (code) => failed(new Error(`The network ended (${code}): ${told}`)));
  });
  const ask = asking(child);
  onTestFinished(async () => {
    await ask('close', {});
    child.disconnect();
  });
  return {
    url,
    join: (name) => ask('join', { name }),
    post: (name, text, to, root) => ask('post', { name, text, to, root }),
    talk: (names, texts, to, root) => ask('talk', { names, texts, to, root }),
    act: (act, name, of) => ask(act, { name, of }),
    block: (name, did) => ask('block', { name, did }),
    rename: (name, displayName) => ask('rename', { name, displayName }),
  };
}

function asking(child: ChildProcess) {
  let last = 0;
  return <T>(act: string, of: object): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const hear = (message: { id: number; result?: T; error?: string }) => {
        if (message.id !== id) return;
        child.off('message', hear);
        if (message.error === undefined) resolve(message.result as T);
        else reject(new Error(`${act}: ${message.error}`));
      };
      child.on('message', hear);
      child.send({ id, act, ...of });
    });
}

/** By the lock file, once for each of its versions; nothing that a package brings is run. */
function install(): void {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const mark = join(folder, 'node_modules', '.vuoro-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', words, { cwd: folder, shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm ci in ${folder} failed: ${done.stderr.toString()}`);
  writeFileSync(mark, lock);
}
