import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { movementsOf } from '../store/movements.ts';
import { onPaymentCaptured } from './on-payment-captured.ts';

const eventOf = (method: string) =>
  ({
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T17:30:00.000Z' },
    data: { orderId: 'ord_1', channel: 'web', method, attempt: 1, amount: 5_000, currency: 'IDR' },
  }) as Parameters<typeof onPaymentCaptured>[0];

describe('a capture at a provider', () => {
  it('is remembered once, on the day in the zone of its files', async () => {
    const runtime = testRuntime();
    for (let time = 0; time < 2; time += 1) await onPaymentCaptured(eventOf('midtrans'), runtime);
    await onPaymentCaptured(eventOf('cash'), runtime);

    // 00:30 in Jakarta.
    expect(await movementsOf(runtime.db, 'midtrans', { day: '2026-11-24', currency: 'IDR' })).toMatchObject([
      { orderId: 'ord_1', kind: 'capture', amount: 5_000, channel: 'web' },
    ]);
    expect(runtime.db.items('orders')).toHaveLength(1);
  });
});
