import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { currentCartKey, cartKey, loadCart } from '../../carts/store/carts.ts';
import { standingKey, orderPointsKey } from '../../loyalty/store/keys.ts';
import { loadOrder, orderKey } from '../../orders/public.ts';
import { toItem } from '../../orders/store/orders.ts';
import { pastOrderKey } from '../../past-orders/store/past-orders.ts';
import { follow, goBack } from './follow.ts';

const merge = { customerId: 'cus_ayu', absorbedId: 'cus_old', mergeId: 'mrg_1' };
const cause = { actor: 'system:test', correlationId: 'c' };

const shopWithBoth = async (): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const order = (orderId: string, customerId: string) =>
    put(orderKey(orderId), toItem(sampleOrder({ orderId, customerId })));
  const past = { placedAt: '2025-01-01T00:00:00.000Z', reference: 'shopify-1', customerId: 'cus_old' };
  const lines = [{ lineId: 'l1', sku: 'SHIRT', productId: 'shirt', quantity: 2 }];
  const cart = {
    cartId: 'c1',
    status: 'open',
    customerId: 'cus_old',
    channel: 'phone',
    currency: 'IDR',
    lines,
    version: 1,
  };
  await runtime.db.write([
    order('o1', 'cus_old'),
    order('o2', 'cus_ayu'),
    put(orderPointsKey('cus_old', 'o1'), {
      customerId: 'cus_old',
      orderId: 'o1',
      version: 1,
      refunds: {},
      isCancelled: false,
      kept: 5,
    }),
    put(standingKey('cus_old'), { customerId: 'cus_old', version: 1, months: { '2026-11': 5 } }),
    put(pastOrderKey(past), past),
    put(cartKey('c1'), cart),
    put(currentCartKey('cus_old'), { cartId: 'c1' }),
  ]);
  return runtime;
};

/** All but what no longer counts: versions, times, events. */
const picture = ({ db }: TestRuntime) =>
  [...db.items('orders'), ...db.items('customers')]
    .filter(({ sk }) => !String(sk).startsWith('E#'))
    .map(({ version: _version, changedAt: _changed, ttl: _ttl, dueShard: _shard, ...item }) =>
      JSON.stringify(
        Object.entries(item)
          .filter(([, value]) => value !== undefined)
          .sort(),
      ),
    );

describe('what a customer had before two profiles were merged', () => {
  it('is the surviving customer’s: orders, past orders, the cart, and what earned points', async () => {
    const runtime = await shopWithBoth();

    await follow(merge, { ...runtime, cause });
    await follow(merge, { ...runtime, cause });

    expect(await loadOrder(runtime.db, 'o1')).toMatchObject({ customerId: 'cus_ayu', version: 2 });
    expect(await loadOrder(runtime.db, 'o2')).toMatchObject({ customerId: 'cus_ayu', version: 1 });
    expect(await loadCart(runtime.db, 'c1')).toMatchObject({ customerId: 'cus_ayu' });
    const keys = runtime.db.items('customers').map(({ pk, sk }) => `${String(pk)} ${String(sk)}`);
    expect(keys).toEqual(
      expect.arrayContaining([
        'PAST#cus_ayu 2025-01-01T00:00:00.000Z#shopify-1',
        'L#cus_ayu O#o1',
        'L#cus_ayu TIER',
      ]),
    );
  });

  it('is theirs again when the merge is undone, also when that breaks off and is repeated', async () => {
    const runtime = await shopWithBoth();
    const before = picture(runtime);

    await follow(merge, { ...runtime, cause });
    await goBack(merge, { ...runtime, cause });
    await goBack(merge, { ...runtime, cause });

    const after = picture(runtime).filter((item) => !item.includes('"L#cus_ayu"'));
    expect(after).toEqual(before);
  });
});
