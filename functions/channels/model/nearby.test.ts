import { describe, expect, it } from '@jest/globals';
import type { Location } from './channel.ts';
import { nearby } from './nearby.ts';

const monas = { latitude: -6.1754, longitude: 106.8272 };

const location = (code: string, at?: { latitude: number; longitude: number }): Location => ({
  code,
  version: 1,
  name: code,
  kind: 'store',
  timeZone: 'Asia/Jakarta',
  ships: true,
  holidays: [],
  openingHours: [],
  address: { line1: 'Jl. Contoh 1', city: 'Jakarta', country: 'ID' },
  pickup: { enabled: true, readyInMinutes: 120 },
  ...at,
});

describe('stores near a shopper', () => {
  it('come nearest first, within the radius', () => {
    const bandung = location('bandung', { latitude: -6.9147, longitude: 107.6098 });
    const blokM = location('blok-m', { latitude: -6.2443, longitude: 106.7981 });
    const kotaTua = location('kota-tua', { latitude: -6.1352, longitude: 106.8133 });

    const found = nearby([bandung, blokM, kotaTua], monas, 50);

    expect(found.map(({ code, distanceKm }) => [code, Math.round(distanceKm)])).toEqual([
      ['kota-tua', 5],
      ['blok-m', 8],
    ]);
  });

  it('leave out a store whose coordinates are unknown, instead of placing it at distance 0', () => {
    const found = nearby([location('somewhere')], monas, 20_000);

    expect(found).toEqual([]);
  });
});
