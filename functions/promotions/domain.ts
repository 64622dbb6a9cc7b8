import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { CreateCouponBatch } from './create-coupon-batch/contract.ts';
import { promotionsErrors } from './errors.ts';
import { CouponRedeemed, CouponReleased, PromotionEnded, PromotionStarted } from './events.ts';
import { GetCoupon } from './get-coupon/contract.ts';
import { GetPromotion } from './get-promotion/contract.ts';
import { ListAllPromotions } from './list-all-promotions/contract.ts';
import { ListBatchCoupons } from './list-batch-coupons/contract.ts';
import { ListPromotions } from './list-promotions/contract.ts';
import { ListVoucherKeys } from './list-voucher-keys/contract.ts';
import { PutCoupon } from './put-coupon/contract.ts';
import { PutPromotion } from './put-promotion/contract.ts';
import { SetPromotionState } from './set-promotion-state/contract.ts';
import { couponsGrants } from './store/coupons.ts';
import { incentivesGrants } from './store/incentives.ts';
import { changePromotionGrants } from './store/promotions.ts';
import { changeLimitsGrants } from './store/save-promotion.ts';
import { promotionsItems, promotionUseItems } from './table.ts';
import { promotionsScopes } from './scopes.ts';

export const promotions = defineDomain({
  name: 'promotions',
  purpose: 'Discount rules, and the coupon codes that unlock them.',
  items: [promotionsItems, promotionUseItems],
  notPersonal: {
    customerUse: 'a counter of a promotion, so that nobody uses it twice; by id or keyed digest',
    wrongCoupons: 'a counter by a keyed digest, for ten minutes',
  },
  scopes: promotionsScopes,
  errors: promotionsErrors,
  publishes: [PromotionStarted, PromotionEnded, CouponRedeemed, CouponReleased],
  streamEvents: [{ keyPrefix: 'CP#', sortKey: 'U', on: ['INSERT', 'MODIFY'] }],
  http: {
    routes: [
      ListPromotions,
      ListAllPromotions,
      GetPromotion,
      PutPromotion,
      SetPromotionState,
      PutCoupon,
      GetCoupon,
      CreateCouponBatch,
      ListBatchCoupons,
      ListVoucherKeys,
    ],
    errorImpact: 'staff cannot change promotions; carts and checkouts use the existing ones',
    // A thousand codes are ten transactions.
    timeoutSeconds: 25,
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...changeLimitsGrants,
        ...couponsGrants,
        ...incentivesGrants,
        may(promotionsItems.items.endedPromotion, 'Query'),
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    schedules: [
      {
        name: 'announce-promotions',
        every: 'rate(1 minute)',
        errorImpact:
          'PromotionStarted and PromotionEnded are published late; promotions apply by their dates anyway',
      },
    ],
    reach: { tables: changePromotionGrants },
  },
});
