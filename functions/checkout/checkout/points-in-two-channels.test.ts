import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { fakeProvider } from '../../../test/support/fake-provider.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { openCart } from '../../carts/open-cart/open-cart.ts';
import { setCartPoints } from '../../carts/set-cart-points/set-cart-points.ts';
import { givePointsPart, loadCreditAccount, pointsAccountId } from '../../credit/public.ts';
import { checkout } from './checkout.ts';

const ayu = customer('cus_ayu');
const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;

/** Mugs of 50,000, picked up at Kemang; Ayu has 300 points of Rp 100. */
const shop = async () => {
  const runtime = {
    ...(await stockedShop({ MUG: { price: 50_000, stock: 100 } })),
    providers: fakeProvider().providers,
    bus: { publish: async () => undefined },
  };
  const kemang = {
    code: 'kemang',
    name: 'Kemang',
    kind: 'store',
    timeZone: 'Asia/Jakarta',
    address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
    openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
    holidays: [],
    pickup: { enabled: true, readyInMinutes: 60 },
    ships: true,
    version: 1,
  };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, kemang));
  runtime.pass(60_000);
  const move = { customerId: 'cus_ayu', orderId: 'old', step: 'EARN#old', points: 300 };
  await commit(runtime.db, [await givePointsPart(move, {}, { ...runtime, cause })]);
  const cartWith = async (points: number) => {
    const body = { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] };
    const { body: cart } = await openCart(asking(ayu, { body }) as never, runtime);
    const { cartId } = cart;
    await setCartPoints(asking(ayu, { params: { cartId }, body: { use: points } }), runtime);
    return cartId;
  };
  const buy = (cartId: string) =>
    checkout(
      asking(ayu, {
        params: { cartId },
        body: {
          contact: { name: 'Ayu' },
          delivery: { method: 'pickup' as const, locationId: 'kemang' },
          payment: { method: 'sandbox' as const },
          acceptPriceChanges: true,
        },
      }),
      runtime,
    );
  const points = async () => {
    const { balance, held } = (await loadCreditAccount(runtime.db, pointsAccountId('cus_ayu'))) ?? {};
    return [balance, held];
  };
  return { runtime, cartWith, buy, points };
};

describe('points that pay for an order', () => {
  it('are held with the order, lower what is due, and come back when it is cancelled', async () => {
    const { runtime, cartWith, buy, points } = await shop();

    const { body: order } = await buy(await cartWith(200));

    expect(order).toMatchObject({ due: 30_000, credit: [{ kind: 'points', amount: 20_000, points: 200 }] });
    expect(await points()).toEqual([100, 200]);
    const { orderId } = order;
    await cancelOrder(asking(staffWith('orders.write'), { params: { orderId }, body: {} }) as never, runtime);
    expect(await points()).toEqual([300, 0]);
  });

  it('are taken once when two channels redeem them at once: the other is told what is left', async () => {
    const { cartWith, buy, points } = await shop();
    const carts = [await cartWith(250), await cartWith(250)];

    const outcomes = await Promise.all(
      carts.map((cartId) => {
        const order = buy(cartId);
        return order.then(({ body }) => body.due).catch(() => refusalOf(order));
      }),
    );

    expect(outcomes.map(String).sort()).toEqual(['25000', 'CREDIT_INSUFFICIENT']);
    expect(await points()).toEqual([50, 250]);
  });
});
