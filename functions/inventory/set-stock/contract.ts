import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { inventoryErrors } from '../errors.ts';
import { stockLevel } from '../schemas.ts';

export const SetStock = defineRoute({
  operationId: 'setStock',
  method: 'PUT',
  path: '/v1/inventory/{locationId}/{sku}',
  summary: 'Set the stock of a SKU at a location.',
  description:
    'Changes on hand and available by the difference. Fails if on hand is not `expectedOnHand`. For a SKU that was never stocked here, expect 0. Setting the current value has no effect. Pools that exceed the stock shrink, the lowest `priority` first.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ locationId: code, sku }),
  body: z.strictObject({
    onHand: z.int().check(z.minimum(0), z.maximum(1_000_000_000), z.describe('Units counted')),
    expectedOnHand: z
      .int()
      .check(
        z.minimum(-1_000_000_000),
        z.maximum(1_000_000_000),
        z.describe(
          'On hand before this count, as the caller knows it; send `currentOnHand` of a 412 as it is',
        ),
      ),
    safetyStock: z.optional(
      z.int().check(z.minimum(0), z.maximum(1_000_000_000), z.describe('Units hidden from every channel')),
    ),
  }),
  responses: { 200: stockLevel, 201: stockLevel },
  errors: [inventoryErrors.EXPECTED_STOCK_DIFFERS, channelsErrors.LOCATION_NOT_FOUND],
  etag: true,
});
