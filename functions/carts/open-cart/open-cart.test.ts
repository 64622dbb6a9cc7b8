import { describe, expect, it } from '@jest/globals';
import { guestToken } from '#shared/secrets/secrets.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { claimCart } from '../claim-cart/claim-cart.ts';
import { openCart } from './open-cart.ts';

const open = (runtime: TestRuntime) =>
  openCart(
    {
      ...requestFrom({ kind: 'guest' }),
      params: undefined,
      query: undefined,
      body: { channel: 'web', lines: [{ sku: 'MUG', quantity: 1 }] },
      idempotency: { key: 'the same', fingerprint: 'body' },
    },
    runtime,
  );

describe('opening a cart again under the same key', () => {
  it('finds the cart that the first try opened, with its token', async () => {
    const runtime = await stockedShop({ MUG: { price: 50_000, stock: 9 } });

    const first = await open(runtime);
    const second = await open(runtime);

    expect(second).toEqual(first);
  });

  it('shows a guest nothing of it once a customer has claimed it', async () => {
    const runtime = await stockedShop({ MUG: { price: 50_000, stock: 9 } });
    const { cartId } = (await open(runtime)).body;
    await claimCart(
      {
        ...requestFrom({ kind: 'customer', customerId: 'cus_ayu' }),
        params: { cartId },
        query: undefined,
        body: { policy: 'sum' },
        guestToken: await guestToken(runtime.secrets, 'cart', cartId),
      },
      runtime,
    );

    await expect(open(runtime)).rejects.toMatchObject({
      contract: { code: 'CART_NOT_FOUND' },
    });
  });
});
