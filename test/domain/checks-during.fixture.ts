import type { TalkFacts } from '../../src/domain/checks/facts.ts';
import type { ItemCode } from '../../src/domain/checklist.ts';
import type { Finding } from '../../src/domain/checklist-findings.ts';
import { type Case, answer, comment, during, gap, idle, ok, talk } from './checks.fixture.ts';

const live = (
  item: ItemCode,
  what: string,
  threads: readonly TalkFacts[],
  wanted: Finding[],
  change: Parameters<typeof during>[2] = {},
): Case => [item, what, during(item, threads, change), wanted];

/** A Friday and the Monday after it: within a working day of each other, and a week later. */
const friday = '2026-11-13T08:00:00.000Z';
const monday = '2026-11-16T08:00:00.000Z';
const weekLater = '2026-11-20T08:00:00.000Z';
const finnish = comment('question', friday);
const spoken = (language: 'fi' | 'sv') => ({
  comments: [finnish],
  languages: new Map([[finnish.id, 'fi' as const]]),
  answers: [{ at: monday, language, text: 'Kyllä.' }],
});
const moderation = {
  action: 'hidden' as const,
  class: 'inappropriate' as const,
  reversed: false,
  evidence: true,
};

export const duringCases: Case[] = [
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D7', 'D8', 'D10'] as const).map((item) =>
    live(item, 'no conversation', [], [idle('noThreads')]),
  ),
  live('D1', 'all classed', [talk(), talk()], [ok('allClassed', { count: 2 })]),
  live(
    'D1',
    'one that nobody has classed',
    [talk({ comments: [comment(null)] }), talk()],
    [gap('unclassed', { count: 1 })],
  ),
  live(
    'D1',
    'one that needs an answer by somebody’s word',
    [talk({ comments: [comment(null, friday, true)] })],
    [ok('allClassed', { count: 1 })],
  ),

  live('D2', 'nothing to answer', [talk()], [idle('noOpenQuestions')]),
  live(
    'D2',
    'answered over the weekend',
    [talk({ comments: [comment('question', friday)], replies: [answer(monday)] })],
    [ok('answeredInTime', { count: 1 })],
  ),
  live(
    'D2',
    'answered a week later',
    [
      talk({ comments: [comment('question', friday)], replies: [answer(weekLater)] }),
      talk({ comments: [comment('question', friday)], replies: [answer(monday)] }),
    ],
    [gap('answersLate', { count: 1, total: 2 })],
  ),
  live(
    'D2',
    'answered a week later, as was promised',
    [
      talk({
        comments: [comment('question', friday)],
        replies: [
          { at: monday, kind: 'acknowledgement', promisedOn: '2026-11-20' },
          answer(weekLater),
        ],
      }),
    ],
    [ok('answeredInTime', { count: 1 })],
  ),
  live(
    'D2',
    'overdue',
    [talk({ comments: [comment('question', friday)] })],
    [gap('answersOverdue', { count: 1 })],
  ),
  live(
    'D2',
    'waiting within its time',
    [talk({ comments: [comment('question', '2026-11-23T13:00:00.000Z')] })],
    [gap('openQuestions', { count: 1 })],
  ),
  live(
    'D2',
    'closed without an answer',
    [talk({ comments: [comment('question', friday)], closings: [{ at: weekLater }] })],
    [idle('noOpenQuestions')],
  ),

  live('D3', 'in its language', [talk(spoken('fi'))], [ok('sameLanguage', { count: 1 })]),
  live('D3', 'in another', [talk(spoken('sv'))], [gap('otherLanguage', { count: 1 })]),
  live(
    'D3',
    'in a language that nobody knows',
    [talk({ ...spoken('fi'), languages: new Map() })],
    [],
  ),

  live(
    'D4',
    'an answer that asks back',
    [
      talk({ answers: [{ at: monday, language: 'fi', text: 'Kyllä. Missä valo puuttuu?' }] }),
      talk(spoken('fi')),
    ],
    [ok('conversationGoesOn', { count: 1, total: 2 })],
  ),
  live('D4', 'only answers', [talk(spoken('fi'))], [gap('conversationEnds', { total: 1 })]),
  live('D4', 'no answer yet', [talk()], []),

  live('D5', 'opinions that stand', [talk(), talk()], [ok('criticismStands', { count: 2 })]),
  live(
    'D5',
    'an opinion that was hidden',
    [talk({ moderations: [{ ...moderation, class: 'opinion' }] })],
    [gap('criticismHidden', { count: 1 })],
  ),
  live(
    'D5',
    'hiding that was taken back, or was of what is inappropriate',
    [talk({ moderations: [{ ...moderation, class: 'opinion', reversed: true }, moderation] })],
    [ok('criticismStands', { count: 1 })],
  ),
  live(
    'D5',
    'a demand that nobody has answered',
    [talk({ comments: [comment('demand')] })],
    [gap('criticismUnanswered', { count: 1 })],
  ),
  live('D5', 'questions alone', [talk({ comments: [comment('question')] })], []),

  live('D7', 'nothing', [talk()], [idle('nothingModerated')]),
  live(
    'D7',
    'with its evidence',
    [talk({ moderations: [moderation] })],
    [ok('groundsRecorded', { count: 1 })],
  ),
  live(
    'D7',
    'without',
    [talk({ moderations: [{ ...moderation, evidence: false }] })],
    [gap('evidenceMissing', { count: 1 })],
  ),

  live('D8', 'nothing to show the way to', [talk()], [idle('nothingToRoute')]),
  live(
    'D8',
    'an initiative whose writer was told where to',
    [talk({ comments: [comment('initiative')], routings: ['initiative'] })],
    [ok('routed', { count: 1 })],
  ),
  live(
    'D8',
    'told of another matter',
    [talk({ comments: [comment('initiative')], routings: ['serviceMatter'] })],
    [gap('notRouted', { count: 1 })],
  ),

  live('D10', 'no themes', [talk()], [idle('noThemes')]),
  live(
    'D10',
    'passed on since',
    [talk({ themeIds: ['tie'] }), talk({ themeIds: ['tie'] })],
    [ok('themesPassed', { count: 1 })],
    { forwardedOn: new Map([['tie', '2026-11-19']]) },
  ),
  live(
    'D10',
    'passed on before, or never',
    [talk({ themeIds: ['tie', 'valo'] })],
    [gap('themesNotPassed', { count: 2 })],
    { forwardedOn: new Map([['tie', '2026-11-18']]) },
  ),
];
