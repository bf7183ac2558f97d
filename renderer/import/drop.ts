import { mediaTypes } from '../../src/domain/moderation.ts';
import { useEffect, useEffectEvent } from 'react';

/** Why what was dropped can't be taken. */
export type DropProblem = 'several' | 'folder' | 'nowhere';
export type Drop = { file: string } | { problem: DropProblem };

declare global {
  interface Window {
    /** From the preload; absent in a plain browser. */
    vuoro?: { pathOf(file: File): string };
  }
}

/** The dialog that takes what is dropped while it is open. */
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

/** Hands a drop to the open dialog. @returns whether there was one */
export function handOver(drop: Drop): boolean {
  for (const take of takers) take(drop);
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

/** What was dropped: one file with its path, or why not. */
export function readDrop({ dataTransfer }: DragEvent): Drop {
  const items = Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file');
  const files = Array.from(dataTransfer?.files ?? []);
  if (items.length > 1 || files.length > 1) return { problem: 'several' };
  if (items[0]?.webkitGetAsEntry()?.isDirectory === true) return { problem: 'folder' };
  const [dropped] = files;
  const file = dropped ? window.vuoro?.pathOf(dropped) : undefined;
  return file === undefined || file === '' ? { problem: 'nowhere' } : { file };
}
