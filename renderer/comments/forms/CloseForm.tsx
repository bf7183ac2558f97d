import { useState } from 'react';
import { useTexts } from '../../app/texts.tsx';
import { TextField } from '../../parts/Field.tsx';
import { FormFrame } from './FormFrame.tsx';

/** Closing one thread or many, with one reason. */
export function CloseForm({
  count,
  onRecord,
  onCancel,
}: {
  count: number;
  onRecord: (reason: string | null) => void;
  onCancel: () => void;
}) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={t(count === 1 ? 'comments.close.title' : 'comments.bulk.close')}
      onRecord={() => onRecord(reason.trim() === '' ? null : reason.trim())}
      onCancel={onCancel}
      record={{
        label: count === 1 ? t('comments.close.do') : t('comments.close.doMany', { count }),
        keys: 'Enter',
      }}
    >
      <TextField
        label={t('comments.close.reason')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
    </FormFrame>
  );
}
