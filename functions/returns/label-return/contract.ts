import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { returnView } from '../schemas.ts';

export const LabelReturn = defineRoute({
  operationId: 'labelReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/label',
  summary: 'Create a label for a return.',
  description:
    'Books the way back at the carrier of the policy: with `courier` the parcel is collected at the delivery address of the order, with `drop_off` the customer takes it to a parcel point. What it costs the customer is part of the preview and of the refund. A return has one label; sent again, the request answers it. A label that is not used by `dueAt` ends the return and is cancelled.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({}),
  responses: { 200: returnView },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.RETURN_NOT_FOUND,
    returnsErrors.RETURN_CLOSED,
    returnsErrors.LABEL_NOT_AVAILABLE,
    fulfilmentErrors.ADDRESS_NOT_SERVED,
    fulfilmentErrors.CARRIER_UNAVAILABLE,
  ],
  etag: true,
  example: {},
});
