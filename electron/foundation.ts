import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { type Language, languages } from '../src/domain/words.ts';
import { launchFork, launchUtility } from './core-launch.ts';
import { networkFlags } from './network/flags.ts';
import { systemKeychain } from './network/keychain.ts';
import { outlet } from './network/outlet.ts';
import { permitsFile } from './network/permits.ts';
import { type WayOut, wayOut } from './network/way-out.ts';
import { writeLog } from './log.ts';
import { isStandIn, startOfClock } from './runtime.ts';
import { type SettingsFile, settingsFile, withRecent } from './settings.ts';
import { type Supervisor, supervise } from './supervisor.ts';

type LogLine = { what: string; reference?: string; error?: unknown };

/** What the window and the core need to start; the rest of the shell is read while they do. */
export type Foundation = {
  settings: SettingsFile;
  supervisor: Supervisor;
  network: WayOut;
  log: (line: LogLine) => void;
};

/**
 * To be called when the app is ready.
 *
 * @param onChange what the shell says of the office has changed
 */
export function layFoundation(onChange: () => void): Foundation {
  const folder = app.getPath('userData');
  const logFolder = join(folder, 'logs');
  const settings = settingsFile(join(folder, 'settings.json'));
  nativeTheme.themeSource = settings.get().appearance;
  const entry = join(__dirname, 'core-process.cjs');
  const compiled = join(folder, 'compiled');
  const startAt = startOfClock(app.isPackaged);
  const log = (line: LogLine) =>
    writeLog(logFolder, 'shell', { at: new Date().toISOString(), ...line });

  const flags = networkFlags(process.argv, app.isPackaged);
  const program = [process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()]), ...flags];
  const network = wayOut(
    permitsFile(join(folder, 'network.json')),
    systemKeychain(),
    outlet(program),
  );

  const supervisor = supervise({
    network,
    launch: () =>
      isStandIn ? launchFork(entry, compiled, app.getAppPath()) : launchUtility(entry, compiled),
    common: {
      version: app.getVersion(),
      logFolder,
      ...(startAt === undefined ? {} : { startAt }),
    },
    onStatus: onChange,
    onOpened: (office) => {
      const { recent } = settings.get();
      settings.set({ office: office.file, recent: withRecent(recent, office) });
      app.addRecentDocument(office.file);
      onChange();
    },
    log: (what, error) => log({ what, error }),
    now: () => performance.now(),
  });
  return { settings, supervisor, network, log };
}

/** The user's language: the one chosen, else the first of the system's that the program has, else Finnish. */
export function languageOf({ language }: { language: Language | null }): Language {
  if (language !== null) return language;
  for (const tag of app.getPreferredSystemLanguages()) {
    const [system] = tag.toLowerCase().split('-');
    const known = languages.find((mine) => mine === system);
    if (known) return known;
  }
  return 'fi';
}
