import type { Coupon } from './coupon.ts';
import type { AppliedPromotion } from './outcome.ts';
import type { Promotion } from './promotion.ts';
import type { Redemption } from './redemption.ts';
import { takeUse, type UseLimits, type UseShard, type UseTake } from './uses.ts';

/** What was read of counters, by promotion id and by code. */
export interface Counters {
  readonly promotions: ReadonlyMap<string, Counted<Promotion>>;
  readonly coupons: ReadonlyMap<string, Counted<Coupon>>;
  /** A customer id, or the digest of a guest's address. */
  readonly customer?: string;
}

export interface Counted<Of> {
  readonly of: Of;
  /** None: it is not limited. */
  readonly shards: readonly UseShard[];
}

/**
 * What an order takes from the counters of the promotions it gets.
 *
 * @param turn any number; different ones begin at different shards
 * @returns `undefined` when a counter has no room: it was used up since the cart was priced
 */
export const redemptionsOf = (
  applied: readonly AppliedPromotion[],
  counters: Counters,
  turn: number,
): readonly Redemption[] | undefined => {
  const redemptions = applied.map((promotion) => redemptionOf(promotion, counters, turn));
  return redemptions.every((redemption) => redemption !== undefined) ? redemptions : undefined;
};

const redemptionOf = (
  { promotionId, name, amount, couponCode, rule }: AppliedPromotion,
  { promotions, coupons, customer }: Counters,
  turn: number,
): Redemption | undefined => {
  const promotion = promotions.get(promotionId);
  const coupon = couponCode === undefined ? undefined : coupons.get(couponCode);
  const limits = promotion?.of.limits ?? {};
  const taken = takeFrom(promotion?.shards ?? [], limits, { amount, turn });
  const couponTaken = takeFrom(coupon?.shards ?? [], { uses: coupon?.of.uses }, { amount: 0, turn });
  if (taken === 'gone' || couponTaken === 'gone') return undefined;
  const [use] = couponTaken;
  return {
    promotionId,
    name,
    amount,
    couponCode,
    rule,
    ...(taken.length === 0 ? {} : { taken }),
    ...(use === undefined ? {} : { couponUse: { shard: use.shard, limit: use.limits.uses } }),
    ...(customer === undefined || limits.usesPerCustomer === undefined
      ? {}
      : { customerUse: { customer, limit: limits.usesPerCustomer } }),
  };
};

const takeFrom = (
  shards: readonly UseShard[],
  limits: UseLimits,
  use: { readonly amount: number; readonly turn: number },
): readonly UseTake[] | 'gone' => (shards.length === 0 ? [] : (takeUse(limits, shards, use) ?? 'gone'));
