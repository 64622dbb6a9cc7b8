import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { customerIdFor } from '../../customers/public.ts';
import { adjustStoreCredit } from '../../credit/adjust-store-credit/adjust-store-credit.ts';
import { setCartStoreCredit } from './set-cart-store-credit.ts';

const ayu = customer(customerIdFor('ayu'));

/** A cart of 50,000 of Ayu, who has 30,000 of store credit. */
const shop = async (owner: Actor = ayu) => {
  const { runtime, cartId, guestToken } = await shopWithCart(owner);
  await adjustStoreCredit(
    asking(staffWith('credit.write'), {
      params: { customerId: 'ayu' },
      body: { amount: 30_000, currency: 'IDR', reason: 'appeasement' as const },
    }),
    runtime,
  );
  return {
    use: (use: number | boolean, actor: Actor = ayu) =>
      setCartStoreCredit(asking(actor, { params: { cartId }, body: { use }, guestToken }), runtime),
  };
};

describe('store credit on a cart', () => {
  it('lowers what is due: by all there is, by a part, by none', async () => {
    const { use } = await shop();

    const due = [];
    for (const wanted of [true, 10_000, false]) due.push((await use(wanted)).body.due);

    expect(due).toEqual([20_000, 40_000, 50_000]);
  });

  it('is never more than the customer has', async () => {
    const { use } = await shop();

    expect(await refusalOf(use(30_001))).toBe('CREDIT_INSUFFICIENT');
  });

  it('is spent by its owner, or by staff who may move credit', async () => {
    const { use } = await shop();

    expect(await refusalOf(use(true, staffWith('carts.write')))).toBe('FORBIDDEN');
    expect((await use(true, staffWith('carts.write', 'credit.write'))).body.due).toBe(20_000);
  });

  it('is not for the cart of a guest', async () => {
    const { use } = await shop({ kind: 'guest' });

    expect(await refusalOf(use(true, staffWith('carts.write', 'credit.write')))).toBe(
      'STORE_CREDIT_NEEDS_OWNER',
    );
  });
});
