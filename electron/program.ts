import { join } from 'node:path';
import { type BrowserWindow, app, clipboard, nativeTheme, shell as system } from 'electron';
import { Refusal } from '../src/contract/errors.ts';
import type { Shell } from '../src/contract/host.ts';
import { type Language, languages } from '../src/domain/words.ts';
import { translator } from '../src/i18n/index.ts';
import { refusalText } from '../src/i18n/refusal.ts';
import { copyImage } from './copy-image.ts';
import { launchFork, launchUtility } from './core-launch.ts';
import { answeredDialogs, nativeDialogs } from './dialogs.ts';
import { type Host, createHost } from './host.ts';
import { writeLog } from './log.ts';
import { setMenu } from './menu.ts';
import { systemNotices } from './notices.ts';
import { printPage, printPdf } from './print.ts';
import { isStandIn, startOfClock } from './runtime.ts';
import { type SettingsFile, settingsFile, withRecent } from './settings.ts';
import { type Supervisor, supervise } from './supervisor.ts';
import { focusWindow } from './window.ts';

export type Program = {
  settings: SettingsFile;
  host: Host;
  supervisor: Supervisor;
  /** Opens an office that was asked for outside of the window; a refusal is told in a dialog. */
  openOffice(file: string): Promise<void>;
  /** Draws the menu and tells the page that what the shell says has changed. */
  refresh(): void;
  /** From now on nothing is told any more. */
  leave(): void;
};

/** Puts the shell's parts together. To be called when the app is ready. */
export function createProgram(window: () => BrowserWindow | null): Program {
  const folder = app.getPath('userData');
  const logFolder = join(folder, 'logs');
  const settings = settingsFile(join(folder, 'settings.json'));
  const entry = join(__dirname, 'core-process.cjs');
  const startAt = startOfClock(app.isPackaged);
  let leaving = false;
  nativeTheme.themeSource = settings.get().appearance;

  const supervisor = supervise({
    launch: () => (isStandIn ? launchFork(entry, app.getAppPath()) : launchUtility(entry)),
    common: {
      version: app.getVersion(),
      logFolder,
      ...(startAt === undefined ? {} : { startAt }),
    },
    onStatus: refresh,
    onOpened: (office) => {
      const { recent } = settings.get();
      settings.set({ office: office.file, recent: withRecent(recent, office) });
      app.addRecentDocument(office.file);
      refresh();
    },
    log: (what, error) => log({ what, error }),
    now: () => performance.now(),
  });

  function shell(): Shell {
    const { language, appearance, reminders, recent } = settings.get();
    const { file, failure } = supervisor.status();
    return {
      version: app.getVersion(),
      platform: process.platform,
      standIn: isStandIn,
      language: language ?? preferredLanguage(app.getPreferredSystemLanguages()),
      appearance,
      reminders,
      office: file === null ? null : { file },
      failure,
      recent,
    };
  }

  async function closeOffice(): Promise<void> {
    await supervisor.close();
    settings.set({ office: null });
  }

  const answers = app.isPackaged ? undefined : process.env['VUORO_TEST_DIALOGS'];
  const dialogs = answers === undefined ? nativeDialogs(window) : answeredDialogs(answers);
  const host = createHost({
    shell,
    setShell: (change) => {
      settings.set(change);
      nativeTheme.themeSource = settings.get().appearance;
      refresh();
    },
    forgetRecent: (file) => {
      settings.set({ recent: settings.get().recent.filter((recent) => recent.file !== file) });
      refresh();
    },
    supervisor: { open: supervisor.open, close: closeOffice },
    dialogs,
    printPdf,
    printPage,
    openExternal: (url) => system.openExternal(url),
    showInFolder: (path) => system.showItemInFolder(path),
    copy: (text) => clipboard.writeText(text),
    notices: systemNotices(window),
    focus: () => {
      const here = window();
      if (here) focusWindow(here);
    },
    copyImage,
    sampleFile: join(folder, 'sample.vuoro'),
    documents: () => app.getPath('documents'),
    log,
  });

  function refresh(): void {
    if (leaving) return;
    const now = shell();
    setMenu(now, {
      tell: (command) => host.tell({ event: 'menu', command }),
      setAppearance: (appearance) => fromMenu('shell.set', { appearance }),
      openOffice: () => fromMenu('office.choose', {}),
      openRecent: (file) => fromMenu('office.openRecent', { file }),
      closeOffice: () => fromMenu('office.close', {}),
    });
    host.tell({ event: 'shell' });
  }

  /** The menu does what the page could ask for, and nothing else. */
  function fromMenu(procedure: string, input: object): void {
    const { signal } = new AbortController();
    void host.call(procedure, input, { signal, onProgress: () => {} }).catch(tellRefusal);
  }

  async function tellRefusal(error: unknown): Promise<void> {
    if (!(error instanceof Refusal)) throw error;
    // With no office open, the page tells why.
    if (supervisor.status().failure) return;
    await dialogs.tell(refusalText(translator(shell().language), error.toData()));
  }

  function log(line: { what: string; reference?: string; error?: unknown }): void {
    writeLog(logFolder, 'shell', { at: new Date().toISOString(), ...line });
  }

  return {
    settings,
    host,
    supervisor,
    openOffice: (file) => supervisor.open({ file }).catch(tellRefusal),
    refresh,
    leave: () => {
      leaving = true;
    },
  };
}

/** The first of the system's languages that the program has; else Finnish. */
function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split('-');
    const known = languages.find((mine) => mine === language);
    if (known) return known;
  }
  return 'fi';
}
