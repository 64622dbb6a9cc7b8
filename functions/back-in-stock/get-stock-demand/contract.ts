import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, instant, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetStockDemand = defineRoute({
  operationId: 'getStockDemand',
  method: 'GET',
  path: '/v1/stock-demand',
  summary: 'See how many people wait for a SKU, before buying it in again.',
  description:
    'People, not subscriptions: who subscribed twice counts once in each line. Counted when asked, up to 10,000 in a line; `counted: at_least` says that there are more.',
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
