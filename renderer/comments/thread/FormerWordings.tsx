import { Pencil } from 'lucide-react';
import type { Comment } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import styles from './FormerWordings.module.css';

/** That a comment was changed by its writer, and what it said before, folded away. Nothing of one that was not. */
export function FormerWordings({ comment }: { comment: Comment }) {
  const { t, f } = useTexts();
  const { editedAt, erasedAt, formerWordings } = comment;
  if (erasedAt !== null || (editedAt === null && formerWordings.length === 0)) return null;
  const edited =
    editedAt === null
      ? t('comments.edited')
      : t('comments.edited.at', { when: f.dateTime(editedAt) });
  const mark = (
    <span className={styles['edited']}>
      <Pencil size={14} aria-hidden="true" />
      {edited}
    </span>
  );
  if (formerWordings.length === 0) return <p>{mark}</p>;
  return (
    <details className={styles['former']}>
      <summary>
        {mark} {t('comments.edited.before', { count: formerWordings.length })}
      </summary>
      <ol>
        {formerWordings.map((former) => (
          <li key={`${former.editedAt} ${former.text}`}>
            {former.editedAt !== null && (
              <span className={styles['edited']}>
                {t('comments.edited.written', { when: f.dateTime(former.editedAt) })}
              </span>
            )}
            <ResidentText text={former.text} />
          </li>
        ))}
      </ol>
    </details>
  );
}
