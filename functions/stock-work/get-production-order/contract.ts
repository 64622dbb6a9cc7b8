import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { productionOrder } from '../schemas.ts';

export const GetProductionOrder = defineRoute({
  operationId: 'getProductionOrder',
  method: 'GET',
  path: '/v1/production-orders/{productionOrderId}',
  summary: 'Get a production order with what was made and used up.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ productionOrderId: id }),
  responses: { 200: productionOrder },
  errors: [stockWorkErrors.PRODUCTION_ORDER_NOT_FOUND],
  etag: true,
});
