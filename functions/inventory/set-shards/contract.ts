import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';

export const SetShards = defineRoute({
  operationId: 'setShards',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}/shards',
  summary: 'Prepare a SKU for a rush before it begins.',
  description:
    'Spreads its units over so many buckets, so that buyers do not wait for each other. It happens by itself when they do, and is undone when stock runs low or ten minutes are quiet.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: z.strictObject({ shards: z.int().check(z.minimum(1), z.maximum(40)) }),
  responses: { 200: z.strictObject({ sku, locationId: code, shards: z.int() }) },
  errors: [inventoryErrors.STOCK_NOT_FOUND, channelsErrors.LOCATION_NOT_FOUND],
  example: { shards: 8 },
});
