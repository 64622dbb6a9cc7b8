import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pushSubscription } from '../schemas.ts';

export const DeletePushSubscription = defineRoute({
  operationId: 'deletePushSubscription',
  method: 'DELETE',
  path: '/v1/me/push-subscriptions/{subscriptionId}',
  summary: 'End the notifications of a browser.',
  description: 'Ending one that is not there has no effect.',
  access: access.customer,
  params: z.strictObject({ subscriptionId: field.id }),
  responses: { 200: pushSubscription },
});
