import * as z from 'zod/mini';
import { id, amount } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { providerNames } from '../providers/registry.ts';
import { paymentState } from '../schemas.ts';

export const PayOrder = defineRoute({
  operationId: 'payOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/payments',
  summary: 'Pay an order.',
  description:
    'Staff record cash; customers get the payment page. Cash requires payments.write; the amount may be rounded to the smallest coin, and defaults to the balance. Every other method answers with `payment.redirectUrl`: the same one while it can still be paid, a new one after a failed attempt.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'payments.write' }),
  params: z.strictObject({ orderId: id }),
  body: z.discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('cash'),
      amount: z.optional(amount.check(z.describe('Captured amount, in minor units'))),
    }),
    z.strictObject({ method: z.enum(providerNames) }),
  ]),
  responses: { 201: paymentState },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.ORDER_NOT_PAYABLE,
    paymentsErrors.CASH_AMOUNT_WRONG,
    paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE,
    paymentsErrors.PROVIDER_UNAVAILABLE,
  ],
  example: { method: 'cash', amount: 250000 },
});
