import { useState } from 'react';
import type { Period } from '../../src/domain/period.ts';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useCommand } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea } from '../parts/Field.tsx';
import { showToast } from '../parts/toast-queue.ts';
import { reportPath } from './paths.ts';

/** Keeps the report as it is now. A later edition says what it corrects. */
export function FreezeDialog({
  period,
  editions,
  onClose,
}: {
  period: Period;
  editions: number;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const freeze = useCommand('report.freeze');
  const [correction, setCorrection] = useState('');
  const [missing, setMissing] = useState(false);
  const later = editions > 0;
  const given = correction.trim();

  async function run(): Promise<void> {
    if (later && given === '') return setMissing(true);
    const outcome = await freeze.run({ period, correction: later ? given : null });
    if (!outcome.done) return;
    const { edition } = outcome.output;
    onClose();
    navigate(reportPath(period, edition), { replace: true });
    showToast({ kind: 'done', text: t('report.edition.made', { number: edition }) });
  }

  return (
    <Dialog
      title={t(later ? 'report.freeze.correctTitle' : 'report.freeze.title', {
        period: f.period(period),
      })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isPending={freeze.pending} onPress={() => void run()}>
            {t(later ? 'report.edition.correct' : 'report.edition.freeze')}
          </Button>
        </>
      }
    >
      <p>{t(later ? 'report.freeze.correctText' : 'report.freeze.text')}</p>
      {later && (
        <TextArea
          label={t('report.freeze.correction')}
          note={t('report.freeze.correctionNote')}
          value={correction}
          onChange={setCorrection}
          maxLength={20_000}
          rows={3}
          error={missing && given === '' ? t('report.freeze.correctionMissing') : null}
          // The dialog was opened to write this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
      )}
    </Dialog>
  );
}
