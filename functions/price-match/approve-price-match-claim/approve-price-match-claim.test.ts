import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { priceMatchShop } from '../../../test/support/price-match-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { HOUR } from '#shared/time/clock.ts';
import { getCart } from '../../carts/get-cart/get-cart.ts';
import { approvePriceMatchClaim } from './approve-price-match-claim.ts';

const manager = (staffId = 'sta_rina'): Actor => ({
  kind: 'staff',
  staffId,
  role: 'store-manager',
  scopes: ['price-matches.write', 'price-matches.read', 'carts.write'],
});

/** A claim at this price that waits for staff. */
const waiting = async (price: number, claimant: Actor = guest) => {
  const shop = await priceMatchShop();
  const { claimId } = (await shop.claim(price, {}, claimant)).body;
  return {
    ...shop,
    approve: (actor: Actor = manager()) =>
      approvePriceMatchClaim(asking(actor, { params: { claimId }, body: {} }), shop.runtime),
    total: async () =>
      (
        await getCart(
          asking(guest, { params: { cartId: shop.cartId }, guestToken: shop.guestToken }),
          shop.runtime,
        )
      ).body.totals.total,
  };
};

describe('approving a price match', () => {
  it('gives the cart the price, within the limit of the role', async () => {
    const { approve, total } = await waiting(42_500);

    expect((await approve()).body).toMatchObject({ status: 'approved' });
    expect(await total()).toBe(42_500);
  });

  it('beyond the limit of the role is refused, and the cart costs as before', async () => {
    const { approve, total } = await waiting(42_499);

    expect(await refusalOf(approve())).toBe('CLAIM_ABOVE_LIMIT');
    expect(await total()).toBe(50_000);
  });

  it('is for another person than the one who opened the claim', async () => {
    const { approve, total } = await waiting(45_000, manager('sta_budi'));

    expect(await refusalOf(approve(manager('sta_budi')))).toBe('OWN_CLAIM');
    expect(await total()).toBe(50_000);
  });

  it('happens once, and not after the claim has expired', async () => {
    const first = await waiting(45_000);
    await first.approve();
    const late = await waiting(45_000);
    late.runtime.pass(49 * HOUR);

    expect(await refusalOf(first.approve(manager('sta_dewi')))).toBe('CLAIM_CLOSED');
    expect(await refusalOf(late.approve())).toBe('CLAIM_CLOSED');
  });
});
