import { useState } from 'react';
import type { Referral, Thread } from '../../../src/contract/comments.ts';
import type { Unit } from '../../../src/contract/office.ts';
import { letterLanguage, reminderLetter } from '../../../src/i18n/letters.ts';
import { useTexts } from '../../app/texts.tsx';
import { useHost, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/Field.tsx';
import type { Actions } from '../actions.ts';
import { useDraft } from './drafts.ts';
import { CopyAddress } from './ExpertLetter.tsx';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';

/** Asking a unit once more: a ready text to send, and the record that it was sent. */
export function RemindForm({
  thread,
  referral,
  units,
  actions,
  onClose,
}: {
  thread: Thread;
  referral: Referral;
  units: readonly Unit[];
  actions: Actions;
  onClose: () => void;
}) {
  const { t, language: own } = useTexts();
  const office = useLive('office.get', {}).data;
  const copy = useHost('clipboard.copy');
  const [copied, setCopied] = useState(false);
  const [written, setWritten] = useDraft(
    { threadId: thread.id, part: 'reminder', about: referral.id },
    null,
  );
  const text =
    written ??
    reminderLetter({
      language: letterLanguage(office?.regime ?? 'fi', own),
      office: office?.name ?? '',
      question: referral.question,
      askedAt: referral.askedAt,
      wantedOn: referral.wantedOn,
    });

  async function record(): Promise<void> {
    if (await actions.remind(thread.id, referral)) onClose();
  }

  return (
    <FormFrame
      title={t('expert.remind.title')}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('expert.remind.record'), keys: 'Ctrl+Enter', quiet: !copied }}
      extra={
        <>
          <Button
            kind={copied ? 'normal' : 'primary'}
            onPress={() => void copy.run({ text }).then(({ done }) => done && setCopied(true))}
          >
            {t('expert.remind.copy')}
          </Button>
          <CopyAddress email={units.find(({ id }) => id === referral.unitId)?.email ?? null} />
        </>
      }
    >
      <TextArea
        label={t('expert.remind.text', { unit: referral.unit })}
        value={text}
        onChange={setWritten}
        rows={8}
        maxLength={20_000}
      />
      <output className={styles.notes}>
        {copied && <span className={styles.told}>{t('expert.remind.copied')}</span>}
      </output>
    </FormFrame>
  );
}
