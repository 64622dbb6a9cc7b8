import { describe, expect, it } from '@jest/globals';
import { placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { listMyOrders } from './list-my-orders.ts';

const list = (runtime: TestRuntime, query: { limit: number; cursor?: string }) =>
  listMyOrders(
    {
      ...requestFrom({ kind: 'customer', customerId: 'cus_1' }),
      params: undefined,
      body: undefined,
      query,
    },
    runtime,
  );

const order = (number: number, customerId?: string) =>
  sampleOrder({
    orderId: `ord_${number}`,
    placedAt: `2026-11-23T03:0${number}:00.000Z`,
    customerId,
  });

describe('my orders', () => {
  it('come newest first, page by page, and are only mine', async () => {
    const runtime = testRuntime();
    for (const placed of [
      order(1, 'cus_1'),
      order(2, 'cus_2'),
      order(3),
      order(4, 'cus_1'),
      order(5, 'cus_1'),
    ])
      await placeSample(runtime, placed);

    const first = await list(runtime, { limit: 2 });
    const second = await list(runtime, { limit: 2, cursor: first.body.page.nextCursor ?? '' });

    expect(first.body.data.map(({ orderId }) => orderId)).toEqual(['ord_5', 'ord_4']);
    expect(second.body).toMatchObject({
      data: [{ orderId: 'ord_1', units: 2, totals: { currency: 'IDR', total: 222_000 } }],
      page: { nextCursor: null },
    });
  });

  it('show one that nobody paid in time as expired before the sweep comes by', async () => {
    const runtime = testRuntime();
    await placeSample(runtime, order(1, 'cus_1'));
    runtime.pass(15 * MINUTE);

    const { body } = await list(runtime, { limit: 24 });

    expect(body.data).toMatchObject([{ status: 'expired' }]);
  });
});
