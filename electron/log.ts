import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogLine = {
  /** UTC. */
  at: string;
  /** The procedure, or what the program was doing. */
  what: string;
  /** What the user was told, to find this line by. */
  reference?: string;
  error?: unknown;
};

/** Bytes after which a log is put aside, and how many are kept so. */
const limits = { bytes: 500_000, kept: 3 };

/**
 * Appends to `<folder>/<name>.log`, one JSON object a line. Nothing that an error says in words is
 * written, only its kind, its code and where it arose: its message may quote a resident.
 * Never throws: a full disk must not hide the failure that was to be logged.
 */
export function writeLog(folder: string, name: string, line: LogLine): void {
  const { error, ...rest } = line;
  const entry = error === undefined ? rest : { ...rest, ...traceOf(error) };
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.log`);
    rotate(file);
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
  } catch {
    console.error(`${rest.reference ?? ''} ${rest.what}: the log can't be written`);
  }
}

function traceOf(error: unknown): { kind: string; code?: string; trace: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, trace: [] };
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    trace: (error.stack ?? '').split('\n').flatMap((frame) => {
      const [found] = /^\s+at .*/.exec(frame) ?? [];
      return found ? [found.trim()] : [];
    }),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < limits.bytes) return;
  for (let age = limits.kept - 1; age >= 0; age -= 1) {
    const from = age === 0 ? file : `${file}.${age}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${age + 1}`);
  }
}
