import { Clock, EllipsisVertical, Forward, NotebookPen, ShieldAlert, Tags } from 'lucide-react';
import type { Thread } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Menu, MenuItem } from '../../parts/Menu.tsx';

/** What is done to a thread less often than answering, asking and closing; each has its key. */
export function MoreActions({
  thread,
  snoozed,
  does,
}: {
  thread: Thread;
  snoozed: boolean;
  does: {
    open: (panel: 'snooze' | 'note' | 'themes' | 'moderate') => void;
    wake: () => void;
    prepare: () => void;
  };
}) {
  const { t } = useTexts();
  const waits = thread.turn === 'ours' || thread.turn === 'expert';
  return (
    <Menu
      label={t('comments.action.more')}
      button={
        <IconButton label={t('comments.action.more')}>
          <EllipsisVertical size={18} aria-hidden="true" />
        </IconButton>
      }
    >
      {waits && (
        <MenuItem
          id="snooze"
          label={t(snoozed ? 'comments.snooze.wake' : 'comments.snooze.action')}
          icon={<Clock size={16} aria-hidden="true" />}
          keys="S"
          onAction={() => (snoozed ? does.wake() : does.open('snooze'))}
        />
      )}
      <MenuItem
        id="note"
        label={t('comments.note.action')}
        icon={<NotebookPen size={16} aria-hidden="true" />}
        keys="W"
        onAction={() => does.open('note')}
      />
      <MenuItem
        id="themes"
        label={t('themes.edit')}
        icon={<Tags size={16} aria-hidden="true" />}
        keys="T"
        onAction={() => does.open('themes')}
      />
      <MenuItem
        id="prepare"
        label={t('preparation.action')}
        icon={<Forward size={16} aria-hidden="true" />}
        keys="P"
        onAction={does.prepare}
      />
      <MenuItem
        id="moderate"
        label={t('moderation.action')}
        icon={<ShieldAlert size={16} aria-hidden="true" />}
        keys="M"
        onAction={() => does.open('moderate')}
      />
    </Menu>
  );
}
