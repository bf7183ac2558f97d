import { useTexts } from '../app/texts.tsx';
import { Dialog } from '../parts/Dialog.tsx';

export function ImportDialog({ onClose }: { onClose: () => void; file?: string }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('action.import')} wide onClose={onClose}>
      …
    </Dialog>
  );
}
