import { useDeferredValue, useMemo } from 'react';
import { findPersonalData, isMaskable } from '../../../src/domain/personal-data.ts';
import { useTexts } from '../../app/texts.tsx';
import styles from './Forms.module.css';

/** A quiet line where what the user writes has personal data in it. Hints at health are not told of here. */
export function PersonalNote({ text, where }: { text: string; where: 'reply' | 'evidence' }) {
  const { t } = useTexts();
  const written = useDeferredValue(text);
  const kinds = useMemo(
    () => [
      ...new Set(
        findPersonalData(written)
          .filter(isMaskable)
          .map(({ kind }) => kind),
      ),
    ],
    [written],
  );
  if (kinds.length === 0) return null;
  return (
    <span className={styles.warning}>
      {t(`personal.${where}`, {
        kinds: kinds.map((kind) => t(`personal.kind.${kind}`)).join(', '),
      })}
    </span>
  );
}
