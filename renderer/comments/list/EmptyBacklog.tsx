import {
  Clock,
  Coffee,
  FilterX,
  GraduationCap,
  Inbox,
  type LucideIcon,
  PartyPopper,
  Tags,
  User,
} from 'lucide-react';
import type { ThreadCounts, ThreadFilter } from '../../../src/contract/comments.ts';
import { turns } from '../../../src/domain/words.ts';
import type { TextKey } from '../../../src/i18n/index.ts';
import { text } from '../../../src/i18n/refusal.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/Page.tsx';
import { writeFilter } from './filters.ts';
import styles from './EmptyBacklog.module.css';

/** Why the list is empty, and what to do about it; nobody waiting is good news. */
type Reason = { title: TextKey; text: TextKey; icon: LucideIcon };
const noHits = {
  title: 'comments.empty.noHits',
  text: 'comments.empty.noHits.text',
  icon: FilterX,
} as const satisfies Reason;
const reasons = new Map<string, Reason>(
  Object.entries({
    'turn=ours': { title: 'comments.empty.ours', text: 'comments.empty.ours.text', icon: Coffee },
    'overdue=1': {
      title: 'comments.empty.overdue',
      text: 'comments.empty.overdue.text',
      icon: PartyPopper,
    },
    'turn=ours&overdue=1': {
      title: 'comments.empty.overdue',
      text: 'comments.empty.overdue.text',
      icon: PartyPopper,
    },
    'class=unclassed': {
      title: 'comments.empty.unclassed',
      text: 'comments.empty.unclassed.text',
      icon: Tags,
    },
    'snoozed=1': {
      title: 'comments.empty.snoozed',
      text: 'comments.empty.snoozed.text',
      icon: Clock,
    },
    'turn=expert': {
      title: 'comments.empty.expert',
      text: 'comments.empty.expert.text',
      icon: GraduationCap,
    },
    'turn=resident': {
      title: 'comments.empty.resident',
      text: 'comments.empty.resident.text',
      icon: User,
    },
    'turn=none': { title: 'comments.empty.none', text: 'comments.empty.none.text', icon: Inbox },
  }),
);

export function EmptyBacklog({
  filter,
  counts,
  onClear,
}: {
  filter: ThreadFilter;
  counts: ThreadCounts | undefined;
  onClear: () => void;
}) {
  const { t } = useTexts();
  const { show } = useDialogs();
  if (counts && turns.every((turn) => counts.byTurn[turn] === 0)) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('comments.empty.nothing')}
        action={
          <div className={styles.buttons}>
            <Button kind="primary" onPress={() => show({ kind: 'import' })}>
              {t('comments.empty.import')}
            </Button>
            <Button onPress={() => show({ kind: 'addComment' })}>{t('action.addComment')}</Button>
          </div>
        }
      >
        {t('comments.empty.nothing.text')}
      </EmptyState>
    );
  }
  const reason = reasons.get(writeFilter(filter)) ?? noHits;
  return (
    <EmptyState
      icon={reason.icon}
      title={text(t, reason.title, {})}
      action={reason === noHits && <Button onPress={onClear}>{t('comments.filter.clear')}</Button>}
    >
      {text(t, reason.text, {})}
    </EmptyState>
  );
}
