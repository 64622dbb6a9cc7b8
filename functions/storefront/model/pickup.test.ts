import { describe, expect, it } from '@jest/globals';
import type { Location } from '../../channels/public.ts';
import { pickupReadyAt } from './pickup.ts';

/** Monday, 10:00 in Jakarta. */
const now = Date.parse('2026-11-23T03:00:00Z');
const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, opens: '09:00', closes: '17:00' }));
const store = (more: Partial<Location> = {}): Location => ({
  code: 'kemang',
  version: 1,
  name: 'Kemang',
  kind: 'store',
  address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
  timeZone: 'Asia/Jakarta',
  openingHours: weekdays,
  holidays: [],
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
  ...more,
});
const at = (location: Location) => {
  const ready = pickupReadyAt(location, now);
  return ready === undefined ? undefined : new Date(ready).toISOString();
};

describe('when goods can be picked up', () => {
  it('is when the store has had time to prepare them', () => {
    expect(at(store())).toBe('2026-11-23T04:00:00.000Z');
  });

  it('waits for the next day it opens', () => {
    expect(at(store({ holidays: ['2026-11-23'] }))).toBe('2026-11-24T03:00:00.000Z');
  });

  it('is never where pick-up is off, or the store stays closed for the promise', () => {
    const holidays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];

    expect(at(store({ pickup: { enabled: false, readyInMinutes: 0 } }))).toBeUndefined();
    expect(at(store({ holidays }))).toBeUndefined();
    expect(at(store({ openingHours: [] }))).toBeUndefined();
  });
});
