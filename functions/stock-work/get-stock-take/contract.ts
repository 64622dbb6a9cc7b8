import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { stockTake } from '../schemas.ts';

export const GetStockTake = defineRoute({
  operationId: 'getStockTake',
  method: 'GET',
  path: '/v1/stock-takes/{stockTakeId}',
  summary: 'Get a stock-take.',
  access: access.staff('stock-work.write'),
  params: z.strictObject({ stockTakeId: id }),
  responses: { 200: stockTake },
  errors: [stockWorkErrors.STOCK_TAKE_NOT_FOUND],
  etag: true,
});
