import type { Thread } from '../../../src/contract/comments.ts';
import { timeShares } from '../../../src/domain/shares.ts';
import { useTexts } from '../../app/texts.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import type { Telling } from '../times.ts';
import styles from './ThreadFacts.module.css';

/** A thread's themes, and the way to change them. */
export function ThemeTags({ thread, onEdit }: { thread: Thread; onEdit: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.themes}>
      {thread.themes.length > 0 && (
        <ul aria-label={t('themes.of')}>
          {thread.themes.map(({ id, name }) => (
            <li key={id}>
              <Badge>{name}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Button small kind="quiet" onPress={onEdit}>
        {t('themes.edit')}
        <span aria-hidden="true">
          <Kbd keys="T" />
        </span>
      </Button>
    </div>
  );
}

/** Whose working time the latest answer took, in one quiet line. */
export function Shares({ thread, telling }: { thread: Thread; telling: Telling }) {
  const { t, f } = useTexts();
  const answered =
    (thread.turn === 'resident' || thread.turn === 'none') &&
    thread.replies.some((reply) => reply.kind === 'answer');
  if (!answered || telling.working === null) return null;
  const shares = timeShares(thread, telling.working.calendar, telling.now);
  if (shares === null) return null;
  const ours = f.minutes(shares.ours);
  return (
    <p className={styles.shares}>
      {shares.experts > 0
        ? t('answers.shares.both', { experts: f.minutes(shares.experts), ours })
        : shares.ours === 0
          ? t('answers.shares.none')
          : t('answers.shares.ours', { ours })}
      {shares.acknowledged !== null &&
        ` ${t('answers.shares.acknowledged', { duration: f.minutes(shares.acknowledged) })}`}
    </p>
  );
}
