import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts.tsx';
import { classes } from '../parts/classes.ts';
import styles from './Today.module.css';

/** One kind of debt; not drawn at all when there is none. */
export function Section<R>({
  title,
  note,
  rows,
  total,
  urgent = false,
  restTo,
  children,
}: {
  title: string;
  note?: string;
  rows: readonly R[];
  /** How many there are, of which `rows` may be only the first. */
  total: number;
  urgent?: boolean;
  /** Where the rest of them are. */
  restTo?: string;
  children: (row: R) => ReactNode;
}) {
  const { t, f } = useTexts();
  const id = useId();
  if (rows.length === 0) return null;
  const rest = total - rows.length;
  return (
    <section aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <span className={classes(styles['count'], urgent && styles['urgent'])}>
          {f.number(total)}
        </span>
      </div>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      <ul className={styles['list']}>{rows.map(children)}</ul>
      {rest > 0 && restTo !== undefined && (
        <p className={styles['rest']}>
          <Link href={restTo}>{t('today.more', { count: rest })}</Link>
        </p>
      )}
    </section>
  );
}
