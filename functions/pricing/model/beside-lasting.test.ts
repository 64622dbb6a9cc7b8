import { describe, expect, it } from '@jest/globals';
import { besideLasting } from './beside-lasting.ts';
import type { PriceRecord } from './price.ts';
import { resolvePrice } from './resolve-price.ts';
import { setPrice } from './set-price.ts';

const now = '2026-11-23T03:00:00.000Z';
const later = '2026-11-23T04:00:00.000Z';
const base: PriceRecord = { priceId: 'base', amount: 100_000, createdAt: '2026-01-01T00:00:00.000Z' };

const priceAt = (prices: readonly PriceRecord[], at: string) =>
  resolvePrice(
    { sku: 'BATIK-M', currency: 'IDR', version: 1, prices },
    { channel: 'web', at: Date.parse(at), quantity: 1 },
  )?.amount;

const temporary = (prices: readonly PriceRecord[], amount: number, validTo: string, suffix = 'override') => {
  const named = besideLasting({ prices }, { priceId: 'base', terms: { amount, validTo }, suffix, now });
  const set = setPrice({ prices }, { ...named, now });
  return 'prices' in set ? set.prices : prices;
};

describe('a temporary price', () => {
  it('stands beside a lasting one, which holds again when it ends', () => {
    const prices = temporary([base], 80_000, later);

    expect(prices.map(({ priceId }) => priceId)).toEqual(['base', 'base-override']);
    expect([priceAt(prices, now), priceAt(prices, later)]).toEqual([80_000, 100_000]);
  });

  it('gives way to an even shorter one, and returns before the lasting one does', () => {
    const month = temporary([base], 80_000, '2026-12-23T03:00:00.000Z', 'first');
    const prices = temporary(month, 70_000, later, 'second');

    expect([now, later, '2026-12-24T00:00:00.000Z'].map((at) => priceAt(prices, at))).toEqual([
      70_000, 80_000, 100_000,
    ]);
  });

  it('keeps its beginning when it is said again', () => {
    const prices = temporary([base], 80_000, later);
    const again = besideLasting(
      { prices },
      {
        priceId: 'base',
        terms: { amount: 80_000, validTo: later },
        suffix: 'override',
        now: '2026-11-23T03:30:00.000Z',
      },
    );

    expect(again.terms.validFrom).toBe(now);
  });

  it('replaces a record that ends no later than it does', () => {
    const short = { ...base, validTo: later };

    expect(temporary([short], 80_000, '2026-12-23T03:00:00.000Z').map(({ priceId }) => priceId)).toEqual([
      'base',
    ]);
  });
});

describe('overlapping windows of prices', () => {
  const hour = (priceId: string, amount: number, minutes: number, createdAt: string): PriceRecord => ({
    priceId,
    amount,
    validFrom: new Date(Date.parse(now) + minutes * 60_000).toISOString(),
    validTo: new Date(Date.parse(now) + (minutes + 60) * 60_000).toISOString(),
    createdAt,
  });
  const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

  it('of one length are decided by the newer record', () => {
    const prices = [
      hour('first', 90_000, 60, '2026-11-23T01:00:00.000Z'),
      hour('second', 85_000, 62, '2026-11-23T02:00:00.000Z'),
      base,
    ];

    expect([61, 90, 121, 123].map((minutes) => priceAt(prices, at(minutes)))).toEqual([
      90_000, 85_000, 85_000, 100_000,
    ]);
  });
});
