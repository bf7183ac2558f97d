import { ArrowLeft, Plus, TriangleAlert } from 'lucide-react';
import { type Ref, useEffect, useRef } from 'react';
import type { Comment, Thread } from '../../src/contract/comments.ts';
import type { Channel, Unit } from '../../src/contract/office.ts';
import type { Regime } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { turnIcons } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { Kbd } from '../parts/Kbd.tsx';
import { ResidentLine, ResidentText } from '../parts/ResidentText.tsx';
import type { Actions } from './actions.ts';
import { CloseForm } from './CloseForm.tsx';
import type { Panel } from './panels.ts';
import { ExpertAnswerForm, ReferralForm } from './ReferralForms.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { stateOf } from './state.ts';
import styles from './ThreadPane.module.css';
import { Timeline, type TimelineDoes } from './Timeline.tsx';
import { linkOf } from './timeline.ts';
import type { Telling } from './times.ts';

type Does = TimelineDoes & {
  open: (panel: 'reply' | 'refer' | 'close') => void;
  closePanel: () => void;
  close: (reason: string | null) => void;
  reopen: () => void;
  wroteAgain: () => void;
  back: (() => void) | undefined;
};

type World = {
  thread: Thread;
  telling: Telling;
  regime: Regime;
  channels: readonly Channel[];
  units: readonly Unit[];
  actions: Actions;
};

/** One thread: what it is about, whose turn it is, what has happened, and what can be done. */
export function ThreadPane({
  target,
  panel,
  does,
  heading,
  dock,
  ...world
}: World & {
  /** The comment that classing acts on. */
  target: Comment;
  panel: Panel | null;
  does: Does;
  heading: Ref<HTMLHeadingElement>;
  dock: Ref<HTMLDivElement>;
}) {
  const { thread, telling } = world;
  const targetId = target.id;
  const { t } = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const state = stateOf(telling, thread);
  const link = linkOf(thread);
  const { post } = thread;
  const TurnIcon = state.late ? TriangleAlert : turnIcons[thread.turn];

  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
    // Another thread starts at its top.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [thread.id]);
  // In a long thread the comment that waits is what the user came for, also when a form takes room.
  useEffect(() => {
    body.current
      ?.querySelector(`[data-comment="${targetId}"]`)
      ?.scrollIntoView({ block: panel === null ? 'nearest' : 'start' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [thread.id, targetId, panel]);

  return (
    <section className={styles.pane} aria-labelledby="thread-heading">
      <div ref={body} className={styles.body}>
        <header className={styles.header}>
          {does.back && (
            <Button
              small
              kind="quiet"
              icon={<ArrowLeft size={16} aria-hidden="true" />}
              onPress={does.back}
            >
              {t('comments.thread.back')}
            </Button>
          )}
          <p className={styles.channel}>
            {post?.title ? (
              thread.channelName
            ) : thread.postHint !== null && post === null ? (
              <ResidentLine
                text={t('comments.thread.postUnknown', { hint: thread.postHint.slice(0, 200) })}
              />
            ) : (
              t(post ? 'comments.thread.post' : 'comments.thread.noPost')
            )}
          </p>
          <h2 id="thread-heading" ref={heading} tabIndex={-1} className={styles.title}>
            <ResidentLine text={post?.title ? post.title : thread.channelName} />
          </h2>
          <p className={styles.state} data-turn={thread.turn} data-late={state.late || undefined}>
            <TurnIcon size={18} aria-hidden="true" />
            <span>{state.text}</span>
          </p>
          <div className={styles.links}>
            {post !== null && post.text !== '' && (
              <details className={styles.post}>
                <summary>{t('comments.thread.postText')}</summary>
                <ResidentText text={post.text} />
              </details>
            )}
            {link !== null && (
              <ExternalLink url={link}>{t('comments.thread.openLink')}</ExternalLink>
            )}
            {post?.link && post.link !== link && (
              <ExternalLink url={post.link}>{t('comments.thread.openPost')}</ExternalLink>
            )}
          </div>
        </header>
        <Timeline thread={thread} targetId={targetId} does={does} />
        <div className={styles.again}>
          <Button
            small
            kind="quiet"
            icon={<Plus size={14} aria-hidden="true" />}
            onPress={does.wroteAgain}
          >
            {t('comments.action.wroteAgain')}
          </Button>
        </div>
      </div>
      <div ref={dock} className={styles.dock}>
        {panel === null ? (
          <ActionBar thread={thread} does={does} />
        ) : (
          <PanelForm key={`${thread.id} ${panel.at}`} panel={panel} does={does} {...world} />
        )}
      </div>
    </section>
  );
}

function ActionBar({ thread, does }: { thread: Thread; does: Does }) {
  const { t } = useTexts();
  const ours = thread.turn === 'ours';
  const open = thread.referrals.find((r) => r.answeredAt === null);
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

function PanelForm({
  thread,
  panel,
  telling,
  regime,
  channels,
  units,
  actions,
  does,
}: World & { panel: Panel; does: Does }) {
  const { now } = telling;
  switch (panel.at) {
    case 'reply': {
      const asked = thread.comments.find((c) => c.id === thread.comment.id)?.language;
      const channel = channels.find(({ name }) => name === thread.channelName)?.language;
      const suggested = asked ?? channel ?? (regime === 'sv' ? 'sv' : 'fi');
      return (
        <ReplyForm
          thread={thread}
          suggested={suggested}
          regime={regime}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    }
    case 'refer':
      return (
        <ReferralForm
          thread={thread}
          units={units}
          now={now}
          actions={actions}
          onClose={does.closePanel}
        />
      );
    case 'close':
      return <CloseForm count={1} onRecord={does.close} onCancel={does.closePanel} />;
    case 'expertAnswer': {
      const referral = thread.referrals.find(({ id }) => id === panel.referralId);
      return referral ? (
        <ExpertAnswerForm
          thread={thread}
          referral={referral}
          actions={actions}
          onClose={does.closePanel}
        />
      ) : null;
    }
  }
}
