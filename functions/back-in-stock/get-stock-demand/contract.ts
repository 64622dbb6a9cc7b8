import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, instant, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetStockDemand = defineRoute({
  operationId: 'getStockDemand',
  method: 'GET',
  path: '/v1/stock-demand',
  summary: 'Get the number of people waiting for a SKU.',
  description:
    'Counts people, not subscriptions. Counted at the time of the request, up to 10,000 per line; `counted: at_least` means that there are more.',
  access: access.staff('inventory.read'),
  query: z.strictObject({ channel: code, sku }),
  responses: {
    200: z.strictObject({
      channel: code,
      sku,
      lines: z.array(
        z.strictObject({
          locationId: z.optional(code.check(z.describe('Absent: anywhere in the channel'))),
          people: z.int(),
          counted: z.enum(['exactly', 'at_least']),
          oldest: z.optional(instant),
        }),
      ),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});
