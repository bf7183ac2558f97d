import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../electron/launch/find.ts';
import type { Supervisor } from '../../electron/supervisor.ts';
import { afterFile, electronPath, startOf, makeHome } from '../support/electron.ts';

/**
 * The supervisor over both kinds of process. The core of these tests needs no database, so that the
 * utilityProcess, the product's kind, is tested also where Electron's Node is too old for one.
 */
const afterwards = afterFile();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuoro-transport-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  const support = join(import.meta.dirname, '../support');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: [join(support, 'utility-main.ts'), join(support, 'utility-core.ts')],
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'package.json'), '{"name":"transport","main":"utility-main.cjs"}');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><script src="page.js"></script>');
  // The page keeps the latest port; asking over it is each test's.
  writeFileSync(
    join(folder, 'page.js'),
    `window.ports = []; window.heard = [];
     addEventListener('message', ({ data, ports: [port] }) => {
       if (data?.vuoro !== 'core') return;
       const heard = []; window.ports.push(port); window.heard.push(heard);
       port.onmessage = ({ data }) => heard.push(data);
     });
     window.ask = (message) => { window.ports.at(-1).postMessage(message); };`,
  );
});

type Test = { app: ElectronApplication; page: Page };
type Message = { type?: string; id?: number; output?: unknown } | 'closed';

async function start(transport: 'utility' | 'fork'): Promise<Test> {
  const { args, env } = startOf(makeHome());
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: args.map((arg) => (arg === projectFolder ? folder : arg)),
    env: { ...env, VUORO_TEST_TRANSPORT: transport, VUORO_TEST_ROOT: projectFolder },
  });
  onTestFinished(() => app.close().catch(() => {}));
  return { app, page: await app.firstWindow() };
}

const open = ({ app }: Test, file: string) =>
  app.evaluate(
    (_, file) =>
      (globalThis as unknown as { supervisor: Supervisor }).supervisor.open({ file }).then(
        () => 'opened',
        (error: { code?: string }) => error.code,
      ),
    file,
  );
const status = ({ app }: Test) =>
  app.evaluate(() => (globalThis as unknown as { supervisor: Supervisor }).supervisor.status());
const ask = async ({ page }: Test, message: object) => {
  // A core that has opened its file gives the page its port a moment later.
  await page.waitForFunction(() => (window as unknown as { ports: unknown[] }).ports.length > 0);
  await page.evaluate((m) => (window as unknown as { ask(m: object): void }).ask(m), message);
};
/** All that came over each port that the page was given. */
const heard = ({ page }: Test) =>
  page.evaluate(() => (window as unknown as { heard: Message[][] }).heard);
const call = (id: number, procedure: string, input: unknown) => ({
  type: 'call',
  id,
  procedure,
  input,
});

/** Kills the core's process without a word. */
const killCore = ({ app }: Test, folder: string) =>
  app.evaluate(
    async (_, folder) => {
      const { readFileSync, readdirSync } = process.mainModule!.require('node:fs');
      for (const pid of readdirSync('/proc').filter((name: string) => /^\d+$/.test(name))) {
        try {
          const stat: string = readFileSync(`/proc/${pid}/stat`, 'utf8');
          const command: string = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
          const isCore = command.includes(folder) || command.includes('node.mojom.NodeService');
          if (parent === process.pid && isCore) process.kill(Number(pid), 'SIGKILL');
        } catch {
          // It has ended meanwhile.
        }
      }
    },
    join(folder, 'utility-core.cjs'),
  );

describe.each(['utility', 'fork'] as const)('a core over %s', (transport) => {
  it('answers, tells progress and events, and cancels', async () => {
    const test = await start(transport);
    expect(await open(test, 'a')).toBe('opened');
    const input = { text: 'ä € 😀 \u202e \u0000', list: [1, null, { a: true }] };
    await ask(test, call(1, 'echo', input));
    await ask(test, call(2, 'refuse', {}));
    await ask(test, call(3, 'work', { steps: 2 }));
    await expect
      .poll(async () => (await heard(test))[0])
      .toEqual([
        { type: 'done', id: 1, output: input },
        {
          type: 'refused',
          id: 2,
          refusal: { code: 'office.newer', params: { version: '9.9' }, reference: 'abc' },
        },
        { type: 'progress', id: 3, progress: { done: 1, total: 2 } },
        { type: 'progress', id: 3, progress: { done: 2, total: 2 } },
        { type: 'event', event: { event: 'changed', tables: ['comment'] } },
        { type: 'done', id: 3, output: null },
      ]);
    await ask(test, call(4, 'work', { steps: 100_000_000 }));
    await ask(test, { type: 'cancel', id: 4 });
    await expect
      .poll(async () => (await heard(test))[0]?.at(-1))
      .toMatchObject({ type: 'refused', id: 4, refusal: { code: 'call.cancelled' } });
  });

  it('is started again when it was killed, and the page is told', async () => {
    const test = await start(transport);
    await open(test, 'a');
    await ask(test, call(1, 'hang', {}));
    await killCore(test, folder);
    await expect.poll(async () => (await heard(test)).length, { timeout: 20_000 }).toBe(2);
    expect((await heard(test))[0]).toEqual(['closed']);
    await ask(test, call(2, 'echo', 'again'));
    await expect
      .poll(async () => (await heard(test))[1])
      .toEqual([{ type: 'done', id: 2, output: 'again' }]);
    expect(await status(test)).toMatchObject({ file: 'a', failure: null });
  });

  it('says why it can’t open, and the old office is opened again', async () => {
    const test = await start(transport);
    expect(await open(test, 'missing')).toBe('office.notFound');
    expect(await status(test)).toMatchObject({ file: null, failure: { code: 'office.notFound' } });
    expect(await open(test, 'a')).toBe('opened');
    expect(await open(test, 'missing')).toBe('office.notFound');
    expect(await status(test)).toMatchObject({ file: 'a', failure: null });
  });

  it('is given up when it only crashes', async () => {
    const test = await start(transport);
    expect(await open(test, 'crash')).toBe('core.start');
    expect(await status(test)).toMatchObject({ file: null, failure: { code: 'core.start' } });
  });

  it('ends when another office is opened and when it is closed', async () => {
    const test = await start(transport);
    await open(test, 'a');
    await ask(test, call(1, 'echo', 'last'));
    expect(await open(test, 'b')).toBe('opened');
    await ask(test, call(2, 'echo', 'first'));
    await expect
      .poll(() => heard(test))
      .toEqual([
        [{ type: 'done', id: 1, output: 'last' }, 'closed'],
        [{ type: 'done', id: 2, output: 'first' }],
      ]);
    await test.app.evaluate(() =>
      (globalThis as unknown as { supervisor: Supervisor }).supervisor.close(),
    );
    expect((await heard(test))[1]?.at(-1)).toBe('closed');
    expect(await status(test)).toMatchObject({ file: null, failure: null });
  });
});
