import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../errors.ts';
import { shownOrder } from '../schemas.ts';

export const CancelOrder = defineRoute({
  operationId: 'cancelOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/cancel',
  summary: 'Call an order off: its stock is given back, and money taken for it is refunded.',
  description:
    'Cancelling twice answers the same. Gift cards that it bought are called off with it, unless one was used. An order paid with cash at the counter is cancelled by staff only, who hand the money back.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ reason: z.optional(note) }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND, ordersErrors.ORDER_NOT_CANCELLABLE, creditErrors.GIFT_CARD_SPENT],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'ordered twice by mistake' },
});
