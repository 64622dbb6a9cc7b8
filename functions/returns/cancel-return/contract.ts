import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { returnView } from '../schemas.ts';

export const CancelReturn = defineRoute({
  operationId: 'cancelReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/cancel',
  summary: 'Cancel a return.',
  description:
    'Possible until the carrier has the goods or they arrive, by the customer or staff. Cancelling a cancelled return has no effect.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({}),
  responses: { 200: returnView },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.RETURN_NOT_FOUND,
    returnsErrors.RETURN_CLOSED,
    returnsErrors.RETURN_ON_ITS_WAY,
  ],
  ifMatch: 'optional',
  etag: true,
});
