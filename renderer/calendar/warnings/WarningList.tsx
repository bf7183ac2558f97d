import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Post } from '../../../src/contract/posts.ts';
import { warningText } from '../../../src/i18n/warnings.ts';
import { useTexts } from '../../app/texts.tsx';
import { ResidentLine } from '../../parts/ResidentText.tsx';
import styles from './Warnings.module.css';

/** What speaks against a post, in plain sentences, each with what to do about it. Nothing when nothing does. */
export function WarningList({ warnings }: { warnings: Post['warnings'] }) {
  const { t, f } = useTexts();
  const id = useId();
  if (warnings.length === 0) return null;
  const texts = warnings.map((warning) => warningText(t, f, warning));
  return (
    <section className={styles['list']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        <TriangleAlert size={16} aria-hidden="true" />
        {t('warning.title', { count: warnings.length })}
      </h3>
      <ul>
        {texts.map(({ what, todo }) => (
          <li key={what}>
            <p className={styles['what']}>
              <ResidentLine text={what} />
            </p>
            <p className={styles['todo']}>{todo}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
