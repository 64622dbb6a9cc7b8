import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { shopWithCart } from '../../../test/support/cart-of.ts';
import { putCoupon } from '../../promotions/put-coupon/put-coupon.ts';
import { putPromotion } from '../../promotions/put-promotion/put-promotion.ts';
import { setPromotionState } from '../../promotions/set-promotion-state/set-promotion-state.ts';
import { deleteCartCoupon } from '../delete-cart-coupon/delete-cart-coupon.ts';
import { putCartCoupon } from './put-cart-coupon.ts';

const staff = staffWith('promotions.write');

/** A cart of 50,000, and coupons that take 20 % off it. */
const shop = async () => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  const promote = async (promotionId: string, conditions: object = {}) => {
    const params = { promotionId };
    await putPromotion(
      asking(staff, {
        params,
        body: {
          name: promotionId,
          startsAt: '2026-01-01T00:00:00Z',
          priority: 0,
          combines: 'with_all' as const,
          activation: 'coupon' as const,
          currency: 'IDR',
          conditions,
          target: {},
          effect: { kind: 'percent' as const, percent: 20 },
          afterReturn: 'keep' as const,
        },
        ifMatch: 0,
      }),
      runtime,
    );
    await setPromotionState(asking(staff, { params, body: { state: 'active' as const } }), runtime);
    // Carts see a changed promotion within two seconds.
    runtime.pass(3000);
    await putCoupon(
      asking(staff, {
        params: { code: `CODE-${promotionId}` },
        body: { promotionId, isRevoked: false },
        ifMatch: 0,
      }),
      runtime,
    );
  };
  return {
    promote,
    use: (code: string) => putCartCoupon(asking(guest, { params: { cartId, code }, guestToken }), runtime),
    remove: (code: string) =>
      deleteCartCoupon(asking(guest, { params: { cartId, code }, guestToken }), runtime),
  };
};

describe('a coupon code on a cart', () => {
  it('takes its discount off, once, whatever the case and dashes it is typed with', async () => {
    const { promote, use } = await shop();
    await promote('sale');

    const first = await use('CODE-sale');
    const again = await use('code sale');

    expect([first.body.totals.total, again.body.totals.total]).toEqual([40_000, 40_000]);
    expect(again.body.coupons).toHaveLength(1);
  });

  it('stays when its discount is within reach', async () => {
    const { promote, use } = await shop();
    await promote('more', { minimumGoods: 100_000 });

    const { body } = await use('CODE-more');

    expect(body.coupons).toMatchObject([{ isApplied: false }]);
    expect(body.totals.total).toBe(50_000);
  });

  it('can be removed, and the cart costs as before', async () => {
    const { promote, use, remove } = await shop();
    await promote('sale');
    await use('CODE-sale');

    expect((await remove('CODESALE')).body.totals.total).toBe(50_000);
    expect((await remove('CODESALE')).body.totals.total).toBe(50_000);
  });

  it('that nobody issued is refused, and too many guesses are locked out', async () => {
    const { use } = await shop();

    const answers = [];
    for (let guess = 0; guess < 40; guess += 1) answers.push(await refusalOf(use(`GUESS${guess}`)));

    expect(answers.at(0)).toBe('COUPON_NOT_FOUND');
    expect(answers.at(-1)).toBe('TOO_MANY_WRONG_COUPONS');
  });

  it('is one of three at most', async () => {
    const { promote, use } = await shop();
    for (const name of ['one', 'two', 'three', 'four']) await promote(name);
    for (const name of ['one', 'two', 'three']) await use(`CODE-${name}`);

    expect(await refusalOf(use('CODE-four'))).toBe('TOO_MANY_COUPONS');
  });
});
