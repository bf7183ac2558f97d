import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ThreadRow } from '../../src/contract/comments.ts';
import type { DueReview } from '../../src/contract/record.ts';
import { groundName } from '../../src/i18n/grounds.ts';
import type { CaptionsRow, ChecklistGap, PromiseDue, Today } from '../../src/contract/today.ts';
import { type LocalDate, localDate } from '../../src/domain/time.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { checklistPath, postPath, promisePath, threadPath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText, dueText, whenText } from '../app/when.ts';
import { Badge } from '../parts/Badge.tsx';
import { classes } from '../parts/classes.ts';
import { ErasedWords, ResidentLine } from '../parts/ResidentText.tsx';
import styles from './Today.module.css';

/** A line that opens its place, and may have something that can be done at once. */
export function Line({
  to,
  text,
  about,
  action,
  children,
}: {
  to: string;
  text: ReactNode;
  about: readonly (ReactNode | null)[];
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={styles['item']}>
      <Link href={to} className={styles['line']}>
        <span className={styles['words']}>
          <span className={styles['text']}>{text}</span>
          <span className={styles['about']}>
            {about.map((part, index) =>
              part === null ? null : (
                // The parts of a line stay in their places.
                // oxlint-disable-next-line react/no-array-index-key
                <span key={index}>{part}</span>
              ),
            )}
          </span>
        </span>
        <span className={styles['side']}>{children}</span>
      </Link>
      {action !== undefined && <span className={styles['action']}>{action}</span>}
    </li>
  );
}

function usePlace({ channelName, postTitle }: ThreadRow): readonly (ReactNode | null)[] {
  const { t } = useTexts();
  return [
    channelName,
    postTitle === null ? null : (
      <ResidentLine text={t('today.onPost', { title: shorten(postTitle) })} />
    ),
  ];
}

/** What a comment begins with. */
function CommentLine({ row: { comment } }: { row: ThreadRow }) {
  return comment.excerpt === '' ? <ErasedWords /> : <ResidentLine text={comment.excerpt} />;
}

/** A comment that waits for our answer. */
export function ThreadLine({
  row,
  today,
  overdue = false,
}: {
  row: ThreadRow;
  today: LocalDate;
  overdue?: boolean;
}) {
  const texts = useTexts();
  const { t } = texts;
  const place = usePlace(row);
  const due = row.dueAt === null ? null : dueText(texts, row.dueAt, today);
  const alarming = overdue && row.alarmAt !== null && localDate(row.alarmAt) < today;
  return (
    <Line to={threadPath(row.id)} text={<CommentLine row={row} />} about={place}>
      {alarming && (
        <Badge tone="danger" icon={<CircleAlert size={14} aria-hidden="true" />}>
          {t('today.alarming')}
        </Badge>
      )}
      {due !== null && (
        <span className={classes(styles['when'], overdue && styles['late'])}>
          {overdue ? t('today.wasDueAt', { at: due }) : t('today.dueAt', { at: due })}
        </span>
      )}
    </Line>
  );
}

/** A question that lies with an expert. */
export function ExpertLine({ row, today }: { row: Today['experts'][number]; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const late = row.wantedOn !== null && row.wantedOn < today;
  const at = whenText(texts, row.askedAt, today);
  return (
    <Line
      to={threadPath(row.id)}
      text={<CommentLine row={row} />}
      about={[t('today.asked', { unit: row.unit, at }), row.channelName]}
    >
      {row.wantedOn !== null && (
        <span className={classes(styles['when'], late && styles['late'])}>
          {late
            ? t('today.wantedLate', { date: dayText(texts, row.wantedOn, today) })
            : t('today.wantedOn', { date: dayText(texts, row.wantedOn, today) })}
        </span>
      )}
    </Line>
  );
}

export function PromiseLine({ row, today }: { row: PromiseDue; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Line
      to={promisePath(row.id)}
      text={<ResidentLine text={row.text} />}
      about={[
        t(`word.promise.${row.state}`),
        row.postTitle === null ? null : <ResidentLine text={shorten(row.postTitle)} />,
      ]}
    >
      <span className={classes(styles['when'], row.dueOn < today && styles['late'])}>
        {t('today.promisedOn', { date: dayText(texts, row.dueOn, today) })}
      </span>
    </Line>
  );
}

/** A block that is to be looked at again. */
export function ReviewLine({ row, today }: { row: DueReview; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const blockedOn = dayText(texts, localDate(row.at), today);
  return (
    <Line
      to={threadPath(row.threadId)}
      text={<ResidentLine text={t('today.review', { ground: groundName(t, row.ground) })} />}
      about={[t('today.reviewAbout', { date: blockedOn }), row.channelName]}
    >
      <span className={classes(styles['when'], row.reviewOn < today && styles['late'])}>
        {t('today.reviewOn', { date: dayText(texts, row.reviewOn, today) })}
      </span>
    </Line>
  );
}

/** A post that goes on soon, or is out, with required items of its checklist open. */
export function GapLine({ row, today }: { row: ChecklistGap; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const { postId, title, day, phase, open } = row;
  return (
    <Line
      to={checklistPath(postId, day)}
      text={<ResidentLine text={shorten(postTitle(t, { title }))} />}
      about={[t('checklist.today.open', { count: open, phase: t(`checklist.phase.${phase}`) })]}
    >
      <span className={styles['when']}>{dayText(texts, day, today)}</span>
    </Line>
  );
}

/** A video whose speech can't be read yet. */
export function CaptionsLine({ row, today }: { row: CaptionsRow; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  const late = row.dueOn < today;
  const date = dayText(texts, row.dueOn, today);
  return (
    <Line
      to={postPath(row.postId, row.day)}
      text={<ResidentLine text={shorten(postTitle(t, { title: row.postTitle }))} />}
      about={[t(`media.kind.${row.kind}`)]}
    >
      <span className={classes(styles['when'], late && styles['late'])}>
        {t(late ? 'media.owedLate' : 'media.owedBy', { date })}
      </span>
    </Line>
  );
}

export function shorten(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title;
}
