import {
  lookUpCoupon,
  normalisedCode,
  redemptionsOf,
  type CartCoupon,
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
  const goods = lines.map((line, at) => ({ ...line, lineId: `l${at}`, priceId: '', name: line.sku }));
  const { applied } = quotePriced(priceCart({ lines: goods, market }), {}).promotions;
  const own = applied.filter((each) => each.couponCode === coupon.code);
  const redemptions = redemptionsOf(own, market.incentives.counters);
  if (own.length === 0 || redemptions === undefined)
    return { redemptions: [], fault: 'used up, over, or not for these goods' };
  // Its amount was taken off at the till; returns weigh nothing anew.
  return { redemptions: redemptions.map((each) => ({ ...each, rule: undefined })) };
};
