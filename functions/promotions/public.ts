export {
  incentivesFrom,
  incentivesGrants,
  noIncentives,
  wantIncentives,
  type Incentives,
  type IncentivesRequest,
} from './store/incentives.ts';
export { withDiscount } from './store/staff-discount.ts';
export { allIncentives } from './store/all-incentives.ts';
export { hasUseLeft, lookUpCoupon } from './store/look-up-coupon.ts';
export { admitCouponTry, takeBackCouponTry, triersOf, wrongCouponsGrants } from './store/wrong-coupons.ts';
export { signVoucher } from './requests/sign-voucher.ts';
export { voucherOf, type OnlyOnline } from './model/voucher.ts';
export { issuedCouponCode } from './store/batches.ts';
export {
  CouponUsed,
  issueCouponGrants,
  issueCouponPart,
  revokeCouponGrants,
  revokeCouponPart,
} from './store/issue-coupon.ts';
export { requireCouponPromotion } from './requests/require-coupon-promotion.ts';
export { anyPromotionGrants, promotionsByIds } from './store/promotions.ts';
export type { Promotion } from './model/promotion.ts';
export { redeemAgainGrants, redeemAgainPart } from './store/redeem-again.ts';
export { redeemGrants, redeemPart, releasePart, UsesMoved, type RedeemReference } from './store/redeem.ts';
export { redemptionsOf, type Counters } from './model/redemptions-of.ts';
export { applyPromotions } from './model/engine/apply-promotions.ts';
export { normalisedCode } from './model/coupon-code.ts';
export type { CartCoupon } from './model/coupon.ts';
export { hasChance } from './model/engine/within-reach.ts';
export type {
  AppliedPromotion,
  KeptDiscount,
  KeptGift,
  NotAppliedCode,
  NotAppliedPromotion,
  NotAppliedReason,
  PromotionOutcome,
} from './model/outcome.ts';
export type { ReturnRule } from './model/engine/return-rule.ts';
export { weighReturn } from './model/engine/weigh-return.ts';
export type { Redemption } from './model/redemption.ts';
