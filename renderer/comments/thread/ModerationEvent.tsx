import { EyeOff, Flag, type LucideIcon, RotateCcw, Trash2, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Attachment, Moderation } from '../../../src/contract/record.ts';
import type { ModerationAction } from '../../../src/domain/moderation.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { groundName } from '../../../src/i18n/grounds.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { ResidentLine, ResidentText } from '../../parts/ResidentText.tsx';
import styles from './ModerationEvent.module.css';

const icons: Record<ModerationAction, LucideIcon> = {
  hidden: EyeOff,
  deleted: Trash2,
  reported: Flag,
  blocked: UserX,
};

/** A moderation among what has happened: what, why, by which rule, and the evidence on demand. */
export function ModerationEvent({
  moderation,
  attachments,
  today,
  onSettle,
  children,
}: {
  moderation: Moderation;
  /** Of the thread; those of this moderation are counted. */
  attachments: readonly Attachment[];
  today: LocalDate;
  onSettle: (at: 'reverse' | 'review', moderationId: string) => void;
  /** When it was done. */
  children: ReactNode;
}) {
  const { t, f } = useTexts();
  const { id, action, ground, rule, evidence, note, reviewOn, reversedAt } = moderation;
  const Icon = icons[action];
  const files = attachments.filter(({ moderationId }) => moderationId === id).length;
  const due = reviewOn !== null && reviewOn <= today;
  return (
    <div className={styles.event}>
      <p className={styles.head}>
        <Icon size={16} aria-hidden="true" />
        <span className={styles.what}>
          <ResidentLine
            text={t('moderation.event', {
              action: t(`moderation.action.${action}`),
              ground: groundName(t, ground),
            })}
          />
        </span>
        {children}
      </p>
      {rule !== null && <p className={styles.detail}>{t('moderation.event.rule', { rule })}</p>}
      {files > 0 && (
        <p className={styles.detail}>{t('moderation.event.files', { count: files })}</p>
      )}
      {note !== null && <ResidentText text={note} className={styles.detail ?? ''} />}
      {reviewOn !== null && reversedAt === null && (
        <p className={due ? styles.due : styles.detail}>
          {t(reviewOn < today ? 'moderation.event.reviewDue' : 'moderation.event.review', {
            day: f.shortDay(reviewOn),
          })}
        </p>
      )}
      {evidence !== null && (
        <details className={styles.evidence}>
          <summary>{t('moderation.event.evidence')}</summary>
          <ResidentText text={evidence} className={styles.quote ?? ''} />
        </details>
      )}
      {reversedAt === null && (
        <div className={styles.buttons}>
          {action === 'blocked' && (
            <Button small onPress={() => onSettle('review', id)}>
              {t('moderation.event.keepBlock')}
            </Button>
          )}
          <Button small kind="quiet" onPress={() => onSettle('reverse', id)}>
            {t('moderation.event.reverse')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** That it was taken back, and why. */
export function ReversalEvent({
  moderation: { action, reversal },
  children,
}: {
  moderation: Moderation;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <div className={styles.event}>
      <p className={styles.head}>
        <RotateCcw size={16} aria-hidden="true" />
        <span className={styles.what}>
          {t('moderation.event.reversed', { action: t(`moderation.action.${action}`) })}
        </span>
        {children}
      </p>
      {reversal !== null && <ResidentText text={reversal} className={styles.detail ?? ''} />}
    </div>
  );
}
