import { useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import { type Instant, localDate } from '../../../src/domain/time.ts';
import { type Language, type Regime, languages, replyKinds } from '../../../src/domain/words.ts';
import { fillPlaceholders } from '../../../src/domain/placeholders.ts';
import { formats } from '../../../src/i18n/format.ts';
import { useTexts } from '../../app/texts.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { Select } from '../../parts/Menu.tsx';
import type { Actions } from '../actions.ts';
import { AnswerText, type BankRequest, unfilledProblem } from './AnswerText.tsx';
import { CopiedNote, CopyButton, useCopyAndOpen } from './CopyAndOpen.tsx';
import { type ReplyDraft, emptyReply, useDraft } from './drafts.ts';
import { EarlierFields, isIncomplete, momentOf } from './EarlierFields.tsx';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import { knownValues } from './known-values.ts';
import { PersonalNote } from './PersonalNote.tsx';
import { useAskedLanguage, useWrittenLanguage } from './language.ts';

/**
 * Writing an answer or an acknowledgement. Vuoro publishes nothing: the text is copied, published by
 * the user on the platform, and recorded here with the time it was given.
 */
export function ReplyForm({
  thread,
  suggested,
  regime,
  bank,
  now,
  actions,
  onClose,
}: {
  thread: Thread;
  /** The question's language, or else the channel's. */
  suggested: Language;
  regime: Regime;
  /** Opens the answer bank when it comes. */
  bank: BankRequest | undefined;
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useDraft({ threadId: thread.id, part: 'reply' }, emptyReply);
  const [tried, setTried] = useState(0);
  const { copied, opensLink, run: copyAndOpen } = useCopyAndOpen(thread);
  const change = (part: Partial<ReplyDraft>) => setDraft({ ...draft, ...part });

  const asked = useAskedLanguage(thread);
  const language = draft.language ?? asked ?? suggested;
  const written = useWrittenLanguage(draft.text, regime === 'bilingual');
  const answered = written ?? language;
  const otherLanguage = regime === 'bilingual' && asked !== null && asked !== answered;
  const today = localDate(now);
  const { earlier } = draft;
  const wrong = {
    text: draft.text.trim() === '' ? t('comments.reply.needsText') : unfilledProblem(t, draft.text),
    date:
      draft.kind === 'acknowledgement' && draft.promisedOn === null
        ? t('comments.reply.needsDate')
        : null,
  };
  // An acknowledgement's date is the one it promises.
  const valuesIn = knownValues(thread, draft.kind === 'acknowledgement' ? draft.promisedOn : today);

  async function record(): Promise<void> {
    if (wrong.text !== null || wrong.date !== null || isIncomplete(earlier)) {
      setTried((times) => times + 1);
      return;
    }
    const recorded = await actions.reply({
      threadId: thread.id,
      kind: draft.kind,
      text: draft.text,
      language,
      promisedOn: draft.kind === 'acknowledgement' ? draft.promisedOn : null,
      ...momentOf(earlier),
    });
    if (recorded) onClose();
  }

  function copyText(): void {
    if (wrong.text !== null) setTried((times) => times + 1);
    else void copyAndOpen(draft.text);
  }

  return (
    <FormFrame
      title={t('comments.reply.title')}
      hideTitle
      problems={tried}
      onRecord={record}
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
      extra={<CopyButton copied={copied} opensLink={opensLink} onPress={copyText} />}
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
      <AnswerText
        label={t('comments.reply.text')}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={tried > 0 ? wrong.text : null}
        language={language}
        saveAs={answered}
        valuesIn={valuesIn}
        bankRequest={bank}
        problems={tried}
      />
      <div className={styles.line}>
        {draft.kind === 'acknowledgement' && (
          <DateField
            label={t('comments.reply.promisedOn')}
            value={draft.promisedOn}
            onChange={(promisedOn) =>
              change({
                promisedOn,
                // A saved acknowledgement waits for this date; a year half typed is long gone.
                text:
                  promisedOn === null || promisedOn < today
                    ? draft.text
                    : fillPlaceholders(draft.text, {
                        date: formats(language).localDate(promisedOn),
                      }),
              })
            }
            min={today}
            error={tried > 0 ? wrong.date : null}
          />
        )}
        <EarlierFields
          label={t('comments.reply.earlier')}
          value={earlier}
          now={now}
          tried={tried > 0}
          onChange={(earlier) => change({ earlier })}
        />
      </div>
      <output className={styles.notes}>
        <PersonalNote text={draft.text} where="reply" />
        {otherLanguage && (
          <span className={styles.warning}>
            {t(written === null ? 'comments.reply.otherLanguage' : 'answers.language.written', {
              question: t(`word.language.${asked}`),
              answer: t(`word.language.${answered}`),
            })}
          </span>
        )}
        <CopiedNote copied={copied} />
      </output>
    </FormFrame>
  );
}
