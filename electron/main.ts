import { join } from 'node:path';
import { type BrowserWindow, app, protocol, session } from 'electron';
import { loadTexts } from '../src/i18n/catalogues.ts';
import { errandOf, isHandover, isOpened } from './arguments.ts';
import { appOrigin, appScheme, serveBundle } from './bundle.ts';
import { denyEverything, keepInPlace } from './guards.ts';
import { type Foundation, languageOf, layFoundation } from './foundation.ts';
import { connectPage } from './lines.ts';
import { serveNetwork } from './network/network-process.ts';
import { printAndQuit } from './print-pdf.ts';
import { printScheme } from './print.ts';
import type { Program } from './program.ts';
import { isStandIn } from './runtime.ts';
import { focusWindow, openWindow, pageUrl } from './window.ts';

const errand = errandOf(process.argv, process.cwd());
protocol.registerSchemesAsPrivileged([appScheme, printScheme]);
app.on('web-contents-created', (_event, contents) => {
  keepInPlace(contents, (url) => isDevelopment() && url.startsWith(pageUrl()));
});
if (isStandIn && app.isPackaged) throw new Error('This Electron is too old to carry Vuoro.');

if (errand.is === 'print') void printAndQuit(errand.source, errand.target);
else if (errand.is === 'network') void serveNetwork();
else if (app.requestSingleInstanceLock({ file: errand.file })) void run(errand.file);
else app.quit();

async function run(file: string | null): Promise<void> {
  leaveTheNetworkAlone();
  let window: BrowserWindow | null = null;
  let program: Program | null = null;
  let tellProgram: (program: Program) => void;
  const programCame = new Promise<Program>((resolve) => {
    tellProgram = resolve;
  });
  // On macOS the file with which the program is started is told before anything is ready.
  openFromOutside(programCame, () => window);
  await app.whenReady();
  denyEverything(session.defaultSession, isOwnAddress);
  serveBundle(protocol, join(__dirname, '../renderer'));

  const foundation = layFoundation(() => program?.refresh());
  const { settings, supervisor } = foundation;
  const handover = file !== null && isHandover(file) ? file : null;
  const office = handover === null ? (file ?? settings.get().office) : settings.get().office;
  // The page says why an office could not be opened, so nothing else is to be done.
  if (office !== null) void supervisor.open({ file: office }).catch(() => {});

  // The core takes as long as the window, so it is the first to start.
  await new Promise((turn) => setImmediate(turn));
  const language = languageOf(settings.get());
  window = openWindow(
    {
      get: () => settings.get().window,
      set: (place) => settings.set({ window: place }),
    },
    language,
  );
  // Texts, menu and dialogs are read when the page is on its way: before, they would hold it up.
  void pageComes(window).then(async () => {
    const [{ createProgram }] = await Promise.all([import('./program.ts'), loadTexts(language)]);
    program = createProgram(foundation, () => window, language);
    if (handover !== null) program.openFile(handover);
    program.refresh();
    tellProgram(program);
  });
  connectPage(
    window,
    programCame.then(({ host }) => host),
    supervisor,
  );
  drainBeforeQuit(foundation, () => program?.leave());
  reviveWhenGone(window);
  window.on('close', (event) => {
    // The page is kept until the core has finished, so that no answer is lost on its way.
    if (leaving === 'drained') return;
    event.preventDefault();
    app.quit();
  });
  window.once('closed', () => {
    window = null;
  });
}

/**
 * No host is found outside of this machine and no proxy is asked or looked for: neither by a page's
 * hints, which ask no session, nor by what Chromium would like to know in the background. A test that
 * listens for requests gives rules of its own on the command line.
 */
function leaveTheNetworkAlone(): void {
  app.commandLine.appendSwitch('no-proxy-server');
  if (app.commandLine.hasSwitch('host-resolver-rules')) return;
  const rules = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  app.commandLine.appendSwitch('host-resolver-rules', rules);
}

function isDevelopment(): boolean {
  return !pageUrl().startsWith(appOrigin);
}

function isOwnAddress(address: string): boolean {
  if (address.startsWith(`${appOrigin}/`) || address.startsWith('data:image/')) return true;
  if (app.isPackaged) return false;
  if (address.startsWith('devtools://')) return true;
  // The development server, also by its socket.
  return isDevelopment() && address.replace(/^ws:/, 'http:').startsWith(pageUrl());
}

/** A second start, or a file opened in the system's file manager. */
function openFromOutside(program: Promise<Program>, window: () => BrowserWindow | null): void {
  const show = (file: unknown) => {
    const here = window();
    if (here) focusWindow(here);
    if (typeof file === 'string' && isOpened(file)) {
      void program.then(({ openFile }) => openFile(file));
    }
  };
  app.on('second-instance', (_event, _argv, _folder, given) => {
    show((given as { file?: unknown } | null)?.file);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    show(file);
  });
}

let leaving: 'no' | 'draining' | 'drained' = 'no';

/** The core finishes and lets its file go before the program ends; asking to quit twice does it once. */
function drainBeforeQuit({ supervisor, network }: Foundation, leave: () => void): void {
  app.on('before-quit', (event) => {
    if (leaving === 'drained') return;
    event.preventDefault();
    if (leaving === 'draining') return;
    leaving = 'draining';
    leave();
    void supervisor.close().finally(() => {
      // Nobody is left who could ask.
      network.close();
      leaving = 'drained';
      app.quit();
    });
  });
}

/** When the window's page has begun to come, or can't. */
function pageComes({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((comes) => {
    for (const event of ['did-navigate', 'did-fail-load', 'destroyed'] as const) {
      // Each has its own listener's type; what they tell is not asked.
      webContents.once(event as 'destroyed', () => comes());
    }
  });
}

/** A page that crashed is loaded anew, but not for ever. */
function reviveWhenGone(window: BrowserWindow): void {
  let left = 5;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || leaving !== 'no' || window.isDestroyed()) return;
    left -= 1;
    if (left > 0) window.webContents.reload();
  });
}
