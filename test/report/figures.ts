import type { Figures, Measure } from '../../src/contract/figures.ts';
import {
  type Period,
  previousPeriod,
  sameLastYear,
  seriesMonths,
} from '../../src/domain/period.ts';
import {
  type KeyFigureId,
  keyFigureIds,
  keyFigures,
  measuresOf,
  noMeasures,
} from '../../src/domain/report/key-figures.ts';
import { commentClasses } from '../../src/domain/words.ts';
import type { ReportDraft } from '../../src/report/draft.ts';
import { channel, ids, none, part, quietChannel, youngChannel } from './channel-figures.ts';

export { channel, quietChannel } from './channel-figures.ts';

type Measures = Record<KeyFigureId, Measure>;

const noClasses = Object.fromEntries(commentClasses.map((c) => [c, 0])) as Record<
  (typeof commentClasses)[number],
  number
>;

/** A live report of which nothing has been written. */
export const noDraft: ReportDraft = { words: {}, hidden: [], quotes: [], edition: null };

export const promiseId = ids(300);

/**
 * What other months were: as the period itself, but with fewer of everything the further back; the first two are
 * before the office's first month.
 */
function seriesOf(own: Measures, period: Period): Figures['compared']['series'] {
  return seriesMonths(period).map((month, i) => ({
    month,
    figures: i < 2 ? noMeasures() : i === 11 ? own : fewer(own, 11 - i),
  }));
}

function fewer(own: Measures, back: number): Measures {
  const less = (value: number) => Math.max(0, value - back);
  return Object.fromEntries(
    keyFigureIds.map((id): [string, Measure] => {
      const measure = own[id];
      if (measure.value === null) return [id, measure];
      if (keyFigures[id].kind === 'share') {
        const numerator = less(measure.numerator!);
        return [id, { ...part(numerator, measure.denominator!) }];
      }
      return [id, { ...measure, value: less(measure.value) }];
    }),
  ) as Measures;
}

/** The figures with what they are compared with; counted from them unless it is given. */
function compared(figures: Omit<Figures, 'compared'>): Figures['compared'] {
  const own = measuresOf(figures);
  const { period } = figures;
  return {
    previous: { period: previousPeriod(period), figures: fewer(own, 1) },
    lastYear: { period: sameLastYear(period), figures: noMeasures() },
    series: seriesOf(own, period),
  };
}

/** October 2026 of a made-up municipality, as known on 3 November at 8.15 in Helsinki. */
export function october(over: Partial<Figures> = {}): Figures {
  const figures: Omit<Figures, 'compared'> = {
    period: '2026-10',
    month: '2026-10',
    asKnownOn: '2026-11-03T06:15:00.000Z',
    method: '2',
    office: { name: 'Kuvitteellinen Lehtokosken kunta', fictional: true, regime: 'bilingual' },
    comments: {
      received: 47,
      needAnswer: 30,
      unclassed: 3,
      byClass: {
        ...noClasses,
        question: 19,
        demand: 3,
        informationRequest: 3,
        serviceMatter: 5,
        opinion: 10,
        thanks: 4,
      },
      recordedLater: 0,
    },
    answers: {
      rate: part(25, 30),
      firstAnswerMinutes: { median: 275, n: 25 },
      slowestTenthMinutes: { value: 1110, n: 25 },
      withinTarget: part(20, 28),
      targetDays: 1,
      outsideHours: 4,
      acknowledgedFirst: part(6, 30),
      expertTime: { value: 3100 / 9000, numerator: 3100, denominator: 9000 },
      conversations: part(5, 22),
    },
    backlog: {
      open: 8,
      withExpert: 2,
      carriedOver: 1,
      oldestSince: '2026-09-12T07:30:00.000Z',
    },
    promises: {
      made: 3,
      due: 4,
      keptOnTime: 1,
      keptLate: 1,
      broken: 1,
      withdrawn: 1,
      open: 5,
      moved: 2,
      kept: part(2, 4),
      items: [
        {
          id: promiseId,
          text: 'Kerromme, miten kouluaika muuttuu',
          state: 'keptOnTime',
          dueOn: '2026-10-09',
          toldOn: '2026-10-08',
          decidedOn: '2026-10-05',
          decision: 'Koulu alkaa kello yhdeksän',
          decidedBy: 'Sivistyslautakunta',
          reason: null,
          comments: 14,
          themes: ['Koulut', 'Liikenne'],
        },
        {
          id: ids(301),
          text: 'Kerromme leikkipuiston paikan',
          state: 'keptLate',
          dueOn: '2026-10-14',
          toldOn: '2026-10-20',
          decidedOn: null,
          decision: null,
          decidedBy: null,
          reason: null,
          comments: 1,
          themes: ['Puistot'],
        },
        {
          id: ids(302),
          text: 'Kerromme bussin aikataulun',
          state: 'broken',
          dueOn: '2026-10-20',
          toldOn: null,
          decidedOn: null,
          decision: null,
          decidedBy: null,
          reason: 'Liikennöitsijää ei saatu.',
          comments: 6,
          themes: [],
        },
        {
          id: ids(303),
          text: 'Kerromme hallin vuoroista',
          state: 'open',
          dueOn: '2026-10-26',
          toldOn: null,
          decidedOn: null,
          decision: null,
          decidedBy: null,
          reason: null,
          comments: 0,
          themes: [],
        },
      ],
    },
    themes: {
      themed: part(34, 47),
      top: [
        {
          id: ids(400),
          name: 'Koulut',
          comments: 15,
          previous: 12,
          lastYear: null,
          forwardings: [
            {
              unit: 'Sivistyslautakunta',
              on: '2026-10-06',
              result: 'Koulun alkua siirretään',
              resultOn: '2026-10-20',
            },
            { unit: 'Kunnanhallitus', on: '2026-10-21', result: null, resultOn: null },
          ],
        },
        {
          id: ids(401),
          name: 'Liikenne',
          comments: 9,
          previous: 11,
          lastYear: null,
          forwardings: [],
        },
      ],
      more: 2,
    },
    posts: {
      total: 21,
      byPurpose: { push: 9, pull: 5, network: 3, image: 2, unset: 2 },
      dialogueShare: part(8, 19),
      asked: part(6, 8),
      best: {
        id: ids(500),
        title: 'Mihin leikkipuisto tulee?',
        purpose: 'pull',
        publishedOn: '2026-10-12',
        channels: ['Facebook', 'Lehtokosken nuoret'],
        comments: 12,
        reactions: { value: 88, posts: 2 },
        shares: { value: 1, posts: 1 },
      },
    },
    duties: {
      moderation: {
        total: 6,
        byAction: { hidden: 4, deleted: 1, reported: 0, blocked: 1 },
        grounds: [
          { code: 'threat', name: null, count: 4 },
          { code: null, name: 'Vahingollinen linkki', count: 2 },
        ],
        reversed: 1,
      },
      altTexts: part(11, 14),
      captions: part(2, 3),
      recordingsOverdue: 1,
      languages: {
        posts: { fi: 20, sv: 12, en: 0 },
        both: part(11, 21),
        answeredInOwn: part(21, 22),
      },
      informationRequests: {
        received: 3,
        answered: 2,
        withinLimit: part(1, 2),
        days: { median: 10.5, n: 2 },
        openDays: 12,
      },
    },
    channels: [channel(), youngChannel(), quietChannel()],
    ...over,
  };
  return { ...figures, compared: over.compared ?? compared(figures) };
}

/** A month with nothing in it. */
export function emptyMonth(over: Partial<Figures> = {}): Figures {
  const nothing = none('nothingToAnswer');
  return october({
    comments: { received: 0, needAnswer: 0, unclassed: 0, byClass: null, recordedLater: 0 },
    answers: {
      rate: nothing,
      firstAnswerMinutes: { median: null, n: 0, reason: 'nothingToAnswer' },
      slowestTenthMinutes: { value: null, n: 0, reason: 'nothingToAnswer' },
      withinTarget: nothing,
      targetDays: 1,
      outsideHours: 0,
      acknowledgedFirst: nothing,
      expertTime: nothing,
      conversations: none('nothingReceived'),
    },
    backlog: { open: 0, withExpert: 0, carriedOver: 0, oldestSince: null },
    promises: {
      made: 0,
      due: 0,
      keptOnTime: 0,
      keptLate: 0,
      broken: 0,
      withdrawn: 0,
      open: 0,
      moved: 0,
      kept: none('noPromisesDue'),
      items: [],
    },
    themes: { themed: none('nothingReceived'), top: null, more: 0 },
    posts: {
      total: 0,
      byPurpose: { push: 0, pull: 0, network: 0, image: 0, unset: 0 },
      dialogueShare: none('noPosts'),
      asked: none('noPosts'),
      best: null,
    },
    duties: {
      moderation: {
        total: 0,
        byAction: null,
        grounds: [],
        reversed: 0,
      },
      altTexts: none('noPosts'),
      captions: none('noPosts'),
      recordingsOverdue: 0,
      languages: {
        posts: { fi: 0, sv: 0, en: 0 },
        both: none('noPosts'),
        answeredInOwn: none('nothingAnswered'),
      },
      informationRequests: {
        received: 0,
        answered: 0,
        withinLimit: none('noRequests'),
        days: { median: null, n: 0, reason: 'noRequests' },
        openDays: null,
      },
    },
    channels: [],
    ...over,
  });
}
