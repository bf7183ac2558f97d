import { refusalText } from '../../src/i18n/refusal.ts';
import { useTexts } from '../app/texts.tsx';
import { useLive } from '../live/index.ts';
import { LinkButton } from '../parts/Button.tsx';
import styles from './Today.module.css';

/** That no backup could be made, or that the second place has long been away: said quietly, until it is mended. */
export function BackupNotice() {
  const { t } = useTexts();
  const status = useLive('backup.status', {}).data;
  if (!status) return null;
  const text =
    status.failure !== null
      ? refusalText(t, status.failure)
      : status.place?.late === true
        ? t('backup.placeLate')
        : null;
  if (text === null) return null;
  return (
    <div className={styles['unclassed']}>
      <div>
        <p className={styles['strong']}>{t('today.backups')}</p>
        <p className={styles['soft']}>{text}</p>
      </div>
      <LinkButton to="/office/backups">{t('backup.look')}</LinkButton>
    </div>
  );
}
