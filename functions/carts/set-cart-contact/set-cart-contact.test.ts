import { describe, expect, it } from '@jest/globals';
import { asking, guest } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { loadCart } from '../store/carts.ts';
import { setCartContact } from './set-cart-contact.ts';

const leave = async (body: { readonly marketing: boolean; readonly email?: string }) => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  await setCartContact(asking(guest, { params: { cartId }, body, guestToken }), runtime);
  return { runtime, cart: await loadCart(runtime.db, cartId) };
};

describe('the address of a guest’s cart', () => {
  it('lets the guest be reminded when they agreed to it', async () => {
    const { cart } = await leave({
      marketing: true,
      email: 'sari@example.com',
    });

    expect(cart?.hasContact).toBe(true);
  });

  it('lets nobody be reminded without their consent, or without an address', async () => {
    expect((await leave({ marketing: false, email: 'sari@example.com' })).cart?.hasContact).toBe(false);
    expect((await leave({ marketing: true })).cart?.hasContact).toBe(false);
  });

  it('is kept apart from the cart, and goes with it', async () => {
    const { runtime, cart } = await leave({
      marketing: true,
      email: 'sari@example.com',
    });
    const withAddress = runtime.db.items('orders').filter((item) => JSON.stringify(item).includes('sari@'));

    expect(withAddress.map(({ sk }) => sk)).toEqual(['CONTACT']);
    expect(withAddress[0]?.['ttl']).toBe(cart?.ttl);
  });
});
