import { describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import { usualGap } from './usual-gap.ts';

const days = (...of: readonly number[]) => of.map((day) => new Date(day * DAY).toISOString());

describe('the usual time between orders', () => {
  it.each([
    ['is unknown after two orders', days(0, 30), undefined],
    [
      'is the middle one of the gaps, so that one long holiday does not count',
      days(0, 30, 60, 160),
      30 * DAY,
    ],
    ['is between the two middle ones of an even number', days(0, 10, 30), 15 * DAY],
    ['does not depend on the order they come in', days(60, 0, 30), 30 * DAY],
  ])('%s', (_case, times, gap) => {
    expect(usualGap(times)).toBe(gap);
  });
});
