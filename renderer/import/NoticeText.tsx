import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Refusal } from '../../src/contract/errors.ts';
import { useTexts } from '../app/texts.tsx';
import { Problem } from '../parts/Page.tsx';
import styles from './Import.module.css';
import type { Notice } from './importing.ts';

const looks = {
  warning: { icon: TriangleAlert, className: styles['warning'] },
  info: { icon: Info, className: styles['info'] },
  good: { icon: CircleCheck, className: styles['good'] },
} as const;

/** A sentence or two that must not be passed over. */
export function Callout({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, className } = looks[look];
  return (
    <div className={className}>
      <Icon size={18} aria-hidden="true" />
      <div className={styles['calloutTexts']}>{children}</div>
    </div>
  );
}

/** What went otherwise than the user meant, and what to do. */
export function NoticeText({ notice }: { notice: Notice | null }) {
  const { t } = useTexts();
  if (notice === null) return null;
  if (notice instanceof Refusal) return <Problem refusal={notice} />;
  return (
    <div role="alert">
      <Callout look="warning">
        {notice === 'cancelled' ? t('import.cancelled') : t(`import.drop.${notice}`)}
      </Callout>
    </div>
  );
}
