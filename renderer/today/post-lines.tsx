import { Check, Send } from 'lucide-react';
import type { TodaysPost } from '../../src/contract/today.ts';
import { dayOf } from '../../src/domain/post-days.ts';
import { type LocalDate, atLocal } from '../../src/domain/time.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useDone } from '../app/done.ts';
import { postPath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText } from '../app/when.ts';
import { useCommand } from '../live/index.ts';
import { PurposeBadge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { ResidentLine } from '../parts/ResidentText.tsx';
import { Line, shorten } from './lines.tsx';
import styles from './Today.module.css';

/** A post of today, or one whose day is gone; what is not out yet can be published from here. */
export function PostLine({ row, today, due }: { row: TodaysPost; today: LocalDate; due: boolean }) {
  const texts = useTexts();
  const { t, f } = texts;
  const { show } = useDialogs();
  const out = row.places.filter(({ publishedAt }) => publishedAt !== null).length;
  const total = row.places.length;
  // Somebody may have said that it is out without telling where.
  const isOut = out === total || (out === 0 && /published|wrapped/.test(row.status));
  const isMissed = due && row.plannedOn !== null && row.plannedOn < today;
  const title = useTitle(row);
  return (
    <Line
      to={postPath(row.id, dayOf(row) ?? today)}
      text={<ResidentLine text={title} />}
      about={[
        timeText(row, f.time),
        ...new Set(row.places.map(({ name }) => name)),
        out > 0 && out < total
          ? t('today.partlyOut', { out, total })
          : t(`word.status.${row.status}`),
      ]}
      {...(isOut
        ? {}
        : {
            action: (
              <Button
                small
                kind={due ? 'primary' : 'normal'}
                icon={<Send size={15} aria-hidden="true" />}
                aria-label={t('publish.title', { title })}
                onPress={() => show({ kind: 'publish', postId: row.id })}
              >
                {t('publish.open')}
              </Button>
            ),
          })}
    >
      {isMissed && (
        <span className={classes(styles['when'], styles['late'])}>
          {t('today.wasPlanned', { day: dayText(texts, row.plannedOn!, today) })}
        </span>
      )}
      {due && !isMissed && <span className={styles['when']}>{t('today.publishNow')}</span>}
      {row.purpose !== null && <PurposeBadge purpose={row.purpose} />}
    </Line>
  );
}

/** A post that is out and no longer true. */
export function ExpiredLine({ row, today }: { row: TodaysPost; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const { done } = useDone();
  const handle = useCommand('post.handleExpiry').run;
  const title = useTitle(row);
  return (
    <Line
      to={postPath(row.id, dayOf(row) ?? today)}
      text={<ResidentLine text={title} />}
      about={[...new Set(row.places.map(({ name }) => name))]}
      action={
        <Button
          small
          icon={<Check size={15} aria-hidden="true" />}
          aria-label={`${t('post.expiry.handle')}: ${title}`}
          onPress={() => void done(handle({ id: row.id }), () => t('post.expiry.done'))}
        >
          {t('post.expiry.handle')}
        </Button>
      }
    >
      <span className={styles['when']}>
        {t('today.validUntil', { day: dayText(texts, row.expiresOn ?? today, today) })}
      </span>
    </Line>
  );
}

function useTitle(post: TodaysPost): string {
  const { t } = useTexts();
  return shorten(postTitle(t, post));
}

/** The hour at which it came out or is to come out; null when there is none. */
function timeText(
  { publishedAt, plannedOn, plannedAt }: TodaysPost,
  time: (at: string) => string,
): string | null {
  if (publishedAt !== null) return time(publishedAt);
  return plannedOn === null || plannedAt === null ? null : time(atLocal(plannedOn, plannedAt));
}
