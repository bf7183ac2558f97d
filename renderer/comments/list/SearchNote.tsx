import type { Output } from '../../../src/contract/index.ts';
import { useTexts } from '../../app/texts.tsx';
import styles from './MatchedText.module.css';

/** What a search as a whole found, above its list. */
export function SearchNote({
  found,
  alone,
}: {
  found: NonNullable<Output<'thread.list'>['search']>;
  /** Nothing else is filtered by, so that the list holds all that was found. */
  alone: boolean;
}) {
  const { t, f } = useTexts();
  const { hits, indexing } = found;
  const counted = alone && hits > 0;
  if (!counted && !indexing) return null;
  return (
    <p className={styles.note} role="status">
      {counted && t('search.hits', { count: hits, number: f.number(hits) })}
      {counted && indexing && ' '}
      {indexing && t('search.indexing')}
    </p>
  );
}
