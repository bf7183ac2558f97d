import { basename } from 'node:path';
import type { Under } from '../src/core/media-folder.ts';
import { settleReceived } from '../src/core/received.ts';
import { handoverEnding } from '../src/domain/handover.ts';
import type { Foundation } from './foundation.ts';
import type { HostHandlers } from './host.ts';

export type Receiving = {
  /** Opens a handover as the office `file`. @throws Refusal as the supervisor does */
  receive(file: string, from: { file: string; passphrase: string }, under: Under): Promise<void>;
  /** What was asked for from outside has been opened, or is not to be. */
  forgetHandover(): void;
};

/** @param place asks where an office of this name goes */
export function handoverHandlers(
  { receive, forgetHandover }: Receiving,
  place: (name: string) => Promise<string | null>,
): Pick<HostHandlers, 'handover.receive' | 'handover.forget'> {
  return {
    'handover.receive': async (from, under) => {
      const file = await place(basename(from.file, handoverEnding));
      if (file === null) return { opened: false };
      await receive(file, from, under);
      forgetHandover();
      return { opened: true };
    },
    'handover.forget': () => {
      forgetHandover();
      return {};
    },
  };
}

/**
 * Receives handovers. Where one is opened is remembered meanwhile, since what a program that is killed leaves there
 * holds all that an office does: the next start ends it.
 */
export function receiving({ settings, supervisor, log }: Foundation): Receiving['receive'] {
  function settle(file: string): void {
    try {
      settleReceived(file);
      settings.set({ receiving: null });
    } catch (error) {
      // It is tried again at the next start.
      log({ what: 'receiving', error });
    }
  }

  const left = settings.get().receiving;
  if (left !== null) settle(left);
  return async (file, from, under) => {
    settings.set({ receiving: file });
    try {
      await supervisor.open({ file, handover: from }, under);
    } finally {
      settle(file);
    }
  };
}
