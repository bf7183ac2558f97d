import { describe, expect, it } from 'vitest';
import { answerTime } from '../../src/domain/clock.ts';
import { untilWritten } from '../../src/domain/turn.ts';
import { type Event, at, calendar, stateOf } from './clock.fixture.ts';

const monday = '2026-10-05 10:00';
const question = (when: string): Event => ({ comment: 'question', at: when });

describe('a due time', () => {
  const cases: [name: string, came: string, due: string, alarm: string][] = [
    [
      'runs from the minute it came in office hours',
      monday,
      '2026-10-06 10:00',
      '2026-10-08 10:00',
    ],
    ['runs from the opening before it', '2026-10-05 07:00', '2026-10-05 16:00', '2026-10-07 16:00'],
    ['does not begin at the closing', '2026-10-05 16:00', '2026-10-06 16:00', '2026-10-08 16:00'],
    ['does not run at night', '2026-10-05 23:30', '2026-10-06 16:00', '2026-10-08 16:00'],
    ['skips the weekend', '2026-10-09 15:00', '2026-10-12 15:00', '2026-10-14 15:00'],
    ['begins on Monday for Saturday', '2026-10-10 12:00', '2026-10-12 16:00', '2026-10-14 16:00'],
    [
      'begins on Monday for Sunday night',
      '2026-10-11 23:59',
      '2026-10-12 16:00',
      '2026-10-14 16:00',
    ],
    ['skips Easter', '2026-04-02 12:00', '2026-04-07 12:00', '2026-04-09 12:00'],
    ['begins after Easter', '2026-04-04 10:00', '2026-04-07 16:00', '2026-04-09 16:00'],
    ['skips May Day and its weekend', '2026-04-30 15:00', '2026-05-04 15:00', '2026-05-06 15:00'],
    ['skips Ascension Day', '2026-05-13 10:00', '2026-05-15 10:00', '2026-05-19 10:00'],
    ['skips the eve of Midsummer', '2026-06-18 10:00', '2026-06-22 10:00', '2026-06-24 10:00'],
    ['skips Christmas with its eve', '2026-12-23 12:00', '2026-12-28 12:00', '2026-12-30 12:00'],
    ['runs on New Year’s Eve', '2026-12-30 12:00', '2026-12-31 12:00', '2027-01-05 12:00'],
    ['goes over the year’s end', '2026-12-31 15:00', '2027-01-04 15:00', '2027-01-07 15:00'],
    ['skips Epiphany', '2027-01-05 10:00', '2027-01-07 10:00', '2027-01-11 10:00'],
    ['skips Independence Day', '2027-12-03 10:00', '2027-12-07 10:00', '2027-12-09 10:00'],
    [
      'keeps to the clock over the autumn change',
      '2026-10-23 12:00',
      '2026-10-26 12:00',
      '2026-10-28 12:00',
    ],
    [
      'keeps to the clock over the spring change',
      '2026-03-27 12:00',
      '2026-03-30 12:00',
      '2026-04-01 12:00',
    ],
    ['skips the office’s own closure', '2026-07-03 12:00', '2026-08-03 12:00', '2026-08-05 12:00'],
    [
      'begins after the closure it fell in',
      '2026-07-15 10:00',
      '2026-08-03 16:00',
      '2026-08-05 16:00',
    ],
  ];
  it.each(cases)('%s', (_, came, due, alarm) => {
    expect(stateOf([question(came)])).toMatchObject({ turn: 'ours', due, by: 'target', alarm });
  });
});

describe('the turn and its clock', () => {
  const cases: [name: string, events: Event[], expected: Partial<ReturnType<typeof stateOf>>][] = [
    ...(['question', 'demand', 'initiative', 'serviceMatter', null] as const).map(
      (value): [string, Event[], object] => [
        `what is ${value ?? 'not classed'} waits for us`,
        [{ comment: value, at: monday }],
        { turn: 'ours', due: '2026-10-06 10:00' },
      ],
    ),
    ...(['opinion', 'thanks', 'inappropriate'] as const).map((value): [string, Event[], object] => [
      `${value} waits for nobody`,
      [{ comment: value, at: monday }],
      { turn: 'none', due: null, alarm: null },
    ]),
    [
      'the user may owe an answer to an opinion',
      [{ comment: 'opinion', at: monday, needs: true }],
      { turn: 'ours', due: '2026-10-06 10:00' },
    ],
    [
      'the user may owe none to a question',
      [{ comment: 'question', at: monday, needs: false }],
      { turn: 'none', due: null },
    ],
    [
      'an information request has two weeks, to the end of the day',
      [{ comment: 'informationRequest', at: monday }],
      { turn: 'ours', due: '2026-10-20 00:00', by: 'law', alarm: '2026-10-20 00:00' },
    ],
    [
      'the two weeks are calendar days, also over the autumn change',
      [{ comment: 'informationRequest', at: '2026-10-20 23:59' }],
      { due: '2026-11-04 00:00', by: 'law' },
    ],
    [
      'the two weeks run through Christmas and the year’s end',
      [{ comment: 'informationRequest', at: '2026-12-23 08:00' }],
      { due: '2027-01-07 00:00', by: 'law' },
    ],
    [
      'an information request may be promised an earlier day',
      [
        { comment: 'informationRequest', at: monday },
        { promise: '2026-10-09', at: '2026-10-05 11:00' },
      ],
      { due: '2026-10-10 00:00', by: 'promise' },
    ],
    [
      'no promise reaches beyond the law',
      [
        { comment: 'informationRequest', at: monday },
        { promise: '2026-11-30', at: '2026-10-05 11:00' },
      ],
      { due: '2026-10-20 00:00', by: 'law' },
    ],
    [
      'a question after an information request is due first',
      [{ comment: 'informationRequest', at: monday }, question('2026-10-06 10:00')],
      { since: monday, due: '2026-10-07 10:00', by: 'target' },
    ],
    [
      'an acknowledgement dates the answer and keeps the turn',
      [question(monday), { promise: '2026-10-09', at: '2026-10-05 11:00' }],
      { turn: 'ours', due: '2026-10-10 00:00', by: 'promise', alarm: '2026-10-10 00:00' },
    ],
    [
      'a promise for the same day holds to its end, and the alarm is as ever',
      [question(monday), { promise: '2026-10-05', at: '2026-10-05 11:00' }],
      { due: '2026-10-06 00:00', by: 'promise', alarm: '2026-10-08 10:00' },
    ],
    [
      'the latest acknowledgement holds',
      [
        question(monday),
        { promise: '2026-10-07', at: '2026-10-05 11:00' },
        { promise: '2026-10-14', at: '2026-10-07 09:00' },
      ],
      { due: '2026-10-15 00:00', by: 'promise' },
    ],
    [
      'an acknowledgement in the minute of the comment dates it',
      [question(monday), { promise: '2026-10-09', at: monday }],
      { due: '2026-10-10 00:00' },
    ],
    [
      'what is asked after an acknowledgement has its own clock',
      [
        question(monday),
        { promise: '2026-10-30', at: '2026-10-05 11:00' },
        question('2026-10-07 10:00'),
      ],
      { since: monday, due: '2026-10-08 10:00', by: 'target' },
    ],
    [
      'an acknowledgement of an earlier round dates nothing new',
      [
        question(monday),
        { promise: '2026-10-30', at: '2026-10-05 11:00' },
        { answer: '2026-10-06 09:00' },
        question('2026-10-07 10:00'),
      ],
      { due: '2026-10-08 10:00', by: 'target' },
    ],
    [
      'an answer passes the turn and stops the clock',
      [question(monday), { answer: '2026-10-05 11:00' }],
      { turn: 'resident', since: '2026-10-05 11:00', due: null, by: null, alarm: null },
    ],
    [
      'who writes again starts a new turn with its own clock',
      [question(monday), { answer: '2026-10-05 11:00' }, question('2026-10-07 10:00')],
      { turn: 'ours', since: '2026-10-07 10:00', due: '2026-10-08 10:00' },
    ],
    [
      'what nobody has classed reopens, since it may be a question',
      [question(monday), { answer: '2026-10-05 11:00' }, { comment: null, at: '2026-10-07 10:00' }],
      { turn: 'ours', due: '2026-10-08 10:00' },
    ],
    [
      'thanks do not reopen',
      [
        question(monday),
        { answer: '2026-10-05 11:00' },
        { comment: 'thanks', at: '2026-10-07 10:00' },
      ],
      { turn: 'resident', since: '2026-10-05 11:00', due: null },
    ],
    [
      'an opinion does not reopen',
      [
        question(monday),
        { answer: '2026-10-05 11:00' },
        { comment: 'opinion', at: '2026-10-07 10:00' },
      ],
      { turn: 'resident', due: null },
    ],
    [
      'thanks while a question waits change nothing',
      [question(monday), { comment: 'thanks', at: '2026-10-05 12:00' }],
      { turn: 'ours', since: monday, due: '2026-10-06 10:00' },
    ],
    [
      'a second question does not give the first more time',
      [question(monday), question('2026-10-06 09:00')],
      { since: monday, due: '2026-10-06 10:00' },
    ],
    [
      'a closing ends it',
      [question(monday), { closed: '2026-10-05 12:00' }],
      { turn: 'none', since: '2026-10-05 12:00', due: null },
    ],
    [
      'thanks after the closing leave it closed',
      [
        question(monday),
        { closed: '2026-10-05 12:00' },
        { comment: 'thanks', at: '2026-10-06 10:00' },
      ],
      { turn: 'none', due: null },
    ],
    [
      'a question after the closing reopens with its own clock',
      [question(monday), { closed: '2026-10-05 12:00' }, question('2026-10-09 15:00')],
      { turn: 'ours', due: '2026-10-12 15:00' },
    ],
    [
      'asking an expert passes the turn, but the resident’s clock runs on',
      [question(monday), { asked: '2026-10-05 11:00' }],
      { turn: 'expert', since: '2026-10-05 11:00', due: '2026-10-06 10:00' },
    ],
    [
      'the expert’s answer brings it back to us with the same clock',
      [question(monday), { asked: '2026-10-05 11:00', answered: '2026-10-06 09:00' }],
      { turn: 'ours', since: '2026-10-06 09:00', due: '2026-10-06 10:00' },
    ],
    [
      'while a second expert owes, it is the expert’s',
      [
        question(monday),
        { asked: '2026-10-05 11:00', answered: '2026-10-06 09:00' },
        { asked: '2026-10-05 12:00' },
      ],
      { turn: 'expert', since: '2026-10-05 12:00' },
    ],
    [
      'an answer without the expert passes the turn too',
      [question(monday), { asked: '2026-10-05 11:00' }, { answer: '2026-10-05 15:00' }],
      { turn: 'resident', due: null },
    ],
    [
      'a snooze does not move the due time',
      [question(monday), { snoozed: '2026-10-05 11:00', until: '2026-10-07 09:00' }],
      { turn: 'ours', due: '2026-10-06 10:00', snoozed: '2026-10-07 09:00' },
    ],
    [
      'a snooze may last until the resident writes',
      [question(monday), { snoozed: '2026-10-05 11:00', until: null }],
      { turn: 'ours', snoozed: untilWritten },
    ],
    [
      'a snooze survives thanks',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: null },
        { comment: 'thanks', at: '2026-10-05 12:00' },
      ],
      { snoozed: untilWritten },
    ],
    [
      'a snooze survives an opinion',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: '2026-10-08 09:00' },
        { comment: 'opinion', at: '2026-10-05 12:00' },
      ],
      { snoozed: '2026-10-08 09:00' },
    ],
    [
      'a question ends a snooze',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: null },
        question('2026-10-05 12:00'),
      ],
      { snoozed: null },
    ],
    [
      'what nobody has classed ends a snooze',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: '2026-10-09 09:00' },
        { comment: null, at: '2026-10-05 12:00' },
      ],
      { snoozed: null },
    ],
    [
      'an expert’s answer ends a snooze',
      [
        question(monday),
        { asked: '2026-10-05 10:30', answered: '2026-10-06 09:00' },
        { snoozed: '2026-10-05 11:00', until: '2026-10-09 09:00' },
      ],
      { turn: 'ours', snoozed: null },
    ],
    [
      'an answer ends a snooze',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: null },
        { answer: '2026-10-05 12:00' },
      ],
      { turn: 'resident', snoozed: null },
    ],
    [
      'a snooze of an earlier round does not hold the next',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: null },
        { answer: '2026-10-05 12:00' },
        question('2026-10-07 10:00'),
      ],
      { turn: 'ours', snoozed: null },
    ],
    [
      'a later snooze takes the place of an earlier one',
      [
        question(monday),
        { snoozed: '2026-10-05 11:00', until: '2026-10-06 09:00' },
        { snoozed: '2026-10-06 09:30', until: '2026-10-12 08:00' },
      ],
      { snoozed: '2026-10-12 08:00' },
    ],
  ];
  it.each(cases)('%s', (_, events, expected) => {
    expect(stateOf(events)).toMatchObject(expected);
  });
});

describe('the time an answer took', () => {
  const cases: [name: string, from: string, to: string, minutes: number, outside: boolean][] = [
    ['is told in working minutes', monday, '2026-10-05 11:30', 90, false],
    ['leaves out the night', monday, '2026-10-06 09:00', 420, false],
    ['leaves out the weekend', '2026-10-09 15:00', '2026-10-12 09:00', 120, false],
    ['is nothing within a weekend', '2026-10-10 12:00', '2026-10-10 13:00', 0, true],
    [
      'is nothing at the opening, which is office hours',
      '2026-10-10 12:00',
      '2026-10-12 08:00',
      0,
      false,
    ],
    ['counts the last minute', '2026-10-05 15:59', '2026-10-05 16:00', 1, false],
    ['is nothing in the evening', '2026-10-05 16:00', '2026-10-05 22:00', 0, true],
    ['is nothing before the opening', '2026-10-05 07:00', '2026-10-05 07:30', 0, true],
    ['may be nothing in office hours too', monday, monday, 0, false],
    ['is nothing on Christmas Eve', '2026-12-24 10:00', '2026-12-24 11:00', 0, true],
    [
      'keeps to the clock over the autumn change',
      '2026-10-23 15:00',
      '2026-10-26 09:00',
      120,
      false,
    ],
    [
      'is nothing in the night of the autumn change',
      '2026-10-24 22:00',
      '2026-10-25 05:00',
      0,
      true,
    ],
    [
      'keeps to the clock over the spring change',
      '2026-03-27 15:00',
      '2026-03-30 08:30',
      90,
      false,
    ],
    ['leaves out the office’s own closure', '2026-07-03 15:00', '2026-08-03 09:00', 120, false],
    ['goes over the year’s end', '2026-12-31 15:00', '2027-01-04 09:00', 120, false],
  ];
  it.each(cases)('%s', (_, from, to, minutes, outsideHours) => {
    expect(answerTime(calendar, at(from), at(to))).toEqual({ minutes, outsideHours });
  });
});
