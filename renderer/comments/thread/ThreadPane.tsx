import { ArrowLeft, Clock, Plus, TriangleAlert } from 'lucide-react';
import { type Ref, useEffect, useRef } from 'react';
import type { Comment } from '../../../src/contract/comments.ts';
import { useTexts } from '../../app/texts.tsx';
import { turnIcons } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import { ResidentLine, ResidentText } from '../../parts/ResidentText.tsx';
import { ActionBar } from './ActionBar.tsx';
import { Attachments } from './Attachments.tsx';
import { PanelForm } from '../forms/PanelForm.tsx';
import type { Panel, ThreadDoes, ThreadWorld } from '../forms/panels.ts';
import { routingKind } from '../forms/RouteForm.tsx';
import { snoozeText, stateOf } from '../state.ts';
import { Shares, ThemeTags } from './ThreadFacts.tsx';
import styles from './ThreadPane.module.css';
import { Timeline } from './Timeline.tsx';
import { linkOf } from './timeline.ts';

/** One thread: what it is about, whose turn it is, what has happened, and what can be done. */
export function ThreadPane({
  target,
  panel,
  does,
  heading,
  dock,
  ...world
}: ThreadWorld & {
  /** The comment that classing acts on. */
  target: Comment;
  panel: Panel | null;
  does: ThreadDoes;
  heading: Ref<HTMLHeadingElement>;
  dock: Ref<HTMLDivElement>;
}) {
  const { thread, telling } = world;
  const targetId = target.id;
  const { t } = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const state = stateOf(telling, thread);
  const snooze = snoozeText(telling, thread.snoozedUntil);
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
    <section className={styles.pane} data-takes-files="" aria-labelledby="thread-heading">
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
          {snooze !== null && (
            <p className={styles.snooze}>
              <Clock size={16} aria-hidden="true" />
              <span>{snooze}</span>
            </p>
          )}
          <Shares thread={thread} telling={telling} />
          <ThemeTags thread={thread} onEdit={() => does.open('themes')} onPrepare={does.prepare} />
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
        <Timeline thread={thread} targetId={targetId} telling={telling} does={does} />
        <Attachments thread={thread} actions={world.actions} />
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
          <ActionBar
            thread={thread}
            routes={routingKind(target.class) !== null}
            snoozed={snooze !== null}
            does={does}
          />
        ) : (
          <PanelForm
            key={`${thread.id} ${panel.at}`}
            panel={panel}
            target={target}
            does={does}
            {...world}
          />
        )}
      </div>
    </section>
  );
}
