import * as z from 'zod/mini';
import { id, paragraph } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { returnView } from '../schemas.ts';

export const AppealReturn = defineRoute({
  operationId: 'appealReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/appeal',
  summary: 'Appeal the refusal or the review of a return.',
  description:
    'A refused return is `requested` again, its units are reserved and its refund is recalculated; a return in review stays in review. Staff then approve or refuse it, and the customer is told. A return can be appealed once, within `appealWithinDays` of its refusal; sending the same message again has no effect.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({ message: paragraph(1000, 'Why the return should be accepted') }),
  responses: { 200: returnView },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    returnsErrors.RETURN_NOT_FOUND,
    returnsErrors.APPEAL_NOT_AVAILABLE,
    returnsErrors.ORDER_NOT_RETURNABLE,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { message: 'The tear was there when the parcel came; my photo shows it.' },
});
