import { useRef, useState } from 'react';
import type { Thread } from '../../src/contract/comments.ts';
import { type Instant, atLocal, localDate, localTime } from '../../src/domain/time.ts';
import { type Language, type Regime, languages, replyKinds } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox, Segments } from '../parts/Choice.tsx';
import { DateField, TimeField } from '../parts/Dates.tsx';
import { TextArea } from '../parts/Field.tsx';
import { Select } from '../parts/Menu.tsx';
import type { Actions } from './actions.ts';
import { type ReplyDraft, emptyReply, setDraft, useDrafts } from './drafts.ts';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import { linkOf } from './timeline.ts';

/**
 * Writing an answer or an acknowledgement. Vuoro publishes nothing: the text is copied, published by
 * the user on the platform, and recorded here with the time it was given.
 */
export function ReplyForm({
  thread,
  suggested,
  regime,
  now,
  actions,
  onClose,
}: {
  thread: Thread;
  /** The question's language, or else the channel's. */
  suggested: Language;
  regime: Regime;
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const draft = useDrafts(thread.id).reply ?? emptyReply;
  const [tried, setTried] = useState(0);
  const [copied, setCopied] = useState<'no' | 'copied' | 'opened'>('no');
  const copy = useHost('clipboard.copy');
  const open = useHost('link.open');
  const recording = useRef(false);
  const change = (part: Partial<ReplyDraft>) => setDraft(thread.id, 'reply', { ...draft, ...part });

  const language = draft.language ?? suggested;
  const asked = thread.comments.find((c) => c.id === thread.comment.id)?.language ?? null;
  const otherLanguage = regime === 'bilingual' && asked !== null && asked !== language;
  const link = linkOf(thread);
  const opensLink = link !== null && link.startsWith('https://');
  const today = localDate(now);
  const { earlier } = draft;
  const wrong = {
    text: draft.text.trim() === '' ? t('comments.reply.needsText') : null,
    date:
      draft.kind === 'acknowledgement' && draft.promisedOn === null
        ? t('comments.reply.needsDate')
        : null,
    time:
      earlier !== null && (earlier.date === null || earlier.time === null)
        ? t('comments.reply.needsTime')
        : null,
  };

  async function record(): Promise<void> {
    if (wrong.text !== null || wrong.date !== null || wrong.time !== null) {
      setTried((times) => times + 1);
      return;
    }
    if (recording.current) return;
    recording.current = true;
    const recorded = await actions.reply({
      threadId: thread.id,
      kind: draft.kind,
      text: draft.text,
      language,
      promisedOn: draft.kind === 'acknowledgement' ? draft.promisedOn : null,
      ...(earlier?.date && earlier.time ? { at: atLocal(earlier.date, earlier.time) } : {}),
    });
    recording.current = false;
    if (recorded) onClose();
  }

  async function copyAndOpen(): Promise<void> {
    if (wrong.text !== null) {
      setTried((times) => times + 1);
      return;
    }
    if (!(await copy.run({ text: draft.text })).done) return;
    setCopied('copied');
    if (!opensLink) return;
    const outcome = await open.run({ url: link });
    if (outcome.done && outcome.output.opened) setCopied('opened');
  }

  return (
    <FormFrame
      title={t('comments.reply.title')}
      hideTitle
      problems={tried}
      onRecord={() => void record()}
      onCancel={onClose}
      record={{
        label: t(
          copied !== 'no'
            ? 'comments.reply.recordNow'
            : draft.kind === 'answer'
              ? 'comments.reply.record'
              : 'comments.reply.recordAcknowledgement',
        ),
        keys: 'Ctrl+Enter',
        quiet: copied === 'no',
      }}
      extra={
        <Button kind={copied === 'no' ? 'primary' : 'normal'} onPress={() => void copyAndOpen()}>
          {t(opensLink ? 'comments.reply.copyAndOpen' : 'comments.reply.copy')}
        </Button>
      }
    >
      <div className={styles.top}>
        <Segments
          label={t('comments.reply.kind')}
          value={draft.kind}
          options={replyKinds.map((kind) => ({
            value: kind,
            label: t(`word.reply.${kind}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
        <span className={styles.hint}>{t(`comments.reply.kind.${draft.kind}.hint`)}</span>
        <div className={styles.beside}>
          <span aria-hidden="true">{t('comments.language')}</span>
          <Select
            label={t('comments.reply.language')}
            hideLabel
            small
            value={language}
            options={languages.map((known) => ({
              value: known,
              label: t(`word.language.${known}`),
            }))}
            onChange={(chosen) => change({ language: chosen })}
          />
        </div>
      </div>
      <div data-focus-first="">
        <TextArea
          label={t('comments.reply.text')}
          value={draft.text}
          onChange={(text) => change({ text })}
          rows={4}
          maxLength={20_000}
          error={tried > 0 ? wrong.text : null}
        />
      </div>
      <div className={styles.line}>
        {draft.kind === 'acknowledgement' && (
          <DateField
            label={t('comments.reply.promisedOn')}
            value={draft.promisedOn}
            onChange={(promisedOn) => change({ promisedOn })}
            min={today}
            error={tried > 0 ? wrong.date : null}
          />
        )}
        {earlier !== null && (
          <>
            <DateField
              label={t('comments.reply.date')}
              value={earlier.date}
              onChange={(date) => change({ earlier: { ...earlier, date } })}
              max={today}
              error={tried > 0 ? wrong.time : null}
            />
            <TimeField
              label={t('comments.reply.time')}
              value={earlier.time}
              onChange={(time) => change({ earlier: { ...earlier, time } })}
            />
          </>
        )}
        <Checkbox
          isSelected={earlier !== null}
          onChange={(yes) =>
            change({ earlier: yes ? { date: today, time: localTime(now) } : null })
          }
        >
          {t('comments.reply.earlier')}
        </Checkbox>
      </div>
      <output className={styles.notes}>
        {otherLanguage && (
          <span className={styles.warning}>
            {t('comments.reply.otherLanguage', {
              question: t(`word.language.${asked}`),
              answer: t(`word.language.${language}`),
            })}
          </span>
        )}
        {copied !== 'no' && (
          <span className={styles.told}>
            {t(copied === 'opened' ? 'comments.reply.copiedOpened' : 'comments.reply.copied')}
          </span>
        )}
      </output>
    </FormFrame>
  );
}
