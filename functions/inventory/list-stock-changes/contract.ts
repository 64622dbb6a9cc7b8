import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { stockChange } from '../schemas.ts';

export const ListStockChanges = defineRoute({
  operationId: 'listStockChanges',
  method: 'GET',
  path: '/v1/channels/{channel}/stock-changes',
  summary: 'Keep another system’s stock figures in step with what a channel may promise.',
  description:
    'In the order of change; each SKU stands once, with its latest figure. Begin without a cursor to get every SKU, then send the `cursor` of the last answer, now or in a week: nothing is left out, and something may come twice. A change appears after five seconds. For staff, and for the channel’s own machine client.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ channel: code }),
  query: z.strictObject(pageQuery),
  responses: {
    200: z.strictObject({
      data: z.array(stockChange),
      cursor: z.optional(
        z.string().check(z.describe('Where to go on; absent while nothing has changed yet')),
      ),
      hasMore: z.boolean(),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});
