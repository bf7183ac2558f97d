import { DoorClosed, Lightbulb } from 'lucide-react';
import type { Comment, Reply, Thread } from '../../../src/contract/comments.ts';
import { needsAnswer, turnOf } from '../../../src/domain/turn.ts';
import { localDate } from '../../../src/domain/time.ts';
import type { CommentClass } from '../../../src/domain/words.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { whenText } from '../../app/when.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { Segments } from '../../parts/Choice.tsx';
import { classes } from '../../parts/classes.ts';
import { ExternalLink } from '../../parts/ExternalLink.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import { Asked, type ReferralDoes, Routed } from './AskedEvents.tsx';
import { ClassPicker } from './ClassPicker.tsx';
import { CommentText } from './CommentText.tsx';
import { FormerWordings } from './FormerWordings.tsx';
import { ModerationEvent, ReversalEvent } from './ModerationEvent.tsx';
import { Head, Time } from './EventHead.tsx';
import { type ThreadEvent, linkOf, suggestsQuestion, timeline } from './timeline.ts';
import type { Telling } from '../times.ts';
import styles from './Timeline.module.css';

export type TimelineDoes = ReferralDoes & {
  classify: (commentId: string, value: CommentClass | null) => void;
  setNeedsAnswer: (commentId: string, value: boolean | null) => void;
  selectComment: (commentId: string) => void;
  removeReply: (replyId: string) => void;
  mask: (commentId: string) => void;
  /** Opens the form that reverses a moderation, or keeps a block. */
  settleModeration: (at: 'reverse' | 'review', moderationId: string) => void;
  removeNote: (noteId: string) => void;
  removeRouting: (routingId: string) => void;
};

/** What has happened in a thread: residents' words at the left, ours set in. */
export function Timeline({
  thread,
  targetId,
  telling,
  does,
}: {
  thread: Thread;
  telling: Telling;
  /** The comment that classing acts on. */
  targetId: string;
  does: TimelineDoes;
}) {
  const { t } = useTexts();
  const waitingSince = turnOf(thread).waitingSince;
  return (
    <ol className={styles.timeline} aria-label={t('comments.thread.events')}>
      {timeline(thread).map((event) => (
        <li key={event.key} className={styles[event.is]}>
          <Event
            event={event}
            thread={thread}
            waitingSince={waitingSince}
            targetId={targetId}
            telling={telling}
            does={does}
          />
        </li>
      ))}
    </ol>
  );
}

function Event({
  event,
  thread,
  waitingSince,
  targetId,
  telling,
  does,
}: {
  event: ThreadEvent;
  thread: Thread;
  waitingSince: string | null;
  targetId: string;
  telling: Telling;
  does: TimelineDoes;
}) {
  const { t } = useTexts();
  switch (event.is) {
    case 'comment':
      return (
        <ResidentComment
          comment={event.comment}
          only={thread.comments.length === 1}
          waits={
            waitingSince !== null &&
            event.at >= waitingSince &&
            needsAnswer(event.comment) !== false
          }
          target={event.comment.id === targetId}
          telling={telling}
          showLink={event.comment.link !== null && event.comment.link !== linkOf(thread)}
          does={does}
        />
      );
    case 'reply':
      return <OurReply reply={event.reply} does={does} />;
    case 'referral':
      return <Asked referral={event.referral} thread={thread} telling={telling} does={does} />;
    case 'routing':
      return (
        <Routed routing={event.routing} onRemove={() => does.removeRouting(event.routing.id)} />
      );
    case 'expertAnswer':
      return (
        <>
          <Head who={t('comments.event.expertAnswer', { unit: event.unit })} at={event.at} expert />
          <ResidentText text={event.answer} />
        </>
      );
    case 'moderation':
      return (
        <ModerationEvent
          moderation={event.moderation}
          attachments={thread.attachments}
          today={localDate(telling.now)}
          onSettle={does.settleModeration}
        >
          <Time at={event.at} />
        </ModerationEvent>
      );
    case 'reversal':
      return (
        <ReversalEvent moderation={event.moderation}>
          <Time at={event.at} />
        </ReversalEvent>
      );
    case 'note':
      return (
        <>
          <Head who={t('comments.note')} at={event.at} />
          <ResidentText text={event.note.text} />
          <Button small kind="quiet" onPress={() => does.removeNote(event.note.id)}>
            {t('comments.note.remove')}
          </Button>
        </>
      );
    case 'closing':
      return (
        <>
          <p className={styles.closed}>
            <DoorClosed size={16} aria-hidden="true" />
            <span className={styles.who}>{t('comments.event.closed')}</span>
            <Time at={event.at} />
          </p>
          {event.reason !== null && <ResidentText text={event.reason} />}
        </>
      );
  }
}

function ResidentComment({
  comment,
  only,
  waits,
  target,
  showLink,
  telling,
  does,
}: {
  comment: Comment;
  only: boolean;
  waits: boolean;
  target: boolean;
  showLink: boolean;
  telling: Telling;
  does: TimelineDoes;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  return (
    <article
      className={classes(styles.card, target && !only && styles.target)}
      data-comment={comment.id}
      {...(target && !only ? { 'aria-current': true } : {})}
    >
      <Head
        who={comment.author ?? t('comments.role.resident')}
        at={comment.at}
        precision={comment.timePrecision}
      >
        {comment.source !== 'online' && <Badge>{t(`capture.source.${comment.source}`)}</Badge>}
        {comment.language !== null && <span>{t(`word.language.${comment.language}`)}</span>}
        {comment.fetchedAt !== null && (
          <span>
            {t('fetching.fetchedAt', {
              when: whenText(texts, comment.fetchedAt, localDate(telling.now)),
            })}
          </span>
        )}
        {comment.removedAt !== null && (
          <Badge>{t('comments.event.removed', { day: f.date(comment.removedAt) })}</Badge>
        )}
        {waits && <Badge tone="warn">{t('comments.event.waiting')}</Badge>}
        {!target && <Badge>{t(`word.class.${comment.class ?? 'unclassed'}`)}</Badge>}
      </Head>
      <CommentText comment={comment} onMask={() => does.mask(comment.id)} />
      <FormerWordings comment={comment} />
      {showLink && comment.link !== null && (
        <p className={styles.link}>
          <ExternalLink url={comment.link}>{t('comments.thread.openComment')}</ExternalLink>
        </p>
      )}
      {target ? (
        <Classing comment={comment} does={does} />
      ) : (
        <Button small kind="quiet" onPress={() => does.selectComment(comment.id)}>
          {t('comments.event.select')}
        </Button>
      )}
    </article>
  );
}

/** What kind of comment this is, and whether it is owed an answer. */
function Classing({ comment, does }: { comment: Comment; does: TimelineDoes }) {
  const { t } = useTexts();
  const byClass = needsAnswer({ ...comment, needsAnswer: null });
  const value = comment.needsAnswer === null ? 'byClass' : comment.needsAnswer ? 'yes' : 'no';
  return (
    <div className={styles.classing}>
      <ClassPicker
        label={t('comments.class')}
        value={comment.class}
        onChange={(chosen) => does.classify(comment.id, chosen)}
      />
      {suggestsQuestion(comment) && (
        <p className={styles.suggestion}>
          <Lightbulb size={15} aria-hidden="true" />
          <span>{t('comments.suggestion')}</span>
          <Button small onPress={() => does.classify(comment.id, 'question')}>
            {t('comments.suggestion.confirm')}
            <span aria-hidden="true">
              <Kbd keys="Y" />
            </span>
          </Button>
        </p>
      )}
      <div className={styles.needs}>
        <span aria-hidden="true">{t('comments.needs')}</span>
        <Segments
          label={t('comments.needs')}
          value={value}
          options={[
            {
              value: 'byClass',
              label: t(
                byClass === null
                  ? 'comments.needs.byClass'
                  : byClass
                    ? 'comments.needs.byClassYes'
                    : 'comments.needs.byClassNo',
              ),
            },
            { value: 'yes', label: t('comments.needs.yes') },
            { value: 'no', label: t('comments.needs.no') },
          ]}
          onChange={(chosen) =>
            does.setNeedsAnswer(comment.id, chosen === 'byClass' ? null : chosen === 'yes')
          }
        />
      </div>
    </div>
  );
}

function OurReply({ reply, does }: { reply: Reply; does: TimelineDoes }) {
  const { t, f, language } = useTexts();
  const { show } = useDialogs();
  const what =
    reply.kind === 'answer' || reply.promisedOn === null
      ? t(`word.reply.${reply.kind}`)
      : t('comments.event.acknowledgement', { day: f.shortDay(reply.promisedOn) });
  return (
    <article className={styles.card}>
      <Head who={t('comments.role.ours')} at={reply.at}>
        <span>{what}</span>
        {reply.language !== null && <span>{t(`word.language.${reply.language}`)}</span>}
      </Head>
      <ResidentText text={reply.text} />
      <div className={styles.buttons}>
        <Button
          small
          kind="quiet"
          onPress={() =>
            show({ kind: 'saveAnswer', text: reply.text, language: reply.language ?? language })
          }
        >
          {t('bank.save')}
        </Button>
        <Button small kind="quiet" onPress={() => does.removeReply(reply.id)}>
          {t('comments.event.removeReply')}
        </Button>
      </div>
    </article>
  );
}
