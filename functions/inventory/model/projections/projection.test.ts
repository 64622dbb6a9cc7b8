import { describe, expect, it } from '@jest/globals';
import { crossingOf, fellLow, projected, shelved, type Projection } from './projection.ts';
import type { StockBucket } from '../stock/stock.ts';

const movement = {
  type: 'sale',
  reference: 'ord_1',
  actor: 'guest',
  at: '2026-11-23T03:00:00.000Z',
} as const;
const head = (available: number, version = 1): StockBucket & { onHand: number; unavailable: number } => ({
  sku: 'SHIRT',
  locationId: 'jakarta',
  bucket: '0',
  available,
  onHand: available,
  unavailable: 0,
  version,
  movement,
});
const sold = { isSold: true };
const unsold = { isSold: false };
const scarcity = { last: 5, low: 20 };
const where = { channel: 'web', sku: 'SHIRT', now: '2026-11-23T04:00:00.000Z', listing: sold, scarcity };
const first = projected(undefined, [[head(7)]], where) as Projection;

describe('what lists remember of stock', () => {
  it('is the sum over the locations of a channel, none of them below zero', () => {
    const answer = projected(undefined, [[head(7)], [head(-2)]], where);

    expect(answer).toMatchObject({ availableToPromise: 7, changedAt: where.now, version: 1 });
  });

  it('leaves out what the channel does not show, and is written anew when it shows more', () => {
    const hiding = projected(undefined, [[head(7)]], { ...where, threshold: 2 });

    expect(hiding).toMatchObject({ availableToPromise: 5 });
    expect(projected(hiding, [[head(7)]], where)).toMatchObject({ availableToPromise: 7, version: 2 });
  });

  it('is not written again when newer stock gives the same figure', () => {
    expect(projected(first, [[head(7, 3)]], { ...where, now: '2026-11-23T05:00:00.000Z' })).toBeUndefined();
  });

  it('keeps the time of the change when only the date of its publication moved', () => {
    const listing = { ...sold, turnsAt: '2026-12-01T00:00:00.000Z' };
    const answer = projected(first, [[head(7)]], { ...where, now: '2026-11-23T05:00:00.000Z', listing });

    expect(answer).toMatchObject({ changedAt: where.now, turnsAt: listing.turnsAt, version: 2 });
  });

  it('is exact up to 100 units, and above follows once it is off by more than a twentieth', () => {
    const after = (before: number, now: number) => {
      const known = projected(undefined, [[head(before)]], where);
      return projected(known, [[head(now)]], where)?.availableToPromise;
    };

    expect([after(100, 99), after(101, 100), after(99, 100)]).toEqual([99, 100, 100]);
    expect([after(200, 190), after(200, 210), after(200, 189), after(200, 211)]).toEqual([
      undefined,
      undefined,
      189,
      211,
    ]);
  });

  it('follows at once into another band, however high that begins', () => {
    const high = { ...where, scarcity: { last: 5, low: 500 } };
    const known = projected(undefined, [[head(505)]], high);

    expect(projected(known, [[head(501)]], high)).toBeUndefined();
    expect(projected(known, [[head(500)]], high)?.availableToPromise).toBe(500);
  });
});

describe('what a channel does not sell', () => {
  const later = '2026-11-23T05:00:00.000Z';
  const gone = projected(first, [[head(7)]], { ...where, now: later, listing: unsold }) as Projection;

  it('has no row, however much of it there is', () => {
    expect(projected(undefined, [[head(7)]], { ...where, listing: unsold })).toBeUndefined();
  });

  it('has one last row when the channel stops selling it, and none for what moves afterwards', () => {
    expect(gone).toMatchObject({ state: 'gone', availableToPromise: 0, changedAt: later });
    expect(projected(gone, [[head(3, 2)]], { ...where, listing: unsold })).toBeUndefined();
  });

  it('has its row again when it is sold again, and was not low in between', () => {
    const back = projected(gone, [[head(7)]], { ...where, listing: sold }) as Projection;

    expect(back).toMatchObject({ state: 'listed', availableToPromise: 7 });
    expect([fellLow(first, gone, 5), fellLow(gone, back, 5)]).toEqual([false, false]);
  });

  it('waits for its date where one is set', () => {
    const listing = { ...unsold, turnsAt: '2026-12-01T00:00:00.000Z' };

    expect(projected(undefined, [[head(7)]], { ...where, listing })).toMatchObject({
      state: 'pending',
      turnsAt: listing.turnsAt,
    });
  });
});

describe('what was never stocked', () => {
  it('has no row either', () => {
    expect(projected(undefined, [[]], where)).toBeUndefined();
  });
});

describe('stock that runs low', () => {
  const after = projected(first, [[head(5, 2)]], where) as Projection;

  it('crosses the threshold once, on its way down', () => {
    expect(fellLow(first, after, 5)).toBe(true);
    expect(fellLow(after, { ...after, availableToPromise: 4 }, 5)).toBe(false);
    expect(fellLow(after, first, 5)).toBe(false);
  });

  it('crosses nothing when it is seen for the first time', () => {
    expect(fellLow(undefined, after, 5)).toBe(false);
  });
});

describe('a shelf', () => {
  const full = shelved(undefined, [head(3)]);
  const empty = shelved(full, [head(0, 2)]);

  it('is filled, emptied and filled again, over all its buckets', () => {
    const shard: StockBucket = { ...head(2), bucket: '1' };
    const spread = shelved(empty, [{ ...head(0, 2), shards: 2 } as StockBucket, shard]);

    expect(full && crossingOf(undefined, full)).toBe('replenished');
    expect(empty && crossingOf(full, empty)).toBe('depleted');
    expect(spread && crossingOf(empty, spread)).toBe('replenished');
  });

  it('is not written again while it has goods, or none', () => {
    expect([shelved(full, [head(2, 2)]), shelved(empty, [head(-1, 3)])]).toEqual([undefined, undefined]);
  });

  it('that was never stocked is none', () => {
    expect(shelved(undefined, [])).toBeUndefined();
  });
});
