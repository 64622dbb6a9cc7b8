import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Coupon } from '../model/coupon.ts';
import { underNewLimits } from '../model/under-new-limits.ts';
import type { Redemption } from '../model/redemption.ts';
import { promotionsItems } from '../table.ts';
import { loadPromotion } from './promotions.ts';
import { redeemGrants, redeemPart, type RedeemReference } from './redeem.ts';
import { couponKey } from './use-keys.ts';

/** What a function needs to count uses again that were given back. */
export const redeemAgainGrants = [
  ...redeemGrants,
  may(promotionsItems.items.promotion, 'BatchGetItem'),
  may(promotionsItems.items.endedPromotion, 'BatchGetItem'),
  may(promotionsItems.items.coupon, 'BatchGetItem'),
];

/** Counts the uses of an order again that expired and is paid after all: under the limits of now, not of then. */
export const redeemAgainPart = async (
  db: Database,
  redemptions: readonly Redemption[],
  reference: RedeemReference,
): Promise<TransactionPart> => {
  const codes = redemptions.flatMap(({ couponCode }) => (couponCode === undefined ? [] : [couponCode]));
  const [promotions, coupons] = await Promise.all([
    Promise.all(redemptions.map(({ promotionId }) => loadPromotion(db, promotionId))),
    db.getMany<Coupon>(codes.map(couponKey)),
  ]);
  const limits = { promotions, coupons };
  return redeemPart(
    redemptions.map((redemption) => underNewLimits(redemption, limits)),
    reference,
  );
};
