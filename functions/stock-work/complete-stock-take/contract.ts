import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, sku } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { stockTake } from '../schemas.ts';

export const CompleteStockTake = defineRoute({
  operationId: 'completeStockTake',
  method: 'POST',
  path: '/v1/stock-takes/{stockTakeId}/completion',
  summary: 'Compare the counts with the book and post the variances.',
  description:
    'Nothing is posted while `recount` lists SKUs: record a second count of them and call again. Each variance becomes one adjustment with the reason `count`. A large stock-take is posted over several calls: repeat the call until the status is `completed`; what was posted is not posted again.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ stockTakeId: id }),
  body: z.strictObject({}),
  responses: {
    200: z.strictObject({
      stockTake,
      recount: z.array(sku).check(z.describe('SKUs that need a second count')),
      remaining: z.int().check(z.describe('Lines still to be posted; call again')),
    }),
  },
  errors: [stockWorkErrors.STOCK_TAKE_NOT_FOUND, stockWorkErrors.STOCK_TAKE_STATUS],
  example: {},
});
