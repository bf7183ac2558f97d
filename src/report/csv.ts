import type { Count, Figures, Median } from '../contract/figures.ts';
import { type KeyFigureId, keyFigureIds, keyFigures } from '../domain/report/key-figures.ts';
import type { Measure } from '../domain/report/measure.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { keyFigureLabel } from './catalogue.ts';
import { spreadsheetCsv } from './spreadsheet.ts';
import { purposeName, reasonText } from './writer.ts';

const columns = [
  'section',
  'figure',
  'channel',
  'value',
  'numerator',
  'denominator',
  'n',
  'reason',
  'previous',
  'lastYear',
] as const;
/** What a figure can hold in the long form; what is not told stays empty. */
type Row = Partial<Record<(typeof columns)[number], number | string | null | undefined>>;

/**
 * The figures in long form, one a row. With decimal commas in every language, as the settings of a Finnish computer
 * have it; whoever needs points and commas takes the JSON. An undefined value is empty, with its reason; shares have
 * four decimals beside their raw counts.
 */
export function reportCsv(figures: Figures, language: Language): string {
  const t = translator(language);
  const rows = [
    ...aboutRows(figures, t, language),
    ...keyFigureRows(figures, t),
    ...otherRows(figures, t, language),
    ...channelRows(figures, t),
  ];
  return spreadsheetCsv([
    columns.map((column) => t(`reportFile.column.${column}`)),
    ...rows.map((row) => columns.map((column) => written(row[column]))),
  ]);
}

function written(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return String(Math.round(value * 10_000) / 10_000).replace('.', ',');
}

function aboutRows(figures: Figures, t: Translate, language: Language): Row[] {
  const section = t('reportFile.csv.about');
  const { office, period, asKnownOn, method } = figures;
  const row = (figure: string, value: string): Row => ({ section, figure, value });
  return [
    row(t('reportFile.csv.office'), office.name),
    ...(office.fictional ? [row(t('reportFile.csv.fictional'), t('reportFile.csv.yes'))] : []),
    row(t('reportFile.csv.period'), period),
    row(t('reportFile.csv.asKnownOn'), formats(language).dateTime(asKnownOn)),
    row(t('reportFile.csv.method'), method),
  ];
}

function keyFigureRows(figures: Figures, t: Translate): Row[] {
  const { previous, lastYear } = figures.compared;
  return keyFigureIds.map((id) => ({
    section: sectionName(t, id),
    figure: keyFigureLabel(t, id),
    ...told(t, keyFigures[id].of(figures)),
    previous: previous.figures[id].value,
    lastYear: lastYear.figures[id].value,
  }));
}

const sections = {
  comments: 'answers',
  answers: 'answers',
  backlog: 'answers',
  promises: 'promises',
  themes: 'themes',
  posts: 'posts',
  duties: 'duties',
} as const;

function sectionName(t: Translate, id: KeyFigureId): string {
  return t(`report.${sections[id.slice(0, id.indexOf('.')) as keyof typeof sections]}`);
}

/** What is not compared from period to period. */
function otherRows(figures: Figures, t: Translate, language: Language): Row[] {
  const { comments, answers, backlog, posts } = figures;
  const answer = (figure: string, value: string | number): Row => ({
    section: t('report.answers'),
    figure,
    value,
  });
  const purposes = ['pull', 'network', 'push', 'image', 'unset'] as const;
  return [
    answer(t('reportFile.csv.unclassed'), comments.unclassed),
    answer(t('reportFile.csv.recordedLater'), comments.recordedLater),
    answer(t('reportFile.csv.targetDays'), answers.targetDays),
    ...(backlog.oldestSince === null
      ? []
      : [answer(t('reportFile.csv.oldestSince'), formats(language).date(backlog.oldestSince))]),
    ...purposes.map((purpose) => ({
      section: t('report.posts'),
      figure: `${t('report.purpose')}: ${purposeName(t, purpose)}`,
      value: posts.byPurpose[purpose],
    })),
    ...(figures.themes.top ?? []).map(({ name, comments: value, previous, lastYear }) => ({
      section: t('report.themes'),
      figure: name,
      value,
      previous,
      lastYear,
    })),
  ];
}

const measures = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'V1', 'V2', 'V3', 'E'] as const;
type ChannelRow =
  | 'posts'
  | 'comments'
  | 'needAnswer'
  | 'answered'
  | 'medianReach'
  | 'reactions'
  | 'shares'
  | 'followers'
  | (typeof measures)[number];

function channelRows({ channels }: Figures, t: Translate): Row[] {
  const section = t('report.reach');
  return channels.flatMap((c) => {
    const row = (key: ChannelRow, rest: Row): Row => ({
      section,
      figure: t(`reportFile.column.${key}`),
      channel: c.name,
      ...rest,
    });
    return [
      row('posts', { value: c.posts }),
      row('comments', { value: c.comments }),
      row('needAnswer', { value: c.needAnswer }),
      row('answered', { value: c.answered }),
      row('medianReach', told(t, ofMedian(c.medianReach))),
      row('reactions', told(t, ofCount(c.reactions))),
      row('shares', told(t, ofCount(c.shares))),
      row('followers', told(t, c.followers)),
      ...measures.map((measure) => row(measure, told(t, c.engagement[measure]))),
    ];
  });
}

function told(t: Translate, { value, numerator, denominator, n, reason }: Measure): Row {
  return { value, numerator, denominator, n, reason: value === null ? reasonText(t, reason) : '' };
}

function ofMedian({ median: value, ...rest }: Median): Measure {
  return { value, ...rest };
}

function ofCount({ value, posts: n, ...rest }: Count): Measure {
  return { value, n, ...rest };
}
