import type { ChannelFigures, Figures } from '../contract/figures.ts';
import { keyFigureIds, keyFigures } from '../domain/report/key-figures.ts';
import type { KeyFigureId, KeyFigureKind } from '../domain/report/key-figures.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { keyFigureDefinition, keyFigureLabel } from './catalogue.ts';
import { type Cell, type Sheet, dayFormatOf, workbookOf } from './workbook.ts';
import { reasonText } from './writer.ts';

/** The columns of each sheet, with their widths in letters. */
const columns = {
  figures: {
    id: 34,
    figure: 40,
    unit: 16,
    value: 12,
    numerator: 12,
    denominator: 12,
    n: 8,
    reason: 36,
    previous: 14,
    lastYear: 14,
  },
  themes: {
    theme: 34,
    comments: 12,
    previous: 14,
    lastYear: 14,
    forwarded: 40,
    result: 60,
  },
  promises: {
    promise: 50,
    state: 18,
    dueOn: 13,
    toldOn: 13,
    decision: 50,
    decidedOn: 13,
    decidedBy: 24,
    brokenBecause: 36,
    comments: 12,
    themes: 28,
  },
  channels: {
    channel: 28,
    platform: 16,
    posts: 11,
    comments: 12,
    needAnswer: 12,
    answered: 11,
    medianReach: 15,
    reactions: 11,
    shares: 11,
    followers: 11,
    followersOn: 15,
    followersBefore: 15,
    P1: 9,
    P2: 9,
    P3: 9,
    C1: 9,
    C2: 9,
    C3: 9,
    V1: 9,
    V2: 9,
    V3: 9,
    E: 9,
    popularityMedian: 12,
    commitmentMedian: 12,
    corner: 28,
  },
} as const;
type SheetId = keyof typeof columns;
type Column<S extends SheetId> = Extract<keyof (typeof columns)[S], string>;

const sheetNames = {
  figures: 'reportFile.sheet.figures',
  themes: 'reportFile.sheet.themes',
  promises: 'reportFile.sheet.promises',
  channels: 'reportFile.sheet.channels',
} as const satisfies Record<SheetId, string>;

type Writer = { figures: Figures; language: Language; t: Translate };

/** The figures as a workbook, with a sheet that tells what stands in each column and how each figure is counted. */
export async function reportWorkbook(figures: Figures, language: Language): Promise<Buffer> {
  const writer: Writer = { figures, language, t: translator(language) };
  const sheets = [
    sheetOf(
      writer,
      'figures',
      keyFigureIds.map((id) => figureRow(writer, id)),
    ),
    monthsSheet(writer),
    sheetOf(writer, 'themes', themeRows(writer)),
    sheetOf(writer, 'promises', promiseRows(writer)),
    sheetOf(
      writer,
      'channels',
      figures.channels.map((channel) => channelRow(writer, channel)),
    ),
    columnsSheet(writer),
  ];
  return workbookOf(sheets, dayFormatOf(language));
}

function sheetOf<S extends SheetId>(
  { t }: Writer,
  sheet: S,
  rows: readonly Record<Column<S>, Cell>[],
): Sheet {
  const name: (typeof sheetNames)[SheetId] = sheetNames[sheet];
  const ids = Object.keys(columns[sheet]) as Column<S>[];
  const widths = columns[sheet] as Record<Column<S>, number>;
  return {
    name: t(name),
    columns: ids.map((id) => ({
      title: t(`reportFile.column.${id}` as 'reportFile.column.id'),
      width: widths[id],
    })),
    rows: rows.map((row) => ids.map((id) => row[id])),
  };
}

function figureRow({ figures, t }: Writer, id: KeyFigureId): Record<Column<'figures'>, Cell> {
  const { kind, of } = keyFigures[id];
  const { value, numerator, denominator, n, reason } = of(figures);
  const { previous, lastYear } = figures.compared;
  return {
    id,
    figure: keyFigureLabel(t, id),
    unit: t(`reportFile.unit.${kind}`),
    value: valueCell(kind, value),
    numerator: number(numerator),
    denominator: number(denominator),
    n: number(n),
    reason: value === null ? reasonText(t, reason) : null,
    previous: valueCell(kind, previous.figures[id].value),
    lastYear: valueCell(kind, lastYear.figures[id].value),
  };
}

/** A column for each month, so that a row can be drawn as it is. */
function monthsSheet({ figures, language, t }: Writer): Sheet {
  const { series } = figures.compared;
  const f = formats(language);
  return {
    name: t('reportFile.sheet.months'),
    columns: [
      { title: t('reportFile.column.id'), width: columns.figures.id },
      { title: t('reportFile.column.figure'), width: columns.figures.figure },
      { title: t('reportFile.column.unit'), width: columns.figures.unit },
      ...series.map(({ month }) => ({ title: f.month(month), width: 12 })),
    ],
    rows: keyFigureIds.map((id) => [
      id,
      keyFigureLabel(t, id),
      t(`reportFile.unit.${keyFigures[id].kind}`),
      ...series.map((month) => valueCell(keyFigures[id].kind, month.figures[id].value)),
    ]),
  };
}

function themeRows({ figures, language }: Writer): Record<Column<'themes'>, Cell>[] {
  const f = formats(language);
  return (figures.themes.top ?? []).map((theme) => ({
    theme: theme.name,
    comments: number(theme.comments),
    previous: number(theme.previous),
    lastYear: number(theme.lastYear),
    forwarded: theme.forwardings.map(({ unit, on }) => `${unit} ${f.localDate(on)}`).join('\n'),
    result: theme.forwardings
      .filter(({ result }) => result !== null)
      .map(({ unit, result }) => `${unit}: ${result}`)
      .join('\n'),
  }));
}

function promiseRows({ figures, language, t }: Writer): Record<Column<'promises'>, Cell>[] {
  const f = formats(language);
  return figures.promises.items.map((item) => ({
    promise: item.text,
    state: t(`word.promise.${item.state}`),
    dueOn: day(item.dueOn),
    toldOn: day(item.toldOn),
    decision: item.decision,
    decidedOn: day(item.decidedOn),
    decidedBy: item.decidedBy,
    brokenBecause: item.reason,
    comments: number(item.comments),
    themes: f.list(item.themes),
  }));
}

function channelRow({ t }: Writer, c: ChannelFigures): Record<Column<'channels'>, Cell> {
  const { P1, P2, P3, C1, C2, C3, V1, V2, V3, E } = c.engagement;
  const { popularityMedian, commitmentMedian, corner } = c.field;
  return {
    channel: c.name,
    platform: t(`word.platform.${c.platform}`),
    posts: number(c.posts),
    comments: number(c.comments),
    needAnswer: number(c.needAnswer),
    answered: number(c.answered),
    medianReach: number(c.medianReach.median),
    reactions: number(c.reactions.value),
    shares: number(c.shares.value),
    followers: number(c.followers.value),
    followersOn: day(c.followers.countedOn),
    followersBefore: number(c.followersBefore.value),
    P1: share(P1.value),
    P2: number(P2.value),
    P3: number(P3.value),
    C1: share(C1.value),
    C2: number(C2.value),
    C3: number(C3.value),
    V1: share(V1.value),
    V2: number(V2.value),
    V3: number(V3.value),
    E: number(E.value),
    popularityMedian: number(popularityMedian.median),
    commitmentMedian: number(commitmentMedian.median),
    corner: corner === null ? null : t(`report.field.${corner}`),
  };
}

/** What each column holds, and then how each figure is counted. */
function columnsSheet({ t }: Writer): Sheet {
  const about = (sheet: SheetId | 'months', ids: readonly string[]) =>
    ids.map((id) => [
      t(`reportFile.sheet.${sheet}`),
      t(`reportFile.column.${id}` as 'reportFile.column.id'),
      t(`reportFile.about.${id}` as 'reportFile.about.id'),
    ]);
  return {
    name: t('reportFile.sheet.columns'),
    columns: [
      { title: t('reportFile.column.sheet'), width: 18 },
      { title: t('reportFile.column.column'), width: 40 },
      { title: t('reportFile.column.meaning'), width: 100 },
    ],
    rows: [
      ...about('figures', Object.keys(columns.figures)),
      ...about('months', ['id', 'figure', 'unit', 'months']),
      ...about('themes', Object.keys(columns.themes)),
      ...about('promises', Object.keys(columns.promises)),
      ...about('channels', Object.keys(columns.channels)),
      ...keyFigureIds.map((id) => [
        t('reportFile.sheet.figures'),
        keyFigureLabel(t, id),
        keyFigureDefinition(t, id),
      ]),
    ],
  };
}

function valueCell(kind: KeyFigureKind, value: number | null): Cell {
  return kind === 'share' ? share(value) : number(value);
}

function number(value: number | null | undefined): Cell {
  return value === null || value === undefined ? null : { number: value };
}

function share(value: number | null): Cell {
  return value === null ? null : { share: value };
}

function day(date: string | null): Cell {
  return date === null ? null : { day: date };
}
