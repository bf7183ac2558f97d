import type { ItemCode } from '../../src/domain/checklist.ts';
import type { Finding } from '../../src/domain/checklist-findings.ts';
import {
  type Case,
  after,
  channel,
  closing,
  comment,
  gap,
  idle,
  medium,
  ok,
  promised,
  talk,
} from './checks.fixture.ts';

const then = (
  item: ItemCode,
  what: string,
  change: Parameters<typeof after>[1],
  wanted: Finding[],
): Case => [item, what, after(item, change), wanted];

const whole = { said: 'Valoja.', done: 'Valot tulevat.', notAdopted: 'Siltaa ei tehdä.' };
const told = promised({ closings: [closing(whole)] });
const byHand = promised({
  channels: [channel({ byHand: { on: '2026-11-19', how: 'Kommentissa' } })],
});
const recording = medium({ kind: 'recording' });

export const afterCases: Case[] = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5'] as const).map((item) =>
    then(item, 'no promise', {}, [idle('noPromise')]),
  ),
  ...(['A1', 'A2', 'A3', 'A5'] as const).flatMap((item) => [
    then(item, 'a promise that nobody has closed', { promises: [promised()] }, [
      gap('closingMissing'),
    ]),
    then(item, 'one that was kept without a post', { promises: [byHand] }, []),
  ]),
  then('A1', 'its part', { promises: [told] }, [ok('saidWritten')]),
  then('A2', 'its part', { promises: [told] }, [ok('doneWritten')]),
  then('A3', 'its part', { promises: [told] }, [ok('notAdoptedWritten')]),
  then(
    'A3',
    'without its part',
    {
      promises: [promised({ closings: [closing({ ...whole, notAdopted: ' ' })] })],
    },
    [gap('notAdoptedMissing')],
  ),
  ...(['A1', 'A2', 'A3'] as const).map((item) =>
    then(
      item,
      'a closing in words of its own',
      { promises: [promised({ closings: [closing(null)] })] },
      [],
    ),
  ),
  then(
    'A4',
    'not told yet',
    {
      promises: [promised({ channels: [channel(), channel({ name: 'Kotisivut' })] })],
    },
    [gap('notTold', { channels: 'Facebook, Kotisivut' })],
  ),
  then('A4', 'told in time', { promises: [byHand] }, [ok('toldEverywhere', { count: 1 })]),
  then(
    'A4',
    'told late',
    {
      promises: [promised({ channels: [channel({ byPost: '2026-11-23T08:00:00.000Z' })] })],
    },
    [gap('toldLate', { date: '2026-11-23' })],
  ),
  then('A4', 'asked nowhere', { promises: [promised({ channels: [] })] }, []),
  then('A5', 'thanks', { promises: [told] }, [ok('thanked')]),
  then('A5', 'none', { promises: [promised({ closings: [closing(whole, 'Valot tulevat.')] })] }, [
    gap('notThanked'),
  ]),
  then('A6', 'no conversation', {}, [idle('noThreads')]),
  then('A6', 'what waits for us', { threads: [talk({ comments: [comment('question')] })] }, [
    gap('openQuestions', { count: 1 }),
  ]),
  then(
    'A6',
    'what an expert has',
    {
      threads: [
        talk({
          comments: [comment('question')],
          referrals: [{ askedAt: '2026-11-20T09:00:00.000Z', answeredAt: null, wantedOn: null }],
        }),
      ],
    },
    [ok('noOpenQuestions')],
  ),
  then('A7', 'no recording', { media: [medium({ kind: 'video' })] }, [idle('noVideo')]),
  then('A7', 'captions', { media: [medium({ kind: 'recording', captions: 'noSpeech' })] }, [
    ok('captionsGiven', { count: 1 }),
  ]),
  then('A7', 'its last day', { media: [recording], publishedOn: '2026-11-10' }, [
    gap('captionsDue', { count: 1, date: '2026-11-24' }),
  ]),
  then('A7', 'the day after', { media: [recording], publishedOn: '2026-11-09' }, [
    gap('captionsMissing', { count: 1 }),
  ]),
];
