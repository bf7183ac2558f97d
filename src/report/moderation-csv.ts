import type { ModerationRow } from '../contract/record.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { groundName } from '../i18n/grounds.ts';
import { translator } from '../i18n/index.ts';
import { spreadsheetCsv } from './spreadsheet.ts';

/**
 * The record of moderation as a table: what was done, when, on what ground and rule, to what, and whether it
 * was reversed. No name of a resident is in it; the evidence is the resident's own words. Written for a Finnish
 * spreadsheet, as the report's own CSV is, and no cell of it runs as a formula.
 *
 * @param record its rows in the order in which they are to stand
 */
export function moderationCsv(
  record: {
    office: string;
    from: LocalDate | null;
    to: LocalDate | null;
    rows: readonly ModerationRow[];
  },
  language: Language,
): { fileName: string; content: string } {
  const t = translator(language);
  const f = formats(language);
  const date = (at: string | null) => (at === null ? '' : f.dateTime(at));
  const header = (
    [
      'at',
      'action',
      'ground',
      'rule',
      'channel',
      'commentAt',
      'link',
      'evidence',
      'files',
      'note',
      'reviewOn',
      'reversedAt',
      'reversal',
      'id',
    ] as const
  ).map((column) => t(`moderation.csv.${column}`));
  const rows = record.rows.map((row) => [
    date(row.at),
    t(`moderation.action.${row.action}`),
    groundName(t, row.ground),
    row.rule ?? '',
    row.channelName,
    date(row.commentAt),
    row.link ?? '',
    row.evidence ?? '',
    row.files.join(', '),
    row.note ?? '',
    row.reviewOn === null ? '' : f.localDate(row.reviewOn),
    date(row.reversedAt),
    row.reversal ?? '',
    row.id,
  ]);
  const span = [record.from, record.to].filter((day) => day !== null).join('_');
  const name = [t('moderation.csv.fileName'), record.office, span].filter((part) => part !== '');
  return { fileName: `${name.join(' ')}.csv`, content: spreadsheetCsv([header, ...rows]) };
}
