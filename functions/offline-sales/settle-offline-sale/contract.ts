import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { offlineSalesErrors } from '../errors.ts';
import { settlements } from '../model/conflict-kinds.ts';
import { offlineSale } from '../schemas.ts';

export const SettleOfflineSale = defineRoute({
  operationId: 'settleOfflineSale',
  method: 'POST',
  path: '/v1/offline-sales/{saleId}/settlement',
  summary: 'Settle the conflicts of an offline sale.',
  description:
    'Records what was done and takes the sale off the list. Refund its order or correct the stock first, by their own routes.',
  access: access.staff('tills.write'),
  params: z.strictObject({ saleId: id }),
  body: z.strictObject({
    as: z.enum(settlements).check(z.describe('What was done about it; `accepted`: it stays as it is')),
    note: z.optional(note),
  }),
  responses: { 200: offlineSale },
  errors: [offlineSalesErrors.OFFLINE_SALE_NOT_FOUND, offlineSalesErrors.OFFLINE_SALE_SETTLED],
  example: { as: 'stock_corrected', note: 'found one in the back room' },
});
