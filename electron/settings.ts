import { z } from 'zod';
import { appearances, languages } from '../src/domain/words.ts';
import { readJson, writeJson } from './json-file.ts';

const place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});
/** In pixels of the desktop; the size is that of the window when it is not maximised. */
export type WindowPlace = z.infer<typeof place>;

/** Each part falls back by itself, so that one bad value does not take the others along. */
const settings = z.object({
  /** Null follows the system. */
  language: z.enum(languages).nullable().catch(null),
  appearance: z.enum(appearances).catch('system'),
  /** Whether the system tells that a post's time has come. */
  reminders: z.boolean().catch(true),
  /** The office that was open last, opened at the next start; null after it was closed. */
  office: z.string().nullable().catch(null),
  /** Where a handover is being opened. */
  receiving: z.string().nullable().catch(null),
  recent: z.array(z.object({ file: z.string(), name: z.string() })).catch([]),
  window: place.nullable().catch(null),
});
export type Settings = z.infer<typeof settings>;

const recentLimit = 8;

export type SettingsFile = {
  get(): Settings;
  set(change: Partial<Settings>): void;
};

/** The settings of this user on this machine. A file that can't be read counts as none. */
export function settingsFile(path: string): SettingsFile {
  let current = settings.parse(read(path));
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      write(path, current);
    },
  };
}

/** The most recent first, each office once. */
export function withRecent(
  recent: Settings['recent'],
  opened: Settings['recent'][number],
): Settings['recent'] {
  return [opened, ...recent.filter(({ file }) => file !== opened.file)].slice(0, recentLimit);
}

function read(path: string): object {
  const content = readJson(path);
  return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : {};
}

function write(path: string, content: Settings): void {
  try {
    writeJson(path, content);
  } catch {
    // What can't be remembered is asked again; it must not stop the work at hand.
  }
}
