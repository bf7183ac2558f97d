import { Label, ProgressBar } from 'react-aria-components';
import type { Progress } from '../../src/contract/index.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import styles from '../parts/Page.module.css';

/** How far a file has been read. The core counts bytes, which tell people nothing; a share does. */
export function ImportProgress({
  label,
  progress,
  onStop,
}: {
  label: string;
  progress: Progress | null;
  onStop?: () => void;
}) {
  const { t, f } = useTexts();
  const total = progress?.total ?? null;
  const share = progress === null || total === null ? null : progress.done / Math.max(total, 1);
  const text = share === null ? '' : f.percent(share);
  return (
    <ProgressBar
      className={styles['progress'] ?? ''}
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      {...(text === '' ? {} : { valueLabel: text })}
    >
      <div className={styles['progressTop']}>
        <Label>{label}</Label>
        <span className={styles['progressValue']}>{text}</span>
      </div>
      <div className={styles['progressRow']}>
        <div className={styles['track']}>
          <div
            className={classes(styles['fill'], share === null && styles['unknown'])}
            {...(share === null ? {} : { style: { width: `${share * 100}%` } })}
          />
        </div>
        {onStop && (
          <Button small onPress={onStop}>
            {t('action.stop')}
          </Button>
        )}
      </div>
    </ProgressBar>
  );
}
