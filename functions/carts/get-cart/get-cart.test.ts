import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { getCart } from './get-cart.ts';

const shop = async (owner: Actor = guest) => {
  const { runtime, cartId, guestToken } = await shopWithCart(owner);
  return {
    runtime,
    guestToken,
    read: (actor: Actor, token?: string) =>
      getCart(asking(actor, { params: { cartId }, guestToken: token }), runtime),
  };
};

describe('reading a cart', () => {
  it('of a guest takes its token; staff with the scope need none', async () => {
    const { read, guestToken } = await shop();

    expect((await read(guest, guestToken)).body.lines).toHaveLength(1);
    expect((await read(staffWith('carts.write'))).body.lines).toHaveLength(1);
    expect(await refusalOf(read(guest))).toBe('CART_NOT_FOUND');
    expect(await refusalOf(read(customer('cus_ayu')))).toBe('CART_NOT_FOUND');
  });

  it('of a customer takes the customer, and no token opens it', async () => {
    const { read, guestToken } = await shop(customer('cus_ayu'));

    expect((await read(customer('cus_ayu'))).body.lines).toHaveLength(1);
    expect(await refusalOf(read(customer('cus_budi')))).toBe('CART_NOT_FOUND');
    expect(await refusalOf(read(guest, guestToken))).toBe('CART_NOT_FOUND');
  });

  it('shows a price that changed since, with the one the shopper saw', async () => {
    const { runtime, read, guestToken } = await shop();
    await runtime.db.writeOne(
      put(
        { table: 'catalog', pk: 'SKU#MUG', sk: 'PR#IDR' },
        {
          sku: 'MUG',
          currency: 'IDR',
          prices: [
            {
              priceId: 'base',
              amount: 60_000,
              createdAt: '2026-01-01T00:00:00.000Z',
            },
          ],
        },
      ),
    );

    const { lines, totals } = (await read(guest, guestToken)).body;

    expect(lines[0]).toMatchObject({
      unitPrice: 60_000,
      priceChanged: { from: 50_000, to: 60_000 },
    });
    expect(totals.total).toBe(60_000);
  });
});
