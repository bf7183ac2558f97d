import { Refusal, refuse } from '../contract/errors.ts';
import { type CoreEvent, type ProcedureName, type Progress, contract } from '../contract/index.ts';
import type { Analyser } from '../search/analyser.ts';
import { snowballAnalyser } from '../search/snowball.ts';
import {
  type OfficeFile,
  type Writer,
  asRefusal,
  openOffice,
  recordMaker,
  isConstraint,
} from '../store/database.ts';
import {
  beginStep,
  endStep,
  flipStep,
  reachableSteps,
  recordHistory,
  stopRecording,
} from '../store/history.ts';
import { settleTouchedPromises } from '../store/promise-settling.ts';
import { settleStaleThreads, settleTouchedThreads } from '../store/turns.ts';
import { indexTouchedThreads, isIndexed } from '../store/search.ts';
import { asksBackup } from './backup-handlers.ts';
import { firstIssue } from './issues.ts';
import type { Choring, Made, OwnCommand } from './handler.ts';
import { backUpBeforeMigration, keepBackups } from './keep-backups.ts';
import { keepIndexing } from './indexing.ts';
import { keepErasures } from './keep-erasures.ts';
import { keepFetching } from './keep-fetching.ts';
import { type Under, mediaFolder } from './media-folder.ts';
import { watchPlace } from './in-place.ts';
import { erasingChores, handlerOf, isProcedure, keepPreparing, ownCommands } from './procedures.ts';
import { serialQueue } from './queue.ts';
import { returnDesk } from './returns.ts';
import { watchSoundness } from './soundness.ts';
import { keepSubscription } from './subscription.ts';
import { transactor } from './transactor.ts';
import type { World } from './world.ts';

/** Milliseconds that the first screen has the machine for itself, unless something is to be written. */
const firstScreenMs = 2000;

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
  let failure: Refusal | null = null;
  const office = openOffice(file, (db) => {
    failure = backUpBeforeMigration(db, file, world.clock());
  });
  return coreOf(office, world, failure);
}

/** A core over an office that is already open. */
function coreOf(office: OfficeFile, world: World, backupFailure: Refusal | null): Core {
  const { writer, reader } = office;
  const listeners = new Set<(event: CoreEvent) => void>();
  const tell = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
    if (event.event !== 'changed') return;
    subscription.changed(event.tables);
    if (!event.tables.every((table) => beside.has(table))) backups.changed();
  };
  const subscription = keepSubscription({
    file: office.file,
    reader,
    clock: world.clock,
    failed: (error) => log('subscription', error),
    told: () => tell({ event: 'changed', tables: ['subscription'] }),
  });
  const automatic = world.automaticBackups ?? true;
  const backups = keepBackups({
    file: office.file,
    clock: world.clock,
    failure: backupFailure,
    failed: (error) => log('backup', error),
    told: () => tell({ event: 'changed', tables: ['backup'] }),
  });
  const place = watchPlace(office, world.clock, (problem) => {
    if (problem !== null) log('office.gone', problem);
    tell({ event: 'failed', code: 'office.gone', file: office.file, problems: [] });
  });
  const queue = serialQueue();
  const media = mediaFolder(office.file);
  const returns = returnDesk(office.file);
  const preparing = keepPreparing({ ...world, db: reader, media });
  recordMaker(writer, world.version);
  recordHistory(writer);
  settleStaleThreads(writer);

  const file = watchSoundness(office.file, (problems) => {
    tell({ event: 'failed', code: 'office.damaged', file: office.file, problems });
  });
  const transact = transactor(office, async () => {
    place.assertThere();
    if (!(await file.isSound())) refuse('office.damaged', { file: office.file });
  });
  const write = <T>(body: (db: Writer) => T) => queue.run(() => transact(async () => body(writer)));
  const checkSoon = setTimeout(() => {
    file.isSound().then(
      (sound) => {
        // What is damaged must not take the place of what is not.
        if (sound && automatic) backups.start();
      },
      (error: unknown) => log('quick_check', error),
    );
    void indexing.start();
    erasures.start();
    fetches.start();
    // Days have passed since it was written, and the program may have ended before it was.
    subscription.changed(['office']);
  }, firstScreenMs);

  let loaded: Promise<Analyser> | undefined;
  const analyser = () => (loaded ??= (world.analyser ?? snowballAnalyser)());
  const indexing = keepIndexing({
    analyser,
    reader,
    write,
    done: () => tell({ event: 'changed', tables: ['search'] }),
    failed: (error) => log('search.index', error),
  });
  const erasures = keepErasures({
    file: office.file,
    reader,
    clock: world.clock,
    analyser,
    backups,
    write,
    alone: (body) => queue.run(async () => body(writer)),
    retain: () => call('retention.run', {}),
    done: () => tell({ event: 'changed', tables: ['erasure'] }),
    failed: (error) => log('erasure', error),
  });
  const fetches = keepFetching({
    reader,
    clock: world.clock,
    newId: world.newId,
    network: world.network,
    pause: world.pause,
    random: Math.random,
    write: (body, changed) =>
      queue.run(async () => {
        const output = await settled(() => body(writer));
        const tables = changed(output);
        if (tables.length > 0) tell({ event: 'changed', tables });
        return output;
      }),
    told: () => tell({ event: 'changed', tables: ['fetching'] }),
    failed: (error) => log('fetching', error),
  });
  /** A search waits for the first step, with which a small office has its whole index. */
  async function searching(): Promise<Analyser> {
    const known = await analyser();
    if (!isIndexed(reader, known)) await indexing.start();
    return known;
  }
  /** What a command or its undoing changed is derived anew. */
  async function settle(): Promise<void> {
    settleTouchedThreads(writer);
    settleTouchedPromises(writer);
    const wait = await indexTouchedThreads(writer, analyser);
    if (wait) setImmediate(() => void indexing.start());
  }

  function settled<T>(body: () => T | Promise<T>): Promise<T> {
    return transact(async () => {
      const output = await body();
      await settle();
      return output;
    });
  }

  /** @returns the reference by which the user can name it */
  function log(procedure: string, error: unknown): string {
    const reference = world.newId().slice(-8);
    world.log({ at: world.clock(), reference, procedure, error });
    return reference;
  }

  async function query(name: ProcedureName, input: unknown, under: Under): Promise<unknown> {
    return handlerOf(name)(input, {
      db: reader,
      now: world.clock(),
      media,
      analyser: searching,
      subscription: subscription.state,
      returns,
      version: world.version,
      backups,
      fetches,
      ...under,
    });
  }

  /** What every handler that writes may use. */
  const writing = { db: writer, media, backups, newId: world.newId };

  async function command(
    name: ProcedureName,
    input: unknown,
    { requestId, ...under }: Under & { requestId: string | undefined },
    prepared: Made | undefined,
  ): Promise<unknown> {
    const now = world.clock();
    let rehearsed = false;
    let tables: string[] = [];
    const rehearsal = new Error('rehearsal');
    let output: unknown;
    try {
      await transact(async () => {
        const step = beginStep(writer, {
          procedure: name,
          requestId: requestId ?? null,
          at: now,
        });
        const rehearse = () => (rehearsed = true);
        const doing = { ...writing, now, rehearse, returns, ...under };
        output = await handlerOf(name)(input, doing, prepared);
        if (rehearsed) throw rehearsal;
        await settle();
        tables = endStep(writer, step);
      });
    } catch (error) {
      if (error !== rehearsal) throw error;
    }
    // A file that was lost and came back changes no row, and yet what is told of it.
    if (tables.length > 0 || prepared) tell({ event: 'changed', tables });
    return output;
  }

  /** The screens ask again after it as after a command, and that is all that is left of it. */
  async function chore(name: ProcedureName, input: unknown): Promise<unknown> {
    let told = true;
    const choring: Choring = { ...writing, now: world.clock(), quiet: () => (told = false) };
    const output = await settled(() => handlerOf(name)(input, choring));
    if (told) tell({ event: 'changed', tables: erasingChores[name] ?? name.split('.', 1) });
    return output;
  }

  async function flip(direction: 'undo' | 'redo'): Promise<unknown> {
    const step = reachableSteps(writer)[direction];
    if (!step) refuse(direction === 'undo' ? 'history.nothingToUndo' : 'history.nothingToRedo');
    const tables = await settled(() => flipStep(writer, step)).catch((error: unknown) => {
      // The foreign keys are looked at only when the transaction ends.
      if (isConstraint(error)) refuse('history.conflict');
      throw error;
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
    const { kind } = contract[procedure];
    const { requestId } = options;
    const under: Under = {
      signal: options.signal ?? new AbortController().signal,
      onProgress: options.onProgress ?? (() => {}),
    };
    if (kind === 'query' || kind === 'errand') return query(procedure, parsed.data, under);
    const prepared = await preparing.prepare(procedure, parsed.data, under);
    try {
      const output = await queue.run(async () => {
        if (under.signal.aborted) refuse('call.cancelled');
        // In its turn, so that what was asked before the program ends is done before it ends.
        if (automatic && asksBackup(procedure, parsed.data)) await backups.makeBefore('import');
        const own = ownCommands[procedure as OwnCommand];
        if (own) return flip(own);
        if (kind === 'chore') return chore(procedure, parsed.data);
        return command(procedure, parsed.data, { ...under, requestId }, prepared);
      });
      // Who erases is told when nothing is left of it, and others have their turn meanwhile.
      if (erasingChores[procedure]) await erasures.finish();
      return output;
    } finally {
      await prepared?.discard();
    }
  }

  const call: Core['call'] = async (procedure, input, options = {}) => {
    try {
      return await answer(procedure, input, options);
    } catch (error) {
      const known = asRefusal(error, office.file);
      if (known instanceof Refusal) throw known;
      const reference = log(procedure, error);
      throw new Refusal('internal', { reference }, reference);
    }
  };

  return {
    call,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await preparing.close();
      await fetches.close();
      await queue.close();
      clearTimeout(checkSoon);
      erasures.stop();
      await file.stop();
      await subscription.close();
      returns.putAway();
      await backups.close();
      stopRecording(writer);
      office.close();
    },
  };
}

/** What is told as changed and lies beside the office. */
const beside = new Set(['subscription', 'backup', 'search', 'fetching']);
