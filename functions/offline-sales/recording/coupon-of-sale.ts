import {
  lookUpCoupon,
  normalisedCode,
  redemptionsOf,
  type CartCoupon,
  type Incentives,
  type Redemption,
} from '../../promotions/public.ts';
import { priceCart, quotePriced, type MarketReading } from '../../quoting/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { OfflineSale } from '../model/offline-sale.ts';

/** The use of a coupon that a sale counts, or why it cannot be counted. */
export interface CouponOfSale {
  readonly redemptions: readonly Redemption[];
  readonly fault?: string;
}

/** A till without a network gives nothing else beside a coupon, so nothing else stands in its way. */
const onlyFor = ({ promotionId }: CartCoupon, incentives: Incentives): Incentives => ({
  ...incentives,
  promotions: {
    ...incentives.promotions,
    ordered: incentives.promotions.ordered.filter((each) => each.promotion.promotionId === promotionId),
  },
});

export const findCoupon = async (
  db: Database,
  { couponCode, soldAt }: OfflineSale,
): Promise<CartCoupon | undefined> =>
  couponCode === undefined ? undefined : lookUpCoupon(db, normalisedCode(couponCode), Date.parse(soldAt));

/** Whether the coupon would have been taken with a network; its discount was given already. */
export const couponOfSale = (
  { couponCode, lines }: OfflineSale,
  coupon: CartCoupon | undefined,
  market: MarketReading,
): CouponOfSale => {
  if (couponCode === undefined) return { redemptions: [] };
  if (coupon === undefined) return { redemptions: [], fault: 'unknown or revoked' };
  // A gift of the voucher is no goods that it was given for.
  const goods = lines.flatMap((line, at) =>
    line.unitPrice === 0 ? [] : [{ ...line, lineId: `l${at}`, priceId: '', name: line.sku }],
  );
  const alone = { ...market, incentives: onlyFor(coupon, market.incentives) };
  const { applied } = quotePriced(priceCart({ lines: goods, market: alone }), {}).promotions;
  const redemptions = redemptionsOf(applied, market.incentives.counters);
  if (applied.length === 0 || redemptions === undefined)
    return { redemptions: [], fault: 'used up, over, or not for these goods' };
  // Its amount was taken off at the till; returns weigh nothing anew.
  return { redemptions: redemptions.map((each) => ({ ...each, rule: undefined })) };
};
