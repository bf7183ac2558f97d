import { mediaTypes } from '../../src/domain/moderation.ts';
import { useEffect, useEffectEvent } from 'react';

/** Why what was dropped can't be taken. */
export type DropProblem = 'nowhere';
/** Files, folders and archives by their paths: at least one. */
export type Drop = { files: readonly [string, ...string[]] } | { problem: DropProblem };

declare global {
  interface Window {
    /** From the preload; absent in a plain browser. */
    vuoro?: { pathOf(file: File): string };
  }
}

/** The dialogs that take what is dropped while they are open; the one that came last is on top. */
const takers = new Set<(drop: Drop) => void>();

/** Takes what is dropped on the window, as long as the caller is drawn. */
export function useDropTaker(take: (drop: Drop) => void): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const taker = (drop: Drop) => taken(drop);
    takers.add(taker);
    return () => void takers.delete(taker);
  }, []);
}

/** Hands a drop to the dialog on top. @returns whether there was one */
export function handOver(drop: Drop): boolean {
  [...takers].at(-1)?.(drop);
  return takers.size > 0;
}

/** Text dragged within a field is not ours. */
export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** An open thread takes pictures and documents itself; a table dropped there is imported as anywhere else. */
export function isForThread({ target, dataTransfer }: DragEvent): boolean {
  const files = Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file');
  return (
    target instanceof Element &&
    target.closest('[data-takes-files]') !== null &&
    files.length > 0 &&
    files.every(({ type }) => mediaTypes.some((known) => known === type))
  );
}

/** A post that is open. */
export const takesMedia = '[data-takes-media]';

/** It takes whatever is dropped on it, and says of each file why it can't. */
export function isForPost(event: DragEvent): boolean {
  const { target } = event;
  return holdsFiles(event) && target instanceof Element && target.closest(takesMedia) !== null;
}

/** What was dropped, by its paths; what comes from another program's window has none. */
export function readDrop({ dataTransfer }: DragEvent): Drop {
  const dropped = Array.from(dataTransfer?.files ?? []);
  const paths = dropped.flatMap((file) => window.vuoro?.pathOf(file) || []);
  const [first, ...others] = paths;
  return first === undefined || paths.length < dropped.length
    ? { problem: 'nowhere' }
    : { files: [first, ...others] };
}
