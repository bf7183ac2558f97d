import type { Figures } from '../../src/contract/report.ts';
import { commentClasses } from '../../src/domain/words.ts';

type Channel = Figures['channels'][number];

const noClasses = Object.fromEntries(commentClasses.map((c) => [c, 0])) as Record<
  (typeof commentClasses)[number],
  number
>;

export function channel(over: Partial<Channel> = {}): Channel {
  return {
    id: '01920000-0000-7000-8000-000000000001',
    name: 'Facebook',
    platform: 'facebook',
    posts: 9,
    comments: 31,
    needAnswer: 20,
    answered: 18,
    medianReach: { median: 1240.5, n: 9 },
    reactions: { value: 412, posts: 9 },
    shares: { value: 38, posts: 9 },
    ...over,
  };
}

/** October 2026 of a made-up municipality, as known on 3 November at 8.15 in Helsinki. */
export function october(over: Partial<Figures> = {}): Figures {
  return {
    month: '2026-10',
    asKnownOn: '2026-11-03T06:15:00.000Z',
    method: '1',
    office: { name: 'Kuvitteellinen Lehtokosken kunta', fictional: true },
    comments: {
      received: 47,
      needAnswer: 30,
      unclassed: 3,
      byClass: { ...noClasses, question: 22, demand: 3, serviceMatter: 5, opinion: 10, thanks: 4 },
      recordedLater: 0,
    },
    answers: {
      rate: { value: 25 / 30, numerator: 25, denominator: 30 },
      firstAnswerMinutes: { median: 275, n: 25 },
      withinTarget: { value: 20 / 28, numerator: 20, denominator: 28 },
      targetDays: 1,
      outsideHours: 4,
    },
    backlog: {
      open: 8,
      withExpert: 2,
      carriedOver: 1,
      oldestSince: '2026-09-12T07:30:00.000Z',
    },
    posts: {
      total: 21,
      byPurpose: { push: 9, pull: 5, network: 3, image: 2, unset: 2 },
      dialogueShare: { value: 8 / 19, numerator: 8, denominator: 19 },
    },
    promises: {
      made: 3,
      due: 4,
      keptOnTime: 2,
      keptLate: 1,
      broken: 0,
      withdrawn: 1,
      open: 5,
      moved: 2,
      kept: { value: 3 / 4, numerator: 3, denominator: 4 },
    },
    channels: [
      channel(),
      channel({
        name: 'Lehtokosken nuoret',
        platform: 'instagram',
        posts: 12,
        comments: 16,
        needAnswer: 10,
        answered: 7,
        medianReach: { median: 388, n: 11 },
        reactions: { value: 1530, posts: 12 },
        shares: { value: null, posts: 0, reason: 'notCounted' },
      }),
      channel({
        name: 'Valtuuston kokoukset',
        platform: 'youtube',
        posts: 0,
        comments: 0,
        needAnswer: 0,
        answered: 0,
        medianReach: { median: null, n: 0, reason: 'noPosts' },
        reactions: { value: null, posts: 0, reason: 'noPosts' },
        shares: { value: null, posts: 0, reason: 'noPosts' },
      }),
    ],
    ...over,
  };
}

/** A month with nothing in it. */
export function emptyMonth(): Figures {
  return october({
    comments: { received: 0, needAnswer: 0, unclassed: 0, byClass: noClasses, recordedLater: 0 },
    answers: {
      rate: { value: null, numerator: 0, denominator: 0, reason: 'nothingToAnswer' },
      firstAnswerMinutes: { median: null, n: 0, reason: 'nothingToAnswer' },
      withinTarget: { value: null, numerator: 0, denominator: 0, reason: 'nothingToAnswer' },
      targetDays: 1,
      outsideHours: 0,
    },
    backlog: { open: 0, withExpert: 0, carriedOver: 0, oldestSince: null },
    posts: {
      total: 0,
      byPurpose: { push: 0, pull: 0, network: 0, image: 0, unset: 0 },
      dialogueShare: { value: null, numerator: 0, denominator: 0, reason: 'noPosts' },
    },
    promises: {
      made: 0,
      due: 0,
      keptOnTime: 0,
      keptLate: 0,
      broken: 0,
      withdrawn: 0,
      open: 0,
      moved: 0,
      kept: { value: null, numerator: 0, denominator: 0, reason: 'noPromisesDue' },
    },
    channels: [],
  });
}
