import type { Language } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { showToast } from '../parts/toast-queue.ts';
import { TemplateForm } from './TemplateForm.tsx';

/** Keeping an answer that was written in the answer bank. */
export function SaveAnswerDialog({
  text,
  language,
  onClose,
}: {
  text: string;
  language: Language;
  onClose: () => void;
}) {
  const { t } = useTexts();
  return (
    <Dialog title={t('bank.save')} onClose={onClose}>
      <p>{t('bank.save.note')}</p>
      <TemplateForm
        template={null}
        start={{ text, language }}
        onSaved={() => {
          showToast({ kind: 'done', text: t('bank.saved') });
          onClose();
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}
