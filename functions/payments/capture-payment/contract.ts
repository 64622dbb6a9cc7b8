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
    'For payments whose channel says `capture: manual`: the money was blocked at checkout and is taken as goods are sent. The provider is asked right afterwards; `payment.captured` shows what has arrived. With the last share the order is paid, and the rest is released.',
  access: access.staff('payments.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({
    amount: amount.check(z.describe('What is taken, in minor units; 0 with `final` releases everything')),
    final: z._default(
      z.boolean().check(z.describe('Nothing more will be captured: the rest is released')),
      false,
    ),
  }),
  responses: { 202: paymentState },
  errors: [ordersErrors.ORDER_NOT_FOUND, paymentsErrors.NOTHING_AUTHORISED, paymentsErrors.CAPTURE_TOO_LARGE],
  example: { amount: 200000, final: false },
});
