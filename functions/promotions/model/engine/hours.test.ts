import { describe, expect, it } from '@jest/globals';
import { isWithinHours } from './hours.ts';

// 23 November 2026 is a Monday.
const monday = (time: string) => ({ date: '2026-11-23', time });
const tuesday = (time: string) => ({ date: '2026-11-24', time });
const hours = { timeZone: 'Asia/Jakarta', days: [1] };

describe('hours of a promotion', () => {
  it('hold from the first minute until before the last', () => {
    const lunch = { ...hours, from: '12:00', to: '14:00' };

    expect(
      ['11:59:59', '12:00:00', '13:59:59', '14:00:00'].map((t) => isWithinHours(lunch, monday(t))),
    ).toEqual([false, true, true, false]);
    expect(isWithinHours(lunch, tuesday('12:30:00'))).toBe(false);
  });

  it('hold all day when none are named', () => {
    expect(
      [monday('00:00:00'), monday('23:59:59'), tuesday('00:00:00')].map((t) => isWithinHours(hours, t)),
    ).toEqual([true, true, false]);
  });

  it('of a night belong to the day on which it began', () => {
    const night = { ...hours, from: '22:00', to: '02:00' };

    expect(
      [monday('01:00:00'), monday('22:00:00'), tuesday('01:59:59'), tuesday('22:00:00')].map((t) =>
        isWithinHours(night, t),
      ),
    ).toEqual([false, true, true, false]);
  });
});
