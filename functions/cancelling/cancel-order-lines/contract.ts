import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { shownOrder } from '../../orders/schemas.ts';
import { id, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cancellingErrors } from '../errors.ts';

export const CancelOrderLines = defineRoute({
  operationId: 'cancelOrderLines',
  method: 'POST',
  path: '/v1/orders/{orderId}/lines/cancel',
  summary: 'Cancel lines or units of a paid or authorised order.',
  description:
    'Releases the stock of units that have not been picked, and refunds the amount paid for them: price less their share of each discount, with tax, less discounts that no longer apply. With an authorised payment, they are not captured. The delivery fee stays. Unpaid orders and the last units of an order are cancelled as a whole. Refunds by staff count against the refund limits of their role.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    lines: z
      .array(z.strictObject({ lineId: id, quantity }))
      .check(z.minLength(1), z.maxLength(45), z.describe('Each line is listed once')),
  }),
  responses: { 200: shownOrder },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    cancellingErrors.ORDER_NOT_CANCELLABLE,
    cancellingErrors.UNITS_NOT_CANCELLABLE,
    creditErrors.CREDIT_ABOVE_LIMIT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { lines: [{ lineId: 'ln_6ky0zh3jvyxwe31vp4sj6mdtk0', quantity: 1 }] },
});
