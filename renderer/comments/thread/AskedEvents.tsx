import { Signpost } from 'lucide-react';
import type { Routing } from '../../../src/contract/answers.ts';
import type { Referral, Thread } from '../../../src/contract/comments.ts';
import { addDays, atLocal, localDate } from '../../../src/domain/time.ts';
import { useTexts } from '../../app/texts.tsx';
import { useHost } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { ExternalLink, isSafeLink } from '../../parts/ExternalLink.tsx';
import { ResidentText } from '../../parts/ResidentText.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import { Head } from './EventHead.tsx';
import { useQuestionLetter } from '../forms/ExpertLetter.tsx';
import { waitingText } from '../state.ts';
import { type Telling, dayTime, workingDaysBetween } from '../times.ts';
import styles from './Timeline.module.css';

export type ReferralDoes = {
  answerReferral: (referralId: string) => void;
  remind: (referralId: string) => void;
  withdraw: (referralId: string) => void;
};

/** A question to a unit: how long it has waited, and what can be done while it does. */
export function Asked({
  referral,
  thread,
  telling,
  does,
}: {
  referral: Referral;
  thread: Thread;
  telling: Telling;
  does: ReferralDoes;
}) {
  const { t, f } = useTexts();
  const copy = useHost('clipboard.copy');
  const letter = useQuestionLetter(thread);
  const waits = referral.answeredAt === null && referral.withdrawnAt === null;
  const lastReminder = referral.remindedAt.at(-1);
  return (
    <>
      <Head
        who={t('comments.event.referral', { unit: referral.unit })}
        at={referral.askedAt}
        expert
      />
      <ResidentText text={referral.question} />
      <p className={styles.wanted}>
        {referral.wantedOn === null
          ? t('comments.event.noDate')
          : t('comments.event.wanted', { day: f.shortDay(referral.wantedOn) })}
      </p>
      {waits && <Waiting referral={referral} telling={telling} />}
      {lastReminder !== undefined && (
        <p className={styles.wanted}>
          {t('expert.reminded', {
            count: referral.remindedAt.length,
            day: f.shortDay(localDate(lastReminder)),
          })}
        </p>
      )}
      {referral.withdrawnAt !== null && (
        <p className={styles.wanted}>
          {t('expert.withdrawn', { at: dayTime(telling, referral.withdrawnAt) })}
        </p>
      )}
      {waits && (
        <div className={styles.buttons}>
          <Button small onPress={() => does.answerReferral(referral.id)}>
            {t('comments.event.recordAnswer')}
          </Button>
          <Button small onPress={() => does.remind(referral.id)}>
            {t('expert.remind')}
          </Button>
          <Button
            small
            kind="quiet"
            onPress={() =>
              void copy
                .run({ text: letter(referral) })
                .then(
                  ({ done }) => done && showToast({ kind: 'done', text: t('expert.copiedAgain') }),
                )
            }
          >
            {t('expert.copy')}
          </Button>
          <Button small kind="quiet" onPress={() => does.withdraw(referral.id)}>
            {t('expert.withdraw')}
          </Button>
        </div>
      )}
    </>
  );
}

function Waiting({ referral, telling }: { referral: Referral; telling: Telling }) {
  const { t } = useTexts();
  const days = workingDaysBetween(telling, referral.askedAt, telling.now);
  const late =
    referral.wantedOn === null
      ? 0
      : (workingDaysBetween(telling, atLocal(addDays(referral.wantedOn, 1)), telling.now) ?? 0);
  if (days === null) return null;
  return (
    <p className={late > 0 ? styles.late : styles.wanted}>
      {waitingText(t, days)}
      {late > 0 && ` · ${t('expert.late', { count: late })}`}
    </p>
  );
}

/** What the resident was told of where the matter belongs. */
export function Routed({ routing, onRemove }: { routing: Routing; onRemove: () => void }) {
  const { t } = useTexts();
  const { kind, told, place, diaryNumber, at } = routing;
  return (
    <>
      <Head
        who={t(`route.event.${kind}`)}
        at={at}
        icon={<Signpost size={16} aria-hidden="true" />}
      />
      <ResidentText text={told} />
      {place !== null && (
        <p className={styles.wanted}>
          {isSafeLink(place) ? (
            <ExternalLink url={place}>{place}</ExternalLink>
          ) : (
            t('route.event.place', { place })
          )}
        </p>
      )}
      {diaryNumber !== null && (
        <p className={styles.wanted}>{t('route.event.diary', { number: diaryNumber })}</p>
      )}
      <Button small kind="quiet" onPress={onRemove}>
        {t('comments.event.removeReply')}
      </Button>
    </>
  );
}
