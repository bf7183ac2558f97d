import type { Block, KeyFigure } from '../../contract/report-document.ts';
import { moderationActions } from '../../domain/moderation.ts';
import { languages } from '../../domain/words.ts';
import { groundName } from '../../i18n/grounds.ts';
import { keyFigure, plainFigure } from '../key-figures.ts';
import {
  type Writer,
  capital,
  cell,
  dash,
  heading,
  note,
  numbers,
  paragraph,
  tableOf,
} from '../writer.ts';

/** What the law asks for: moderation and its grounds, accessibility, languages, information requests. */
export function dutiesSection(writer: Writer): Block[] {
  const { figures, t } = writer;
  const items = (ids: readonly Parameters<typeof keyFigure>[1][]): Block => ({
    kind: 'figures',
    items: ids.map((id) => keyFigure(writer, id)),
  });
  const bilingual = figures.office.regime === 'bilingual';
  return [
    heading(t('report.moderation')),
    items(['duties.moderation.total']),
    ...moderation(writer),
    heading(t('report.accessibility')),
    items(['duties.altTexts', 'duties.captions', 'duties.recordingsOverdue']),
    heading(t('report.languages')),
    items([
      ...(bilingual ? (['duties.languages.both'] as const) : []),
      'duties.languages.answeredInOwn',
    ]),
    ...languageTable(writer),
    heading(t('report.requests')),
    { kind: 'figures', items: requests(writer) },
  ];
}

function moderation({ figures, t, f }: Writer): Block[] {
  const { total, byAction, grounds, reversed } = figures.duties.moderation;
  const blocks: Block[] = [];
  if (total > 0 && byAction !== null) {
    blocks.push(
      tableOf(
        t('report.byAction'),
        [t('report.action'), numbers(t('report.number'))],
        moderationActions
          .filter((action) => byAction[action] > 0)
          .map((action) => ({
            header: cell(t(`moderation.action.${action}`)),
            cells: [cell(f.number(byAction[action]))],
          })),
      ),
    );
  }
  if (grounds.some(({ count }) => count === null)) {
    const names = grounds.map((ground) => groundName(t, ground));
    blocks.push(paragraph(t('report.groundsNamed', { grounds: f.list(names) })));
  } else if (grounds.length > 0) {
    blocks.push(
      tableOf(
        t('report.byGround'),
        [t('report.ground'), numbers(t('report.number'))],
        grounds.map((ground) => ({
          header: cell(groundName(t, ground)),
          cells: [cell(f.number(ground.count ?? 0))],
        })),
      ),
    );
  }
  if (reversed > 0) {
    blocks.push(note(t('report.reversed', { count: reversed, n: f.number(reversed) })));
  }
  return blocks;
}

function languageTable({ figures, t, f }: Writer): Block[] {
  const { posts } = figures.duties.languages;
  const used = languages.filter((language) => posts[language] > 0);
  if (used.length === 0) return [];
  return [
    tableOf(
      t('report.byLanguage'),
      [t('report.language'), numbers(t('report.column.posts'))],
      used.map((language) => ({
        header: cell(capital(t(`word.language.${language}`))),
        cells: [cell(f.number(posts[language]))],
      })),
    ),
  ];
}

function requests(writer: Writer): KeyFigure[] {
  const { figures, t, f } = writer;
  const { openDays, received, answered } = figures.duties.informationRequests;
  const items = (
    [
      'duties.informationRequests.received',
      'duties.informationRequests.withinLimit',
      'duties.informationRequests.days',
    ] as const
  ).map((id) => keyFigure(writer, id));
  if (received === 0) return items;
  const open = received - answered;
  return [
    ...items,
    plainFigure(writer, {
      id: 'duties.informationRequests.openDays',
      label: t('report.label.duties.informationRequests.openDays'),
      value: openDays === null ? dash : f.dayCount(openDays),
      detail:
        openDays === null
          ? t('report.requestsAnswered')
          : t('report.requestsOpen', { count: open, n: f.number(open) }),
    }),
  ];
}
