import { useRef, useState } from 'react';
import type { Referral, Thread } from '../../../src/contract/comments.ts';
import type { Unit } from '../../../src/contract/office.ts';
import { type Instant, localDate } from '../../../src/domain/time.ts';
import { NewUnit } from '../../app/NewUnit.tsx';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { TextArea } from '../../parts/Field.tsx';
import { Select } from '../../parts/Menu.tsx';
import { useHost } from '../../live/index.ts';
import { CopyAddress, LetterPreview, useQuestionLetter } from './ExpertLetter.tsx';
import type { Actions } from '../actions.ts';
import { type ReferralDraft, useDraft } from './drafts.ts';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';

const nothing: ReferralDraft = { unitId: null, question: '', wantedOn: null };

/** Handing a question to a unit that knows the answer. */
export function ReferralForm({
  thread,
  units,
  now,
  actions,
  onClose,
}: {
  thread: Thread;
  units: readonly Unit[];
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useDraft({ threadId: thread.id, part: 'referral' }, nothing);
  const [tried, setTried] = useState(0);
  const questionBox = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<ReferralDraft>) => setDraft({ ...draft, ...part });
  const unit = units.find(({ id }) => id === draft.unitId);
  const question = draft.question.trim();
  const copy = useHost('clipboard.copy');
  const [copied, setCopied] = useState(false);
  const letter = useQuestionLetter(thread)({ question, wantedOn: draft.wantedOn });

  async function record(): Promise<void> {
    if (!unit || question === '') {
      setTried((times) => times + 1);
      return;
    }
    const recorded = await actions.refer(
      { threadId: thread.id, unitId: unit.id, question, wantedOn: draft.wantedOn },
      unit.name,
    );
    if (recorded) onClose();
  }

  async function copyLetter(): Promise<void> {
    if (!unit || question === '') setTried((times) => times + 1);
    else if ((await copy.run({ text: letter })).done) setCopied(true);
  }

  return (
    <FormFrame
      title={t('comments.refer.title')}
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{
        label: t(copied ? 'expert.recordNow' : 'comments.refer.record'),
        keys: 'Ctrl+Enter',
        quiet: !copied,
      }}
      extra={
        <>
          <Button kind={copied ? 'normal' : 'primary'} onPress={() => void copyLetter()}>
            {t('expert.copy')}
          </Button>
          <CopyAddress email={unit?.email ?? null} />
        </>
      }
    >
      <div className={styles.line}>
        {units.length === 0 ? (
          <NewUnit
            onAdded={(unitId) => {
              change({ unitId });
              // The field that had the focus is about to be a list.
              questionBox.current?.focus();
            }}
          />
        ) : (
          <Select
            label={t('comments.refer.unit')}
            value={unit?.id ?? null}
            placeholder={t('comments.refer.pickUnit')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unitId) => change({ unitId })}
            error={tried > 0 && !unit ? t('comments.refer.needsUnit') : null}
          />
        )}
        <DateField
          label={t('comments.refer.wantedOn')}
          value={draft.wantedOn}
          onChange={(wantedOn) => change({ wantedOn })}
          min={localDate(now)}
        />
      </div>
      <TextArea
        label={t('comments.refer.question')}
        value={draft.question}
        inputRef={questionBox}
        onChange={(text) => change({ question: text })}
        rows={4}
        maxLength={20_000}
        error={tried > 0 && question === '' ? t('comments.refer.needsQuestion') : null}
      />
      {question !== '' && <LetterPreview text={letter} />}
      <output className={styles.notes}>
        {copied && (
          <span className={styles.told}>
            {unit?.email ? t('expert.copiedTo', { email: unit.email }) : t('expert.copied')}
          </span>
        )}
      </output>
    </FormFrame>
  );
}

/** Recording what a unit answered; the turn comes back to us. */
export function ExpertAnswerForm({
  thread,
  referral,
  actions,
  onClose,
}: {
  thread: Thread;
  referral: Referral;
  actions: Actions;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useDraft(
    { threadId: thread.id, part: 'expertAnswer', about: referral.id },
    '',
  );
  const [tried, setTried] = useState(0);

  async function record(): Promise<void> {
    if (draft.trim() === '') {
      setTried((times) => times + 1);
      return;
    }
    const recorded = await actions.answerReferral(thread.id, { id: referral.id, answer: draft });
    if (recorded) onClose();
  }

  return (
    <FormFrame
      title={t('comments.referAnswer.title')}
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('comments.referAnswer.record'), keys: 'Ctrl+Enter' }}
    >
      <TextArea
        label={t('comments.referAnswer.text', { unit: referral.unit })}
        value={draft}
        onChange={setDraft}
        rows={4}
        maxLength={20_000}
        error={tried > 0 && draft.trim() === '' ? t('comments.referAnswer.needsText') : null}
      />
    </FormFrame>
  );
}
