import { use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { OfficeFileContext, type Live } from '../../live/answers.ts';
import { useLive } from '../../live/index.ts';

/** The layers that the user has hidden in the open office. Kept in this window's own storage. */
export function useHiddenLayers(): ReadonlySet<string> {
  const key = useKey();
  const kept = useSyncExternalStore(
    subscribe,
    useCallback(() => localStorage.getItem(key) ?? '', [key]),
  );
  return useMemo(() => new Set(kept === '' ? [] : kept.split(' ')), [kept]);
}

/** Shows a layer or hides it. */
export function useShowLayer(): (layer: string, shown: boolean) => void {
  const key = useKey();
  return useCallback(
    (layer, shown) => {
      const hidden = new Set((localStorage.getItem(key) ?? '').split(' ').filter(Boolean));
      if (shown) hidden.delete(layer);
      else hidden.add(layer);
      if (hidden.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, [...hidden].join(' '));
      for (const listener of listeners) listener();
    },
    [key],
  );
}

/** Leaves out the marks of hidden layers. */
export function useLayerFilter(): (marks: readonly Mark[]) => readonly Mark[] {
  const hidden = useHiddenLayers();
  return useCallback(
    (marks) => (hidden.size === 0 ? marks : marks.filter(({ layer }) => !hidden.has(layer))),
    [hidden],
  );
}

/** The marks of the days `from <= day < to` that are to be seen. */
export function useShownMarks(from: LocalDate, to: LocalDate): Live<readonly Mark[]> {
  const live = useLive('layer.marks', { from, to });
  const filter = useLayerFilter();
  const { data } = live;
  const shown = useMemo(() => (data === undefined ? undefined : filter(data)), [data, filter]);
  return live.at === 'answered' && shown !== undefined ? { at: 'answered', data: shown } : live;
}

function useKey(): string {
  const file = use(OfficeFileContext);
  return `vuoro.hiddenLayers ${file ?? ''}`;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
