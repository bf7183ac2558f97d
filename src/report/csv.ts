import type { Count, Figures, Median, Share } from '../contract/report.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { spreadsheetCsv } from './spreadsheet.ts';
import { isPartial, purposeName, reasonText } from './writer.ts';

/** What a figure can hold in the long form; what is not told stays empty. */
type Told = {
  value?: number | string | null;
  numerator?: number;
  denominator?: number;
  n?: number;
  reason?: string | undefined;
};

/**
 * The figures in long form: section; figure; channel; value; numerator; denominator; n; reason.
 * With decimal commas in every language, as the settings of a Finnish computer have it. Whoever needs
 * points and commas takes the JSON.
 * An undefined value is empty, with its reason; shares have four decimals beside their raw counts.
 */
export function reportCsv(figures: Figures, language: Language): string {
  const t = translator(language);
  const header = (
    ['section', 'figure', 'channel', 'value', 'numerator', 'denominator', 'n', 'reason'] as const
  ).map((column) => t(`report.csv.${column}`));
  const rows = [
    ...aboutRows(figures, t, language),
    ...answerRows(figures, t),
    ...backlogRows(figures, t, language),
    ...promiseRows(figures, t),
    ...postRows(figures, t),
    ...channelRows(figures, t),
  ];
  return spreadsheetCsv([header, ...rows]);
}

function rowsOf(section: string) {
  return (figure: string, told: Told, channel = ''): string[] => [
    section,
    figure,
    channel,
    ...[told.value, told.numerator, told.denominator, told.n].map(cell),
    told.reason ?? '',
  ];
}

function cell(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return String(Math.round(value * 10_000) / 10_000).replace('.', ',');
}

function aboutRows(figures: Figures, t: Translate, language: Language): string[][] {
  const row = rowsOf(t('report.csv.about'));
  const { office, month, asKnownOn, method } = figures;
  return [
    row(t('report.csv.office'), { value: office.name }),
    ...(office.fictional ? [row(t('report.csv.fictional'), { value: t('report.csv.yes') })] : []),
    row(t('report.csv.month'), { value: month }),
    row(t('report.csv.asKnownOn'), { value: formats(language).dateTime(asKnownOn) }),
    row(t('report.csv.method'), { value: method }),
  ];
}

function answerRows({ comments, answers }: Figures, t: Translate): string[][] {
  const row = rowsOf(t('report.answers'));
  return [
    row(t('report.received'), { value: comments.received }),
    row(t('report.needAnswer'), { value: comments.needAnswer }),
    row(t('report.csv.unclassed'), { value: comments.unclassed }),
    row(t('report.csv.recordedLater'), { value: comments.recordedLater }),
    row(t('report.rate'), shareTold(t, answers.rate)),
    row(t('report.csv.firstAnswer'), medianTold(t, answers.firstAnswerMinutes)),
    row(t('report.withinTarget'), shareTold(t, answers.withinTarget)),
    row(t('report.csv.targetDays'), { value: answers.targetDays }),
    row(t('report.outsideHours'), { value: answers.outsideHours }),
  ];
}

function backlogRows(figures: Figures, t: Translate, language: Language): string[][] {
  const row = rowsOf(t('report.backlog'));
  const { open, withExpert, carriedOver, oldestSince } = figures.backlog;
  return [
    row(isPartial(figures) ? t('report.csv.openAtAsOf') : t('report.open'), { value: open }),
    row(t('report.withExpert'), { value: withExpert }),
    row(t('report.carriedOver'), { value: carriedOver }),
    row(
      t('report.csv.oldestSince'),
      oldestSince === null
        ? { reason: t('report.nothingOpen') }
        : { value: formats(language).date(oldestSince) },
    ),
  ];
}

function promiseRows(figures: Figures, t: Translate): string[][] {
  const row = rowsOf(t('report.promises'));
  const { promises } = figures;
  const open = isPartial(figures) ? t('report.csv.openPromises') : t('report.promises.open');
  return [
    row(t('report.promises.kept'), shareTold(t, promises.kept)),
    row(t('report.promises.keptOnTime'), { value: promises.keptOnTime }),
    row(t('report.promises.keptLate'), { value: promises.keptLate }),
    row(t('report.promises.broken'), { value: promises.broken }),
    row(open, { value: promises.open }),
    row(t('report.promises.made'), { value: promises.made }),
    row(t('report.promises.withdrawn'), { value: promises.withdrawn }),
    row(t('report.promises.moved'), { value: promises.moved }),
  ];
}

function postRows({ posts }: Figures, t: Translate): string[][] {
  const row = rowsOf(t('report.posts'));
  const purposes = ['pull', 'network', 'push', 'image', 'unset'] as const;
  return [
    row(t('report.postsTotal'), { value: posts.total }),
    ...purposes.map((p) =>
      row(`${t('report.purpose')}: ${purposeName(t, p)}`, { value: posts.byPurpose[p] }),
    ),
    row(t('report.dialogueShare'), shareTold(t, posts.dialogueShare)),
  ];
}

function channelRows({ channels }: Figures, t: Translate): string[][] {
  const row = rowsOf(t('report.channels'));
  return channels.flatMap((c) => [
    row(t('report.column.posts'), { value: c.posts }, c.name),
    row(t('report.column.comments'), { value: c.comments }, c.name),
    row(t('report.column.needAnswer'), { value: c.needAnswer }, c.name),
    row(t('report.column.answered'), { value: c.answered }, c.name),
    row(t('report.column.medianReach'), medianTold(t, c.medianReach), c.name),
    row(t('report.column.reactions'), countTold(t, c.reactions), c.name),
    row(t('report.column.shares'), countTold(t, c.shares), c.name),
  ]);
}

function shareTold(t: Translate, { value, numerator, denominator, reason }: Share): Told {
  return { value, numerator, denominator, reason: value === null ? reasonText(t, reason) : '' };
}

function medianTold(t: Translate, { median, n, reason }: Median): Told {
  return { value: median, n, reason: median === null ? reasonText(t, reason) : '' };
}

function countTold(t: Translate, { value, posts, reason }: Count): Told {
  return { value, n: posts, reason: value === null ? reasonText(t, reason) : '' };
}
