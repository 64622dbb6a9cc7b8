import * as z from 'zod/mini';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';
import { stockLevel } from '../schemas.ts';

export const GetStock = defineRoute({
  operationId: 'getStock',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}',
  summary: 'Get the stock of a SKU at a location.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: { 200: stockLevel },
  errors: [inventoryErrors.STOCK_NOT_FOUND],
  etag: true,
});
