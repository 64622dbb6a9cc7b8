import { describe, expect, it } from '@jest/globals';
import { HOUR } from '#shared/time/clock.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { isWatched } from '../model/abandonment.ts';
import type { Cart } from '../model/cart.ts';
import { openCart } from '../open-cart/open-cart.ts';
import { setCartLine } from '../set-cart-line/set-cart-line.ts';
import { loadCart, saveCart } from '../store/carts.ts';
import { checkAbandonedCart } from './check-abandoned-cart.ts';

const ayu = requestFrom({ kind: 'customer', customerId: 'cus_ayu' });
const noSchedules = {
  at: async () => undefined,
  cancel: async () => undefined,
};

const leave = async (runtime: TestRuntime): Promise<Cart> => {
  const body = { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] };
  const opened = await openCart({ ...ayu, params: undefined, query: undefined, body }, runtime);
  runtime.pass(HOUR);
  return (await loadCart(runtime.db, opened.body.cartId)) as Cart;
};

const publishedEvents = (runtime: TestRuntime) =>
  runtime.db.items('orders').filter(({ sk }) => String(sk).endsWith('#CartAbandoned'));

describe('a cart that was quiet for an hour', () => {
  it('is reported as left, once', async () => {
    const runtime = await stockedShop({ MUG: { price: 50_000, stock: 9 } });
    const { cartId } = await leave(runtime);

    await checkAbandonedCart({ cartId }, { ...runtime, schedules: noSchedules });
    await checkAbandonedCart({ cartId }, { ...runtime, schedules: noSchedules });

    expect(publishedEvents(runtime)).toHaveLength(1);
  });

  it('is not reported while nothing in it can be bought, and is watched again when its shopper comes back', async () => {
    const runtime = await stockedShop({ MUG: { price: 50_000, stock: 9 } });
    const cart = await leave(runtime);
    const gone = cart.lines.map((line) => ({ ...line, sku: 'GONE' }));
    await saveCart(runtime.db, {
      ...cart,
      lines: gone,
      version: cart.version + 1,
    });

    await checkAbandonedCart({ cartId: cart.cartId }, { ...runtime, schedules: noSchedules });
    const before = await loadCart(runtime.db, cart.cartId);
    const params = { cartId: cart.cartId, sku: 'MUG' };
    await setCartLine({ ...ayu, params, query: undefined, body: { quantity: 2 } }, runtime);
    const after = await loadCart(runtime.db, cart.cartId);

    expect(publishedEvents(runtime)).toEqual([]);
    expect([before, after].map((each) => each !== undefined && isWatched(each))).toEqual([false, true]);
  });
});
