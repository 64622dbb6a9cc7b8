import { describe, expect, it } from '@jest/globals';
import { guestToken } from '#shared/secrets/secrets.ts';
import { DAY } from '#shared/time/clock.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { requestFrom, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { isWatched } from '../model/abandonment.ts';
import { MAX_LINES } from '../../orders/schemas.ts';
import type { Cart } from '../model/cart.ts';
import { openCart } from '../open-cart/open-cart.ts';
import { cartKey, loadCart, saveCart } from '../store/carts.ts';
import { claimCart } from './claim-cart.ts';

const ayu = { kind: 'customer', customerId: 'cus_ayu' } as const;

const open = async (runtime: TestRuntime, actor: typeof ayu | { kind: 'guest' }, sku = 'MUG') => {
  const { body } = await openCart(
    {
      ...requestFrom(actor),
      params: undefined,
      query: undefined,
      body: { channel: 'web', lines: [{ sku, quantity: 1 }] },
    },
    runtime,
  );
  return body.cartId;
};

const claim = async (runtime: TestRuntime, cartId: string) =>
  claimCart(
    {
      ...requestFrom(ayu),
      params: { cartId },
      query: undefined,
      body: { policy: 'sum' },
      guestToken: await guestToken(runtime.secrets, 'cart', cartId),
    },
    runtime,
  );

const change = async (runtime: TestRuntime, cartId: string, by: Partial<Cart>) => {
  const cart = await runtime.db.get<Cart>(cartKey(cartId));
  if (cart === undefined) throw new Error(`there is no cart ${cartId}`);
  await saveCart(runtime.db, { ...cart, ...by, version: cart.version + 1 });
};

const shop = () =>
  stockedShop({
    MUG: { price: 50_000, stock: 9 },
    SHIRT: { price: 111_000, stock: 9 },
  });

describe('claiming a cart after signing in', () => {
  it('puts both carts together', async () => {
    const runtime = await shop();
    const own = await open(runtime, ayu, 'SHIRT');
    const guest = await open(runtime, { kind: 'guest' });

    const { body } = await claim(runtime, guest);

    expect(body.cartId).toBe(own);
    expect(body.lines.map(({ sku }) => sku)).toEqual(['SHIRT', 'MUG']);
    expect(await loadCart(runtime.db, guest)).toMatchObject({
      status: 'merged',
      mergedInto: own,
    });
  });

  it('brings a shopper back whose cart was reported as left, so that it can be left again', async () => {
    const runtime = await shop();
    const taken = await open(runtime, { kind: 'guest' });
    await change(runtime, taken, { abandonedAt: '2026-11-23T03:00:00.000Z' });
    await claim(runtime, taken);
    const afterTakingOver = await loadCart(runtime.db, taken);
    await change(runtime, taken, { abandonedAt: '2026-11-23T03:00:00.000Z' });
    await claim(runtime, await open(runtime, { kind: 'guest' }, 'SHIRT'));
    const afterMerging = await loadCart(runtime.db, taken);

    expect([afterTakingOver, afterMerging].map((cart) => cart !== undefined && isWatched(cart))).toEqual([
      true,
      true,
    ]);
  });

  it('keeps the cart as long as a customer’s, from now on', async () => {
    const runtime = await shop();
    const guest = await open(runtime, { kind: 'guest' });
    runtime.pass(20 * DAY);

    await claim(runtime, guest);

    const cart = await loadCart(runtime.db, guest);
    expect(cart?.ttl).toBe((runtime.clock.now() + 90 * DAY) / 1000);
  });

  it('is refused when an order would have no room for all of it, gift cards counted', async () => {
    const runtime = await shop();
    const own = await open(runtime, ayu, 'SHIRT');
    const lines = Array.from({ length: MAX_LINES }, (_, at) => ({
      lineId: `ln_${at}`,
      sku: `SKU-${at}`,
      quantity: 1,
      unitPrice: 1,
      priceId: 'base',
      name: 'x',
    }));
    await change(runtime, own, { lines: lines.slice(1) });
    const guest = await open(runtime, { kind: 'guest' });
    await change(runtime, guest, {
      credits: [{ kind: 'gift_card', accountId: 'gc_1', seen: 1 }],
    });

    await expect(claim(runtime, guest)).rejects.toMatchObject({
      contract: { code: 'CART_FULL' },
    });
  });
});
