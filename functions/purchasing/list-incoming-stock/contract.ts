import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id, instant, quantity, sku } from '#shared/contracts/fields.ts';

export const ListIncomingStock = defineRoute({
  operationId: 'listIncomingStock',
  method: 'GET',
  path: '/v1/inventory/{locationId}/{sku}/incoming',
  summary: 'List the incoming stock of a location, earliest first.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: {
    200: z.strictObject({
      sku,
      locationId: code,
      total: z.int(),
      data: z.array(
        z.strictObject({
          source: z.enum(['purchase_order', 'transfer', 'entered']),
          reference: id,
          quantity,
          expectedAt: z.optional(instant),
        }),
      ),
    }),
  },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
