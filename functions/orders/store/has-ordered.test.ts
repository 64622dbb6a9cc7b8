import { describe, expect, it } from '@jest/globals';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Order } from '../model/order.ts';
import { hasOrdered, hasOrderedBefore } from './has-ordered.ts';

const place = (runtime: ReturnType<typeof testRuntime>, at: number, status: Order['status']) =>
  placeSample(
    runtime,
    sampleOrder({
      orderId: `ord_${at}`,
      customerId: 'cus_1',
      status,
      placedAt: new Date(Date.parse('2026-11-01T00:00:00Z') + at * 60_000).toISOString(),
    }),
  );

describe('whether a customer has bought before', () => {
  it('is not hidden by any number of orders that were cancelled since', async () => {
    const runtime = testRuntime();
    await place(runtime, 0, 'paid');
    for (let at = 1; at <= 45; at += 1) await place(runtime, at, 'cancelled');

    expect(await hasOrdered(runtime.db, 'cus_1')).toBe(true);
    const latest = { orderId: 'ord_99', placedAt: '2026-11-20T00:00:00.000Z', customerId: 'cus_1' };
    expect(await hasOrderedBefore(runtime.db, latest)).toBe(true);
  });

  it('is not so while all orders were cancelled or expired', async () => {
    const runtime = testRuntime();
    for (let at = 1; at <= 25; at += 1) await place(runtime, at, at % 2 === 0 ? 'cancelled' : 'expired');

    expect(await hasOrdered(runtime.db, 'cus_1')).toBe(false);
  });
});
