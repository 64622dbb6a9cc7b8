import * as z from 'zod/mini';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelRules } from '../channel-rules-schemas.ts';
import { inventoryErrors } from '../errors.ts';

export const GetChannelRules = defineRoute({
  operationId: 'getChannelRules',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/channel-rules',
  summary: 'Get the channel rules of a SKU at a location.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: { 200: channelRules },
  errors: [inventoryErrors.STOCK_NOT_FOUND],
  etag: true,
});
