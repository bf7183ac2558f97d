import { MessagesSquare } from 'lucide-react';
import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ThreadRow } from '../../src/contract/comments.ts';
import { needsAnswer } from '../../src/domain/turn.ts';
import type { Regime } from '../../src/domain/words.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useHost, useLive } from '../live/index.ts';
import { isSafeLink } from '../parts/ExternalLink.tsx';
import { EmptyState, Problem } from '../parts/Page.tsx';
import { useActions } from './actions.ts';
import { BulkPane } from './BulkPane.tsx';
import { draftsOf, emptyReply, setDraft } from './drafts.ts';
import type { KeyAction } from './keys.ts';
import type { Panel } from './panels.ts';
import { ThreadPane } from './ThreadPane.tsx';
import { linkOf } from './timeline.ts';
import type { Telling } from './times.ts';

export type WorkHandle = { act(action: KeyAction): void; focus(): void };

/** The right side: the open thread, or what can be done to all that are selected. */
export function WorkPane({
  openId,
  selected,
  telling,
  regime,
  onBack,
  onClearSelection,
  onDone,
  handle,
}: {
  openId: string | null;
  selected: readonly ThreadRow[];
  telling: Telling;
  regime: Regime;
  /** Back to the list, where the two are not side by side. */
  onBack: (() => void) | undefined;
  onClearSelection: () => void;
  /** Where the focus goes when what had it is gone. */
  onDone: () => void;
  handle: Ref<WorkHandle>;
}) {
  const { t } = useTexts();
  const { show } = useDialogs();
  const actions = useActions();
  const open = useHost('link.open');
  const live = useLive('thread.get', { id: openId ?? '' }, { ask: openId !== null, keep: true });
  // While the next thread is on its way the last one stays in sight, but nothing acts on it.
  const thread = live.data?.id === openId ? live.data : null;
  const channels = useLive('channel.list', {}).data ?? [];
  const units = useLive('unit.list', {}).data ?? [];
  const [panels, setPanels] = useState<ReadonlyMap<string, Panel>>(new Map());
  const [chosen, setChosen] = useState<{ threadId: string; commentId: string } | null>(null);
  const [closingMany, setClosingMany] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { dock, toForm, andBack } = useFormFocus(onDone);
  useToastsAbove(dock);
  const many = selected.length > 1;

  const target =
    live.data?.comments.find((c) => c.id === chosen?.commentId) ??
    live.data?.comments.find((c) => c.id === live.data.comment.id);

  function setPanel(panel: Panel | null): void {
    if (openId === null) return;
    setPanels((before) => {
      const next = new Map(before);
      if (panel) next.set(openId, panel);
      else next.delete(openId);
      return next;
    });
    if (panel) toForm();
    else andBack();
  }

  async function closeThreads(ids: string[], reason: string | null): Promise<void> {
    if (!(await actions.close(ids, reason))) return;
    if (ids.length > 1) {
      setClosingMany(false);
      andBack();
    } else setPanel(null);
  }

  function stepComment(by: number): void {
    if (!thread || !target) return;
    const index = thread.comments.findIndex((c) => c.id === target.id) + by;
    const next = thread.comments[index];
    if (next) setChosen({ threadId: thread.id, commentId: next.id });
  }

  function actOnMany(action: KeyAction): void {
    if (action.does === 'classify') {
      void actions.classify(
        selected.map((row) => row.comment.id),
        action.class,
      );
    } else if (action.does === 'close') {
      setClosingMany(true);
      toForm();
    }
  }

  function act(action: KeyAction): void {
    if (many) return actOnMany(action);
    if (!thread || !target) {
      // A quick hand is ahead of the answer: what it asked is done when the thread is there.
      if (openId !== null && waiting.current?.openId !== openId) {
        waiting.current = { openId, action };
      }
      return;
    }
    const asked = thread.referrals.find((r) => r.answeredAt === null);
    switch (action.does) {
      case 'classify':
        if (target.class !== action.class) void actions.classify([target.id], action.class);
        return;
      case 'needs':
        void actions.setNeedsAnswer([target.id], needsAnswer(target) === false);
        return;
      case 'acknowledge':
        setDraft(thread.id, 'reply', {
          ...(draftsOf(thread.id).reply ?? emptyReply),
          kind: 'acknowledgement',
        });
        return setPanel({ at: 'reply' });
      case 'reply':
      case 'close':
        return setPanel({ at: action.does });
      case 'refer':
        return setPanel(
          thread.turn === 'expert' && asked
            ? { at: 'expertAnswer', referralId: asked.id }
            : { at: 'refer' },
        );
      case 'reopen':
        if (thread.turn === 'none' && thread.closings.length > 0) void actions.reopen(thread.id);
        return;
      case 'openLink': {
        const link = linkOf(thread);
        if (link !== null && isSafeLink(link)) void open.run({ url: link });
        return;
      }
      case 'nextComment':
        return stepComment(1);
      case 'previousComment':
        return stepComment(-1);
      case 'next':
      case 'previous':
      case 'search':
      case 'list':
      case 'undo':
    }
  }

  const waiting = useRef<{ openId: string; action: KeyAction } | null>(null);
  useEffect(() => {
    const wanted = waiting.current;
    if (!thread || wanted === null) return;
    waiting.current = null;
    if (wanted.openId === thread.id) act(wanted.action);
  });

  useImperativeHandle(handle, () => ({ act, focus: () => heading.current?.focus() }));

  if (many) {
    return (
      <BulkPane
        count={selected.length}
        closing={closingMany}
        dock={dock}
        does={{
          classify: (value) => actOnMany({ does: 'classify', class: value }),
          askReason: () => actOnMany({ does: 'close' }),
          close: (reason) =>
            void closeThreads(
              selected.map((row) => row.id),
              reason,
            ),
          cancelClosing: () => {
            setClosingMany(false);
            andBack();
          },
          clear: onClearSelection,
        }}
      />
    );
  }
  if (live.at === 'refused') return <Problem refusal={live.refusal} />;
  if (openId === null || !live.data || !target) {
    return openId === null ? (
      <EmptyState icon={MessagesSquare} title={t('comments.thread.pick')}>
        {t('comments.thread.pick.text')}
      </EmptyState>
    ) : null;
  }
  const shown = live.data;
  return (
    <ThreadPane
      thread={shown}
      target={target}
      panel={panels.get(shown.id) ?? null}
      telling={telling}
      regime={regime}
      channels={channels}
      units={units}
      actions={actions}
      heading={heading}
      dock={dock}
      does={{
        classify: (id, value) => void actions.classify([id], value),
        setNeedsAnswer: (id, value) => void actions.setNeedsAnswer([id], value),
        selectComment: (commentId) => setChosen({ threadId: shown.id, commentId }),
        removeReply: (id) => void actions.removeReply(id),
        answerReferral: (referralId) => setPanel({ at: 'expertAnswer', referralId }),
        open: (at) => setPanel({ at }),
        closePanel: () => setPanel(null),
        close: (reason) => void closeThreads([shown.id], reason),
        reopen: () => void actions.reopen(shown.id),
        wroteAgain: () => show({ kind: 'addComment', threadId: shown.id }),
        back: onBack,
      }}
    />
  );
}

/** Messages at the window's edge keep clear of the buttons at the foot of the thread. */
function useToastsAbove(dock: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const top = dock.current?.getBoundingClientRect().top ?? innerHeight;
    const height = Math.max(0, innerHeight - top);
    const room = height < innerHeight * 0.6 ? height : 0;
    document.documentElement.style.setProperty('--toast-lift', `${room}px`);
  });
  useEffect(() => () => void document.documentElement.style.removeProperty('--toast-lift'), []);
}

/** Into a form when it opens, and back to where the user came from when it is put away. */
function useFormFocus(onLost: () => void) {
  const dock = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [wish, setWish] = useState<{ to: 'form' | 'back' } | null>(null);

  useLayoutEffect(() => {
    if (wish?.to === 'form') {
      const fields = 'textarea, input, button[aria-haspopup=listbox]';
      const form = dock.current;
      (
        form?.querySelector<HTMLElement>('[data-focus-first] textarea') ??
        form?.querySelector<HTMLElement>(fields)
      )?.focus();
    }
    if (wish?.to === 'back') {
      const from = opener.current;
      const button = dock.current?.querySelector<HTMLElement>('button');
      if (!(from instanceof HTMLElement)) onLost();
      else if (from.isConnected) from.focus({ preventScroll: true });
      else if (button) button.focus();
      else onLost();
    }
    // A wish is fulfilled once; what `onLost` is by then does not make it a new one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wish]);

  return {
    dock,
    toForm: () => {
      const from = document.activeElement;
      // From the page as a whole there is no way back.
      opener.current = from?.matches('body, main') ? null : from;
      setWish({ to: 'form' });
    },
    andBack: () => setWish({ to: 'back' }),
  };
}
