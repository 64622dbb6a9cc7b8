import { describe, expect, it } from '@jest/globals';
import { isOpen, readyAt, type OpeningTimes } from './opening-hours.ts';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, opens: '10:00', closes: '21:00' }));
const jakarta: OpeningTimes = { timeZone: 'Asia/Jakarta', openingHours: weekdays, holidays: ['2026-12-25'] };
const at = (local: string) => Date.parse(`${local}+07:00`);
const ready = (times: OpeningTimes, now: string, minutes: number) => {
  const when = readyAt(times, at(now), minutes);
  return when === undefined ? undefined : new Date(when + 7 * 3_600_000).toISOString().slice(0, 16);
};

describe('when an order is ready for pick-up', () => {
  it('is two hours after an order at noon', () => {
    expect(ready(jakarta, '2026-11-23T12:00:00', 120)).toBe('2026-11-23T14:00');
  });

  it('is two hours after opening for an order in the night', () => {
    expect(ready(jakarta, '2026-11-24T02:00:00', 120)).toBe('2026-11-24T12:00');
  });

  it('carries what is left of the work over to the next opening day', () => {
    expect(ready(jakarta, '2026-11-27T20:30:00', 120)).toBe('2026-11-30T11:30');
  });

  it('passes over a holiday', () => {
    expect(ready(jakarta, '2026-12-24T22:00:00', 60)).toBe('2026-12-28T11:00');
  });

  it('is never at a store without opening hours', () => {
    expect(ready({ ...jakarta, openingHours: [] }, '2026-11-23T12:00:00', 60)).toBeUndefined();
  });

  it('follows the clocks of a country that changes them', () => {
    const berlin: OpeningTimes = {
      timeZone: 'Europe/Berlin',
      openingHours: [{ day: 7, opens: '10:00', closes: '18:00' }],
      holidays: [],
    };

    expect(readyAt(berlin, Date.parse('2026-10-25T00:00:00Z'), 0)).toBe(Date.parse('2026-10-25T09:00:00Z'));
    expect(readyAt(berlin, Date.parse('2026-10-18T00:00:00Z'), 0)).toBe(Date.parse('2026-10-18T08:00:00Z'));
  });
});

describe('a day of 23 hours', () => {
  it('is not passed over by an order late in the evening before', () => {
    const sundays: OpeningTimes = {
      timeZone: 'Europe/Berlin',
      openingHours: [{ day: 7, opens: '10:00', closes: '18:00' }],
      holidays: [],
    };

    expect(readyAt(sundays, Date.parse('2026-03-28T22:30:00Z'), 0)).toBe(Date.parse('2026-03-29T08:00:00Z'));
  });
});

describe('a store that closes after midnight', () => {
  const night: OpeningTimes = {
    timeZone: 'Asia/Jakarta',
    openingHours: [{ day: 5, opens: '18:00', closes: '02:00' }],
    holidays: ['2026-12-25'],
  };

  it('is open until then, though another day has begun', () => {
    expect([
      isOpen(night, at('2026-11-27T23:59:00')),
      isOpen(night, at('2026-11-28T01:59:00')),
      isOpen(night, at('2026-11-28T02:00:00')),
      isOpen(night, at('2026-11-27T01:00:00')),
      isOpen(night, at('2026-12-26T01:00:00')),
    ]).toEqual([true, true, false, false, false]);
  });

  it('goes on working on an order in the night', () => {
    expect(ready(night, '2026-11-27T23:30:00', 120)).toBe('2026-11-28T01:30');
  });
});

describe('a store that is open round the clock', () => {
  it('never closes', () => {
    const always: OpeningTimes = {
      timeZone: 'Asia/Jakarta',
      openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '00:00' })),
      holidays: [],
    };

    expect([isOpen(always, at('2026-11-27T00:00:00')), isOpen(always, at('2026-11-27T23:59:59'))]).toEqual([
      true,
      true,
    ]);
    expect(ready(always, '2026-11-27T23:30:00', 60)).toBe('2026-11-28T00:30');
  });
});

describe('whether a store is open', () => {
  it('is told by its own clock', () => {
    expect([
      isOpen(jakarta, at('2026-11-23T09:59:00')),
      isOpen(jakarta, at('2026-11-23T10:00:00')),
      isOpen(jakarta, at('2026-11-23T21:00:00')),
    ]).toEqual([false, true, false]);
  });
});
