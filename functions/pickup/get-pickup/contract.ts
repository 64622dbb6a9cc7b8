import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerPickup } from '../schemas.ts';

export const GetPickup = defineRoute({
  operationId: 'getPickup',
  method: 'GET',
  path: '/v1/pickups/{fulfilmentId}',
  summary: 'Get a pick-up with its code.',
  description: 'Only the customer sees the code and the QR token; staff see everything else.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ fulfilmentId: id }),
  responses: { 200: customerPickup },
  errors: [ordersErrors.ORDER_NOT_FOUND],
});
