import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { getMyCart } from './get-my-cart.ts';

describe('the open cart of a customer', () => {
  it('is the one they filled on another device', async () => {
    const { runtime, cartId } = await shopWithCart(customer('cus_ayu'));

    expect((await getMyCart(asking(customer('cus_ayu'), {}), runtime)).body).toMatchObject({
      cartId,
      lines: [{ sku: 'MUG', quantity: 1 }],
    });
  });

  it('is nobody else’s, and none for who has not opened one', async () => {
    const { runtime } = await shopWithCart(customer('cus_ayu'));

    expect(await refusalOf(getMyCart(asking(customer('cus_budi'), {}), runtime))).toBe('CART_NOT_FOUND');
  });
});
