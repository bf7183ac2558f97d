import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Running, corePidOf, launch, listenIn, makeHome } from '../support/electron.ts';

async function killCore({ app }: Running): Promise<number> {
  const pid = await corePidOf(app);
  process.kill(pid, 'SIGKILL');
  return pid;
}

describe('a core that is killed', () => {
  it('comes back, and the screens ask again', async () => {
    const home = makeHome();
    const running = await launch(home, { args: [home.office()] });
    const { page, app } = running;
    await page.getByText('Testikunta').first().waitFor();
    const old = await killCore(running);
    await corePidOf(app, old);
    await page.getByRole('navigation').getByRole('link', { name: 'Toimisto' }).click();
    await page.getByRole('heading', { level: 1, name: 'Toimisto' }).waitFor();
    const call = await listenIn(page);
    expect(await call('core', 'office.get', {})).toMatchObject({ output: { name: 'Testikunta' } });
    const log = readFileSync(join(home.userData, 'logs', 'shell.log'), 'utf8');
    expect(log).toContain('core.crashed');
  });

  it('says of a command in flight whether it was done', async () => {
    const home = makeHome();
    const running = await launch(home, { args: [home.office()] });
    const { page } = running;
    // So many that the import is still under way when the core is killed, also on a quick machine.
    const rows = 160_000;
    const csv = join(home.documents, 'kommentit.csv');
    const lines = Array.from({ length: rows }, (_, n) => `2026-11-20 10:00;Kommentti numero ${n}`);
    writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
    await listenIn(page);

    // As the page's own wire would: with a request id, killed in the middle, asked after it.
    const lost = page.evaluate((file) => {
      type Spy = { ports: Record<string, MessagePort> };
      const port = (window as unknown as { vuoroTest: Spy }).vuoroTest.ports['core'];
      if (!port) throw new Error('no port');
      return new Promise<string>((resolve) => {
        port.addEventListener('message', ({ data }) => {
          if (data === 'closed') resolve('closed');
          else if (data.id === 1 && data.type === 'progress') {
            Object.assign(window, { progressed: true });
          } else if (data.id === 1) resolve(data.type);
        });
        port.postMessage({
          type: 'call',
          id: 1,
          procedure: 'import.run',
          input: { file },
          requestId: 'my-import',
        });
      });
    }, csv);
    await page.waitForFunction(() => 'progressed' in window);
    const old = await killCore(running);
    expect(await lost).toBe('closed');
    await corePidOf(running.app, old);
    const again = await listenIn(page);
    const { output } = await again('core', 'history.outcome', { requestId: 'my-import' });
    const counts = await again('core', 'thread.counts', {});
    const { done } = output as { done: boolean };
    const { byTurn } = counts.output as { byTurn: { ours: number } };
    expect(byTurn.ours).toBe(done ? rows : 0);
  });

  it('is given up after five crashes, and the window says why', async () => {
    const home = makeHome();
    const running = await launch(home, { args: [home.office()] });
    const call = await listenIn(running.page);
    let pid: number | undefined;
    for (let crash = 0; crash < 5; crash += 1) {
      pid = await corePidOf(running.app, pid);
      // Not in the middle of its start, so that each is one crash.
      await expect
        .poll(async () => (await call('host', 'shell.get', {})).output)
        .toMatchObject({ office: expect.anything() });
      await new Promise((soon) => setTimeout(soon, 500));
      process.kill(pid, 'SIGKILL');
    }
    await expect
      .poll(async () => (await call('host', 'shell.get', {})).output, { timeout: 10_000 })
      .toMatchObject({ office: null, failure: { code: 'core.start' } });
    expect(running.app.windows()).toHaveLength(1);
    // The user may try again.
    const file = home.settings().recent[0]?.file;
    expect(await call('host', 'office.openRecent', { file })).toMatchObject({
      output: { opened: true },
    });
    expect(await call('host', 'shell.get', {})).toMatchObject({
      output: { office: { file }, failure: null },
    });
  });
});

describe('an office that can’t be opened', () => {
  it('is refused in the window', async () => {
    const home = makeHome();
    const file = join(home.documents, 'väärä.vuoro');
    writeFileSync(file, 'this is no office, only text that goes on for a while '.repeat(50));
    const { page } = await launch(home, { args: [file] });
    const call = await listenIn(page);
    await expect
      .poll(async () => (await call('host', 'shell.get', {})).output, { timeout: 10_000 })
      .toMatchObject({ office: null, failure: { code: 'office.notOffice' } });
  });

  it('leaves the open one open', async () => {
    const home = makeHome();
    const file = home.office();
    const { page } = await launch(home, { args: [file] });
    const call = await listenIn(page);
    await call('core', 'office.get', {});
    const missing = join(home.documents, 'puuttuu.vuoro');
    home.answer({ open: missing });
    expect(await call('host', 'office.choose', {})).toMatchObject({
      refusal: { code: 'office.notFound', params: { file: missing } },
    });
    expect(await call('host', 'shell.get', {})).toMatchObject({
      output: { office: { file }, failure: null },
    });
    const again = await listenIn(page);
    expect(await again('core', 'office.get', {})).toMatchObject({ output: { name: 'Testikunta' } });
    expect(existsSync(missing)).toBe(false);
  });
});
