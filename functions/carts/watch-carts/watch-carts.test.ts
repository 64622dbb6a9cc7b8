import { describe, expect, it } from '@jest/globals';
import { customer } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { loadCart } from '../store/carts.ts';
import { watchCarts } from './watch-carts.ts';

/** The stream of a cart, and how many looks were scheduled because of it. */
const shop = async (owner: Actor = customer('cus_ayu')) => {
  const { runtime, cartId } = await shopWithCart(owner);
  const cart = await loadCart(runtime.db, cartId);
  let looks = 0;
  const schedules = {
    at: async () => void (looks += 1),
    cancel: async () => undefined,
  };
  return {
    cart,
    watch: async (before: object | undefined, after: object | undefined) => {
      await watchCarts([{ before, after } as Parameters<typeof watchCarts>[0][number]], {
        ...runtime,
        schedules,
      });
      return looks;
    },
  };
};

describe('watching carts', () => {
  it('schedules one look when a cart of somebody who can be reached gets its first line', async () => {
    const { cart, watch } = await shop();

    expect(await watch({ ...cart, lines: [] }, cart)).toBe(1);
  });

  it('schedules none for later changes: the look goes on by itself', async () => {
    const { cart, watch } = await shop();
    await watch(undefined, cart);

    expect(await watch(cart, { ...cart, version: 2 })).toBe(1);
  });

  it('schedules none for carts of guests who left no address, for empty carts, and for what is no cart', async () => {
    const guests = await shop({ kind: 'guest' });
    const { cart, watch } = await shop();

    expect(await guests.watch(undefined, guests.cart)).toBe(0);
    expect(await watch(undefined, { ...cart, lines: [] })).toBe(0);
    expect(await watch(undefined, { pk: 'C#1', sk: 'CONTACT' })).toBe(0);
  });
});
