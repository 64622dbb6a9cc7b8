import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { backInStockErrors } from '../errors.ts';
import { stockSubscription } from '../schemas.ts';

export const GetStockSubscription = defineRoute({
  operationId: 'getStockSubscription',
  method: 'GET',
  path: '/v1/stock-subscriptions/{subscriptionId}',
  summary: 'Get a back-in-stock subscription.',
  access: access.mixed({ guestToken: 'X-Subscription-Token', staffScope: 'customers.read' }),
  params: z.strictObject({ subscriptionId: id }),
  responses: { 200: stockSubscription },
  errors: [backInStockErrors.SUBSCRIPTION_NOT_FOUND],
  etag: true,
});
