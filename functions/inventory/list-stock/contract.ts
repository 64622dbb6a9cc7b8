import * as z from 'zod/mini';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { stockLevel } from '../schemas.ts';

export const ListStock = defineRoute({
  operationId: 'listStock',
  method: 'GET',
  path: '/v1/inventory/{locationId}',
  summary: 'List the stock of a location.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(stockLevel) },
});
