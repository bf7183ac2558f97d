import { summaryDocument } from '../../src/print/summary-document.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Answered, Problem } from '../parts/Page.tsx';
import styles from './Preparation.module.css';
import { Saved } from './Saved.tsx';
import { useSaveSummary } from './saving.ts';
import { SummaryView } from './SummaryView.tsx';

/** A summary that was sent, made again as it was. */
export function SentDialog({
  forwardingId,
  onClose,
}: {
  forwardingId: string;
  onClose: () => void;
}) {
  const { t, f } = useTexts();
  const live = useLive('preparation.sent', { forwardingId });
  const saving = useSaveSummary();
  const saveAs = (format: 'docx' | 'pdf') => void saving.save({ forwardingId }, format);
  return (
    <Dialog
      title={t('preparation.again')}
      onClose={onClose}
      footer={
        <>
          <Saved path={saving.pathOf({ forwardingId })} email={null} />
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button isPending={saving.making === 'pdf'} onPress={() => saveAs('pdf')}>
            {t('preparation.savePdf')}
          </Button>
          <Button
            kind="primary"
            isPending={saving.making === 'docx'}
            onPress={() => saveAs('docx')}
          >
            {t('preparation.saveDocx')}
          </Button>
        </>
      }
    >
      <Answered live={live}>
        {(summary) => (
          <>
            <p className={styles['soft']}>
              {t('preparation.againNote', { day: f.localDate(summary.sentOn) })}
            </p>
            <SummaryView document={summaryDocument(summary)} alone />
          </>
        )}
      </Answered>
      {saving.refusal && <Problem refusal={saving.refusal} />}
    </Dialog>
  );
}
