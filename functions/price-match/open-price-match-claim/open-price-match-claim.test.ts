import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { priceMatchShop } from '../../../test/support/price-match-shop.ts';
import { getCart } from '../../carts/get-cart/get-cart.ts';

type Shop = Awaited<ReturnType<typeof priceMatchShop>>;
const totalOf = async ({ runtime, cartId, guestToken }: Shop) =>
  (await getCart(asking(guest, { params: { cartId }, guestToken }), runtime)).body.totals.total;

describe('a claim for a price match', () => {
  it('within the automatic limit is approved, and the cart has the price at once', async () => {
    const shop = await priceMatchShop();

    expect((await shop.claim(48_000)).body).toMatchObject({ status: 'approved', automatic: true });
    expect(await totalOf(shop)).toBe(48_000);
  });

  it('beyond it waits for staff, and the cart costs as before', async () => {
    const shop = await priceMatchShop();

    expect((await shop.claim(45_000)).body.status).toBe('requested');
    expect(await totalOf(shop)).toBe(50_000);
  });

  it('beyond what anybody may grant, or not lower than our price, is refused', async () => {
    const shop = await priceMatchShop();

    expect(await refusalOf(shop.claim(34_999))).toBe('PRICE_MATCH_NOT_POSSIBLE');
    expect(await refusalOf(shop.claim(50_000))).toBe('PRICE_MATCH_NOT_POSSIBLE');
    expect(await refusalOf(shop.claim(35_000))).toBe('none');
  });

  it('is one at a time for a line', async () => {
    const shop = await priceMatchShop();
    await shop.claim(48_000);

    expect(await refusalOf(shop.claim(47_900))).toBe('PRICE_MATCH_OPEN');
  });

  it('sent again with its key is the same claim', async () => {
    const shop = await priceMatchShop();
    const again = { idempotency: { key: 'k', fingerprint: 'f' } };

    const [first, second] = [
      await shop.claim(48_000, {}, guest, again),
      await shop.claim(48_000, {}, guest, again),
    ];

    expect(second.body.claimId).toBe(first.body.claimId);
  });

  it('needs a policy that is enabled, proof, and the token of the cart', async () => {
    const shop = await priceMatchShop();
    const closed = await priceMatchShop({ enabled: false });

    expect(await refusalOf(closed.claim(48_000))).toBe('PRICE_MATCH_NOT_OFFERED');
    expect(await refusalOf(shop.claim(48_000, { competitor: { name: 'Toko Indah' } }))).toBe(
      'INVALID_REQUEST',
    );
    expect(await refusalOf(shop.claim(48_000, {}, guest, { guestToken: 'x' }))).toBe('CART_NOT_FOUND');
  });
});
