import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';

export const SetShards = defineRoute({
  operationId: 'setShards',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}/shards',
  summary: 'Spread a SKU over several stock buckets.',
  description:
    'Prepares a SKU for many buyers at once, so that they do not wait for each other. It also happens automatically under load, and is undone when stock runs low or after ten quiet minutes.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: z.strictObject({ shards: z.int().check(z.minimum(1), z.maximum(40)) }),
  responses: { 200: z.strictObject({ sku, locationId: code, shards: z.int() }) },
  errors: [inventoryErrors.STOCK_NOT_FOUND, channelsErrors.LOCATION_NOT_FOUND],
  example: { shards: 8 },
});
