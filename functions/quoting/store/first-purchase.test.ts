import { describe, expect, it } from '@jest/globals';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { sampleChannel } from '../../../test/support/sample-channel.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { orderKey, recentOrdersKey, type Order } from '../../orders/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { readMarket } from './market.ts';

/** The index of orders by customer does not know the order yet: it has no `customerId` here. */
const orderedAMomentAgo = async ({ db }: TestRuntime, status: Order['status']): Promise<void> => {
  const { customerId: _lags, ...order } = { ...sampleOrder(), status };
  await db.writeOne(put(orderKey(order.orderId), order));
  await db.writeOne(put(recentOrdersKey('cus_ayu'), { version: 1, orders: [order.orderId] }));
};

let minutes = 0;

const isFirstPurchase = async (runtime: TestRuntime) => {
  // Promotions are kept for two seconds, over the tests of a file.
  minutes += 1;
  runtime.pass(minutes * 60_000);
  const { buyer } = await readMarket(runtime, {
    channel: sampleChannel,
    currency: 'IDR',
    skus: [],
    buying: { customerId: 'cus_ayu' },
  });
  return buyer.isFirstPurchase;
};

const shopWith = async (conditions: object): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const promotion = promotionOf('welcome', { kind: 'percent', percent: 50 }, { conditions });
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'PROMOTIONS', sk: 'welcome' }, promotion));
  return runtime;
};

describe('a first purchase', () => {
  it('is none beside an order of a moment ago that the index of orders does not know yet', async () => {
    const runtime = await shopWith({ firstPurchaseOnly: true });
    expect(await isFirstPurchase(runtime)).toBe(true);
    await orderedAMomentAgo(runtime, 'awaiting_payment');

    expect(await isFirstPurchase(runtime)).toBe(false);
  });

  it('is none of a customer who bought before the shop moved here', async () => {
    const runtime = await shopWith({ firstPurchaseOnly: true });
    const key = { table: 'customers', pk: 'PAST#cus_ayu', sk: '2025-11-03T04:10:00.000Z#1001' } as const;
    await runtime.db.writeOne(put(key, { status: 'completed', version: 1 }));

    expect(await isFirstPurchase(runtime)).toBe(false);
  });

  it('is one again for a customer whose only order was cancelled', async () => {
    const runtime = await shopWith({ firstPurchaseOnly: true });
    await orderedAMomentAgo(runtime, 'cancelled');

    expect(await isFirstPurchase(runtime)).toBe(true);
  });

  it('is asked of no order while no promotion asks for it', async () => {
    const runtime = await shopWith({});
    await isFirstPurchase(runtime);

    expect(runtime.db.calls).not.toHaveProperty('queryIndex');
    expect(await isFirstPurchase(runtime)).toBeUndefined();
  });
});
