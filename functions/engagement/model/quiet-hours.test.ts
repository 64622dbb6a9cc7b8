import { describe, expect, it } from '@jest/globals';
import { localDate, quietUntil } from './quiet-hours.ts';

const night = { from: '21:00', to: '08:00' };
const until = (now: string, zone: string, quiet: typeof night | undefined = night) => {
  const end = quietUntil(Date.parse(now), zone, quiet);
  return end === undefined ? undefined : new Date(end).toISOString();
};

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-11-23T14:00:00Z', 'Asia/Jakarta', '2026-11-24T01:00:00.000Z'],
    [
      'after midnight, seconds into a minute',
      '2026-11-23T18:30:42Z',
      'Asia/Jakarta',
      '2026-11-24T01:00:00.000Z',
    ],
    ['where another hour is', '2026-11-23T13:00:00Z', 'Asia/Jayapura', '2026-11-23T23:00:00.000Z'],
    ['in the night clocks go back', '2026-11-01T05:00:00Z', 'America/New_York', '2026-11-01T13:00:00.000Z'],
    [
      'in the night clocks go forward',
      '2026-03-08T06:30:00Z',
      'America/New_York',
      '2026-03-08T12:00:00.000Z',
    ],
  ])('hold a message until the morning: %s', (_case, now, zone, end) => {
    expect(until(now, zone)).toBe(end);
  });

  it.each([
    ['a minute before they begin', '2026-11-23T13:59:00Z', 'Asia/Jakarta'],
    ['when they have just ended', '2026-11-23T01:00:00Z', 'Asia/Jakarta'],
  ])('hold nothing %s', (_case, now, zone) => {
    expect(until(now, zone)).toBeUndefined();
  });

  it('within one day, such as a lunch break, end on that day', () => {
    expect(until('2026-11-23T05:30:00Z', 'Asia/Jakarta', { from: '12:00', to: '13:00' })).toBe(
      '2026-11-23T06:00:00.000Z',
    );
  });

  it('are off when none are set', () => {
    expect(quietUntil(Date.parse('2026-11-23T18:00:00Z'), 'Asia/Jakarta', undefined)).toBeUndefined();
  });
});

describe('a day of the recipient', () => {
  it('begins at their midnight', () => {
    const justAfterMidnight = Date.parse('2026-11-23T17:00:00Z');

    expect(['Asia/Jakarta', 'UTC'].map((zone) => localDate(justAfterMidnight, zone))).toEqual([
      '2026-11-24',
      '2026-11-23',
    ]);
  });
});
