import { useState } from 'react';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea } from '../parts/Field.tsx';

/** Asks why a post goes on in a mode. */
export function ReasonDialog({
  mode,
  onAnswer,
}: {
  mode: string;
  onAnswer: (reason: string | null) => void;
}) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog
      title={t('reason.title')}
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button onPress={() => onAnswer(null)}>{t('action.cancel')}</Button>
          <Button kind="primary" isDisabled={given === ''} onPress={() => onAnswer(given)}>
            {t('reason.save')}
          </Button>
        </>
      }
    >
      <p>{t('reason.text', { mode })}</p>
      <TextArea
        label={t('reason.label')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        rows={3}
        // The dialog was opened to write this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
    </Dialog>
  );
}
