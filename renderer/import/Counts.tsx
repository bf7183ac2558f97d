import type { ImportResult } from '../../src/contract/imports.ts';
import { useTexts } from '../app/texts.tsx';
import styles from './Import.module.css';

const outcomes = ['new', 'changed', 'unchanged', 'rejected'] as const;

/** What became, or will become, of a file's rows. */
export function Counts({ result }: { result: ImportResult }) {
  const { t, f } = useTexts();
  return (
    <dl className={styles['counts']}>
      {outcomes.map((outcome) => (
        <div
          key={outcome}
          className={styles['count']}
          data-problem={outcome === 'rejected' && result.rejected > 0}
        >
          <dt>{t(`import.${outcome}`)}</dt>
          <dd>{f.number(result[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
