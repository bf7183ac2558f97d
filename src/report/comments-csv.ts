import type { Office } from '../contract/office.ts';
import { answerTime } from '../domain/clock.ts';
import { type Instant, localDate } from '../domain/time.ts';
import { needsAnswer, untilWritten } from '../domain/turn.ts';
import type { CommentClass, DueReason, Language, Turn } from '../domain/words.ts';
import type { WorkCalendar } from '../domain/worktime.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { spreadsheetCsv } from './spreadsheet.ts';

/** A resident's comment with what its thread says of it. */
export type ExportedComment = {
  at: Instant;
  channel: string;
  post: string | null;
  class: CommentClass | null;
  needsAnswer: boolean | null;
  /** Since when it is gone from the platform. */
  removedAt: Instant | null;
  text: string;
  link: string | null;
  turn: Turn;
  since: Instant;
  /** Of the thread, and only where this comment waits. */
  dueAt: Instant | null;
  dueBy: DueReason | null;
  snoozedUntil: Instant | null;
  /** The first answer at this comment or after it. */
  answeredAt: Instant | null;
  themes: string;
  units: string;
};

const columns = [
  'at',
  'channel',
  'post',
  'class',
  'needsAnswer',
  'text',
  'turn',
  'since',
  'dueAt',
  'dueBy',
  'snoozedUntil',
  'answeredAt',
  'minutes',
  'outsideHours',
  'themes',
  'units',
  'link',
] as const;
export type CommentColumn = (typeof columns)[number];

/**
 * Comments as a table, one a row: when it came, whose turn it is since when and by when, and how many working
 * minutes the first answer took, by the same rules as the screen and the report. No author is in it.
 */
export function commentsCsv(
  comments: readonly ExportedComment[],
  told: { office: Pick<Office, 'name'>; calendar: WorkCalendar; now: Instant; language: Language },
): { fileName: string; content: string } {
  const { office, calendar, now, language } = told;
  const t = translator(language);
  const f = formats(language);
  const time = (at: Instant | null) => (at === null ? '' : f.dateTime(at));
  const yesNo = (value: boolean | null) =>
    value === null ? '' : t(value ? 'comments.needs.yes' : 'comments.needs.no');
  const rows = comments.map((c): Record<CommentColumn, string> => {
    const owed = needsAnswer(c);
    const took =
      owed === true && c.answeredAt !== null ? answerTime(calendar, c.at, c.answeredAt) : null;
    return {
      at: time(c.at),
      channel: c.channel,
      post: c.post ?? '',
      class: t(`word.class.${c.class ?? 'unclassed'}`),
      needsAnswer: yesNo(owed),
      text: c.text,
      turn: t(`word.turn.${c.turn}`),
      since: time(c.since),
      dueAt: time(c.dueAt),
      dueBy: c.dueBy === null ? '' : t(`comments.dueBy.${c.dueBy}`),
      snoozedUntil:
        c.snoozedUntil === null || c.snoozedUntil <= now
          ? ''
          : c.snoozedUntil === untilWritten
            ? t('comments.snooze.untilWritten')
            : time(c.snoozedUntil),
      answeredAt: time(owed === true ? c.answeredAt : null),
      minutes: took === null ? '' : String(took.minutes),
      outsideHours: took === null ? '' : yesNo(took.outsideHours),
      themes: c.themes,
      units: c.units,
      link: c.link ?? '',
    };
  });
  const header = columns.map((column) => t(`comments.csv.${column}`));
  const content = spreadsheetCsv([header, ...rows.map((row) => columns.map((c) => row[c]))]);
  return {
    fileName: `${t('comments.csv.fileName')} ${office.name} ${localDate(now)}.csv`,
    content,
  };
}
