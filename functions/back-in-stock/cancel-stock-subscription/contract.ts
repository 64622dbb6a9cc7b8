import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { backInStockErrors } from '../errors.ts';
import { stockSubscription } from '../schemas.ts';

export const CancelStockSubscription = defineRoute({
  operationId: 'cancelStockSubscription',
  method: 'POST',
  path: '/v1/stock-subscriptions/{subscriptionId}/cancel',
  summary: 'Not be told any more.',
  description:
    'The address goes at once. A message that is not on its way yet is not sent. Cancelling again changes nothing.',
  access: access.mixed({ guestToken: 'X-Subscription-Token', staffScope: 'customers.write' }),
  params: z.strictObject({ subscriptionId: id }),
  responses: { 200: stockSubscription },
  errors: [backInStockErrors.SUBSCRIPTION_NOT_FOUND],
  etag: true,
});
