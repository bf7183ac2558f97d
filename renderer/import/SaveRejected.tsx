import { Download } from 'lucide-react';
import type { Output } from '../../src/contract/index.ts';
import { useSaveFile } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';

/** Saves the rejected rows where the user wants them, to be mended in a spreadsheet. */
export function SaveRejected({ make }: { make: () => Promise<Output<'import.rejectionsFile'>> }) {
  const { t } = useTexts();
  const save = useSaveFile();
  return (
    <Button
      small
      icon={<Download size={16} aria-hidden="true" />}
      onPress={() => void save(make, { text: (path) => t('import.done.saved', { path }) })}
    >
      {t('import.done.saveRejected')}
    </Button>
  );
}
