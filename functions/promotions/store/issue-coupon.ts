import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Coupon } from '../model/coupon.ts';
import { promotionsItems } from '../table.ts';
import { couponKey } from './use-keys.ts';

/** What a function needs to give single coupons. */
export const issueCouponGrants = [may(promotionsItems.items.coupon, 'PutItem')];

/** One coupon for one order. Writing it again changes nothing; a promotion that needs no coupon ignores it. */
export const issueCouponPart = (code: string, promotionId: string): TransactionPart => {
  const coupon: Coupon = { code, promotionId, uses: 1, isRevoked: false, version: 1 };
  return { actions: [put(couponKey(code), coupon)], refused: () => undefined };
};
