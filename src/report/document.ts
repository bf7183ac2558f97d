import type { Figures } from '../contract/report.ts';
import { type Instant, addDays, localDate, monthRange } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { plain, shareFigure, undefinedFigure } from './key-figures.ts';
import { type Block, type KeyFigure, type ReportDocument, type Section, dash } from './blocks.ts';
import { channelSection } from './channels.ts';
import { methodSection } from './method.ts';
import { promiseKeyFigures, promiseSection } from './promises.ts';
import { type Writer, isPartial, purposeName } from './writer.ts';

/**
 * The monthly report as a document, in the order in which a board reads it: answers first, reach last.
 * Pure: the same figures and language always give the same document.
 */
export function reportDocument(figures: Figures, language: Language): ReportDocument {
  const writer: Writer = { figures, t: translator(language), f: formats(language) };
  const { t, f } = writer;
  const office = figures.office.name;
  const period = f.month(figures.month);
  const notices: string[] = [];
  if (figures.office.fictional) notices.push(t('report.fictional', { office }));
  if (isPartial(figures)) {
    notices.push(t('report.partial', { at: f.dateTime(figures.asKnownOn) }));
  }
  return {
    language,
    fullTitle: t('report.fullTitle', { month: period, office }),
    description: t('report.description', { month: period, office }),
    title: t('report.title'),
    period,
    office,
    month: figures.month,
    asKnownOn: figures.asKnownOn,
    status: t('report.asKnownOn', { at: f.dateTime(figures.asKnownOn) }),
    notices,
    sections: isEmpty(figures)
      ? [emptySection(writer), methodSection(writer, [])]
      : fullSections(writer),
    colophon: t('report.made'),
  };
}

/** Nothing came, nothing was published, nothing is promised and nobody waits: there is no figure to tell. */
export function isEmpty({ comments, posts, backlog, promises }: Figures): boolean {
  const { made, due, withdrawn, open } = promises;
  const promised = made + due + withdrawn + open;
  return comments.received + posts.total + backlog.open + promised === 0;
}

function fullSections(writer: Writer): Section[] {
  const answers = answerFigures(writer);
  const backlog = backlogFigures(writer);
  const promises = promiseKeyFigures(writer);
  const posts = postFigures(writer);
  return [
    section(writer, 'answers', [{ kind: 'figures', items: answers }, ...unclassedNote(writer)]),
    section(writer, 'backlog', [{ kind: 'figures', items: backlog }]),
    promiseSection(writer, promises),
    section(writer, 'posts', [{ kind: 'figures', items: posts }, ...purposeTable(writer)]),
    channelSection(writer),
    methodSection(writer, [...answers, ...backlog, ...promises, ...posts]),
  ];
}

function emptySection({ t }: Writer): Section {
  return {
    id: 'empty',
    heading: t('report.emptyHeading'),
    blocks: [{ kind: 'paragraph', text: t('report.empty') }],
  };
}

function section({ t }: Writer, id: 'answers' | 'backlog' | 'posts', blocks: Block[]): Section {
  return { id, heading: t(`report.${id}`), blocks };
}

function answerFigures({ figures, t, f }: Writer): KeyFigure[] {
  const { comments, answers } = figures;
  const { rate, withinTarget, firstAnswerMinutes, targetDays } = answers;
  return [
    plain('comments.received', t('report.received'), f.number(comments.received)),
    plain('comments.needAnswer', t('report.needAnswer'), f.number(comments.needAnswer)),
    shareFigure({ t, f }, 'answers.rate', t('report.rate'), rate, (counts) =>
      t('report.rate.counts', counts),
    ),
    firstAnswerMinutes.median === null
      ? undefinedFigure(t, 'answers.firstAnswerMinutes', t('report.firstAnswer'), {
          reason: firstAnswerMinutes.reason,
        })
      : {
          id: 'answers.firstAnswerMinutes',
          label: t('report.firstAnswer'),
          value: f.minutes(firstAnswerMinutes.median),
          detail: t('report.firstAnswer.counts', {
            count: firstAnswerMinutes.n,
            n: f.number(firstAnswerMinutes.n),
          }),
        },
    shareFigure(
      { t, f },
      'answers.withinTarget',
      t('report.withinTarget'),
      withinTarget,
      (counts) => t('report.withinTarget.counts', { ...counts, count: targetDays }),
    ),
    {
      ...plain('answers.outsideHours', t('report.outsideHours'), f.number(answers.outsideHours)),
      detail: t('report.outsideHours.counts'),
    },
  ];
}

function unclassedNote({ figures, t, f }: Writer): Block[] {
  const { unclassed } = figures.comments;
  if (unclassed === 0) return [];
  const text = t('report.unclassed', { count: unclassed, n: f.number(unclassed) });
  return [{ kind: 'note', text }];
}

function backlogFigures({ figures, t, f }: Writer): KeyFigure[] {
  const { open, withExpert, carriedOver, oldestSince } = figures.backlog;
  const label = isPartial(figures)
    ? t('report.openNow', { at: f.dateTime(figures.asKnownOn) })
    : t('report.open');
  const items = [
    plain('backlog.open', label, f.number(open)),
    plain('backlog.withExpert', t('report.withExpert'), f.number(withExpert)),
    plain('backlog.carriedOver', t('report.carriedOver'), f.number(carriedOver)),
  ];
  if (oldestSince === null) {
    const detail = t('report.nothingOpen');
    return [
      ...items,
      { id: 'backlog.oldestSince', label: t('report.oldest'), value: dash, detail },
    ];
  }
  const days = daysBetween(oldestSince, lastDay(figures));
  return [
    ...items,
    {
      id: 'backlog.oldestSince',
      label: t('report.oldest'),
      value: t('report.oldest.days', { count: days, n: f.number(days) }),
      detail: t('report.oldest.since', { date: f.date(oldestSince) }),
    },
  ];
}

/** The last day that the figures tell about: the month's last, or the day they were taken. */
function lastDay(figures: Figures): string {
  if (isPartial(figures)) return localDate(figures.asKnownOn);
  return addDays(localDate(monthRange(figures.month).to), -1);
}

function daysBetween(from: Instant, lastDay: string): number {
  return Math.round((Date.parse(lastDay) - Date.parse(localDate(from))) / 86_400_000);
}

function postFigures({ figures, t, f }: Writer): KeyFigure[] {
  const { total, dialogueShare } = figures.posts;
  return [
    plain('posts.total', t('report.postsTotal'), f.number(total)),
    shareFigure(
      { t, f },
      'posts.dialogueShare',
      t('report.dialogueShare'),
      dialogueShare,
      (counts) => t('report.dialogueShare.counts', counts),
    ),
  ];
}

function purposeTable({ figures, t, f }: Writer): Block[] {
  const { byPurpose, total } = figures.posts;
  if (total === 0) return [];
  const shown = (['pull', 'network', 'push', 'image', 'unset'] as const).filter(
    (purpose) => purpose !== 'unset' || byPurpose.unset > 0,
  );
  return [
    {
      kind: 'table',
      caption: t('report.byPurpose'),
      columns: [
        { label: t('report.purpose'), align: 'start' },
        { label: t('report.purposeMeaning'), align: 'start' },
        { label: t('report.number'), align: 'end' },
      ],
      rows: shown.map((purpose) => ({
        header: { text: purposeName(t, purpose), detail: null },
        cells: [
          { text: t(`report.meaning.${purpose}`), detail: null },
          { text: f.number(byPurpose[purpose]), detail: null },
        ],
      })),
    },
  ];
}
