import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../errors.ts';
import { releaseReason, shownOrder } from '../schemas.ts';

export const ReleaseOrder = defineRoute({
  operationId: 'releaseOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/release',
  summary: 'Release an order from hold.',
  description:
    'Its goods can be picked and shipped again. Releasing an order that is not held has no effect.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ reason: releaseReason }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'checked' },
});
