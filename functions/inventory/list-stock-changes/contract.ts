import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { stockChange } from '../schemas.ts';

export const ListStockChanges = defineRoute({
  operationId: 'listStockChanges',
  method: 'GET',
  path: '/v1/channels/{channel}/stock-changes',
  summary: 'List stock changes of a channel.',
  description:
    'Keeps stock figures of another system up to date. Each SKU that the channel sells appears once, with its latest figure, in the order of change. Start without a cursor to get every SKU, then send the `cursor` of the last response: no change is missed, and one may be returned twice. A change appears after five seconds. Figures up to 100 are exact; larger ones may deviate by up to 5 %. When the channel stops selling a SKU, its last row has `gone`.',
  access: access.staff('inventory.read'),
  params: z.strictObject({ channel: code }),
  query: z.strictObject(pageQuery),
  responses: {
    200: z.strictObject({
      data: z.array(stockChange),
      cursor: z.optional(
        z.string().check(z.describe('Send it with the next request; absent while nothing has changed yet')),
      ),
      hasMore: z.boolean(),
    }),
  },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});
