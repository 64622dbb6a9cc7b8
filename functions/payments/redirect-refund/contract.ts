import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { creditErrors } from '../../credit/errors.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentState } from '../schemas.ts';

export const RedirectRefund = defineRoute({
  operationId: 'redirectRefund',
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds/{refundKey}/redirect',
  summary: 'Pay a failed refund another way.',
  description:
    'For a refund that the provider rejected permanently (`failure` in `GET …/payments`): pay it in cash, or as store credit of the customer. It is settled once, in one transaction with the ledger; the provider is not asked again.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id, refundKey: id }),
  body: z.strictObject({
    to: z
      .enum(['store_credit', 'cash'])
      .check(z.describe('`cash` is paid out; `store_credit` is added to the customer’s account')),
  }),
  responses: { 200: paymentState },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    paymentsErrors.REFUND_NOT_FOUND,
    paymentsErrors.REFUND_NOT_REDIRECTABLE,
    creditErrors.STORE_CREDIT_NOT_AVAILABLE,
  ],
  example: { to: 'store_credit' },
});
