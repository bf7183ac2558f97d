import type { Block, Definition, KeyFigure } from '../../contract/report-document.ts';
import { type KeyFigureId, keyFigureIds } from '../../domain/report/key-figures.ts';
import { keyFigureDefinition } from '../catalogue.ts';
import { type Writer, heading } from '../writer.ts';
import { unclassedText } from './answers.ts';
import { monthTables } from './months.ts';
import { withoutFollowers, withoutNumbers } from './reach.ts';

/**
 * How the figures were counted: each definition with its figure beside it, then what is missing, from when the
 * figures are and what a past moment can't bring back. Sources are named only where the domain notes mark them as
 * verified.
 *
 * @param shown the blocks before this section; without any figure, only the time and the method are told
 */
export function methodSection(writer: Writer, shown: readonly Block[]): Block[] {
  const { t } = writer;
  const items = shown.flatMap((block) => (block.kind === 'figures' ? block.items : []));
  const known = items.filter((item): item is KeyFigure & { id: KeyFigureId } =>
    (keyFigureIds as readonly string[]).includes(item.id),
  );
  const defined: Definition[] = known.map(({ id, label, value }) => ({
    term: label,
    value,
    text: keyFigureDefinition(t, id),
  }));
  const rest = known.length === 0 ? [] : [...pictures(writer, shown), missing(writer), few(writer)];
  const tables = monthTables(writer, new Set(known.map(({ id }) => id)));
  return [
    {
      kind: 'definitions',
      items: [...defined, ...rest, time(writer), past(writer), breaks(writer)],
    },
    ...(tables.length === 0 ? [] : [heading(t('report.months')), ...tables]),
  ];
}

/** What is no key figure and yet is counted: the fields of channels, and what platforms say. */
function pictures({ figures, t }: Writer, shown: readonly Block[]): Definition[] {
  const field = shown.some((block) => block.kind === 'chart' && block.id === 'field');
  const reach = shown.some(
    (block) => block.kind === 'table' && block.caption === t('report.reachTable'),
  );
  const define = (term: string, text: string): Definition => ({ term, value: null, text });
  return [
    ...(field ? [define(t('report.chart.field'), t('report.how.field'))] : []),
    ...(reach && figures.channels.length > 0
      ? [
          define(t('report.reachTable'), t('report.how.reach')),
          define(t('report.engagement'), t('report.how.engagement')),
        ]
      : []),
  ];
}

function missing(writer: Writer): Definition {
  const { figures, t, f } = writer;
  const { recordedLater } = figures.comments;
  const { unset } = figures.posts.byPurpose;
  const { previous, lastYear } = figures.compared;
  const unknown = [previous, lastYear].filter(
    (compared) => compared.figures['comments.received'].reason === 'beforeFirst',
  );
  const [followers, numbers] = [withoutFollowers(figures), withoutNumbers(figures)];
  const parts = [
    t('report.how.dash'),
    unclassedText(writer),
    unset === 0 ? null : t('report.how.unset', { count: unset, n: f.number(unset) }),
    followers.length === 0 ? null : t('report.how.noFollowers', { channels: f.list(followers) }),
    numbers.length === 0 ? null : t('report.how.noNumbers', { channels: f.list(numbers) }),
    recordedLater === 0
      ? null
      : t('report.how.recordedLater', { count: recordedLater, n: f.number(recordedLater) }),
    unknown.length === 0
      ? null
      : t('report.how.beforeFirst', {
          periods: f.list(unknown.map(({ period }) => f.period(period))),
        }),
  ];
  return {
    term: t('report.how.missing'),
    value: null,
    text: parts.filter((part) => part !== null).join(' '),
  };
}

function few({ t }: Writer): Definition {
  return { term: t('report.how.few'), value: null, text: t('report.how.few.text') };
}

function time({ figures, t, f }: Writer): Definition {
  return {
    term: t('report.how.time'),
    value: null,
    text: t('report.how.asKnownOn', { at: f.dateTime(figures.asKnownOn) }),
  };
}

function past({ t }: Writer): Definition {
  return { term: t('report.how.past'), value: null, text: t('report.how.past.text') };
}

function breaks({ figures, t }: Writer): Definition {
  return {
    term: t('report.how.breaks'),
    value: null,
    text: t('report.how.breaks.text', { method: figures.method }),
  };
}
