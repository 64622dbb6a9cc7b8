import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pickupErrors } from '../errors.ts';
import { customerPickup } from '../schemas.ts';

export const AnnounceArrival = defineRoute({
  operationId: 'announceArrival',
  method: 'POST',
  path: '/v1/pickups/{fulfilmentId}/arrival',
  summary: 'Announce the arrival of the customer.',
  description: 'The store sees `arrivedAt` and brings the goods out. Repeating the request has no effect.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ fulfilmentId: id }),
  responses: { 200: customerPickup },
  errors: [ordersErrors.ORDER_NOT_FOUND, pickupErrors.PICKUP_NOT_READY, pickupErrors.PICKUP_ENDED],
});
