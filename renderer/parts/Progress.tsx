import { Label, ProgressBar } from 'react-aria-components';
import { useTexts } from '../app/texts.tsx';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Page.module.css';

/** How far work is that takes its time, and the way to stop it. */
export function Progress({
  label,
  share,
  text,
  stopLabel,
  onStop,
}: {
  label: string;
  /** From 0 to 1; null while nobody knows. */
  share: number | null;
  /** The same in words or figures. */
  text: string;
  /** What the button stops, where its place does not say. */
  stopLabel?: string;
  onStop?: () => void;
}) {
  const { t } = useTexts();
  // The button is beside the bar and not in it: a bar is one thing to those who hear it.
  return (
    <div className={styles['progressRow']}>
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
        <div className={styles['track']}>
          <div
            className={classes(styles['fill'], share === null && styles['unknown'])}
            {...(share === null ? {} : { style: { width: `${share * 100}%` } })}
          />
        </div>
      </ProgressBar>
      {onStop && (
        <Button
          small
          onPress={onStop}
          {...(stopLabel === undefined ? {} : { 'aria-label': stopLabel })}
        >
          {t('action.stop')}
        </Button>
      )}
    </div>
  );
}
