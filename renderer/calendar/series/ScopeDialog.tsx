import type { Scope } from '../../../src/domain/series.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import styles from './Repeat.module.css';

/** What is about to be done to a post of a series. */
export type ScopedAct = 'change' | 'move' | 'remove';

/** Asks whether the later posts of a series are meant too; null when the user takes it all back. */
export function ScopeDialog({
  act,
  later,
  onAnswer,
}: {
  act: ScopedAct;
  /** How many posts come after this one. */
  later: number;
  onAnswer: (scope: Scope | null) => void;
}) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t(`series.ask.${act}`)}
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button onPress={() => onAnswer(null)}>{t('action.cancel')}</Button>
          <Button onPress={() => onAnswer('following')}>{t('series.ask.following')}</Button>
          <Button kind="primary" onPress={() => onAnswer('one')}>
            {t('series.ask.one')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{t(`series.ask.${act}Text`, { count: later })}</p>
    </Dialog>
  );
}
