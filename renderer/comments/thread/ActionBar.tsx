import type { Thread } from '../../../src/contract/comments.ts';
import { overAt } from '../../../src/domain/turn.ts';
import { useTexts } from '../../app/texts.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { MoreActions } from './MoreActions.tsx';
import type { ThreadDoes } from '../forms/panels.ts';
import styles from './ThreadPane.module.css';

/** What can be done to the open thread; what is likeliest comes first. */
export function ActionBar({
  thread,
  routes,
  snoozed,
  does,
}: {
  thread: Thread;
  /** The comment belongs elsewhere. */
  routes: boolean;
  snoozed: boolean;
  does: ThreadDoes;
}) {
  const { t } = useTexts();
  const ours = thread.turn === 'ours';
  const open = thread.referrals.find((r) => overAt(r) === null);
  const withExpert = thread.turn === 'expert' && open !== undefined;
  return (
    <fieldset className={styles.actions} aria-label={t('comments.actions')}>
      {withExpert && (
        <Button kind="primary" onPress={() => does.answerReferral(open.id)}>
          {t('comments.referAnswer.record')}
          <Key keys="E" />
        </Button>
      )}
      <Button kind={ours ? 'primary' : 'normal'} onPress={() => does.open('reply')}>
        {t('comments.action.reply')}
        <Key keys="R" />
      </Button>
      {!withExpert && (
        <Button onPress={() => does.open('refer')}>
          {t('comments.action.refer')}
          <Key keys="E" />
        </Button>
      )}
      {routes && (
        <Button onPress={() => does.open('route')}>
          {t('route.action')}
          <Key keys="G" />
        </Button>
      )}
      {thread.turn === 'none' && thread.closings.length > 0 ? (
        <Button onPress={does.reopen}>
          {t('comments.action.reopen')}
          <Key keys="O" />
        </Button>
      ) : (
        <Button onPress={() => does.open('close')}>
          {t('comments.action.close')}
          <Key keys="C" />
        </Button>
      )}
      <MoreActions thread={thread} snoozed={snoozed} does={does} />
    </fieldset>
  );
}

/** The key that does the same; not a part of the button's name. */
function Key({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true">
      <Kbd keys={keys} />
    </span>
  );
}
