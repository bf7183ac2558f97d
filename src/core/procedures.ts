import { type Parsed, type ProcedureName, contract } from '../contract/index.ts';
import type { Handlers, OwnCommand, Preparations, Preparing } from './handler.ts';
import { handlers, preparations } from './handlers.ts';
import type { MediaFolder, Staged, Under } from './media-folder.ts';

/** How a procedure that was asked by its name is found and fed. */

export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

/** The contract has proved that the input is this handler's, and its kind says what it may use. */
export function handlerOf(name: ProcedureName) {
  return handlers[name as keyof Handlers] as (
    input: unknown,
    using: unknown,
    prepared?: Staged,
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
export function keepPreparing(media: MediaFolder) {
  const underWay = new Set<Promise<Staged>>();
  const closing = new AbortController();
  return {
    async prepare(name: ProcedureName, input: unknown, under: Under): Promise<Staged | undefined> {
      const preparation = preparations[name as keyof Preparations] as
        ((input: Parsed<keyof Preparations>, preparing: Preparing) => Promise<Staged>) | undefined;
      if (!preparation) return undefined;
      const signal = AbortSignal.any([under.signal, closing.signal]);
      const work = preparation(input as Parsed<keyof Preparations>, { ...under, media, signal });
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    async close(): Promise<void> {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}
