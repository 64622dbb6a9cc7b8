import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { goodsReceipt } from '../schemas.ts';

export const GetGoodsReceipt = defineRoute({
  operationId: 'getGoodsReceipt',
  method: 'GET',
  path: '/v1/goods-receipts/{receiptId}',
  summary: 'Get a goods receipt.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ receiptId: id }),
  responses: { 200: goodsReceipt },
  errors: [purchasingErrors.GOODS_RECEIPT_NOT_FOUND],
});
