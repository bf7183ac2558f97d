import { type Core, createCore } from '../core/core.ts';
import type { World } from '../core/world.ts';
import { systemWorld } from '../core/world.ts';
import type { Refusal } from '../contract/errors.ts';
import type { Call } from '../contract/index.ts';
import type { Language } from '../domain/words.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { refusalText } from '../i18n/refusal.ts';
import manifest from '../../package.json' with { type: 'json' };

export type Arguments = {
  operands: readonly string[];
  flag(key: 'sample' | 'dry-run' | 'list' | 'json'): boolean;
  option(key: OptionKey): string | undefined;
  list(key: 'map'): readonly string[];
  required(key: OptionKey): string;
};
type OptionKey =
  | 'office'
  | 'name'
  | 'as'
  | 'channel'
  | 'layer'
  | 'month'
  | 'period'
  | 'edition'
  | 'format'
  | 'out'
  | 'lang'
  | 'as-of'
  | 'open-data'
  | 'conflicts';

/** The command line was not understood; its message is shown, or the usage when it is empty. */
export class Usage extends Error {}

export type Output = {
  json: boolean;
  language: Language;
  t: Translate;
  /** To stdout: the text, or the value where machines listen. */
  result(text: string, value: unknown): void;
  /** To stderr. */
  message(text: string): void;
  sentence(refusal: Refusal): string;
  /** VUORO_PASSPHRASE: on a command line other users of the machine would see it. */
  passphrase: string | undefined;
  /** VUORO_NOW, an instant, starts its clock elsewhere. */
  world: World;
};

/** Where a command line runs: its environment, and where its words go. */
export type Surroundings = {
  env: Readonly<Record<string, string | undefined>>;
  stdout(text: string): void;
  stderr(text: string): void;
};

/** The terminal speaks the language of its environment (LC_ALL, LC_MESSAGES, LANG); else English. */
export function terminal(surroundings: Surroundings): Output {
  const { env } = surroundings;
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  const language: Language = locale.startsWith('fi') ? 'fi' : locale.startsWith('sv') ? 'sv' : 'en';
  const t = translator(language);
  return {
    json: false,
    language,
    t,
    result(text, value) {
      surroundings.stdout(`${this.json ? JSON.stringify(value, null, 2) : text}\n`);
    },
    message: (text) => surroundings.stderr(`${text}\n`),
    sentence: (refusal) => refusalText(t, refusal),
    passphrase: env['VUORO_PASSPHRASE'],
    world: systemWorld({
      version: manifest.version,
      startAt: env['VUORO_NOW'],
      log: ({ reference, procedure, error }) => {
        const detail = String(error instanceof Error ? error.stack : error);
        surroundings.stderr(`${reference} ${procedure}: ${detail}\n`);
      },
    }),
  };
}

/** @throws Usage when the value is none of those that are known */
export function oneOf<T extends string>(known: readonly T[], value: string, out: Output): T {
  const found = known.find((k) => k === value);
  if (found === undefined) {
    throw new Usage(out.t('cli.unknownValue', { value, values: known.join(', ') }));
  }
  return found;
}

/** Opens the office for one task and closes it again, whatever happens. */
export async function withCore<T>(
  file: string,
  out: Output,
  task: (call: Call, core: Core) => Promise<T>,
): Promise<T> {
  const core = createCore({ file, ...out.world });
  try {
    return await task(core.call as Call, core);
  } finally {
    await core.close();
  }
}
