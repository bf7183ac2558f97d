import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { navigate } from '../../app/location.ts';
import { useTexts } from '../../app/texts.tsx';
import { useLive } from '../../live/index.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { CaptureFooter } from './CaptureFooter.tsx';
import { longestText, type Read, usePaste } from './capturing.ts';
import { CheckThread } from './CheckThread.tsx';
import { type Clipboard, clipboardOf } from './clipboard.ts';
import { DonePaste } from './DonePaste.tsx';
import { BlocksOffer, OneCommentFields, useOneComment } from './OneComment.tsx';
import forms from '../forms/Forms.module.css';

/**
 * Everything that a person brings in by hand: a whole thread copied from a page, or one comment that came
 * online, by phone, at the counter or by letter.
 *
 * @param threadId the resident wrote again in it
 * @param pasted what was pasted before the dialog opened
 */
export function AddCommentDialog({
  threadId,
  pasted,
  onClose,
}: {
  threadId?: string;
  pasted?: Clipboard;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { confirm } = useDialogs();
  const [path] = useLocation();
  const known = useLive('channel.list', {});
  const channels = known.data ?? [];
  const openId = threadId ?? /^\/comments\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const thread = useLive('thread.get', { id: openId ?? '' }, { ask: openId !== undefined }).data;
  const one = useOneComment({ channels, thread, again: threadId !== undefined });
  const paste = usePaste(channels.length === 1 ? (channels[0]?.id ?? null) : null);
  const { capture, read } = paste;
  const body = useRef<HTMLDivElement>(null);

  /** What the text box would hold if the thread were one comment after all. */
  const pastedText = useRef('');
  async function take(clipboard: Clipboard, before: string): Promise<void> {
    pastedText.current = `${before}${clipboard.text}`.slice(0, longestText);
    if (await paste.take(clipboard)) one.setText(before);
  }
  const first = useRef(pasted);
  useEffect(() => {
    const clipboard = first.current;
    first.current = undefined;
    if (!clipboard) return;
    if (clipboard.text.length <= longestText) one.setText(clipboard.text);
    void take(clipboard, '');
    // Once, with what the dialog was opened with.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  async function saveOne(): Promise<void> {
    const added = await one.save();
    if (added === null) {
      requestAnimationFrame(() => firstWrong(body.current)?.focus());
      return;
    }
    onClose();
    if (path.startsWith('/comments')) navigate(`/comments/${added}`);
  }

  async function close(): Promise<void> {
    const begun = capture.at === 'check' || (capture.at === 'one' && one.begun);
    const leave =
      !begun ||
      (await confirm({
        title: t('capture.leave'),
        text: t('capture.leave.text'),
        action: t('capture.leave.do'),
        danger: true,
      }));
    if (leave) onClose();
  }

  const titles = {
    one: 'action.addComment',
    check: 'capture.title',
    done: 'capture.list',
  } as const;
  const title = t(threadId === undefined ? titles[capture.at] : 'comments.new.titleAgain');
  return (
    <Dialog
      title={title}
      wide={capture.at === 'check'}
      onClose={() => void close()}
      footer={
        <CaptureFooter
          capture={capture}
          paste={paste}
          onCancel={() => void close()}
          onSaveOne={() => void saveOne()}
          onAsOne={() => {
            one.setText(pastedText.current);
            paste.back();
          }}
          onClose={onClose}
        />
      }
    >
      <div
        ref={body}
        className={forms.fields}
        role="presentation"
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          if (capture.at === 'one') void saveOne();
          if (capture.at !== 'check') return;
          if (paste.channelId === null) firstChannel(body.current)?.focus();
          else void paste.add();
        }}
      >
        {capture.at === 'one' && (
          <OneCommentFields
            one={one}
            asked={known.at === 'answered'}
            onPaste={(event) => {
              const clipboard = clipboardOf(event);
              if (threadId !== undefined || !clipboard) return;
              if (clipboard.text.length > longestText) event.preventDefault();
              void take(clipboard, one.text);
            }}
            notice={
              <Notice
                read={read}
                tooLarge={paste.tooLarge}
                shown={threadId === undefined}
                onSplit={() => {
                  paste.check();
                  one.setText('');
                }}
              />
            }
          />
        )}
        {capture.at === 'check' && (
          <CheckThread
            read={capture.read}
            draft={capture.draft}
            onDraft={paste.setDraft}
            states={paste.states}
            channels={channels}
            channelId={paste.channelId}
            onChannel={paste.setChannel}
            variantId={paste.variantId}
            onVariant={paste.setVariant}
          />
        )}
        {capture.at === 'done' && (
          <DonePaste
            added={capture.added}
            undone={capture.undone}
            onUndone={paste.setUndone}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

function firstWrong(body: HTMLElement | null): HTMLElement | null | undefined {
  return body?.querySelector<HTMLElement>(
    'textarea[data-invalid], input[data-invalid], [data-invalid] button, [data-invalid] [role=spinbutton]',
  );
}

function firstChannel(body: HTMLElement | null): HTMLElement | null | undefined {
  return body?.querySelector<HTMLElement>('[data-channel] button');
}

function Notice({
  read,
  tooLarge,
  shown,
  onSplit,
}: {
  read: Read | null;
  tooLarge: boolean;
  shown: boolean;
  onSplit: () => void;
}): ReactNode {
  const { t } = useTexts();
  if (!shown) return null;
  if (tooLarge) {
    return (
      <p className={forms.warning} role="alert">
        {t('capture.tooLarge')}
      </p>
    );
  }
  if (read?.shape !== 'blocks') return null;
  return <BlocksOffer count={read.entries.length} onSplit={onSplit} />;
}
