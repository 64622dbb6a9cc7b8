import * as z from 'zod/mini';
import { approvalErrors, approvalId } from '../../credit/schemas.ts';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { shownOrder } from '../../orders/schemas.ts';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cancellingErrors } from '../errors.ts';

export const CancelOrder = defineRoute({
  operationId: 'cancelOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/cancel',
  summary: 'Cancel an order.',
  description:
    'Releases its stock and refunds what was paid. Cancelling a cancelled order has no effect. Gift cards bought with the order are voided, unless one of them was used. Only staff can cancel an order that was paid with cash, and hand the money back. Refunds by staff count against the refund limits of their role; staff limited to locations cancel orders sold or picked up there.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ reason: z.optional(note), approvalId }),
  responses: { 200: shownOrder },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    cancellingErrors.ORDER_NOT_CANCELLABLE,
    creditErrors.GIFT_CARD_SPENT,
    ...approvalErrors,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'ordered twice by mistake' },
});
