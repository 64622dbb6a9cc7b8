import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import type { Coupon } from '../model/coupon.ts';
import { promotionsItems } from '../table.ts';
import { couponKey, couponUseKey } from './use-keys.ts';

const { coupon: couponItem, couponUse } = promotionsItems.items;

/** What a function needs to give single coupons. */
export const issueCouponGrants = [may(couponItem, 'PutItem')];

/** What a function needs to take unused coupons back. */
export const revokeCouponGrants = [may(couponItem, 'UpdateItem'), may(couponUse, 'UpdateItem')];

/** One coupon for one order. Writing it again changes nothing; a promotion that needs no coupon ignores it. */
export const issueCouponPart = (
  code: string,
  promotionId: string,
  { expiresAt }: { readonly expiresAt?: string } = {},
): TransactionPart => {
  const coupon: Coupon = { code, promotionId, uses: 1, isRevoked: false, expiresAt, version: 1 };
  return { actions: [put(couponKey(code), coupon)], refused: () => undefined };
};

/** An order used the coupon. */
export class CouponUsed extends Error {
  constructor() {
    super('the coupon was used by an order');
    this.name = 'CouponUsed';
  }
}

/**
 * Takes an unused coupon for one order back. Its only use is taken, too, so that a checkout under way loses to it; a
 * coupon that an order has is `CouponUsed`.
 */
export const revokeCouponPart = (code: string): TransactionPart => ({
  actions: [
    update(couponKey(code), { set: { isRevoked: true }, add: { version: 1 } }, [['pk', 'exists']]),
    update(couponUseKey(code), { add: { uses: 1 } }, [{ any: [[['uses', 'absent']], [['uses', '<=', 0]]] }]),
  ],
  refused: () => new CouponUsed(),
});
