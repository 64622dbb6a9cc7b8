import * as z from 'zod/mini';
import { code, pageOf, pageQuery, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';
import { movementRow } from '../schemas.ts';

export const ListMovements = defineRoute({
  operationId: 'listMovements',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/movements',
  summary: 'See why the stock of a SKU at a location is what it is.',
  description:
    'The movement ledger of all buckets, newest first; within a bucket in the order of its versions. It follows stock within seconds; movements are never changed, and what moves while pages are read shifts none of them.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(movementRow) },
  errors: [inventoryErrors.STOCK_NOT_FOUND],
});
