import { commit, TRANSACTION_LIMIT, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Coupon } from '../model/coupon.ts';
import { batchCodes, batchKey, type CouponBatch } from '../store/batches.ts';
import { requireCouponPromotion } from '../requests/require-coupon-promotion.ts';
import { couponKey } from '../store/use-keys.ts';
import type { CreateCouponBatch } from './contract.ts';

type Request = RequestOf<typeof CreateCouponBatch>;

/**
 * The codes follow from the batch id under a key, so a try that broke off is taken up by its repetition: it makes the
 * same codes, and finds those that are there. The batch itself comes last: until then nobody can list it.
 */
export const createCouponBatch: UseCase<typeof CreateCouponBatch, Runtime> = async (request, runtime) => {
  const { promotionId } = request.params;
  await requireCouponPromotion(runtime.db, promotionId, '/params/promotionId');
  const batchId =
    request.idempotency === undefined
      ? runtime.ids.next('cb')
      : derivedId('cb', promotionId, request.idempotency.key);
  const key = batchKey(promotionId, batchId);
  const earlier = await runtime.db.get<CouponBatch>(key);
  replayed(earlier?.recentKeys, request.idempotency);
  const batch = earlier ?? newBatch(batchId, request, runtime);
  if (earlier === undefined) {
    const codes = batchCodes(await runtime.secrets.get('tokens'), batch, 0, batch.quantity);
    for (let at = 0; at < codes.length; at += TRANSACTION_LIMIT)
      await saveCodes(codes.slice(at, at + TRANSACTION_LIMIT), batch, runtime);
    await runtime.db.writeOne(create(key, batch));
  }
  const { quantity, uses } = batch;
  return { status: 201, body: { batchId, promotionId, quantity, uses } };
};

const newBatch = (
  batchId: string,
  { params, body, idempotency }: Request,
  { clock }: Runtime,
): CouponBatch => ({
  batchId,
  promotionId: params.promotionId,
  version: 1,
  ...body,
  createdAt: instant(clock),
  recentKeys: remembered([], idempotency, 201),
});

/** Codes of an earlier try are there already, all of a slice or none. */
const saveCodes = async (codes: readonly string[], batch: CouponBatch, { db }: Runtime): Promise<void> => {
  try {
    await commit(
      db,
      codes.map((code) => codePart(code, batch)),
    );
  } catch (error) {
    if (!(error instanceof MadeBefore)) throw error;
  }
};

class MadeBefore extends Error {}

const codePart = (code: string, { promotionId, batchId, uses }: CouponBatch): TransactionPart => {
  const coupon: Coupon = {
    code,
    promotionId,
    batchId,
    uses,
    isRevoked: false,
    version: 1,
  };
  return {
    actions: [create(couponKey(code), coupon)],
    refused: ([refusal]) =>
      refusal?.item?.['batchId'] === batchId
        ? new MadeBefore()
        : new Error(`two batches made the code ${code}, which cannot happen by chance`),
  };
};
