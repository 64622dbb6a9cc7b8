import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { month, stockPeriod } from '../schemas.ts';

export const GetStockPeriod = defineRoute({
  operationId: 'getStockPeriod',
  method: 'GET',
  path: '/v1/locations/{locationId}/stock-periods/{month}',
  summary: 'Get a closed month: stock, value, and shrinkage by reason.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, month }),
  responses: { 200: stockPeriod },
  errors: [stockWorkErrors.PERIOD_NOT_FOUND],
});
