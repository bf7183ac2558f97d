import { useState } from 'react';
import type { Comment, Thread } from '../../../src/contract/comments.ts';
import type { Moderation } from '../../../src/contract/record.ts';
import { type Instant, type LocalDate, addDays, localDate } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand } from '../../live/index.ts';
import { DateField } from '../../parts/Dates.tsx';
import { TextArea } from '../../parts/Field.tsx';
import type { Actions } from '../actions.ts';
import { useDraft } from './drafts.ts';
import { FormFrame } from './FormFrame.tsx';
import styles from './Forms.module.css';
import { ModerationForm } from './ModerationForm.tsx';
import type { RecordPanel } from './panels.ts';

/** Days until a block that stays is looked at again, unless the user says otherwise. */
export const reviewAfterDays = 30;

/** The forms of the record of moderation. */
export function RecordForm({
  panel,
  thread,
  target,
  now,
  actions,
  onClose,
}: {
  panel: RecordPanel;
  thread: Thread;
  target: Comment;
  now: Instant;
  actions: Actions;
  onClose: () => void;
}) {
  if (panel.at === 'moderate') {
    return (
      <ModerationForm
        thread={thread}
        target={target}
        now={now}
        actions={actions}
        onClose={onClose}
      />
    );
  }
  const moderation = thread.moderations.find(({ id }) => id === panel.moderationId);
  if (!moderation) return null;
  return panel.at === 'reverse' ? (
    <ReverseForm thread={thread} moderation={moderation} actions={actions} onClose={onClose} />
  ) : (
    <ReviewForm
      moderation={moderation}
      today={localDate(now)}
      actions={actions}
      onClose={onClose}
    />
  );
}

type Settling = { moderation: Moderation; actions: Actions; onClose: () => void };

/** What was hidden is shown again, or a block is lifted; the entry stays, with the reason. */
function ReverseForm({ thread, moderation, actions, onClose }: Settling & { thread: Thread }) {
  const { t } = useTexts();
  const reverse = useCommand('moderation.reverse');
  const place = { threadId: thread.id, part: 'reversal', about: moderation.id } as const;
  const [reason, setReason] = useDraft(place, '');
  const [tried, setTried] = useState(0);

  async function record(): Promise<void> {
    if (reason.trim() === '') return setTried((times) => times + 1);
    const recorded = await actions.recorded(place, reverse.run({ id: moderation.id, reason }), () =>
      t('moderation.done.reversed'),
    );
    if (recorded) onClose();
  }

  return (
    <FormFrame
      title={t('moderation.reverse.title')}
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('moderation.reverse.do'), keys: 'Ctrl+Enter' }}
    >
      <TextArea
        label={t('moderation.reverse.reason')}
        note={t('moderation.reverse.note')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={20_000}
        error={tried > 0 && reason.trim() === '' ? t('moderation.reverse.needsReason') : null}
      />
    </FormFrame>
  );
}

/** A block was looked at and stays for now. */
function ReviewForm({ moderation, today, actions, onClose }: Settling & { today: LocalDate }) {
  const { t, f } = useTexts();
  const setReview = useCommand('moderation.setReview');
  const [reviewOn, setReviewOn] = useState<LocalDate | null>(addDays(today, reviewAfterDays));
  const [tried, setTried] = useState(0);

  async function record(): Promise<void> {
    if (reviewOn === null) return setTried((times) => times + 1);
    const recorded = await actions.done(setReview.run({ id: moderation.id, reviewOn }), () =>
      t('moderation.done.review', { day: f.shortDay(reviewOn) }),
    );
    if (recorded) onClose();
  }

  return (
    <FormFrame
      title={t('moderation.review.title')}
      problems={tried}
      onRecord={record}
      onCancel={onClose}
      record={{ label: t('moderation.review.do'), keys: 'Ctrl+Enter' }}
    >
      <div className={styles.line} data-focus-first="">
        <DateField
          label={t('moderation.review.next')}
          value={reviewOn}
          onChange={setReviewOn}
          min={today}
          error={tried > 0 && reviewOn === null ? t('moderation.needsReview') : null}
        />
      </div>
    </FormFrame>
  );
}
