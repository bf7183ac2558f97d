import { Lightbulb } from 'lucide-react';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import styles from './EmptyHint.module.css';

/** Over a month that holds nothing yet: how it gets something. The month itself stays as it is. */
export function EmptyHint() {
  const { t } = useTexts();
  const { show } = useDialogs();
  return (
    <div className={styles.hint}>
      <Lightbulb size={17} aria-hidden="true" />
      <p>{t('calendar.empty')}</p>
      <Button kind="quiet" small onPress={() => show({ kind: 'import' })}>
        {t('calendar.emptyImport')}
      </Button>
    </div>
  );
}
