import * as z from 'zod/mini';
import { amount, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { paymentsErrors } from '../errors.ts';
import { paymentState } from '../schemas.ts';

export const CapturePayment = defineRoute({
  operationId: 'capturePayment',
  method: 'POST',
  path: '/v1/orders/{orderId}/captures',
  summary: 'Capture a share of an authorised payment.',
  description:
    'For payments whose channel says `capture: manual`: the amount is authorised at checkout and captured as goods are shipped. The provider is called right afterwards; `payment.captured` shows the captured amount. With the last share the order becomes paid, and the remainder is released.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    amount: amount.check(z.describe('Amount to capture, in minor units; 0 with `final` releases everything')),
    final: z._default(
      z.boolean().check(z.describe('Nothing more will be captured; the remainder is released')),
      false,
    ),
  }),
  responses: { 202: paymentState },
  errors: [ordersErrors.ORDER_NOT_FOUND, paymentsErrors.NOTHING_AUTHORISED, paymentsErrors.CAPTURE_TOO_LARGE],
  example: { amount: 200000, final: false },
});
