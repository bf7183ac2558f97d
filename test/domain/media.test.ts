import { describe, expect, test } from 'vitest';
import { captionsDueOn, movedTo } from '../../src/domain/media.ts';

describe('captions', () => {
  const video = {
    kind: 'video',
    captions: null,
    plannedOn: '2026-12-01',
    publishedOn: null,
  } as const;

  test.each([
    ['a ready video by the day it is planned for', video, '2026-12-01'],
    ['a ready video at once', { ...video, publishedOn: '2026-11-20' }, '2026-11-20'],
    ['a video without a day not yet', { ...video, plannedOn: null }, null],
    ['a recording within fourteen days', { ...video, kind: 'recording' }, '2026-12-15'],
    [
      'a recording within fourteen days of its publication, over the turn of a year',
      { ...video, kind: 'recording', publishedOn: '2026-12-20' },
      '2027-01-03',
    ],
    ['a video that has them no more', { ...video, captions: 'file' }, null],
    ['a video with burnt-in words no more', { ...video, captions: 'burnedIn' }, null],
    ['a video without speech never', { ...video, captions: 'noSpeech' }, null],
    ['a picture never', { ...video, kind: 'image' }, null],
  ] as const)('are owed to %s', (_, media, dueOn) => {
    expect(captionsDueOn(media)).toBe(dueOn);
  });
});

test('what is moved stands where it was put, and the others in their order', () => {
  expect(movedTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
});
