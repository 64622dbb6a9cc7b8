import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { setCartLine } from './set-cart-line.ts';

const shop = async () => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  return {
    set: (sku: string, quantity: number, more: object = {}) =>
      setCartLine(
        asking(guest, {
          params: { cartId, sku },
          body: { quantity },
          guestToken,
          ...more,
        }),
        runtime,
      ),
  };
};

describe('setting a line of a cart', () => {
  it('sets the quantity instead of adding to it, so that it may be repeated', async () => {
    const { set } = await shop();
    await set('MUG', 3);

    const { body } = await set('MUG', 3);

    expect(body.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['MUG', 3]]);
    expect(body.totals.total).toBe(150_000);
  });

  it('adds a line for another SKU, at the price of now, and removes a line by 0', async () => {
    const { set } = await shop();
    await set('PLATE', 1);

    const { body } = await set('MUG', 0);

    expect(body.lines.map(({ sku, unitPrice }) => [sku, unitPrice])).toEqual([['PLATE', 80_000]]);
  });

  it('reserves nothing: a line may have more units than there are, and says so', async () => {
    const { set } = await shop();

    const { body } = await set('PLATE', 4);

    expect(body.lines.find(({ sku }) => sku === 'PLATE')).toMatchObject({
      quantity: 4,
      available: 1,
    });
  });

  it('is refused for what the channel does not sell, and by whoever lacks the token of the cart', async () => {
    const { set } = await shop();

    expect(await refusalOf(set('MOON', 1))).toBe('SKU_NOT_FOUND');
    expect(await refusalOf(set('MUG', 2, { guestToken: 'another' }))).toBe('CART_NOT_FOUND');
  });

  it('with the version that another tab has changed since is refused, and changes nothing', async () => {
    const { set } = await shop();
    const before = (await set('MUG', 2)).version;
    await set('MUG', 3);

    expect(await refusalOf(set('MUG', 9, { ifMatch: before }))).toBe('STALE_VERSION');
    expect((await set('PLATE', 0)).body.lines).toMatchObject([{ sku: 'MUG', quantity: 3 }]);
  });
});
