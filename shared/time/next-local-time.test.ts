import { describe, expect, it } from '@jest/globals';
import { nextLocalTime } from './next-local-time.ts';

const next = (now: string, timeZone: string, time: string) =>
  new Date(nextLocalTime(Date.parse(now), timeZone, time)).toISOString();

describe('the next time that clocks show a time of day', () => {
  it.each([
    ['later today', '2026-11-23T01:00:30Z', 'Asia/Jakarta', '09:30', '2026-11-23T02:30:00.000Z'],
    [
      'tomorrow, when they show it now',
      '2026-11-23T01:00:30Z',
      'Asia/Jakarta',
      '08:00',
      '2026-11-24T01:00:00.000Z',
    ],
    [
      'after they were set back',
      '2026-11-01T05:00:00Z',
      'America/New_York',
      '08:00',
      '2026-11-01T13:00:00.000Z',
    ],
    [
      'after they were set forward',
      '2026-03-08T06:30:00Z',
      'America/New_York',
      '08:00',
      '2026-03-08T12:00:00.000Z',
    ],
  ])('is %s', (_when, now, timeZone, time, expected) => {
    expect(next(now, timeZone, time)).toBe(expected);
  });

  it.each(['2026-03-07T17:00:00Z', '2026-03-08T06:50:00Z'])(
    'is as many minutes later when they skip it, asked at %s',
    (now) => {
      expect(next(now, 'America/New_York', '02:30')).toBe('2026-03-08T07:30:00.000Z');
    },
  );
});
