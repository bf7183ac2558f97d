import { MessagesSquare } from 'lucide-react';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ThreadRow } from '../../src/contract/comments.ts';
import { needsAnswer, overAt } from '../../src/domain/turn.ts';
import type { CommentClass, Regime } from '../../src/domain/words.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useHost, useLive } from '../live/index.ts';
import { isSafeLink } from '../parts/ExternalLink.tsx';
import { EmptyState, Problem } from '../parts/Page.tsx';
import { themeSource } from '../preparation/source.ts';
import { useActions } from './actions.ts';
import { type BulkAsking, BulkPane, bulkLimit } from './BulkPane.tsx';
import { useFormFocus, useToastsAbove } from './forms/form-focus.ts';
import { draftOf, emptyReply, setDraft } from './forms/drafts.ts';
import type { KeyAction } from './keys.ts';
import type { Panel } from './forms/panels.ts';
import { useMasking } from './thread/CommentText.tsx';
import { routingKind } from './forms/RouteForm.tsx';
import { ThreadPane } from './thread/ThreadPane.tsx';
import { snoozeText } from './state.ts';
import { linkOf, suggestsQuestion } from './thread/timeline.ts';
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
  const mask = useMasking(actions);
  const live = useLive('thread.get', { id: openId ?? '' }, { ask: openId !== null, keep: true });
  // While the next thread is on its way the last one stays in sight, but nothing acts on it.
  const thread = live.data?.id === openId ? live.data : null;
  const channels = useLive('channel.list', {}).data ?? [];
  const units = useLive('unit.list', {}).data ?? [];
  const [panels, setPanels] = useState<ReadonlyMap<string, Panel>>(new Map());
  const [chosen, setChosen] = useState<{ threadId: string; commentId: string } | null>(null);
  const [asking, setAsking] = useState<BulkAsking>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { dock, toForm, andBack } = useFormFocus(onDone);
  useToastsAbove(dock);
  const many = selected.length > 1;
  /** The class that was just given, until the thread comes back with it. */
  const classed = useRef<CommentClass | null>(null);

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
      setAsking(null);
      andBack();
    } else setPanel(null);
  }

  function stepComment(by: number): void {
    if (!thread || !target) return;
    const index = thread.comments.findIndex((c) => c.id === target.id) + by;
    const next = thread.comments[index];
    if (next) setChosen({ threadId: thread.id, commentId: next.id });
  }

  function prepare(ids: string[]): void {
    if (ids.length <= bulkLimit) show({ kind: 'prepare', source: { of: 'threads', ids } });
  }

  function actOnMany(action: KeyAction): void {
    if (action.does === 'classify') {
      void actions.classify(
        selected.map((row) => row.comment.id),
        action.class,
      );
    } else if (action.does === 'prepare') {
      prepare(selected.map((row) => row.id));
    } else if (action.does === 'close' || action.does === 'themes' || action.does === 'snooze') {
      setAsking(action.does);
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
    const asked = thread.referrals.find((r) => overAt(r) === null);
    switch (action.does) {
      case 'classify':
        if (target.class !== action.class) {
          classed.current = action.class;
          void actions.classify([target.id], action.class);
        }
        return;
      case 'needs':
        void actions.setNeedsAnswer([target.id], needsAnswer(target) === false);
        return;
      case 'acknowledge': {
        const place = { threadId: thread.id, part: 'reply' } as const;
        setDraft(place, { ...(draftOf(place) ?? emptyReply), kind: 'acknowledgement' });
        return setPanel({ at: 'reply' });
      }
      case 'bank':
        return setPanel({ at: 'reply', bank: { asks: 'bank' } });
      case 'route': {
        const kind = routingKind(classed.current ?? target.class);
        if (kind !== null) setPanel({ at: 'route', kind });
        return;
      }
      case 'reply':
      case 'themes':
      case 'close':
      case 'moderate':
      case 'note':
        return setPanel({ at: action.does });
      case 'snooze':
        if (snoozeText(telling, thread.snoozedUntil) !== null) void actions.wake(thread.id);
        else if (thread.dueAt !== null) setPanel({ at: 'snooze' });
        return;
      case 'suggestion':
        if (suggestsQuestion(target)) void actions.classify([target.id], 'question');
        return;
      case 'prepare':
        return prepare([thread.id]);
      case 'mask':
        return void mask(target.id);
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

  useEffect(() => {
    classed.current = null;
    // Whatever came back is newer than what was given.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [live.data]);

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
        selected={selected}
        telling={telling}
        asking={asking}
        dock={dock}
        does={{
          classify: (value) => actOnMany({ does: 'classify', class: value }),
          ask: (what) => actOnMany({ does: what }),
          setThemes: (change, name) =>
            void actions.setThemes(
              selected.map((row) => row.id),
              change,
              name,
            ),
          snooze: (until) => {
            void actions.snooze(
              selected.map((row) => row.id),
              until,
            );
            setAsking(null);
            andBack();
          },
          setNeedsAnswer: (value) =>
            void actions.setNeedsAnswer(
              selected.map((row) => row.comment.id),
              value,
            ),
          close: (reason) =>
            void closeThreads(
              selected.map((row) => row.id),
              reason,
            ),
          prepare: () => actOnMany({ does: 'prepare' }),
          cancel: () => {
            setAsking(null);
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
        removeNote: (id) => void actions.removeNote(id),
        removeRouting: (id) => void actions.removeRouting(id),
        remind: (referralId) => setPanel({ at: 'remind', referralId }),
        withdraw: (id) => void actions.withdraw(id),
        answerReferral: (referralId) => setPanel({ at: 'expertAnswer', referralId }),
        mask: (id) => void mask(id),
        settleModeration: (at, moderationId) => setPanel({ at, moderationId }),
        open: (at) => (at === 'route' ? act({ does: at }) : setPanel({ at })),
        closePanel: () => setPanel(null),
        close: (reason) => void closeThreads([shown.id], reason),
        reopen: () => void actions.reopen(shown.id),
        wake: () => void actions.wake(shown.id),
        prepare: (themeId) =>
          themeId === undefined
            ? prepare([shown.id])
            : show({ kind: 'prepare', source: themeSource(themeId) }),
        wroteAgain: () => show({ kind: 'addComment', threadId: shown.id }),
        back: onBack,
      }}
    />
  );
}
