import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../src/contract/errors.ts';
import type { IcsResult, Layer } from '../../../src/contract/layers.ts';
import { type LayerKind, guessLayerKind, tookCalendar } from '../../../src/domain/layers.ts';
import { toRefusal } from '../../live/answers.ts';
import { useCall } from '../../live/index.ts';
import { baseName } from '../../app/save-file.ts';
import type { DropProblem } from '../../import/drop.ts';

/** A file of events: one by itself, or a member of what was given to be imported. */
export type ChosenCalendar = { file: string | string[]; member?: string };

/** Where a file's events are to go: an own layer by its id, or a new one. */
export type Target = { layerId: string } | { name: string; kind: LayerKind };

export type Reading =
  | { at: 'choose'; reading: string | null; notice: Refusal | DropProblem | null }
  | {
      at: 'check';
      chosen: ChosenCalendar;
      result: IcsResult;
      into: Target;
      removeGone: boolean;
      notice: Refusal | null;
    };

/**
 * Reading a calendar file: chosen, looked at, read. Every look is a reading that is taken back, so that it can't
 * promise what the reading does not do.
 *
 * @param first looked at at once
 * @param layerId the layer that it is meant for
 */
export function useReading(
  layers: readonly Layer[],
  first: ChosenCalendar | undefined,
  layerId: string | undefined,
): {
  state: Reading;
  open(chosen: ChosenCalendar): void;
  /** Chooses another layer, which changes what is new. */
  choose(into: Target): void;
  /** What changes nothing in the preview: a new layer's name and kind, and what becomes of what is gone. */
  change(part: { into?: Target; removeGone?: boolean }): void;
  tell(notice: DropProblem | null): void;
  /** @returns what came of it; null when it was refused, which `notice` tells */
  read(): Promise<IcsResult | null>;
} {
  const call = useCall();
  const [state, setState] = useState<Reading>({
    at: 'choose',
    reading: first === undefined ? null : nameOf(first),
    notice: null,
  });
  /** Of several looks one after another only the last counts. */
  const looks = useRef(0);

  const look = useCallback(
    async (chosen: ChosenCalendar, into: Target | null): Promise<void> => {
      looks.current += 1;
      const mine = looks.current;
      const ask = (target: { layerId: string } | { kind: LayerKind }) =>
        call('layer.readIcs', { ...chosen, into: target, removeGone: false, preview: true });
      let next: Reading;
      try {
        const given =
          into === null || 'kind' in into ? ({ kind: into?.kind ?? 'other' } as const) : into;
        let result = await ask(given);
        let target: Target = into ?? {
          name: result.name,
          kind: guessLayerKind(`${result.name} ${result.fileName}`),
        };
        // The same calendar again goes to where it went before.
        const before =
          into === null ? layers.find((layer) => tookCalendar(layer, result)) : undefined;
        if (before) {
          target = { layerId: before.id };
          result = await ask(target);
        }
        next = { at: 'check', chosen, result, into: target, removeGone: false, notice: null };
      } catch (error) {
        next = { at: 'choose', reading: null, notice: toRefusal(error) };
      }
      if (mine === looks.current) setState(next);
    },
    [call, layers],
  );

  const open = useCallback(
    (chosen: ChosenCalendar) => {
      setState({ at: 'choose', reading: nameOf(chosen), notice: null });
      void look(chosen, layerId === undefined ? null : { layerId });
    },
    [layerId, look],
  );

  const begun = useRef(false);
  useEffect(() => {
    if (first === undefined || begun.current) return;
    begun.current = true;
    open(first);
  }, [first, open]);

  return {
    state,
    open,
    choose: (into) => {
      if (state.at !== 'check') return;
      setState({ ...state, into, removeGone: false, notice: null });
      void look(state.chosen, into);
    },
    change: (part) => {
      if (state.at === 'check') setState({ ...state, ...part, notice: null });
    },
    tell: (notice) => setState({ at: 'choose', reading: null, notice }),
    read: async () => {
      if (state.at !== 'check') return null;
      const { chosen, into, removeGone, result } = state;
      try {
        return await call('layer.readIcs', {
          ...chosen,
          into,
          removeGone,
          expectedHash: result.fileHash,
          preview: false,
        });
      } catch (error) {
        const notice = toRefusal(error);
        setState({ ...state, notice });
        return null;
      }
    },
  };
}

function nameOf({ file, member }: ChosenCalendar): string {
  return baseName(member ?? [file].flat()[0] ?? '');
}
