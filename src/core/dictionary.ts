import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Analyser } from '../search/analyser.ts';
import { snowballAnalyser } from '../search/snowball.ts';
import { readTransducer } from '../search/vfst.ts';
import { voikkoAnalyser } from '../search/voikko.ts';

/** Far above any dictionary there is; what is larger is not one. */
const largest = 100_000_000;

/**
 * The analyser for this machine: with Voikko's Finnish dictionary where there is one, Snowball alone
 * otherwise. A dictionary that can't be read is told to `failed` and done without.
 */
export async function machineAnalyser(
  failed: (file: string, error: unknown) => void,
  places: readonly string[] = dictionaryPlaces(),
): Promise<Analyser> {
  const snowball = await snowballAnalyser();
  for (const file of places.flatMap(dictionariesIn)) {
    try {
      if (statSync(file).size > largest) throw new Error('Too large for a dictionary.');
      const bytes = readFileSync(file);
      const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      return voikkoAnalyser(readTransducer(bytes), version, snowball);
    } catch (error) {
      failed(file, error);
    }
  }
  return snowball;
}

/**
 * Where a dictionary is looked for: what VUORO_VOIKKO names (the file or its folder), the program's own
 * folder of data, and the places where Voikko itself keeps them.
 */
export function dictionaryPlaces({
  env,
  platform,
}: Pick<NodeJS.Process, 'env' | 'platform'> = process): string[] {
  const home = homedir();
  const named = env['VUORO_VOIKKO'] ? [env['VUORO_VOIKKO']] : [];
  if (platform === 'win32') {
    const roaming = env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
    const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    return [...named, join(roaming, 'Vuoro'), join(local, 'voikko')];
  }
  if (platform === 'darwin') {
    return [
      ...named,
      join(home, 'Library', 'Application Support', 'Vuoro'),
      join(home, 'Library', 'Spelling', 'voikko'),
      '/Library/Spelling/voikko',
      '/opt/homebrew/lib/voikko',
      '/usr/local/lib/voikko',
    ];
  }
  return [
    ...named,
    join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Vuoro'),
    join(home, '.voikko'),
    '/etc/voikko',
    '/usr/lib/voikko',
    '/usr/share/voikko',
  ];
}

/** The dictionaries at a place: the file itself, one in the folder, or those in Voikko's own order (`5/mor-…`). */
function dictionariesIn(place: string): string[] {
  try {
    if (statSync(place).isFile()) return [place];
    const folders = ['', ...listed(place, '5').filter((name) => name.startsWith('mor'))];
    return folders
      .map((name) => (name === '' ? place : join(place, '5', name)))
      .map((folder) => join(folder, 'mor.vfst'))
      .filter((file) => existsSync(file));
  } catch {
    // There is no such place.
    return [];
  }
}

function listed(place: string, folder: string): string[] {
  return existsSync(join(place, folder)) ? readdirSync(join(place, folder)).sort() : [];
}
