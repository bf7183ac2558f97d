import { beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../electron/bundle.ts';
import {
  type Home,
  type PageCall,
  type Running,
  afterFile,
  launch,
  listenIn,
  makeHome,
} from '../support/electron.ts';

/** What can a page do that runs in the program's window, if it ran somebody else's script? */

const afterwards = afterFile();
let home: Home;
let running: Running;
let call: PageCall;
/** What the policy stopped since the page was loaded. */
const violations = () =>
  running.page.evaluate(() => (window as unknown as { violations: string[] }).violations);

beforeAll(async () => {
  home = makeHome(afterwards);
  running = await launch(home, { args: [home.office()], afterwards });
  await running.page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  call = await listenIn(running.page);
  await running.page.getByRole('heading', { level: 1 }).waitFor();
});

describe('the page', () => {
  it('shows itself without breaking the policy', async () => {
    for (const screen of ['Kommentit', 'Raportti', 'Toimisto', 'Tänään']) {
      await running.page.getByRole('navigation').getByRole('link', { name: screen }).click();
      await running.page.getByRole('heading', { level: 1, name: screen }).waitFor();
    }
    expect(await violations()).toEqual([]);
  });

  it('has nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'];
    const found = await running.page.evaluate(
      (names) => names.filter((name) => name in globalThis),
      names,
    );
    expect(found).toEqual([]);
    expect(
      await running.page.evaluate(() =>
        Object.keys((window as unknown as { vuoro: object }).vuoro),
      ),
    ).toEqual(['pathOf']);
  });

  it('runs no script but the bundle’s', async () => {
    const ran = await running.page.evaluate(async () => {
      const ran: string[] = [];
      Object.assign(window, { ran });
      const script = document.createElement('script');
      script.textContent = 'ran.push("inline")';
      document.body.append(script);
      const div = document.createElement('div');
      div.innerHTML = '<img src=x onerror="ran.push(\'handler\')">';
      document.body.append(div);
      const link = document.createElement('a');
      link.href = 'javascript:ran.push("link")';
      document.body.append(link);
      link.click();
      const data = document.createElement('script');
      data.src = 'data:text/javascript,ran.push("data")';
      document.body.append(data);
      await new Promise((soon) => setTimeout(soon, 500));
      for (const element of [script, div, link, data]) element.remove();
      return ran;
    });
    expect(ran).toEqual([]);
    // Playwright's own evaluation is allowed to use eval, so a function that the page makes is tried.
    await expect(
      running.page.evaluate(() => {
        // oxlint-disable-next-line typescript/no-implied-eval -- the attack that must fail.
        setTimeout('window.ran.push("timeout")', 0);
        return new Promise((soon) => {
          setTimeout(() => soon((window as unknown as { ran: string[] }).ran), 100);
        });
      }),
    ).resolves.toEqual([]);
  });

  it('asks for nothing over the network', async () => {
    const results = await running.page.evaluate(async () => {
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch('https://example.org/'),
        own: () => fetch('/index.html'),
        socket: () =>
          new Promise((opened, failed) => {
            const socket = new WebSocket('wss://example.org/');
            socket.addEventListener('open', opened);
            socket.addEventListener('error', failed);
          }),
        image: () =>
          new Promise((loaded, failed) => {
            const image = new Image();
            image.addEventListener('load', loaded);
            image.addEventListener('error', failed);
            image.src = 'https://example.org/a.png';
          }),
      };
      const done: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        await attempt().then(
          () => done.push(name),
          () => {},
        );
      }
      return done;
    });
    expect(results).toEqual([]);
  });

  it('is granted no permission', async () => {
    const granted = await running.page.evaluate(async () => {
      const granted: string[] = [];
      const note = (name: string) => () => void granted.push(name);
      const deny = () => {};
      if ((await Notification.requestPermission()) === 'granted') granted.push('notification');
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(note('microphone'), deny);
      await navigator.mediaDevices.getDisplayMedia({ video: true }).then(note('screen'), deny);
      await navigator.clipboard.readText().then(note('clipboard'), deny);
      await new Promise<void>((done) => {
        navigator.geolocation.getCurrentPosition(
          () => (note('place')(), done()),
          () => done(),
          { timeout: 3000 },
        );
      });
      for (const name of [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
      ]) {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        if (state === 'granted') granted.push(`query ${name}`);
      }
      return granted;
    });
    expect(granted).toEqual([]);
  });

  it('opens no window and goes nowhere', async () => {
    const before = running.page.url();
    const opened = await running.page.evaluate(() => window.open('https://example.org/') !== null);
    expect(opened).toBe(false);
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      form.remove();
    });
    // Not even to another address of the bundle, which no request would be refused for.
    for (const target of ['https://example.org/', 'file:///etc/passwd', '/missing.html', '/']) {
      await running.page.evaluate((target) => location.assign(target), target);
      await running.page.waitForTimeout(300);
      expect(running.page.url()).toBe(before);
    }
    const windows = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
    expect(windows).toEqual([before]);
  });

  it('holds no page of another and no webview', async () => {
    const inner = await running.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      const own = document.createElement('iframe');
      own.src = '/index.html';
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      document.body.append(frame, own, view);
      await new Promise((soon) => setTimeout(soon, 500));
      const result = {
        // A page of another origin, the error page too, gives nothing to see.
        frame: frame.contentDocument?.body.childElementCount ?? 0,
        own: own.contentDocument?.getElementById('root') ?? null,
        view: 'loadURL' in view,
      };
      for (const element of [frame, own, view]) element.remove();
      return result;
    });
    expect(inner).toEqual({ frame: 0, own: null, view: false });
  });
});

describe('app://', () => {
  const get = (url: string) =>
    running.app.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url).catch(() => null);
      if (!response) return null;
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        policy: response.headers.get('content-security-policy'),
        text: (await response.text()).slice(0, 200),
      };
    }, url);

  it('serves the page with its policy', async () => {
    const page = await get('app://vuoro/');
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', policy });
    expect(page?.text).toContain('<!doctype html>');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each([
    'app://vuoro/../main/main.cjs',
    'app://vuoro/..%2fmain%2fmain.cjs',
    'app://vuoro/%2e%2e/%2e%2e/package.json',
    'app://vuoro/assets/..%5c..%5cmain%5cmain.cjs',
    'app://vuoro//etc/passwd',
    'app://vuoro/assets/../../../package.json',
    'app://vuoro/assets/',
    'app://vuoro/missing.js',
    'app://other/index.html',
  ])('has no %s', async (url) => {
    expect((await get(url))?.status ?? 404).toBe(404);
  });
});

describe('a message from a page', () => {
  it('is taken from nobody but the window’s own top frame', async () => {
    const handed = await running.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('no window');
      const contents = window.webContents;
      await contents.executeJavaScript(
        'document.body.append(document.createElement("iframe")), undefined',
      );
      const [frame] = contents.mainFrame.frames;
      if (!frame) throw new Error('no frame');
      const stranger = new BrowserWindow({ show: false });
      await stranger.loadURL('about:blank');
      const handed: string[] = [];
      for (const [who, page] of Object.entries({ own: contents, other: stranger.webContents })) {
        const post = page.postMessage.bind(page);
        page.postMessage = (channel, message, ports) => {
          handed.push(`${who} ${String(message)}`);
          post(channel, message, ports);
        };
      }
      ipcMain.emit('ready', { sender: contents, senderFrame: frame });
      ipcMain.emit('ready', { sender: contents, senderFrame: null });
      ipcMain.emit('ready', {
        sender: stranger.webContents,
        senderFrame: stranger.webContents.mainFrame,
      });
      const toStrangers = [...handed];
      ipcMain.emit('ready', { sender: contents, senderFrame: contents.mainFrame });
      stranger.destroy();
      return { toStrangers, toOwn: handed.slice(toStrangers.length).sort() };
    });
    expect(handed).toEqual({ toStrangers: [], toOwn: ['own core', 'own host'] });
  });

  it('is refused when it does not fit the contract', async () => {
    const refused = async (procedure: string, input: unknown) =>
      (await call('host', procedure, input)).refusal?.code;
    expect(await refused('shell.exec', { command: 'ls' })).toBe('call.unknown');
    expect(await refused('toString', {})).toBe('call.unknown');
    expect(await refused('link.open', { url: 7 })).toBe('call.invalid');
    expect(await refused('shell.set', { appearance: 'dark', other: 1 })).toBe('call.invalid');
    expect(await refused('file.show', { path: '/etc/passwd' })).toBe('file.notFound');
    expect(await refused('office.openRecent', { file: '/etc/passwd' })).toBe('office.notFound');
  });
});

describe('an external link', () => {
  const watchBrowser = () =>
    running.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      // The last step leaves the program, so here a list stands for the system's browser.
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    });
  const opened = () =>
    running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

  it('is opened only when the user has seen its host and agreed', async () => {
    await watchBrowser();
    const url = 'https://trusted.example@xn--mnsterhst-12a5q.example:8443/a?b#c';
    home.answer({ confirm: false });
    expect(await call('host', 'link.open', { url })).toMatchObject({ output: { opened: false } });
    expect(await opened()).toEqual([]);
    home.answer({ confirm: true });
    expect(await call('host', 'link.open', { url })).toMatchObject({ output: { opened: true } });
    expect(await opened()).toEqual(['https://xn--mnsterhst-12a5q.example:8443/a?b#c']);
    const question = home.asked().at(-1);
    expect(question?.['kind']).toBe('confirm');
    expect(question?.['detail']).toContain('mönsterhäst.example:8443');
    expect(question?.['detail']).toContain('xn--mnsterhst-12a5q.example:8443');
    expect(question?.['detail']).not.toContain('trusted.example');
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,a',
    'mailto:a@example.org',
    'vuoro',
    'https:',
    '\\\\server\\share',
  ])('is refused when it is %s', async (url) => {
    await watchBrowser();
    home.answer({ confirm: true });
    const { refusal } = await call('host', 'link.open', { url });
    expect(refusal?.code).toBe('link.notHttps');
    expect(await opened()).toEqual([]);
  });
});
