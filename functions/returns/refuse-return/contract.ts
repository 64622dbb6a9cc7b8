import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { refusals, returnView } from '../schemas.ts';

export const RefuseReturn = defineRoute({
  operationId: 'refuseReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/refuse',
  summary: 'Refuse a return.',
  description:
    'Possible until the goods arrive. The units can be returned again. Refusing a refused return has no effect.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({ refusal: z.enum(refusals) }),
  responses: { 200: returnView },
  errors: [ordersErrors.ORDER_NOT_FOUND, returnsErrors.RETURN_NOT_FOUND, returnsErrors.RETURN_CLOSED],
  ifMatch: 'optional',
  etag: true,
});
