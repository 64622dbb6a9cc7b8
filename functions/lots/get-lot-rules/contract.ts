import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sku } from '#shared/contracts/fields.ts';
import { lotsErrors } from '../errors.ts';
import { lotRules } from '../schemas.ts';

export const GetLotRules = defineRoute({
  operationId: 'getLotRules',
  method: 'GET',
  path: '/v1/lot-rules/{sku}',
  summary: 'Get the lot rules of a SKU.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ sku }),
  responses: { 200: lotRules },
  errors: [lotsErrors.LOT_RULES_NOT_FOUND],
  etag: true,
});
