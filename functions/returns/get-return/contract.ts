import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { returnView } from '../schemas.ts';

export const GetReturn = defineRoute({
  operationId: 'getReturn',
  method: 'GET',
  path: '/v1/orders/{orderId}/returns/{returnId}',
  summary: 'Get a return.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id, returnId: id }),
  responses: { 200: returnView },
  errors: [ordersErrors.ORDER_NOT_FOUND, returnsErrors.RETURN_NOT_FOUND],
  etag: true,
});
