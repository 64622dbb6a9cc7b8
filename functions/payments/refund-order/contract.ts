import * as z from 'zod/mini';
import { id, minorUnits } from '../../../shared/contracts/fields.ts';
import { access, defineRoute } from '../../../shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentState } from '../schemas.ts';

export const RefundOrder = defineRoute({
  operationId: 'refundOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds',
  summary: 'Give money back for an order that stays as it is.',
  description:
    'Goes back to the tenders it came from, the newest first. It is on its way when this answers, and there when `PaymentRefunded` is published. To give an order back whole, cancel it.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    amount: minorUnits.check(z.minimum(1), z.describe('Minor units of the order’s currency')),
  }),
  responses: { 202: paymentState },
  errors: [ordersErrors.ORDER_NOT_FOUND, paymentsErrors.REFUND_TOO_LARGE],
  example: { amount: 10000 },
});
