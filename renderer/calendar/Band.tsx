import type { Mark } from '../../src/contract/layers.ts';
import { type LocalDate, daysBetween } from '../../src/domain/time.ts';
import { markName } from '../../src/i18n/marks.ts';
import { useTexts } from '../app/texts.tsx';
import { classes } from '../parts/classes.ts';
import styles from './Band.module.css';

/** One day of what spans several. Its name is told where it begins, and anew where a week begins. */
export function Band({ mark, day, column }: { mark: Mark | null; day: LocalDate; column: number }) {
  const { t, f } = useTexts();
  if (mark === null) return <div className={styles.lane} />;
  const begins = mark.from === day;
  const days = Math.min(7 - column, daysBetween(day, mark.to) + 1);
  return (
    <div
      className={classes(
        styles.lane,
        styles.band,
        mark.closed && styles.closed,
        begins && styles.begins,
        mark.to === day && styles.ends,
      )}
      title={markName(t, mark)}
      aria-hidden="true"
      data-more=""
    >
      {(begins || column === 0) && (
        <span className={styles.name} style={{ '--days': days } as React.CSSProperties}>
          {mark.at !== null && begins && `${f.clock(mark.at)} `}
          {markName(t, mark)}
        </span>
      )}
    </div>
  );
}
