import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id, name } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerPickup } from '../schemas.ts';

export const SetPickupDelegate = defineRoute({
  operationId: 'setPickupDelegate',
  method: 'PUT',
  path: '/v1/pickups/{fulfilmentId}/delegate',
  summary: 'Set the delegate who may collect a pick-up.',
  description: 'The delegate needs the code and this name at the counter. Sending another name replaces it.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ fulfilmentId: id }),
  body: z.strictObject({ name }),
  responses: { 200: customerPickup },
  errors: [ordersErrors.ORDER_NOT_FOUND],
  example: { name: 'Budi Santoso' },
});
