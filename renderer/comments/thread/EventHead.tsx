import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TimePrecision } from '../../../src/domain/paste.ts';
import { useTexts } from '../../app/texts.tsx';
import { roughTime } from '../capture/times.ts';
import styles from './Timeline.module.css';

/** Who did something, and when. */
export function Head({
  who,
  at,
  precision = 'minute',
  expert = false,
  icon,
  children,
}: {
  who: string;
  at: string;
  /** How exactly the time is known. */
  precision?: TimePrecision;
  expert?: boolean;
  icon?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      {expert ? <GraduationCap size={16} aria-hidden="true" /> : icon}
      <span className={styles.who}>
        <bdi>{who}</bdi>
      </span>
      <Time at={at} precision={precision} />
      {children}
    </header>
  );
}

export function Time({ at, precision = 'minute' }: { at: string; precision?: TimePrecision }) {
  const texts = useTexts();
  return (
    <time dateTime={at} className={styles.time}>
      {roughTime(texts, at, precision)}
    </time>
  );
}
