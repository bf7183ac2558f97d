import type { Definition, KeyFigure, Section } from './blocks.ts';
import type { Writer } from './writer.ts';

/**
 * How the figures were counted: each definition with its figure beside it, then what is missing and
 * from when the figures are. Sources are named only where the domain notes mark them as verified.
 *
 * @param shown the figures of the document; without any, only the time and the method are told
 */
export function methodSection(writer: Writer, shown: readonly KeyFigure[]): Section {
  const { t } = writer;
  const items = shown.length === 0 ? [] : [...definitions(writer, shown), missing(writer)];
  return {
    id: 'method',
    heading: t('report.method'),
    blocks: [{ kind: 'definitions', items: [...items, timeAndMethod(writer)] }],
  };
}

function definitions({ figures, t }: Writer, shown: readonly KeyFigure[]): Definition[] {
  const define = (id: string, text: string): Definition[] =>
    shown.filter((s) => s.id === id).map(({ label, value }) => ({ term: label, value, text }));
  const targetDays = figures.answers.targetDays;
  return [
    ...define('comments.received', t('report.how.received')),
    ...define('comments.needAnswer', t('report.how.needAnswer')),
    ...define('answers.rate', t('report.how.rate')),
    ...define('answers.firstAnswerMinutes', t('report.how.firstAnswer')),
    ...define('answers.withinTarget', t('report.how.withinTarget', { count: targetDays })),
    ...define('answers.outsideHours', t('report.how.outsideHours')),
    ...define('backlog.open', t('report.how.open')),
    ...define('promises.kept', t('report.how.promisesKept')),
    ...define('promises.keptOnTime', t('report.how.promisesOnTime')),
    ...define('promises.open', t('report.how.promisesOpen')),
    ...define('promises.moved', t('report.how.promisesMoved')),
    ...define('posts.total', t('report.how.posts')),
    ...define('posts.dialogueShare', t('report.how.dialogueShare')),
    { term: t('report.channelReach'), value: null, text: t('report.how.reach') },
  ];
}

function missing({ figures, t, f }: Writer): Definition {
  const { unclassed } = figures.comments;
  const parts = [t('report.how.dash')];
  if (unclassed > 0) {
    parts.push(t('report.unclassed', { count: unclassed, n: f.number(unclassed) }));
  }
  return { term: t('report.how.missing'), value: null, text: parts.join(' ') };
}

function timeAndMethod({ figures, t, f }: Writer): Definition {
  const { asKnownOn, method, comments } = figures;
  const later = comments.recordedLater;
  const parts = [t('report.how.asKnownOn', { at: f.dateTime(asKnownOn), method })];
  if (later > 0) parts.push(t('report.how.recordedLater', { count: later, n: f.number(later) }));
  return { term: t('report.how.time'), value: null, text: parts.join(' ') };
}
