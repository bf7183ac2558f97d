import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';
import { launchFork, launchUtility } from '../../electron/core-launch.ts';
import { supervise } from '../../electron/supervisor.ts';

/**
 * A small program for the tests: the real supervisor over a core process of the wanted kind, and a page
 * with the real preload. `VUORO_TEST_TRANSPORT` is `utility` or `fork`.
 */
const entry = join(__dirname, 'utility-core.cjs');
const compiled = join(app.getPath('userData'), 'compiled');
const root = process.env['VUORO_TEST_ROOT'] ?? '';

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(root, 'out/preload/preload.cjs'), sandbox: true },
  });
  const events: unknown[] = [];
  const supervisor = supervise({
    launch: () =>
      process.env['VUORO_TEST_TRANSPORT'] === 'fork'
        ? launchFork(entry, compiled, root)
        : launchUtility(entry, compiled),
    network: {
      ask: () => Promise.resolve({ failed: 'refused' }),
      isOpen: () => Promise.resolve(false),
    },
    common: { version: '0.0.0-test', logFolder: app.getPath('userData') },
    onStatus: () => events.push({ status: supervisor.status() }),
    onOpened: (office) => events.push({ opened: office }),
    log: (what) => events.push({ log: what }),
    now: () => performance.now(),
  });
  // For the test, which looks in from outside.
  Object.assign(globalThis, { supervisor, events });
  supervisor.setWindow((port) => window.webContents.postMessage('port', 'core', [port]));
  await window.loadFile(join(__dirname, 'page.html'));
});
