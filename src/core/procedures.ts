import { type Parsed, type ProcedureName, contract } from '../contract/index.ts';
import type { Handlers, Made, OwnCommand, Preparations, Preparing } from './handler.ts';
import { handlers, preparations } from './handlers.ts';
import type { World } from './world.ts';
import type { Under } from './media-folder.ts';

/** How a procedure that was asked by its name is found and fed. */

export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

/** The contract has proved that the input is this handler's, and its kind says what it may use. */
export function handlerOf(name: ProcedureName) {
  return handlers[name as keyof Handlers] as (
    input: unknown,
    using: unknown,
    prepared?: Made,
  ) => unknown;
}

export const ownCommands: Record<OwnCommand, 'undo' | 'redo'> = {
  'history.undo': 'undo',
  'history.redo': 'redo',
};

/** The chores that erase, and the tables that other screens and the calendar beside the office show of that. */
export const erasingChores: Partial<Record<ProcedureName, readonly string[]>> = {
  'erasure.run': ['erasure', 'comment', 'thread', 'post'],
  'retention.run': ['erasure', 'comment', 'thread'],
};

/** What is being made ready for commands whose turn has not come. */
export function keepPreparing({
  clock,
  newId,
  version,
  sealWork,
  db,
  media,
}: Pick<World, 'clock' | 'newId' | 'version' | 'sealWork'> & Pick<Preparing, 'db' | 'media'>) {
  const underWay = new Set<Promise<Made>>();
  const closing = new AbortController();
  return {
    async prepare(name: ProcedureName, input: unknown, under: Under): Promise<Made | undefined> {
      const preparation = preparations[name as keyof Preparations] as
        ((input: Parsed<keyof Preparations>, preparing: Preparing) => Promise<Made>) | undefined;
      if (!preparation) return undefined;
      const signal = AbortSignal.any([under.signal, closing.signal]);
      const world = { newId, version, sealWork, db, media, now: clock() };
      const work = preparation(input as Parsed<keyof Preparations>, { ...under, ...world, signal });
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    async close(): Promise<void> {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}
