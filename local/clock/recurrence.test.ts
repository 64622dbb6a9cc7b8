import { describe, expect, it } from '@jest/globals';
import { recurrence } from './recurrence.ts';

const at = (iso: string) => Date.parse(iso);
const nextOf = (expression: string, after: string, timezone = 'UTC') => {
  const next = recurrence(expression, { anchor: at('2026-01-01T00:00:00Z'), timezone }).next(at(after));
  return next === undefined ? undefined : new Date(next).toISOString();
};

describe('schedule expressions', () => {
  it('runs a one-time schedule at its local time and never again', () => {
    expect(nextOf('at(2026-03-01T09:00:00)', '2026-01-01T00:00:00Z', 'Asia/Jakarta')).toBe(
      '2026-03-01T02:00:00.000Z',
    );
    expect(nextOf('at(2026-03-01T09:00:00)', '2026-03-01T09:00:00Z')).toBeUndefined();
  });

  it('counts a rate from the time the schedule was made', () => {
    expect(nextOf('rate(1 minute)', '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:01:00.000Z');
    expect(nextOf('rate(2 hours)', '2026-01-01T03:59:59Z')).toBe('2026-01-01T04:00:00.000Z');
    expect(nextOf('rate(2 hours)', '2026-01-01T04:00:00Z')).toBe('2026-01-01T06:00:00.000Z');
  });

  it.each([
    ['cron(0 10 * * ? *)', '2026-01-01T10:00:00Z', '2026-01-02T10:00:00.000Z'],
    ['cron(15 12 ? * MON-FRI *)', '2026-01-02T13:00:00Z', '2026-01-05T12:15:00.000Z'],
    ['cron(0 8 ? * 2 *)', '2026-01-01T00:00:00Z', '2026-01-05T08:00:00.000Z'],
    ['cron(0/15 9 * * ? *)', '2026-01-01T09:20:00Z', '2026-01-01T09:30:00.000Z'],
    ['cron(0 18 L * ? *)', '2026-02-01T00:00:00Z', '2026-02-28T18:00:00.000Z'],
    ['cron(0 8 ? * 6#1 *)', '2026-01-01T00:00:00Z', '2026-01-02T08:00:00.000Z'],
    ['cron(0 0 1 1 ? 2030)', '2026-01-01T00:00:00Z', '2030-01-01T00:00:00.000Z'],
    ['cron(0-15/1 8-8 ? * 2,3,4,5,6,7 *)', '2026-01-03T00:00:00Z', '2026-01-03T08:00:00.000Z'],
  ])('reads %s as AWS does', (expression, after, expected) => {
    expect(nextOf(expression, after)).toBe(expected);
  });

  it('follows summer time of the zone', () => {
    expect(nextOf('cron(0 9 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-29T07:00:00.000Z',
    );
  });

  it.each([
    'rate(0 minutes)',
    'rate(five minutes)',
    'cron(0 10 * * ?)',
    'at(tomorrow)',
    'every hour',
    'cron(61 * * * ? *)',
  ])('refuses %s by name', (expression) => {
    expect(() => nextOf(expression, '2026-01-01T00:00:00Z')).toThrow(`"${expression}"`);
  });
});
