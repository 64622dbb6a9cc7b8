import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CreateCouponBatch } from './create-coupon-batch/contract.ts';
import { createCouponBatch } from './create-coupon-batch/create-coupon-batch.ts';
import { GetCoupon } from './get-coupon/contract.ts';
import { getCoupon } from './get-coupon/get-coupon.ts';
import { GetPromotion } from './get-promotion/contract.ts';
import { getPromotion } from './get-promotion/get-promotion.ts';
import { ListAllPromotions } from './list-all-promotions/contract.ts';
import { listAllPromotions } from './list-all-promotions/list-all-promotions.ts';
import { ListBatchCoupons } from './list-batch-coupons/contract.ts';
import { listBatchCoupons } from './list-batch-coupons/list-batch-coupons.ts';
import { ListPromotions } from './list-promotions/contract.ts';
import { listPromotions } from './list-promotions/list-promotions.ts';
import { ListVoucherKeys } from './list-voucher-keys/contract.ts';
import { listVoucherKeys } from './list-voucher-keys/list-voucher-keys.ts';
import { PutCoupon } from './put-coupon/contract.ts';
import { putCoupon } from './put-coupon/put-coupon.ts';
import { PutPromotion } from './put-promotion/contract.ts';
import { putPromotion } from './put-promotion/put-promotion.ts';
import { SetPromotionState } from './set-promotion-state/contract.ts';
import { setPromotionState } from './set-promotion-state/set-promotion-state.ts';

export const handler = httpHandler(
  [
    operation(ListPromotions, listPromotions),
    operation(ListAllPromotions, listAllPromotions),
    operation(GetPromotion, getPromotion),
    operation(PutPromotion, putPromotion),
    operation(SetPromotionState, setPromotionState),
    operation(PutCoupon, putCoupon),
    operation(GetCoupon, getCoupon),
    operation(CreateCouponBatch, createCouponBatch),
    operation(ListBatchCoupons, listBatchCoupons),
    operation(ListVoucherKeys, listVoucherKeys),
  ],
  awsRuntime(),
);
