import type { Thread } from '../../../src/contract/comments.ts';
import type { Channel, Unit } from '../../../src/contract/office.ts';
import type { Regime, RoutingKind } from '../../../src/domain/words.ts';
import type { Actions } from '../actions.ts';
import type { BankRequest } from './AnswerText.tsx';
import type { TimelineDoes } from '../thread/Timeline.tsx';
import type { Telling } from '../times.ts';

/** The form that is open below a thread. */
export type Panel =
  | { at: 'reply'; bank?: BankRequest }
  | { at: 'refer' | 'close' | 'themes' | 'snooze' | 'note' }
  | { at: 'route'; kind: RoutingKind }
  | { at: 'expertAnswer' | 'remind'; referralId: string }
  | RecordPanel;

/** Recording moderation, its reversal, or that a block was looked at and stays. */
export type RecordPanel = { at: 'moderate' } | { at: 'reverse' | 'review'; moderationId: string };

/** What the parts of an open thread ask of the screen. */
export type ThreadDoes = TimelineDoes & {
  open: (
    panel: 'reply' | 'refer' | 'close' | 'moderate' | 'themes' | 'route' | 'snooze' | 'note',
  ) => void;
  wake: () => void;
  /** Sends the open thread, or a theme of it, to a unit. */
  prepare: (themeId?: string) => void;
  closePanel: () => void;
  close: (reason: string | null) => void;
  reopen: () => void;
  wroteAgain: () => void;
  back: (() => void) | undefined;
};

export type ThreadWorld = {
  thread: Thread;
  telling: Telling;
  regime: Regime;
  channels: readonly Channel[];
  units: readonly Unit[];
  actions: Actions;
};
