import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import type { Progress } from '../../src/contract/index.ts';
import { useTexts } from '../app/texts.tsx';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Page.module.css';

/** How far a long command has come, and the button that stops it. */
export function ProgressBar({
  label,
  progress,
  onCancel,
}: {
  label: string;
  progress: Progress | null;
  onCancel?: () => void;
}) {
  const { t, f } = useTexts();
  const total = progress?.total ?? null;
  const text =
    progress === null
      ? ''
      : total === null
        ? f.number(progress.done)
        : t('progress.of', { done: f.number(progress.done), total: f.number(total) });
  return (
    <AriaProgressBar
      className={styles['progress'] ?? ''}
      isIndeterminate={total === null}
      value={progress?.done ?? 0}
      maxValue={Math.max(total ?? 1, 1)}
      {...(text === '' ? {} : { valueLabel: text })}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <div className={styles['progressTop']}>
            <Label>{label}</Label>
            <span className={styles['progressValue']}>{text}</span>
          </div>
          <div className={styles['progressRow']}>
            <div className={styles['track']}>
              <div
                className={classes(styles['fill'], isIndeterminate && styles['unknown'])}
                {...(isIndeterminate ? {} : { style: { width: `${percentage ?? 0}%` } })}
              />
            </div>
            {onCancel && (
              <Button small onPress={onCancel}>
                {t('action.stop')}
              </Button>
            )}
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
