import { useState } from 'react';
import { type LocalDate, addDays } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { DateField } from '../../parts/Dates.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextArea } from '../../parts/Field.tsx';
import { Answered, Problem } from '../../parts/Page.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import styles from '../Office.module.css';

type Props = { threadId: string; what: string; onClose: () => void };

/** Until when a conversation's words are kept, and why. */
export function HoldDialog(props: Props) {
  // The office's own day, by the core's clock.
  const plan = useLive('retention.plan', { days: 0 });
  return <Answered live={plan}>{({ until }) => <Asking {...props} today={until} />}</Answered>;
}

const monthDays = 30;

function Asking({ threadId, what, onClose, today }: Props & { today: LocalDate }) {
  const { t, f } = useTexts();
  const hold = useCommand('retention.hold', { refusals: 'inline' });
  const [until, setUntil] = useState<LocalDate | null>(addDays(today, 3 * monthDays));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';

  async function record(): Promise<void> {
    setAsked(true);
    if (missing || until === null) return;
    const { done } = await hold.run({ threadIds: [threadId], until, reason: reason.trim() });
    if (!done) return;
    showToast({ kind: 'done', text: t('retention.held', { day: f.localDate(until) }) });
    onClose();
  }

  return (
    <Dialog
      title={t('retention.holdTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isPending={hold.pending} onPress={() => void record()}>
            {t('retention.holdSave')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <p className={styles['excerpt']} dir="auto">
          {what}
        </p>
        <DateField
          label={t('retention.holdUntil')}
          note={t('retention.holdUntilNote')}
          value={until}
          onChange={setUntil}
          min={today}
        />
        <TextArea
          label={t('retention.holdReason')}
          value={reason}
          onChange={setReason}
          rows={2}
          error={asked && missing ? t('retention.holdReasonMissing') : null}
        />
        {hold.refusal && <Problem refusal={hold.refusal} />}
      </form>
    </Dialog>
  );
}
