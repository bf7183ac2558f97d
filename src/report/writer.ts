import type { Figures } from '../contract/figures.ts';
import type { Block, Cell, Table } from '../contract/report-document.ts';
import { periodDays, periodRange } from '../domain/period.ts';
import { type LocalDate, localDate } from '../domain/time.ts';
import type { PurposePart, UndefinedReason } from '../domain/words.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import type { ReportDraft } from './draft.ts';

/** What the parts of the document are written with. */
export type Writer = { figures: Figures; draft: ReportDraft; t: Translate; f: Formats };

/** Not defined; never 0. */
export const dash = '–';

/** Why a figure is a dash; one that came without a reason was not counted. */
export function reasonText(t: Translate, reason: UndefinedReason | undefined): string {
  return t(`report.reason.${reason ?? 'notCounted'}`);
}

/** What posts of a purpose are called; `unset` are those that nobody has given one. */
export function purposeName(t: Translate, purpose: PurposePart): string {
  return purpose === 'unset' ? t('report.purpose.unset') : t(`word.purpose.${purpose}`);
}

/** The figures were taken before the period was over. */
export function isPartial({ period, asKnownOn }: Figures): boolean {
  return asKnownOn < periodRange(period).to;
}

/** The last day that the figures tell about: the period's last, or the day they were taken. */
export function lastDay(figures: Figures): LocalDate {
  return isPartial(figures) ? localDate(figures.asKnownOn) : periodDays(figures.period).last;
}

/** When a state was as it is told: the period's last day, or the moment the figures were taken. */
export function stateAt({ figures, f }: Pick<Writer, 'figures' | 'f'>): string {
  return isPartial(figures) ? f.dateTime(figures.asKnownOn) : f.localDate(lastDay(figures));
}

/** The user's words at a place; none where nothing has been written. */
export function ownWords({ words }: ReportDraft, place: string): string | null {
  const text = words[place]?.trim();
  return text === undefined || text === '' ? null : text;
}

export function wordsBlock(draft: ReportDraft, place: string): Block[] {
  const text = ownWords(draft, place);
  return text === null ? [] : [{ kind: 'words', place, text, draft: false }];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function note(text: string): Block {
  return { kind: 'note', text };
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function cell(text: string, detail: string | null = null): Cell {
  return { text, detail };
}

/** A cell of what is not defined, with the reason. */
export function undefinedCell(t: Translate, reason: UndefinedReason | undefined): Cell {
  return cell(dash, reasonText(t, reason));
}

/** A table whose rows have a header, with the label of that column first. */
export function tableOf(
  caption: string,
  columns: readonly [string, ...{ label: string; align: 'start' | 'end' }[]],
  rows: readonly { header: Cell; cells: Cell[] }[],
): Table {
  const [first, ...rest] = columns;
  return {
    kind: 'table',
    caption,
    columns: [{ label: first, align: 'start' }, ...rest],
    rows: [...rows],
  };
}

/** A column of numbers, which stand one under the other. */
export function numbers(label: string): { label: string; align: 'end' } {
  return { label, align: 'end' };
}

/** A column of words. */
export function words(label: string): { label: string; align: 'start' } {
  return { label, align: 'start' };
}

/** With a capital letter, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A sentence as it stands in brackets: without its capital letter and its full stop. */
export function bracketed(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
