import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { backInStockErrors } from '../errors.ts';
import { stockSubscription } from '../schemas.ts';

export const CancelStockSubscription = defineRoute({
  operationId: 'cancelStockSubscription',
  method: 'POST',
  path: '/v1/stock-subscriptions/{subscriptionId}/cancel',
  summary: 'Cancel a back-in-stock subscription.',
  description:
    'The stored address is deleted at once, and a message that was not sent yet is not sent. Cancelling again has no effect.',
  access: access.mixed({ guestToken: 'X-Subscription-Token', staffScope: 'customers.write' }),
  params: z.strictObject({ subscriptionId: id }),
  responses: { 200: stockSubscription },
  errors: [backInStockErrors.SUBSCRIPTION_NOT_FOUND],
  etag: true,
});
