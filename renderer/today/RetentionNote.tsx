import { Link } from 'wouter';
import type { LocalDate } from '../../src/domain/time.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { useLive } from '../live/index.ts';
import styles from './Today.module.css';

/** A quiet line, some days before words go that somebody may want to hold; otherwise nothing. */
export function RetentionNote({ today }: { today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const soon = useLive('retention.soon', {});
  if (!soon.data) return null;
  const { threads, on, doubt, unreached } = soon.data;
  const lines = [
    doubt && t('retention.todayDoubt'),
    !doubt &&
      on !== null &&
      t('retention.today', { count: threads, day: dayText(texts, on, today) }),
    unreached > 0 && t('retention.todayUnreached'),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <p className={styles['quiet']}>
      {lines.join(' ')} <Link href="/office/privacy">{t('retention.open')}</Link>
    </p>
  );
}
