import { Refusal, refuse } from '../contract/errors.ts';
import { type CoreEvent, type ProcedureName, type Progress, contract } from '../contract/index.ts';
import type { Instant } from '../domain/time.ts';
import { type OfficeFile, openOffice, recordMaker } from '../store/database.ts';
import {
  beginStep,
  endStep,
  flipStep,
  reachableSteps,
  recordHistory,
  stopRecording,
} from '../store/history.ts';
import { type IntegrityCheck, checkIntegrity } from '../store/integrity.ts';
import { settleTouchedThreads } from '../store/turns.ts';
import { firstIssue } from './issues.ts';
import type { Handlers, OwnCommand } from './handler.ts';
import { handlers } from './handlers.ts';
import { serialQueue } from './queue.ts';

/** Milliseconds that the first screen has the machine for itself, unless something is to be written. */
const firstScreenMs = 2000;

export type LogEntry = { at: Instant; reference: string; procedure: string; error: unknown };

/** The world as the core sees it: everything that is not the office itself is handed in. */
export type World = {
  clock: () => Instant;
  newId: () => string;
  log: (entry: LogEntry) => void;
  /** The program's version, kept in the file for those who open it with an older one. */
  version: string;
};

export type CoreCallOptions = {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  requestId?: string;
};

export type Core = {
  /** Rejects with a `Refusal` and nothing else. */
  call(procedure: string, input: unknown, options?: CoreCallOptions): Promise<unknown>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Waits for the command under way, then lets the file go. */
  close(): Promise<void>;
};

/**
 * Opens an office and answers the contract's calls on it, in whatever process it runs.
 *
 * @throws Refusal when the file can't be opened: see `openOffice`
 */
export function createCore({ file, ...world }: World & { file: string }): Core {
  return coreOf(openOffice(file, world.clock()), world);
}

/** A core over an office that is already open. */
export function coreOf(office: OfficeFile, world: World): Core {
  const { writer, reader } = office;
  const listeners = new Set<(event: CoreEvent) => void>();
  const tell = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const queue = serialQueue();
  recordMaker(writer, world.version);
  recordHistory(writer);

  let check: IntegrityCheck | undefined;
  let sound: Promise<boolean> | undefined;
  /** Before anything is written the file is checked, once; screens read meanwhile. */
  function isSound(): Promise<boolean> {
    if (sound) return sound;
    check = checkIntegrity(office.file, 'quick');
    sound = check.problems.then(
      (problems) => {
        if (problems.length > 0) tell({ event: 'failed', code: 'office.damaged', problems });
        return problems.length === 0;
      },
      (error: unknown) => {
        // Nothing is known of the file, so the next command asks again.
        sound = undefined;
        throw error;
      },
    );
    return sound;
  }
  const checkSoon = setTimeout(() => {
    isSound().catch((error: unknown) => log('quick_check', error));
  }, firstScreenMs);

  /** @returns the reference by which the user can name it */
  function log(procedure: string, error: unknown): string {
    const reference = world.newId().slice(-8);
    world.log({ at: world.clock(), reference, procedure, error });
    return reference;
  }

  async function query(name: ProcedureName, input: unknown): Promise<unknown> {
    const handler = handlers[name as keyof Handlers] as (
      input: unknown,
      asking: unknown,
    ) => unknown;
    return handler(input, { db: reader, now: world.clock() });
  }

  /** One command, one transaction; when it throws, nothing of it remains. */
  async function transact<T>(body: () => Promise<T>): Promise<T> {
    if (!(await isSound())) refuse('office.damaged', { file: office.file });
    writer.db.exec('begin immediate');
    try {
      const result = await body();
      writer.db.exec('commit');
      return result;
    } catch (error) {
      if (writer.db.inTransaction) writer.db.exec('rollback');
      throw error;
    }
  }

  async function command(
    name: ProcedureName,
    input: unknown,
    options: CoreCallOptions,
  ): Promise<unknown> {
    const now = world.clock();
    let rehearsed = false;
    let tables: string[] = [];
    const handler = handlers[name as keyof Handlers] as (input: unknown, doing: unknown) => unknown;
    const rehearsal = new Error('rehearsal');
    let output: unknown;
    try {
      await transact(async () => {
        const step = beginStep(writer, {
          procedure: name,
          requestId: options.requestId ?? null,
          at: now,
        });
        output = await handler(input, {
          db: writer,
          now,
          newId: world.newId,
          signal: options.signal ?? new AbortController().signal,
          onProgress: options.onProgress ?? (() => {}),
          rehearse: () => (rehearsed = true),
        });
        if (rehearsed) throw rehearsal;
        settleTouchedThreads(writer);
        tables = endStep(writer, step);
      });
    } catch (error) {
      if (error !== rehearsal) throw error;
    }
    if (tables.length > 0) tell({ event: 'changed', tables });
    return output;
  }

  async function flip(direction: 'undo' | 'redo'): Promise<unknown> {
    const step = reachableSteps(writer)[direction];
    if (!step) refuse(direction === 'undo' ? 'history.nothingToUndo' : 'history.nothingToRedo');
    const tables = await transact(async () => {
      try {
        const changed = flipStep(writer, step);
        settleTouchedThreads(writer);
        return changed;
      } catch (error) {
        if (isConstraint(error)) refuse('history.conflict');
        throw error;
      }
    });
    tell({ event: 'changed', tables });
    return { procedure: step.procedure, at: step.at };
  }

  async function answer(
    procedure: string,
    input: unknown,
    options: CoreCallOptions,
  ): Promise<unknown> {
    if (!isProcedure(procedure)) refuse('call.unknown', { procedure });
    const parsed = contract[procedure].input.safeParse(input);
    if (!parsed.success) refuse('call.invalid', firstIssue(parsed.error));
    if (contract[procedure].kind === 'query') return query(procedure, parsed.data);
    return queue.run(async () => {
      if (options.signal?.aborted) refuse('call.cancelled');
      const own = ownCommands[procedure as OwnCommand];
      return own ? flip(own) : command(procedure, parsed.data, options);
    });
  }

  return {
    async call(procedure, input, options = {}) {
      try {
        return await answer(procedure, input, options);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        const reference = log(procedure, error);
        throw new Refusal('internal', { reference }, reference);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await queue.close();
      clearTimeout(checkSoon);
      await check?.stop();
      stopRecording(writer);
      office.close();
    },
  };
}

const ownCommands: Record<OwnCommand, 'undo' | 'redo'> = {
  'history.undo': 'undo',
  'history.redo': 'redo',
};

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

function isConstraint(error: unknown): boolean {
  return (
    error instanceof Error &&
    String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')
  );
}
