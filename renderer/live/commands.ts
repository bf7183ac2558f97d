import { useCallback, useState } from 'react';
import type { Refusal } from '../../src/contract/errors.ts';
import type { HostInput, HostOutput, HostProcedure } from '../../src/contract/host.ts';
import type {
  CallOptions,
  ChoreName,
  CommandName,
  ErrandName,
  Input,
  Output,
} from '../../src/contract/index.ts';
import { useRefusalToast } from '../app/refusals.ts';
import { toRefusal } from './answers.ts';
import { useLinks } from './context.tsx';

/** How a command ended; a refusal has already been told to the user. */
export type Outcome<T> = { done: true; output: T } | { done: false; refusal: Refusal };

export type Doing<I, O> = {
  /** Never rejects. */
  run(input: I, options?: Omit<CallOptions, 'requestId'>): Promise<Outcome<O>>;
  pending: boolean;
  /** Of the last run; shown by the caller when refusals are `inline`. */
  refusal: Refusal | null;
  /** Forgets the refusal. */
  clear(): void;
};

type RefusalsAt = {
  /** `toast` (unless told) tells a refusal at the window's edge, `inline` leaves it to the caller. */
  refusals?: 'toast' | 'inline';
};

/** A command or a chore of the core. Cancelling is no failure, so `call.cancelled` is never told in a toast. */
export function useCommand<P extends CommandName | ChoreName>(
  procedure: P,
  at: RefusalsAt = {},
): Doing<Input<P>, Output<P>> {
  return useCore(procedure, at);
}

/** An errand of the core. */
export function useErrand<P extends ErrandName>(
  procedure: P,
  at: RefusalsAt = {},
): Doing<Input<P>, Output<P>> {
  return useCore(procedure, at);
}

/** A procedure of the shell: file dialogs, links, the clipboard, opening an office. */
export function useHost<P extends HostProcedure>(
  procedure: P,
  at: RefusalsAt = {},
): Doing<HostInput<P>, HostOutput<P>> {
  const { hostCall } = useLinks();
  return useDoing<HostInput<P>, HostOutput<P>>(
    useCallback((input, options) => hostCall(procedure, input, options), [hostCall, procedure]),
    at,
  );
}

function useCore<P extends CommandName | ChoreName | ErrandName>(
  procedure: P,
  at: RefusalsAt,
): Doing<Input<P>, Output<P>> {
  const { call } = useLinks();
  return useDoing<Input<P>, Output<P>>(
    useCallback((input, options) => call(procedure, input, options), [call, procedure]),
    at,
  );
}

function useDoing<I, O>(
  doIt: (input: I, options?: CallOptions) => Promise<O>,
  { refusals = 'toast' }: RefusalsAt,
): Doing<I, O> {
  const [state, setState] = useState<{ open: number; refusal: Refusal | null }>({
    open: 0,
    refusal: null,
  });
  const tell = useRefusalToast();

  const run = useCallback<Doing<I, O>['run']>(
    async (input, options) => {
      setState(({ open }) => ({ open: open + 1, refusal: null }));
      try {
        const output = await doIt(input, options);
        setState(({ open, refusal }) => ({ open: open - 1, refusal }));
        return { done: true, output };
      } catch (error) {
        const refusal = toRefusal(error);
        setState(({ open }) => ({ open: open - 1, refusal }));
        if (refusals === 'toast' && refusal.code !== 'call.cancelled') tell(refusal);
        return { done: false, refusal };
      }
    },
    [doIt, refusals, tell],
  );
  const clear = useCallback(() => setState(({ open }) => ({ open, refusal: null })), []);
  return { run, pending: state.open > 0, refusal: state.refusal, clear };
}
