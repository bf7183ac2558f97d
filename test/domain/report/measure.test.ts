import { describe, expect, it } from 'vitest';
import { median, share, slowestTenth, sum } from '../../../src/domain/report/measure.ts';

describe('share', () => {
  it.each([
    [1, 4, { value: 0.25, numerator: 1, denominator: 4 }],
    [0, 4, { value: 0, numerator: 0, denominator: 4 }],
    [0, 0, { value: null, numerator: 0, denominator: 0, reason: 'noPosts' }],
  ])('%i of %i', (numerator, denominator, expected) => {
    expect(share(numerator, denominator, 'noPosts')).toEqual(expected);
  });
});

describe('median', () => {
  it.each([
    ['the middle of an odd number', [30, 5, 90], { median: 30, n: 3 }],
    ['the mean of the two middle ones of an even number', [100, 5, 30, 91], { median: 60.5, n: 4 }],
    ['one value', [0], { median: 0, n: 1 }],
    ['numbers and not texts are sorted', [9, 10, 100], { median: 10, n: 3 }],
    ['nothing', [], { median: null, n: 0, reason: 'nothingAnswered' }],
  ])('%s', (_, values, expected) => {
    expect(median(values, 'nothingAnswered')).toEqual(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values, 'noPosts');
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('sum', () => {
  it.each([
    ['what is known, with how many knew', [4, null, 0], { value: 4, posts: 2 }],
    ['zero is known', [0], { value: 0, posts: 1 }],
    ['none knew', [null, null], { value: null, posts: 0, reason: 'notCounted' }],
    ['no posts', [], { value: null, posts: 0, reason: 'noPosts' }],
  ])('%s', (_, values, expected) => {
    expect(sum(values)).toEqual(expected);
  });
});

describe('slowestTenth', () => {
  const ten = [5, 1, 9, 3, 7, 2, 8, 4, 6, 100];
  it.each([
    ['nine of ten take no longer', ten, { value: 9, n: 10 }],
    ['of eleven the tenth', [...ten, 101], { value: 100, n: 11 }],
    ['nine have no tenth', ten.slice(1), { value: null, n: 9, reason: 'tooFewAnswers' }],
    ['nothing', [], { value: null, n: 0, reason: 'nothingAnswered' }],
  ])('%s', (_, values, expected) => {
    expect(slowestTenth(values, 'nothingAnswered')).toEqual(expected);
  });
});
