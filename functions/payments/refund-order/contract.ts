import * as z from 'zod/mini';
import { id, amount, quantity } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
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
      z.describe('Units that come back: what was paid for them after discounts, with their tax'),
    ),
});

export const RefundOrder = defineRoute({
  operationId: 'refundOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds',
  summary: 'Give money back for an order that stays as it is: an amount, or what was paid for some units.',
  description:
    'Goes back to the tenders it came from, the last used first, cash last; gift cards and store credit get theirs back at once, other money is on its way when this answers, and there when `PaymentRefunded` is published. Units are worth what was paid for them: their price less their own share of every discount, as it was stored with the order, with their tax; each unit once. Less what promotions that are weighed anew after a return do not give any more: see it before with `POST …/refunds/preview`. Gift cards that were bought are given back as units, and called off; used ones are not. To give an order back whole, cancel it.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: z.union([someAmount, someUnits]),
  responses: { 202: paymentState },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.REFUND_TOO_LARGE,
    paymentsErrors.ORDER_LINE_NOT_FOUND,
    paymentsErrors.UNITS_ALREADY_REFUNDED,
    paymentsErrors.NOTHING_WAS_PAID,
    creditErrors.GIFT_CARD_SPENT,
  ],
  example: { amount: 10000 },
});
