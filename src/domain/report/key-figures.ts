import type { PeriodFigures } from './figures.ts';
import type { Measure, Median, Share } from './measure.ts';

/**
 * The figures that are compared from period to period, each under the name that it has in the JSON. Whatever shows,
 * explains or compares figures goes through this list.
 */
export const keyFigureIds = [
  'comments.received',
  'comments.needAnswer',
  'answers.rate',
  'answers.firstAnswerMinutes',
  'answers.slowestTenthMinutes',
  'answers.withinTarget',
  'answers.outsideHours',
  'answers.acknowledgedFirst',
  'answers.expertTime',
  'answers.conversations',
  'backlog.open',
  'backlog.withExpert',
  'backlog.carriedOver',
  'promises.kept',
  'promises.due',
  'promises.keptOnTime',
  'promises.keptLate',
  'promises.broken',
  'promises.open',
  'promises.made',
  'promises.withdrawn',
  'promises.moved',
  'themes.themed',
  'posts.total',
  'posts.dialogueShare',
  'posts.asked',
  'duties.moderation.total',
  'duties.altTexts',
  'duties.captions',
  'duties.recordingsOverdue',
  'duties.languages.both',
  'duties.languages.answeredInOwn',
  'duties.informationRequests.received',
  'duties.informationRequests.withinLimit',
  'duties.informationRequests.days',
] as const;
export type KeyFigureId = (typeof keyFigureIds)[number];

export const keyFigureKinds = ['count', 'share', 'minutes', 'days'] as const;
export type KeyFigureKind = (typeof keyFigureKinds)[number];

type KeyFigure = { kind: KeyFigureKind; of: (figures: PeriodFigures) => Measure };

const count = (of: (figures: PeriodFigures) => number): KeyFigure => ({
  kind: 'count',
  of: (figures) => ({ value: of(figures) }),
});
const ofShare = (of: (figures: PeriodFigures) => Share): KeyFigure => ({ kind: 'share', of });
const ofMedian = (kind: 'minutes' | 'days', of: (figures: PeriodFigures) => Median): KeyFigure => ({
  kind,
  of: (figures) => {
    const { median: value, ...rest } = of(figures);
    return { value, ...rest };
  },
});

export const keyFigures: Record<KeyFigureId, KeyFigure> = {
  'comments.received': count((f) => f.comments.received),
  'comments.needAnswer': count((f) => f.comments.needAnswer),
  'answers.rate': ofShare((f) => f.answers.rate),
  'answers.firstAnswerMinutes': ofMedian('minutes', (f) => f.answers.firstAnswerMinutes),
  'answers.slowestTenthMinutes': { kind: 'minutes', of: (f) => f.answers.slowestTenthMinutes },
  'answers.withinTarget': ofShare((f) => f.answers.withinTarget),
  'answers.outsideHours': count((f) => f.answers.outsideHours),
  'answers.acknowledgedFirst': ofShare((f) => f.answers.acknowledgedFirst),
  'answers.expertTime': ofShare((f) => f.answers.expertTime),
  'answers.conversations': ofShare((f) => f.answers.conversations),
  'backlog.open': count((f) => f.backlog.open),
  'backlog.withExpert': count((f) => f.backlog.withExpert),
  'backlog.carriedOver': count((f) => f.backlog.carriedOver),
  'promises.kept': ofShare((f) => f.promises.kept),
  'promises.due': count((f) => f.promises.due),
  'promises.keptOnTime': count((f) => f.promises.keptOnTime),
  'promises.keptLate': count((f) => f.promises.keptLate),
  'promises.broken': count((f) => f.promises.broken),
  'promises.open': count((f) => f.promises.open),
  'promises.made': count((f) => f.promises.made),
  'promises.withdrawn': count((f) => f.promises.withdrawn),
  'promises.moved': count((f) => f.promises.moved),
  'themes.themed': ofShare((f) => f.themes.themed),
  'posts.total': count((f) => f.posts.total),
  'posts.dialogueShare': ofShare((f) => f.posts.dialogueShare),
  'posts.asked': ofShare((f) => f.posts.asked),
  'duties.moderation.total': count((f) => f.duties.moderation.total),
  'duties.altTexts': ofShare((f) => f.duties.altTexts),
  'duties.captions': ofShare((f) => f.duties.captions),
  'duties.recordingsOverdue': count((f) => f.duties.recordingsOverdue),
  'duties.languages.both': ofShare((f) => f.duties.languages.both),
  'duties.languages.answeredInOwn': ofShare((f) => f.duties.languages.answeredInOwn),
  'duties.informationRequests.received': count((f) => f.duties.informationRequests.received),
  'duties.informationRequests.withinLimit': ofShare(
    (f) => f.duties.informationRequests.withinLimit,
  ),
  'duties.informationRequests.days': ofMedian('days', (f) => f.duties.informationRequests.days),
};

/** All key figures of a period. */
export function measuresOf(figures: PeriodFigures): Record<KeyFigureId, Measure> {
  return measured(({ of }) => of(figures));
}

/** The measures of a period before the office's first month, or that has not begun: not zero, but not known. */
export function noMeasures(): Record<KeyFigureId, Measure> {
  return measured(() => ({ value: null, reason: 'beforeFirst' }));
}

function measured(of: (figure: KeyFigure) => Measure): Record<KeyFigureId, Measure> {
  return Object.fromEntries(keyFigureIds.map((id) => [id, of(keyFigures[id])])) as Record<
    KeyFigureId,
    Measure
  >;
}
