import { Forward, MessagesSquare, Tag } from 'lucide-react';
import type { Thread } from '../../../src/contract/comments.ts';
import { timeShares } from '../../../src/domain/shares.ts';
import { navigate } from '../../app/location.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { Menu, MenuItem } from '../../parts/Menu.tsx';
import type { Telling } from '../times.ts';
import styles from './ThreadFacts.module.css';

/** A thread's themes, and the way to change them. */
export function ThemeTags({
  thread,
  onEdit,
  onPrepare,
}: {
  thread: Thread;
  onEdit: () => void;
  onPrepare: (themeId: string) => void;
}) {
  const { t } = useTexts();
  return (
    <div className={styles.themes}>
      {thread.themes.length > 0 && (
        <ul aria-label={t('themes.of')}>
          {thread.themes.map(({ id, name }) => (
            <li key={id}>
              <Menu
                label={t('preparation.theme.actions', { name })}
                button={
                  <Button small icon={<Tag size={14} aria-hidden="true" />}>
                    {name}
                  </Button>
                }
              >
                <MenuItem
                  id="show"
                  label={t('preparation.theme.show')}
                  icon={<MessagesSquare size={16} aria-hidden="true" />}
                  onAction={() => navigate(`/comments?theme=${id}`)}
                />
                <MenuItem
                  id="prepare"
                  label={t('preparation.theme.send')}
                  icon={<Forward size={16} aria-hidden="true" />}
                  onAction={() => onPrepare(id)}
                />
              </Menu>
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
