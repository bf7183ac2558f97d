import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ThreadRow } from '../../src/contract/comments.ts';
import type { PostRow, PromiseRow, Today } from '../../src/contract/posts.ts';
import { type LocalDate, localDate } from '../../src/domain/time.ts';
import { threadPath } from '../app/routes.ts';
import { useTexts } from '../app/texts.tsx';
import { dayText, dueText, whenText } from '../app/when.ts';
import { Badge, PurposeBadge } from '../parts/Badge.tsx';
import { classes } from '../parts/classes.ts';
import { ResidentLine } from '../parts/ResidentText.tsx';
import styles from './Today.module.css';

/** A line that opens its place. */
function Line({
  to,
  text,
  about,
  children,
}: {
  to: string;
  text: ReactNode;
  about: readonly (ReactNode | null)[];
  children?: ReactNode;
}) {
  return (
    <li>
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
    <Line to={threadPath(row.id)} text={<ResidentLine text={row.comment.excerpt} />} about={place}>
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
      text={<ResidentLine text={row.comment.excerpt} />}
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

export function PromiseLine({ row, today }: { row: PromiseRow; today: LocalDate }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Line
      to="/promises"
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

export function PostLine({ row, month }: { row: PostRow; month: string }) {
  const { t, f } = useTexts();
  const time = row.publishedAt === null ? row.plannedAt : f.time(row.publishedAt);
  return (
    <Line
      to={`/calendar/${month}`}
      text={<ResidentLine text={row.title === '' ? t('calendar.untitled') : shorten(row.title)} />}
      about={[time, ...row.channels.map(({ name }) => name), t(`word.status.${row.status}`)]}
    >
      {row.purpose !== null && <PurposeBadge purpose={row.purpose} />}
    </Line>
  );
}

function shorten(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title;
}
