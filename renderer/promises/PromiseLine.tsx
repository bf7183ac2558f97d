import { CircleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { PromiseRow } from '../../src/contract/promises.ts';
import { isLive } from '../../src/domain/promise.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { promisePath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { Badge } from '../parts/Badge.tsx';
import { classes } from '../parts/classes.ts';
import styles from './PromiseList.module.css';
import { howFar, stateTones } from './words.ts';

/** One promise in a list; it opens the promise. */
export function PromiseLine({ row, today }: { row: PromiseRow; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const over = !isLive(row.state);
  const told = row.channels.filter(({ toldOn }) => toldOn !== null).length;
  const { done, total } = row.milestones;
  const about = [
    ...(row.unit === null ? [] : [row.unit.name]),
    ...(row.channels.length === 0
      ? []
      : [t('promises.toldCount', { told, total: row.channels.length })]),
    ...(total === 0 ? [] : [t('promises.milestoneCount', { done, total })]),
    ...(row.moved === 0 ? [] : [t('promises.moved', { count: row.moved })]),
  ];
  return (
    <li>
      <Link href={promisePath(row.id)} className={styles['line']} data-line={row.id}>
        <span className={styles['words']}>
          <span className={styles['text']}>{row.text}</span>
          <span className={styles['about']}>
            {row.unit === null && !over && (
              <Badge tone="warn" icon={<CircleAlert size={14} aria-hidden="true" />}>
                {t('promises.noOwner')}
              </Badge>
            )}
            {about.map((part) => (
              <span key={part}>{part}</span>
            ))}
          </span>
        </span>
        <span className={styles['state']}>
          <Badge tone={stateTones[row.state]}>{t(`word.promise.${row.state}`)}</Badge>
        </span>
        <span className={styles['due']}>
          <span className={styles['day']}>{dayText(texts, row.dueOn, today)}</span>
          {!over && row.dueOn !== today && (
            <span className={classes(styles['far'], row.dueOn < today && styles['late'])}>
              {howFar(texts, row.dueOn, today)}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
