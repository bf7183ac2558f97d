import { join } from 'node:path';
import { type BrowserWindow, app, clipboard, nativeTheme, shell as system } from 'electron';
import { Refusal } from '../src/contract/errors.ts';
import type { Shell } from '../src/contract/host.ts';
import type { Language } from '../src/domain/words.ts';
import { loadTexts } from '../src/i18n/catalogues.ts';
import { serialQueue } from '../src/core/queue.ts';
import { translator } from '../src/i18n/translator.ts';
import { refusalText } from '../src/i18n/refusal.ts';
import { isHandover } from './arguments.ts';
import { copyImage } from './copy-image.ts';
import { answeredDialogs, nativeDialogs } from './dialogs.ts';
import type { Foundation } from './foundation.ts';
import { type Host, createHost } from './host.ts';
import { setMenu } from './menu.ts';
import { systemNotices } from './notices.ts';
import { printPage, printPdf } from './print.ts';
import { receiving } from './receiving.ts';
import { isStandIn } from './runtime.ts';
import { focusWindow } from './window.ts';

export type Program = {
  host: Host;
  /**
   * Opens an office that was asked for outside of the window; a refusal is told in a dialog. Of a handover the page asks
   * the passphrase.
   */
  openFile(file: string): void;
  /** Draws the menu and tells the page that what the shell says has changed. */
  refresh(): void;
  /** From now on nothing is told any more. */
  leave(): void;
};

/**
 * Puts the shell's parts together on their foundation.
 *
 * @param firstLanguage the language whose texts have been loaded, which holds until the user chooses another
 */
export function createProgram(
  foundation: Foundation,
  window: () => BrowserWindow | null,
  firstLanguage: Language,
): Program {
  const { settings, supervisor, network, log } = foundation;
  let leaving = false;
  let handover: string | null = null;
  const changes = serialQueue();

  function shell(): Shell {
    const { language, appearance, reminders, recent } = settings.get();
    const { file, failure, rescue, aftermath } = supervisor.status();
    return {
      version: app.getVersion(),
      platform: process.platform,
      standIn: isStandIn,
      language: language ?? firstLanguage,
      appearance,
      reminders,
      office: file === null ? null : { file },
      failure,
      rescue,
      aftermath,
      recent,
      handover,
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
    // One after another: the texts of one language may take longer than those of the next.
    setShell: (change) =>
      changes.run(async () => {
        if (change.language !== undefined) await loadTexts(change.language);
        settings.set(change);
        nativeTheme.themeSource = settings.get().appearance;
        refresh();
      }),
    forgetHandover: () => askHandover(null),
    forgetRecent: (file) => {
      settings.set({ recent: settings.get().recent.filter((recent) => recent.file !== file) });
      refresh();
    },
    supervisor: { ...supervisor, close: closeOffice },
    receive: receiving(foundation),
    network,
    dialogs,
    printPdf,
    printPage,
    openExternal: (url) => system.openExternal(url),
    showInFolder: (path) => system.showItemInFolder(path),
    openFolder: (path) => void system.openPath(path),
    copy: (text) => clipboard.writeText(text),
    notices: systemNotices(window),
    focus: () => {
      const here = window();
      if (here) focusWindow(here);
    },
    copyImage,
    sampleFile: join(app.getPath('userData'), 'sample.vuoro'),
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

  function askHandover(file: string | null): void {
    handover = file;
    refresh();
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

  return {
    host,
    openFile: (file) => {
      if (isHandover(file)) askHandover(file);
      else void supervisor.open({ file }).catch(tellRefusal);
    },
    refresh,
    leave: () => {
      leaving = true;
    },
  };
}
