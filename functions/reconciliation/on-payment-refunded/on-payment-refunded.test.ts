import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { movementsOf } from '../store/movements.ts';
import { onPaymentRefunded } from './on-payment-refunded.ts';

const eventOf = (method: string) =>
  ({
    metadata: { eventId: 'e1', occurredAt: '2026-11-23T17:30:00.000Z' },
    data: { orderId: 'ord_1', channel: 'web', method, refundKey: 'ref_1-1', amount: 5_000, currency: 'IDR' },
  }) as Parameters<typeof onPaymentRefunded>[0];

describe('a refund at a provider', () => {
  it('is remembered once, on the day in the zone of its files', async () => {
    const runtime = testRuntime();
    for (let time = 0; time < 2; time += 1) await onPaymentRefunded(eventOf('midtrans'), runtime);
    await onPaymentRefunded(eventOf('cash'), runtime);
    const credited = eventOf('midtrans');
    await onPaymentRefunded({ ...credited, data: { ...credited.data, toCredit: true } }, runtime);

    // 00:30 in Jakarta.
    expect(await movementsOf(runtime.db, 'midtrans', { day: '2026-11-24', currency: 'IDR' })).toMatchObject([
      { orderId: 'ord_1', kind: 'refund', amount: 5_000, channel: 'web' },
    ]);
    expect(runtime.db.items('orders')).toHaveLength(1);
  });
});
