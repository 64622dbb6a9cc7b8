import { worksAt } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { purchasingErrors } from '../errors.ts';
import { loadReceipt } from '../store/goods-receipts.ts';
import { showReceipt } from '../view/show-receipt.ts';
import type { GetGoodsReceipt } from './contract.ts';

export const getGoodsReceipt: UseCase<typeof GetGoodsReceipt, Runtime> = async (
  { params, actor },
  { db },
) => {
  const found = await loadReceipt(db, params.receiptId);
  if (found === undefined || !worksAt(actor, found.locationId))
    throw problem(purchasingErrors.GOODS_RECEIPT_NOT_FOUND, {
      detail: `no goods receipt ${params.receiptId} for this caller`,
    });
  return { status: 200, body: showReceipt(found) };
};
