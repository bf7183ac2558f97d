import { expect, test } from 'vitest';
import type { Figures, Measure } from '../../src/contract/figures.ts';
import { asOf, at, handMadeOffice } from './hand-made.fixture.ts';
import { independentFigures } from './independent/figures.ts';

/**
 * October 2026 in an office of 20 posts and 30 comments (hand-made.fixture.ts), every figure worked out on paper. It is
 * open from Monday to Friday from 8 to 16, but not on Friday the 16th; a working day is 480 minutes. 1 October is a
 * Thursday. The report is made on Tuesday 3 November at 10.15.
 *
 * Received: c1–c22. By class: question c1 c5 c6 c7 c14 c17 c18 c21 c22 = 9, demand c3 c19 = 2, information request
 * c8 c9 = 2, initiative c10, service matter c11, opinion c4 c13 c16 = 3, thanks c2 c12 = 2, inappropriate c20; c15 has
 * none. 9 + 2 + 2 + 1 + 1 + 3 + 2 + 1 + 1 = 22. c22 was recorded on 5 November.
 * Need an answer: the questions without c17 (our own word) 8, demands 2, requests 2, c10, c11, and c16 (our own word)
 * = 15. Nobody has said of c15.
 *
 * First answers, in working minutes; the target ends 480 after the comment:
 *   c1  Fri 2.  10.00 → 11.00                                    60  in time
 *   c3  Fri 2.  15.30 → Mon 5. 9.30            30 + 90 =        120  in time, acknowledged first
 *   c5  Tue 6.  18.00 → 20.00                                     0  in time, outside hours
 *   c6  Wed 7.   9.00 → Thu 8. 11.00         420 + 180 =        600  late (due Thu 9.00)
 *   c7  Fri 9.  10.00 → 10.30                                    30  in time
 *   c8  Tue 20. 14.00 → Mon 2.11. 10.00  120 + 8×480 + 120 =   4080  late
 *   c11 Wed 14. 16.30 → Mon 19. 8.20       480 + 0 + 20 =       500  late (due Thu 15. 16.00)
 *   c14 Fri 16. 10.00 (closed) → Mon 19. 10.00                  120  in time
 *   c16 Wed 21.  9.00 → 9.10                                     10  in time
 *   c18 Sat 31. 23.59.59 → Mon 2.11. 8.00 (open by then)          0  in time
 *   c21 Wed 21. 10.00 → Thu 22. 10.00                           480  in time, to the minute
 *   c22 Wed 21. 10.00 → Thu 22. 10.01                           481  late
 *   c9, c10, c19 have none, and their time was up on 1, 28 October and 2 November: late.
 * In order 0 0 10 30 60 120 120 480 481 500 600 4080: the median is 120, the ceil(10.8) = 11th is 600, the sum 6481.
 * In time 8 of 8 + 4 + 3 = 15. The expert had c6 on Wed from 10 to 16 and Thu from 8 to 10: 360 + 120 = 480.
 * Conversations with an answer: T1 T2 T4 T5 T6 T9 T12 T14 T16 T19 T20 = 11; after it wrote again c2 in T1, c7 in T5.
 *
 * Waiting when October ends: T6 (answered in November), T7, T13 (nobody has said), T16, T17 (with an expert), S1 from
 * September = 6. T8 was closed, T15 needs none. The oldest is s1, 29 September at 10 = 7.00 UTC.
 */
test('the report of an office worked out on paper', async () => {
  const office = await handMadeOffice();
  const { core, channels, posts, themes, promises } = office;
  const figures = await core.call('report.figures', { period: '2026-10', asOf });
  const { compared, ...october } = figures;

  const expected: Omit<Figures, 'compared'> = {
    period: '2026-10',
    month: '2026-10',
    asKnownOn: '2026-11-03T08:15:00.000Z',
    method: '2',
    office: { name: 'Testikunta', fictional: false, regime: 'bilingual' },
    comments: {
      received: 22,
      needAnswer: 15,
      unclassed: 1,
      byClass: {
        question: 9,
        demand: 2,
        informationRequest: 2,
        initiative: 1,
        serviceMatter: 1,
        opinion: 3,
        thanks: 2,
        inappropriate: 1,
      },
      recordedLater: 1,
    },
    answers: {
      rate: { value: 0.8, numerator: 12, denominator: 15 },
      firstAnswerMinutes: { median: 120, n: 12 },
      slowestTenthMinutes: { value: 600, n: 12 },
      withinTarget: { value: 8 / 15, numerator: 8, denominator: 15 },
      targetDays: 1,
      outsideHours: 1,
      acknowledgedFirst: { value: 1 / 15, numerator: 1, denominator: 15 },
      expertTime: { value: 480 / 6481, numerator: 480, denominator: 6481 },
      conversations: { value: 2 / 11, numerator: 2, denominator: 11 },
    },
    backlog: {
      open: 6,
      withExpert: 1,
      carriedOver: 1,
      oldestSince: '2026-09-29T07:00:00.000Z',
    },
    // Made in October: R1 R3 R4 R5. R4's day was moved out of October, R5 was withdrawn. Due: R3 was broken, R1 told a
    // day early, R2 five days late, and R6 still waits. At the end of October R4 and R6 wait.
    promises: {
      made: 4,
      due: 4,
      keptOnTime: 1,
      keptLate: 1,
      broken: 1,
      withdrawn: 1,
      open: 2,
      moved: 1,
      kept: { value: 0.5, numerator: 2, denominator: 4 },
      items: [
        {
          ...promised(promises.R3, '2026-10-10', 'broken'),
          reason: 'Rahat loppuivat',
        },
        {
          ...promised(promises.R1, '2026-10-15', 'keptOnTime'),
          toldOn: '2026-10-14',
          decidedOn: '2026-10-13',
          decision: 'Tie korjataan.',
          decidedBy: 'Tekninen lautakunta',
          // c1 c2 c3 c4, and n2 of November.
          comments: 5,
          themes: ['Tiet'],
        },
        { ...promised(promises.R2, '2026-10-20', 'keptLate'), toldOn: '2026-10-25' },
        promised(promises.R6, '2026-10-28', 'open'),
      ],
    },
    // Tiet: c1 c2 c3 c6 c7. Koulut: c3 c5 c11 c15. Together 8 comments.
    // In September s1 of five, which is enough to be told apart; a year ago only o1 came.
    themes: {
      themed: { value: 8 / 22, numerator: 8, denominator: 22 },
      top: [
        {
          id: themes.roads,
          name: 'Tiet',
          comments: 5,
          previous: 1,
          lastYear: null,
          forwardings: [
            {
              unit: 'Tekninen toimi',
              on: '2026-10-12',
              result: 'Korjataan.',
              resultOn: '2026-11-02',
            },
          ],
        },
        {
          id: themes.schools,
          name: 'Koulut',
          comments: 4,
          previous: 0,
          lastYear: null,
          // Its answer came on 4 November.
          forwardings: [{ unit: 'Sivistystoimi', on: '2026-10-20', result: null, resultOn: null }],
        },
      ],
      more: 0,
    },
    // P1–P14. Push P1 P3 P8 P9 P11 P12, pull P2 P5 P14, network P4 P10, image P6; P7 and P13 have none.
    // Of those that asked P5 has no comment. P2 has 4 + 1 comments and 20 + 2 reactions.
    posts: {
      total: 14,
      byPurpose: { push: 6, pull: 3, network: 2, image: 1, unset: 2 },
      dialogueShare: { value: 5 / 12, numerator: 5, denominator: 12 },
      asked: { value: 0.8, numerator: 4, denominator: 5 },
      best: {
        id: posts['P2']!,
        title: 'P2',
        purpose: 'pull',
        publishedOn: '2026-10-02',
        channels: ['Facebook'],
        comments: 5,
        reactions: { value: 22, posts: 2 },
        shares: { value: 0, posts: 2 },
      },
    },
    duties: {
      // Taken back in October: one of October's and September's.
      moderation: {
        total: 5,
        byAction: { hidden: 2, deleted: 1, reported: 1, blocked: 1 },
        grounds: [
          { code: 'spam', name: null, count: 3 },
          { code: 'threat', name: null, count: 2 },
        ],
        reversed: 2,
      },
      // Pictures: P1 told, P2 not in Swedish, P3 decorative, P6 not told. Videos: P4 with words, P8 P10 P12 without.
      altTexts: { value: 0.5, numerator: 2, denominator: 4 },
      captions: { value: 0.25, numerator: 1, denominator: 4 },
      // P8: 13 + 14 = 27 October; P20 a year ago. P12 has until 10 November.
      recordingsOverdue: 2,
      languages: {
        // All but P11 and P13 in Finnish; P2 P8 P11 in Swedish; P13 in English.
        posts: { fi: 12, sv: 3, en: 1 },
        both: { value: 2 / 14, numerator: 2, denominator: 14 },
        // 12 were answered; of c14 the language is not known, and c3 was in Swedish.
        answeredInOwn: { value: 10 / 11, numerator: 10, denominator: 11 },
      },
      // c8 from 20 October to 2 November, 13 days. c9 has waited since 1 October, 30 + 3 days.
      informationRequests: {
        received: 2,
        answered: 1,
        withinLimit: { value: 0.5, numerator: 1, denominator: 2 },
        days: { median: 13, n: 1 },
        openDays: 33,
      },
    },
    channels: [
      {
        id: channels.fb,
        name: 'Facebook',
        platform: 'facebook',
        // P1 P2 (fi) P2 (sv) P3 P4 P5 P7 P8 (fi) P8 (sv) P10 P11 P12 P14.
        posts: 13,
        byPurpose: { push: 6, pull: 4, network: 2, image: 0, unset: 1 },
        // All but c11–c16, of which c11 c14 c16 needed an answer and got it.
        comments: 16,
        needAnswer: 12,
        answered: 9,
        // 30 40 50 100 120 150 | 180 200 250 300 400 500; of P7 nothing is known.
        medianReach: { median: 165, n: 12 },
        // 10 + 20 + 2 + 0 + 5 + 3 + 4 + 1 + 7 + 0 + 6 + 9, and 2 + 0 + 0 + 0 + 1 + 0 + 0 + 0 + 3 + 0 + 1 + 2.
        reactions: { value: 67, posts: 12 },
        shares: { value: 9, posts: 12 },
        followers: { value: 1250, countedOn: '2026-10-31' },
        followersBefore: { value: 1000, countedOn: '2026-09-30' },
        engagement: {
          // All but P3 and P11 have reactions.
          P1: { value: 10 / 12, numerator: 10, denominator: 12 },
          P2: { value: 67 / 12, numerator: 67, denominator: 12 },
          P3: { value: 67_000 / 15_000, numerator: 67, denominator: 15_000 },
          // P2 fi 4 (c1 c2 c3 n2), P2 sv 1, P4 3 (c5 c6 c7), P10 3 (c8 c21 c22), P12 1, P14 1 = 13.
          C1: { value: 6 / 13, numerator: 6, denominator: 13 },
          C2: { value: 1, numerator: 13, denominator: 13 },
          C3: { value: 0.8, numerator: 13, denominator: 16_250 },
          V1: { value: 5 / 12, numerator: 5, denominator: 12 },
          V2: { value: 0.75, numerator: 9, denominator: 12 },
          V3: { value: 0.6, numerator: 9, denominator: 15_000 },
          // 4.4667 + 0.8 + 0.6.
          E: { value: 67_000 / 15_000 + 0.8 + 0.6 },
        },
        // P3 and C3 of each month: October 2025 12 and 1 (P20), July 8 and 0 (P19), August 2 and 0 (P18), September
        // (4 + 6) / 2 = 5 and 3 / 2 = 1.5 (P16 P17), each with 1,000 followers. Medians (5 + 8) / 2 and (0 + 1) / 2.
        field: {
          popularityMedian: { median: 6.5, n: 4 },
          commitmentMedian: { median: 0.5, n: 4 },
          corner: 'committed',
        },
      },
      {
        id: channels.ig,
        name: 'Instagram',
        platform: 'instagram',
        // P4 P6 P9 P13.
        posts: 4,
        byPurpose: { push: 1, pull: 0, network: 1, image: 1, unset: 1 },
        comments: 6,
        needAnswer: 3,
        answered: 3,
        medianReach: { median: null, n: 0, reason: 'notCounted' },
        reactions: { value: 51, posts: 4 },
        shares: { value: null, posts: 0, reason: 'notCounted' },
        followers: { value: 200, countedOn: '2026-10-15' },
        followersBefore: { value: null, countedOn: null, reason: 'noFollowers' },
        engagement: {
          P1: { value: 1, numerator: 4, denominator: 4 },
          P2: { value: 12.75, numerator: 51, denominator: 4 },
          P3: { value: 63.75, numerator: 51, denominator: 800 },
          // P4 1 (c11), P6 2 (c12 c13), P9 1 (c14).
          C1: { value: 0.75, numerator: 3, denominator: 4 },
          C2: { value: 1, numerator: 4, denominator: 4 },
          C3: { value: 5, numerator: 4, denominator: 800 },
          V1: none('notCounted'),
          V2: none('notCounted'),
          V3: none('notCounted'),
          E: { value: null, reason: 'notCounted' },
        },
        field: {
          popularityMedian: { median: null, n: 0, reason: 'tooFewMonths' },
          commitmentMedian: { median: null, n: 0, reason: 'tooFewMonths' },
          corner: null,
          reason: 'tooFewMonths',
        },
      },
    ],
  };
  expect(october).toEqual(expected);

  const september = {
    ...quiet,
    // s1–s5; s1 s2 s5 need an answer, s2 got it on 1 October at 8.30: 30 minutes, in time. s5 was closed.
    'comments.received': { value: 5 },
    'comments.needAnswer': { value: 3 },
    'answers.rate': { value: 1 / 3, numerator: 1, denominator: 3 },
    'answers.firstAnswerMinutes': { value: 30, n: 1 },
    'answers.slowestTenthMinutes': { value: null, n: 1, reason: 'tooFewAnswers' },
    'answers.withinTarget': { value: 1 / 3, numerator: 1, denominator: 3 },
    'answers.acknowledgedFirst': { value: 0, numerator: 0, denominator: 3 },
    'answers.expertTime': { value: 0, numerator: 0, denominator: 30 },
    'answers.conversations': { value: 0, numerator: 0, denominator: 1 },
    // s1 and s2 waited at midnight.
    'backlog.open': { value: 2 },
    // R2 and R6.
    'promises.made': { value: 2 },
    'promises.open': { value: 2 },
    // s1 of Tiet, s3 and s4 of Puistot.
    'themes.themed': { value: 3 / 5, numerator: 3, denominator: 5 },
    // P16 push, P17 pull with s1 s3 s4 and a recording without speech.
    'posts.total': { value: 2 },
    'posts.dialogueShare': { value: 0.5, numerator: 1, denominator: 2 },
    'posts.asked': { value: 1, numerator: 1, denominator: 1 },
    'duties.moderation.total': { value: 1 },
    'duties.altTexts': none('noPictures'),
    'duties.captions': { value: 1, numerator: 1, denominator: 1 },
    'duties.languages.both': { value: 0, numerator: 0, denominator: 2 },
    'duties.languages.answeredInOwn': { value: 1, numerator: 1, denominator: 1 },
  };
  expect(compared.previous).toEqual({ period: '2026-09', figures: september });

  expect(compared.lastYear).toEqual({
    period: '2025-10',
    figures: {
      ...quiet,
      // o1, answered in 40 minutes.
      'comments.received': { value: 1 },
      'comments.needAnswer': { value: 1 },
      'answers.rate': { value: 1, numerator: 1, denominator: 1 },
      'answers.firstAnswerMinutes': { value: 40, n: 1 },
      'answers.slowestTenthMinutes': { value: null, n: 1, reason: 'tooFewAnswers' },
      'answers.withinTarget': { value: 1, numerator: 1, denominator: 1 },
      'answers.acknowledgedFirst': { value: 0, numerator: 0, denominator: 1 },
      'answers.expertTime': { value: 0, numerator: 0, denominator: 40 },
      'answers.conversations': { value: 0, numerator: 0, denominator: 1 },
      'themes.themed': { value: 1, numerator: 1, denominator: 1 },
      // P20 network with o1 and a recording without captions.
      'posts.total': { value: 1 },
      'posts.dialogueShare': { value: 1, numerator: 1, denominator: 1 },
      'posts.asked': { value: 1, numerator: 1, denominator: 1 },
      'duties.altTexts': none('noPictures'),
      'duties.captions': { value: 0, numerator: 0, denominator: 1 },
      'duties.languages.both': { value: 0, numerator: 0, denominator: 1 },
      'duties.languages.answeredInOwn': { value: 1, numerator: 1, denominator: 1 },
    },
  });

  // One post that does not ask, without media.
  const onePost = {
    ...quiet,
    'posts.total': { value: 1 },
    'posts.dialogueShare': { value: 0, numerator: 0, denominator: 1 },
    'posts.asked': none('nothingAsked'),
    'duties.altTexts': none('noPictures'),
    'duties.captions': none('noVideos'),
    'duties.languages.both': { value: 0, numerator: 0, denominator: 1 },
  };
  const inOctober: Record<string, Measure> = {
    'comments.received': { value: 22 },
    'comments.needAnswer': { value: 15 },
    'answers.rate': { value: 0.8, numerator: 12, denominator: 15 },
    'answers.firstAnswerMinutes': { value: 120, n: 12 },
    'answers.slowestTenthMinutes': { value: 600, n: 12 },
    'answers.withinTarget': { value: 8 / 15, numerator: 8, denominator: 15 },
    'answers.outsideHours': { value: 1 },
    'answers.acknowledgedFirst': { value: 1 / 15, numerator: 1, denominator: 15 },
    'answers.expertTime': { value: 480 / 6481, numerator: 480, denominator: 6481 },
    'answers.conversations': { value: 2 / 11, numerator: 2, denominator: 11 },
    'backlog.open': { value: 6 },
    'backlog.withExpert': { value: 1 },
    'backlog.carriedOver': { value: 1 },
    'promises.kept': { value: 0.5, numerator: 2, denominator: 4 },
    'promises.due': { value: 4 },
    'promises.keptOnTime': { value: 1 },
    'promises.keptLate': { value: 1 },
    'promises.broken': { value: 1 },
    'promises.open': { value: 2 },
    'promises.made': { value: 4 },
    'promises.withdrawn': { value: 1 },
    'promises.moved': { value: 1 },
    'themes.themed': { value: 8 / 22, numerator: 8, denominator: 22 },
    'posts.total': { value: 14 },
    'posts.dialogueShare': { value: 5 / 12, numerator: 5, denominator: 12 },
    'posts.asked': { value: 0.8, numerator: 4, denominator: 5 },
    'duties.moderation.total': { value: 5 },
    'duties.altTexts': { value: 0.5, numerator: 2, denominator: 4 },
    'duties.captions': { value: 0.25, numerator: 1, denominator: 4 },
    'duties.recordingsOverdue': { value: 2 },
    'duties.languages.both': { value: 2 / 14, numerator: 2, denominator: 14 },
    'duties.languages.answeredInOwn': { value: 10 / 11, numerator: 10, denominator: 11 },
    'duties.informationRequests.received': { value: 2 },
    'duties.informationRequests.withinLimit': { value: 0.5, numerator: 1, denominator: 2 },
    'duties.informationRequests.days': { value: 13, n: 1 },
  };
  expect(compared.series).toEqual([
    ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(
      (month) => ({ month, figures: quiet }),
    ),
    { month: '2026-07', figures: onePost },
    { month: '2026-08', figures: onePost },
    { month: '2026-09', figures: september },
    { month: '2026-10', figures: inOctober },
  ]);

  // Before the office's first month nothing is known, and of months to come nothing either.
  const before = await core.call('report.figures', {
    period: '2025',
    asOf: '2025-11-02T08:00:00.000Z',
  });
  const unknown = before.compared.series.filter(
    ({ figures }) => figures['posts.total'].reason === 'beforeFirst',
  );
  expect(unknown.map(({ month }) => month)).toEqual([
    '2025-01',
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-12',
  ]);

  expect(figures).toEqual(independentFigures(core.file, { period: '2026-10', asOf }));

  // In the middle of things: R4's day is moved on the 8th, R5 is withdrawn on the 9th and R3 broken on the 12th.
  const promisesOf = async (moment: string) => {
    const then = { period: '2026-10', asOf: at(moment) };
    const told = await core.call('report.figures', then);
    expect(told).toEqual(independentFigures(core.file, then));
    const { moved, withdrawn, broken, open } = told.promises;
    return { moved, withdrawn, broken, open };
  };
  expect(await promisesOf('2026-10-07 12:00')).toMatchObject({ moved: 0, withdrawn: 0, broken: 0 });
  expect(await promisesOf('2026-10-08 08:59')).toMatchObject({ moved: 1, withdrawn: 0, broken: 0 });
  expect(await promisesOf('2026-10-09 12:00')).toMatchObject({ moved: 1, withdrawn: 1, broken: 0 });
  expect(await promisesOf('2026-10-12 12:00')).toMatchObject({ moved: 1, withdrawn: 1, broken: 1 });
});

type Reason = NonNullable<Measure['reason']>;

function none(reason: Reason) {
  return { value: null, numerator: 0, denominator: 0, reason };
}

function promised(
  id: string,
  dueOn: string,
  state: Figures['promises']['items'][number]['state'],
): Figures['promises']['items'][number] {
  const nothing = { toldOn: null, decidedOn: null, decision: null, decidedBy: null, reason: null };
  return { id, text: `Kerromme ${dueOn}.`, state, dueOn, ...nothing, comments: 0, themes: [] };
}

/** A month after October 2025 in which nothing happens, but P20's recording has no captions. */
const quiet: Record<string, Measure> = {
  'comments.received': { value: 0 },
  'comments.needAnswer': { value: 0 },
  'answers.rate': none('nothingToAnswer'),
  'answers.firstAnswerMinutes': { value: null, n: 0, reason: 'nothingToAnswer' },
  'answers.slowestTenthMinutes': { value: null, n: 0, reason: 'nothingToAnswer' },
  'answers.withinTarget': none('nothingToAnswer'),
  'answers.outsideHours': { value: 0 },
  'answers.acknowledgedFirst': none('nothingToAnswer'),
  'answers.expertTime': none('nothingToAnswer'),
  'answers.conversations': none('nothingReceived'),
  'backlog.open': { value: 0 },
  'backlog.withExpert': { value: 0 },
  'backlog.carriedOver': { value: 0 },
  'promises.kept': none('noPromisesDue'),
  'promises.due': { value: 0 },
  'promises.keptOnTime': { value: 0 },
  'promises.keptLate': { value: 0 },
  'promises.broken': { value: 0 },
  'promises.open': { value: 0 },
  'promises.made': { value: 0 },
  'promises.withdrawn': { value: 0 },
  'promises.moved': { value: 0 },
  'themes.themed': none('nothingReceived'),
  'posts.total': { value: 0 },
  'posts.dialogueShare': none('noPosts'),
  'posts.asked': none('noPosts'),
  'duties.moderation.total': { value: 0 },
  'duties.altTexts': none('noPosts'),
  'duties.captions': none('noPosts'),
  'duties.recordingsOverdue': { value: 1 },
  'duties.languages.both': none('noPosts'),
  'duties.languages.answeredInOwn': none('nothingAnswered'),
  'duties.informationRequests.received': { value: 0 },
  'duties.informationRequests.withinLimit': none('noRequests'),
  'duties.informationRequests.days': { value: null, n: 0, reason: 'noRequests' },
};
