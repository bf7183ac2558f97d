import { join } from 'node:path';
import { BrowserWindow, app, nativeTheme, screen } from 'electron';
import type { Language } from '../src/domain/words.ts';
import { appOrigin } from './bundle.ts';
import type { WindowPlace } from './settings.ts';
import { placeToRestore } from './window-place.ts';

/** The ground of tokens.css, so that the window does not flash before its page has been drawn. */
const grounds = { light: '#f5f6f3', dark: '#101716' };
const usual = { width: 1280, height: 820 };
/** Milliseconds without a change of place before it is remembered. */
const settleMs = 400;

/** The page: the bundle, or in development what the development server gives. */
export function pageUrl(): string {
  const server = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  return server === undefined ? `${appOrigin}/` : `${server.replace(/\/$/, '')}/`;
}

/** Opens the program's window where it was last time and shows it when its page can be seen. */
export function openWindow(
  place: {
    get: () => WindowPlace | null;
    set: (place: WindowPlace) => void;
  },
  language: Language,
): BrowserWindow {
  const last = placeToRestore(
    place.get(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(last ?? usual),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: app.getName(),
    backgroundColor: ground(),
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (place.get()?.maximised === true) window.maximize();
    window.show();
  });
  rememberPlace(window, place.set);

  const followTheme = () => window.setBackgroundColor(ground());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => void nativeTheme.off('updated', followTheme));
  // The page fetches its texts before it can ask the shell in which language.
  void window.loadURL(`${pageUrl()}?language=${language}`);
  return window;
}

/** Brings the window to the user who started the program a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

function rememberPlace(window: BrowserWindow, remember: (place: WindowPlace) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    if (!window.isVisible() || window.isMinimized() || window.isFullScreen()) return;
    remember({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, settleMs);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', now);
  window.once('closed', () => clearTimeout(timer));
}
