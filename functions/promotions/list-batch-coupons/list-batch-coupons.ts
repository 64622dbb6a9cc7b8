import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import type { Coupon } from '../model/coupon.ts';
import { batchCodes, batchKey, type CouponBatch } from '../store/batches.ts';
import { shownCoupon } from '../view/shown-coupon.ts';
import { couponKey } from '../store/use-keys.ts';
import { couponUsesOf } from '../store/used.ts';
import type { ListBatchCoupons } from './contract.ts';

export const listBatchCoupons: UseCase<typeof ListBatchCoupons, Runtime> = async (
  { params, query },
  { db, secrets },
) => {
  const batch = await db.get<CouponBatch>(batchKey(params.promotionId, params.batchId));
  if (batch === undefined)
    throw problem(promotionsErrors.COUPON_BATCH_NOT_FOUND, {
      detail: `${params.promotionId} has no batch ${params.batchId}`,
    });
  const from = positionOf(query.cursor);
  const to = Math.min(batch.quantity, from + query.limit);
  const codes = batchCodes(await secrets.get('tokens'), batch, from, to);
  const coupons = await db.getMany<Coupon>(codes.map(couponKey));
  const found = coupons.filter((coupon) => coupon !== undefined);
  const uses = await couponUsesOf(db, found);
  return {
    status: 200,
    body: {
      data: found.map((coupon, at) => shownCoupon(coupon, uses[at] ?? 0)),
      page: { nextCursor: to < batch.quantity ? String(to) : null },
    },
  };
};

const positionOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw invalidRequest([
    {
      pointer: '/query/cursor',
      code: 'invalid_cursor',
      detail: 'the cursor does not belong to this list; start again without a cursor',
    },
  ]);
};
