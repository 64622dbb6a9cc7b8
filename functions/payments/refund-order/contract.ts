import * as z from 'zod/mini';
import { id, amount, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { approvalErrors, approvalId } from '../../credit/schemas.ts';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentState } from '../schemas.ts';

const someAmount = z.strictObject({
  amount: amount.check(z.minimum(1), z.describe('Minor units of the order’s currency')),
});

/** Units that come back. */
export const someUnits = z.strictObject({
  lines: z
    .array(z.strictObject({ lineId: id, quantity }))
    .check(
      z.minLength(1),
      z.maxLength(45),
      z.describe('Amount paid for the returned units after discounts, with their tax'),
    ),
});

export const RefundOrder = defineRoute({
  operationId: 'refundOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds',
  summary: 'Refund an order, by amount or by units.',
  description:
    'The order keeps its status; to refund a whole order, cancel it. Money is refunded to the tenders in reverse order of use, cash last. Gift cards and store credit are refunded at once; other refunds are pending until `PaymentRefunded` is published. Units are refunded at what was paid for them: price less their share of each discount, with tax, each unit once, less discounts that no longer apply (see `POST …/refunds/preview`). Gift cards bought with the order are refunded as units and voided, unless they were used. The amount counts against the refund limits of the role; staff limited to locations refund orders sold or picked up there.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: z.union([z.extend(someAmount, { approvalId }), z.extend(someUnits, { approvalId })]),
  responses: { 202: paymentState },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.REFUND_TOO_LARGE,
    paymentsErrors.ORDER_LINE_NOT_FOUND,
    paymentsErrors.UNITS_ALREADY_REFUNDED,
    paymentsErrors.NOTHING_WAS_PAID,
    creditErrors.GIFT_CARD_SPENT,
    ...approvalErrors,
  ],
  example: { amount: 10000 },
});
