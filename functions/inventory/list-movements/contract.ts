import * as z from 'zod/mini';
import { code, pageOf, pageQuery, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';
import { movementRow } from '../schemas.ts';

export const ListMovements = defineRoute({
  operationId: 'listMovements',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/movements',
  summary: 'List stock movements of a SKU at a location.',
  description:
    'The ledger of all buckets, newest first. It follows stock within seconds. Movements never change, and new ones do not shift pages.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(movementRow) },
  errors: [inventoryErrors.STOCK_NOT_FOUND],
});
