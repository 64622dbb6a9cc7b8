import { describe, expect, it } from '@jest/globals';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { openCart } from '../open-cart/open-cart.ts';
import { setCartLine } from '../set-cart-line/set-cart-line.ts';
import { setCartDiscount } from './set-cart-discount.ts';

const agent = (role: 'support' | 'store-manager' | 'finance' = 'support'): Actor => ({
  kind: 'staff',
  staffId: 's1',
  role,
  scopes: ['carts.write'],
});
const ayu: Actor = {
  kind: 'customer',
  customerId: 'cus_00000000000000000000000ayu',
};

/** Support opens a draft of two mugs at 50,000 for Ayu. */
const draftFor = async (runtime: TestRuntime) => {
  const draft = {
    customerId: 'cus_00000000000000000000000ayu',
    expiresInMinutes: 60,
  };
  const body = { channel: 'web', draft, lines: [{ sku: 'MUG', quantity: 2 }] };
  const request = {
    ...requestFrom(agent()),
    params: undefined,
    query: undefined,
    body,
  };
  return (await openCart(request, runtime)).body;
};

const shop = async () => {
  const runtime = await stockedShop({
    MUG: { price: 50_000, stock: 9 },
    CUP: { price: 10_000, stock: 9 },
  });
  const opened = await draftFor(runtime);
  const { cartId } = opened;
  const common = { params: { cartId }, query: undefined };
  const discount = async (percent: number, actor: Actor = agent()) => {
    const body = { percent, reason: 'goodwill' as const };
    return (await setCartDiscount({ ...requestFrom(actor), ...common, body }, runtime)).body;
  };
  const addCup = async (actor: Actor) => {
    const params = { cartId, sku: 'CUP' };
    return (
      await setCartLine(
        {
          ...requestFrom(actor),
          params,
          query: undefined,
          body: { quantity: 1 },
        },
        runtime,
      )
    ).body;
  };
  return { runtime, opened, discount, addCup };
};

describe('a draft that staff build for a customer', () => {
  it('is a cart of the customer, with a time to end', async () => {
    const { opened } = await shop();

    expect(opened).toMatchObject({
      customerId: 'cus_00000000000000000000000ayu',
      draft: { expiresAt: '2026-11-23T04:00:00.000Z' },
      totals: { total: 100_000 },
    });
    expect(opened.cartToken).toBeUndefined();
  });

  it('cannot be changed once it has expired', async () => {
    const { runtime, discount } = await shop();
    runtime.pass(60 * 60_000);

    await expect(discount(5)).rejects.toMatchObject({
      contract: { code: 'DRAFT_EXPIRED' },
    });
  });
});

describe('what staff take off a cart', () => {
  it('comes off all goods, and is shown among the promotions; 0 takes it back', async () => {
    const { discount } = await shop();

    const reduced = await discount(10);
    const back = await discount(0);

    expect(reduced.totals).toMatchObject({
      goods: 100_000,
      discount: 10_000,
      total: 90_000,
    });
    expect(reduced.promotions).toEqual([
      { promotionId: 'staff-discount', name: 'Staff discount', amount: 10_000 },
    ]);
    expect(back.totals.total).toBe(100_000);
    expect(back.discount).toBeUndefined();
  });

  it('is limited by the role', async () => {
    const { discount } = await shop();

    await expect(discount(11)).rejects.toMatchObject({
      contract: { code: 'DISCOUNT_ABOVE_LIMIT' },
      details: { extensions: { most: 10 } },
    });
    expect((await discount(20, agent('store-manager'))).totals.total).toBe(80_000);
    await expect(discount(1, agent('finance'))).rejects.toMatchObject({
      contract: { status: 403 },
    });
    await expect(
      discount(1, {
        kind: 'channel',
        clientId: 'c',
        channel: 'web',
        scopes: ['carts.write'],
      }),
    ).rejects.toMatchObject({ contract: { code: 'DISCOUNT_ABOVE_LIMIT' } });
  });

  it('stays while staff change the lines, and ends when the customer does', async () => {
    const { discount, addCup } = await shop();
    await discount(10);

    expect((await addCup(agent())).totals.total).toBe(99_000);
    expect((await addCup(ayu)).totals.total).toBe(110_000);
  });
});
