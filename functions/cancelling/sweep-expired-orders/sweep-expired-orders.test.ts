import { describe, expect, it } from '@jest/globals';
import {
  cashOrder,
  eventTypes,
  placeSample,
  sampleOrder,
  shirtsLeft,
  stockShirts,
} from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { getOrder } from '../../orders/get-order/get-order.ts';
import { loadOrder } from '../../orders/public.ts';
import { sweepExpiredOrders } from './sweep-expired-orders.ts';

const orders = (count: number) =>
  Array.from({ length: count }, (_, at) => sampleOrder({ orderId: `ord_${at}` }));

describe('orders nobody paid', () => {
  it('expire in every shard, each with its stock and its event', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await Promise.all(orders(20).map((order) => placeSample(runtime, order)));
    runtime.pass(15 * MINUTE);

    await sweepExpiredOrders({}, runtime);

    expect(await shirtsLeft(runtime)).toBe(40);
    expect(eventTypes(runtime).filter((type) => type === 'OrderExpired')).toHaveLength(20);
  });

  it('expire once, however often and however much at the same time the sweep comes by', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await placeSample(runtime);
    runtime.pass(15 * MINUTE);

    await Promise.all([sweepExpiredOrders({}, runtime), sweepExpiredOrders({}, runtime)]);
    await sweepExpiredOrders({}, runtime);

    expect(await shirtsLeft(runtime)).toBe(2);
  });

  it('keep their stock until their very last moment', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await placeSample(runtime);
    runtime.pass(15 * MINUTE - 1);

    await sweepExpiredOrders({}, runtime);

    expect(await shirtsLeft(runtime)).toBe(0);
  });

  it('give their stock back when cash does not come within the time of the channel', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await placeSample(runtime, cashOrder({ expiresAt: '2026-11-24T03:00:00.000Z' }));
    runtime.pass(24 * 60 * MINUTE);

    await sweepExpiredOrders({}, runtime);

    expect(await loadOrder(runtime.db, 'ord_1')).toMatchObject({ status: 'expired' });
    expect(await shirtsLeft(runtime)).toBe(2);
  });

  it('do not expire when staff placed them for cash without a time limit', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await placeSample(runtime, cashOrder());
    runtime.pass(1000 * MINUTE);

    await sweepExpiredOrders({}, runtime);

    expect(await loadOrder(runtime.db, 'ord_1')).toMatchObject({ status: 'confirmed' });
  });

  it('do not wait for one whose stock cannot be given back, and somebody is told of that', async () => {
    const runtime = testRuntime();
    await placeSample(runtime, sampleOrder({ orderId: 'ord_broken', expiresAt: '2026-11-23T03:01:00.000Z' }));
    const line = { ...sampleOrder().lines[0]!, allocations: [] };
    await placeSample(runtime, sampleOrder({ lines: [line] }));
    runtime.pass(15 * MINUTE);

    await expect(sweepExpiredOrders({}, runtime)).rejects.toThrow();

    expect(await loadOrder(runtime.db, 'ord_broken')).toMatchObject({ status: 'awaiting_payment' });
    expect(await loadOrder(runtime.db, 'ord_1')).toMatchObject({ status: 'expired' });
  });

  it('are shown as expired from that moment, before the sweep has come by', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 0);
    await placeSample(runtime, sampleOrder({ customerId: 'cus_1' }));
    runtime.pass(15 * MINUTE);
    const request = {
      ...requestFrom({ kind: 'customer', customerId: 'cus_1' }),
      params: { orderId: 'ord_1' },
    };

    const seen = await getOrder({ ...request, query: undefined, body: undefined }, runtime);

    expect(seen).toMatchObject({ version: 1, body: { status: 'expired' } });
    expect(seen.body.expiresAt).toBeUndefined();
    expect(seen.body.payment.redirectUrl).toBeUndefined();
  });
});
