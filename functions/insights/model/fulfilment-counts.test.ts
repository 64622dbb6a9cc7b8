import { describe, expect, it } from '@jest/globals';
import {
  ofCollected,
  ofCreated,
  ofDelivered,
  ofFailed,
  ofPicked,
  ofRejected,
  ofShipped,
} from './changes-of.ts';
import { figuresOf, NO_COUNTS, summedCounts } from './fulfilment-counts.ts';

const facts = {
  fulfilmentId: 'ord_1-1',
  orderId: 'ord_1',
  channel: 'web',
  locationId: 'jakarta',
  method: 'ship',
  status: 'picked',
  lines: [{ lineId: 'ln_1', sku: 'SHIRT', quantity: 4 }],
  createdAt: '2026-11-23T03:00:00.000Z',
  promisedAt: '2026-11-23T11:00:00.000Z',
} as const;
const mutable = { ...facts, lines: [...facts.lines] };
const [early, late] = ['2026-11-23T05:00:00.000Z', '2026-11-23T12:00:00.000Z'];

describe('the figures of a day', () => {
  it('come from what happened', () => {
    const counts = summedCounts([
      ofCreated({ ...mutable }),
      ofCreated({ ...mutable, fulfilmentId: 'ord_1-2' }),
      ofCreated({ ...mutable, fulfilmentId: 'ord_1-3' }),
      ofCreated({ ...mutable, fulfilmentId: 'ord_2-1' }),
      ofPicked({ ...mutable, wrongScans: 1 }, early),
      ofRejected({
        ...mutable,
        rejected: [{ lineId: 'ln_1', sku: 'SHIRT', quantity: 1, reason: 'damaged' }],
      }),
      ofShipped({ ...mutable, parcels: [] }, early),
      ofShipped({ ...mutable, parcels: [] }, late),
      ofDelivered({ ...mutable, attempts: 1, rejected: 0, shippedAt: early }),
      ofDelivered({ ...mutable, attempts: 2, rejected: 0, shippedAt: early }),
      ofDelivered({ ...mutable, attempts: 1, rejected: 1, shippedAt: early }),
      ofDelivered({ ...mutable, attempts: 1, rejected: 0, shippedAt: late }),
      ofFailed({ ...mutable, parcelId: 'p', outcome: 'failed', attempts: 1 }),
    ]);

    expect(figuresOf(counts)).toEqual({
      pickAccuracy: 4 / 5,
      averageCycleSeconds: (2 * 3600 + 9 * 3600) / 2,
      onTimeRate: 1 / 2,
      perfectOrderRate: 1 / 4,
      splitRate: 1 / 2,
      rejectRate: 1 / 5,
    });
    expect(counts.failedAttempts).toBe(1);
  });

  it('count a pick-up as on time when it lay ready on time, however late it was fetched', () => {
    const counts = summedCounts([
      ofCollected({ ...mutable, readyAt: early, expiresAt: late, collectedBy: 'customer' }),
    ]);

    expect(figuresOf(counts)).toMatchObject({
      onTimeRate: 1,
      perfectOrderRate: 1,
      averageCycleSeconds: 7200,
    });
  });

  it('say nothing where nothing happened', () => {
    expect(Object.values(figuresOf(NO_COUNTS))).toEqual(Array.from({ length: 6 }, () => null));
  });
});
