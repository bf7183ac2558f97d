import type { ChosenCalendar } from '../../calendar/layers/reading.ts';
import type { Attachment } from '../../../src/contract/record.ts';
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react';
import type { AnswerTemplate } from '../../../src/contract/answers.ts';
import type { ThreadFilter } from '../../../src/contract/comments.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Scope } from '../../../src/domain/series.ts';
import type { Mark } from '../../../src/contract/layers.ts';
import type { SummarySource } from '../../../src/contract/preparation.ts';
import type { PromiseTerms } from '../../../src/contract/promises.ts';
import type { PostRow } from '../../../src/contract/posts.ts';
import type { LocalDate, LocalTime, Month } from '../../../src/domain/time.ts';
import type { Language } from '../../../src/domain/words.ts';
import type { TemplateSource } from '../../calendar/templates/SaveTemplateDialog.tsx';
import type { ScopedAct } from '../../calendar/series/ScopeDialog.tsx';

/** Every dialog of the program. */
export type DialogRequest =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'newOffice' }
  /** Opening a handover as a stand-in. */
  | { kind: 'receive'; file?: string }
  | { kind: 'import'; files?: readonly string[] }
  /** A file on a thread, large. */
  | { kind: 'attachment'; attachment: Attachment }
  /** Keeping the filters of the backlog under a name. */
  | { kind: 'saveView'; filter: ThreadFilter; name: string }
  /** Choosing a saved answer. */
  | { kind: 'answerBank'; language: Language; onPick: (template: AnswerTemplate) => void }
  /** Keeping an answer that was written. */
  | { kind: 'saveAnswer'; text: string; language: Language }
  /** Comments typed or pasted in by hand; with a thread, the resident wrote again in it. */
  | { kind: 'addComment'; threadId?: string; pasted?: { html: string | null; text: string } }
  /** Posts as a table, of the month in sight unless told otherwise. */
  | { kind: 'exportPosts'; month: Month }
  /** A post begun from a template: on a day, or in a month. */
  | { kind: 'postTemplate'; on?: LocalDate; month?: Month }
  /** A month planned from a template. */
  | { kind: 'monthTemplate'; month: Month }
  /** A post or a month kept as a template. */
  | { kind: 'saveTemplate'; source: TemplateSource; name: string }
  /** Repeating a post, or changing how it is repeated. */
  | { kind: 'repeat'; postId: string }
  /** Whether the later posts of a series are meant too. */
  | {
      kind: 'scope';
      act: ScopedAct;
      later: number;
      onAnswer: (scope: Scope | null) => void;
    }
  /** Publishing a post, one channel after another. */
  | { kind: 'publish'; postId: string }
  /** An event that is typed into a layer of the calendar; without one a new one. */
  | { kind: 'layerEvent'; event?: Mark; day?: LocalDate }
  /** A calendar file into a layer; with a layer, into that one again. */
  | { kind: 'readIcs'; chosen?: ChosenCalendar; layerId?: string; onRead?: () => void }
  /** A promise that no post made. */
  | { kind: 'newPromise' }
  /** The "you said, we did" post of a promise. */
  | { kind: 'closePromise'; promiseId: string }
  /** What is promised with a post that asks, or why nothing is. */
  | { kind: 'askPromise'; onAnswer: (answer: PromiseAnswer | null) => void }
  /** Why a post goes on with required items of its checklist open. */
  | {
      kind: 'checklistReason';
      postId: string;
      count: number;
      onAnswer: (reason: string | null) => void;
    }
  /** Residents' comments to a unit; without a source its theme is asked. */
  | { kind: 'prepare'; source?: SummarySource; unitId?: string }
  /** The summary that went with a forwarding, once more. */
  | { kind: 'sentSummary'; forwardingId: string }
  /** Keeping a report as it is now. */
  | { kind: 'freezeReport'; period: Period; editions: number }
  /** A frozen report beside the figures of today. */
  | { kind: 'reportDifference'; period: Period; edition: number }
  /** How many follow each channel, for a report of a period. */
  | { kind: 'followers'; period: Period }
  /** A resident's words for a report. */
  | { kind: 'reportQuote'; period: Period; language: Language }
  /** Why a post goes on all the same. */
  | { kind: 'reason'; mode: string; onAnswer: (reason: string | null) => void }
  /** Keeping the words of a conversation longer than the office's rule says. */
  | { kind: 'holdWords'; threadId: string; what: string }
  /** Moving or copying posts to a day that is typed. */
  | ({ kind: 'placePosts' } & Placing)
  | ({ kind: 'confirm'; onAnswer: (yes: boolean) => void } & Confirmation);

export type PromiseAnswer = { promise: PromiseTerms } | { withoutPromise: string };

export type Placing = {
  posts: readonly PostRow[];
  copy: boolean;
  /** Where the first of them stands now. */
  day: LocalDate;
  at: LocalTime | null;
  /** The day of the first of them; null is no day. Without a time each keeps its own. */
  onPlace: (to: { on: LocalDate | null; at?: LocalTime | null }) => void;
};

export type Confirmation = { title: string; text: string; action: string; danger?: boolean };

export type Dialogs = {
  /** The lowest first; the last one is on top and has the keyboard. */
  open: readonly DialogRequest[];
  show(request: DialogRequest): void;
  /** Closes the topmost. */
  close(): void;
  /** Closes all of them: what is asked leads elsewhere. */
  closeAll(): void;
  /** Asks, and tells whether the user agreed. */
  confirm(confirmation: Confirmation): Promise<boolean>;
};

const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('Outside of DialogsProvider');
  return dialogs;
}

export function DialogsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<readonly DialogRequest[]>([]);
  const show = useCallback((request: DialogRequest) => {
    // The same dialog twice over itself helps nobody: Ctrl+K in the palette.
    setOpen((before) =>
      before.some(({ kind }) => kind === request.kind) ? before : [...before, request],
    );
  }, []);
  const close = useCallback(() => setOpen((before) => before.slice(0, -1)), []);
  const closeAll = useCallback(() => setOpen([]), []);
  const confirm = useCallback(
    (confirmation: Confirmation) =>
      new Promise<boolean>((resolve) => {
        show({
          kind: 'confirm',
          ...confirmation,
          onAnswer: (yes) => {
            close();
            resolve(yes);
          },
        });
      }),
    [show, close],
  );
  const dialogs = useMemo(
    () => ({ open, show, close, closeAll, confirm }),
    [open, show, close, closeAll, confirm],
  );
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}
