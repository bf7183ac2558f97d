import { useId, useState } from 'react';
import type { PromiseAnswer } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/Choice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea } from '../parts/Field.tsx';
import styles from './Promises.module.css';
import { TermsFields, noTerms, termsOf } from './TermsFields.tsx';

/** A post that asks comes out: what is promised with it, or why nothing is. */
export function AskPromiseDialog({
  onAnswer,
}: {
  onAnswer: (answer: PromiseAnswer | null) => void;
}) {
  const { t } = useTexts();
  const today = useLive('today.get', {}).data?.date;
  const formId = useId();
  const [kind, setKind] = useState<'promise' | 'none'>('promise');
  const [draft, setDraft] = useState(noTerms);
  const [reason, setReason] = useState('');
  const terms = termsOf(draft);
  const answer: PromiseAnswer | null =
    kind === 'promise'
      ? terms && { promise: terms }
      : reason.trim() === ''
        ? null
        : { withoutPromise: reason.trim() };
  return (
    <Dialog
      title={t('promises.ask.title')}
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button onPress={() => onAnswer(null)}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} kind="primary" isDisabled={answer === null}>
            {t('promises.ask.go')}
          </Button>
        </>
      }
    >
      <p className={styles['soft']}>{t('promises.ask.text')}</p>
      <form
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (answer !== null) onAnswer(answer);
        }}
      >
        <RadioGroup
          label={t('promises.ask.which')}
          hideLabel
          value={kind}
          options={[
            { value: 'promise', label: t('promises.ask.promise') },
            { value: 'none', label: t('promises.ask.none') },
          ]}
          onChange={setKind}
        />
        {kind === 'promise' ? (
          <TermsFields
            value={draft}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
            {...(today === undefined ? {} : { min: today })}
            takesFocus
          />
        ) : (
          <TextArea
            label={t('promises.ask.why')}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            rows={3}
            // Chosen to write this.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
        )}
      </form>
    </Dialog>
  );
}
